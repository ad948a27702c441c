import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Settled } from "../../intake/settle";
import type { HowTaken } from "../../workbook/intake/takeOver";
import type { TableUpdate } from "../../workbook/intake/updateTables";
import { useSpeech } from "../frame/speech";
import { primaryAct } from "../parts/primaryAct";
import { quietWords } from "../parts/quietWords";

interface IntakeFootProps {
  readonly settled: Settled;
  /** The list lies in a file: there are no cells to change. */
  readonly isFile: boolean;
  readonly isBusy: boolean;
  /** What the list would change in the tables that it was made into before. */
  readonly updates: readonly TableUpdate[];
  readonly onUpdate: () => void;
  readonly onTake: (how: HowTaken) => void;
}

const useStyles = makeStyles({
  foot: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  words: { margin: 0, ...quietWords },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
  },
});

/** The three ways to take a list over, and what the first one makes. */
export function IntakeFoot({ settled, isFile, isBusy, updates, onUpdate, onTake }: IntakeFootProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { changes, understood } = settled;
  const isEmpty = understood.lists.length === 0;
  const isUpdate = updates.length > 0;
  const isCurrent = updates.every(({ added, changed }) => added.length + changed.length === 0);
  return (
    <div className={styles.foot}>
      {!isUpdate && (
        <p className={styles.words}>
          {speech.say("intake.act.cleanWords", { customers: changes.customers, contacts: changes.contacts })}
        </p>
      )}
      <div className={styles.buttons}>
        {isUpdate && (
          <Button {...primaryAct} appearance="primary" disabled={isBusy || isCurrent} onClick={onUpdate}>
            {speech.say(isCurrent ? "intake.act.current" : "intake.act.update", {
              sheets: updates.map(({ sheet }) => sheet).join(", "),
            })}
          </Button>
        )}
        <Button
          {...(isUpdate ? { size: "small" as const } : { ...primaryAct, appearance: "primary" as const })}
          disabled={isBusy || changes.clean.length === 0}
          onClick={() => onTake("clean")}
        >
          {speech.say("intake.act.clean")}
        </Button>
        {!isFile && changes.inPlace.length > 0 && (
          <Button size="small" disabled={isBusy} onClick={() => onTake("inPlace")}>
            {speech.count("intake.act.inPlace", changes.inPlace.length)}
          </Button>
        )}
        {!isFile && (
          <Button size="small" appearance="subtle" disabled={isBusy || isEmpty} onClick={() => onTake("remember")}>
            {speech.say("intake.act.remember")}
          </Button>
        )}
      </div>
    </div>
  );
}
