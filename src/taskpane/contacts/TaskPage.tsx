import { Button, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { NewRecord } from "../../workbook/registers/registers";
import { taskKinds, type TaskKind } from "../../workbook/words/registerWords";
import { SubPage } from "../casting/SubPage";
import { useSpeech } from "../frame/speech";
import { ChoiceButton } from "../parts/ChoiceButton";
import { ChoiceGroup } from "../parts/ChoiceGroup";
import { DayField } from "../parts/DayField";
import { NumberField } from "../parts/NumberField";
import { primaryAct } from "../parts/primaryAct";
import { Labelled } from "../parts/Labelled";

interface TaskPageProps {
  readonly network: string;
  readonly customerId: string;
  readonly asOf: number;
  readonly isBusy: boolean;
  readonly onAdd: (task: Omit<NewRecord<"tasks">, "done">) => void;
  readonly onLeave: () => void;
}

const useStyles = makeStyles({
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  foot: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** A dated task of its own (Wiedervorlage): an offer, a service interval, anything else; once or every so many months. */
export function TaskPage({ network, customerId, asOf, isBusy, onAdd, onLeave }: TaskPageProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const [kind, setKind] = useState<TaskKind>("offer");
  const [due, setDue] = useState<number | null>(asOf + 14);
  const [everyMonths, setEvery] = useState<number | null>(null);
  const [note, setNote] = useState("");
  const isUsable =
    due !== null &&
    (everyMonths === null || (Number.isInteger(everyMonths) && everyMonths >= 1 && everyMonths <= 1200));
  return (
    <SubPage
      title={speech.say("pane.task.title", { network })}
      onLeave={onLeave}
      foot={
        <div className={styles.foot}>
          <span className={styles.label}>
            {speech.say(isUsable ? "pane.task.preview" : "pane.task.unusable", {
              register: speech.say("sheets.registers.name"),
            })}
          </span>
          <Button
            {...primaryAct}
            appearance="primary"
            disabled={isBusy || !isUsable}
            onClick={() => due !== null && onAdd({ customerId, kind, due, everyMonths, note: note.trim() })}
          >
            {speech.say("pane.task.add")}
          </Button>
        </div>
      }
    >
      <ChoiceGroup label={speech.say("pane.task.kind")} isLabelHidden>
        {taskKinds.map((each) => (
          <ChoiceButton key={each} checked={kind === each} onClick={() => setKind(each)}>
            {speech.say(`words.task.${each}`)}
          </ChoiceButton>
        ))}
      </ChoiceGroup>
      <Labelled label={speech.say("pane.task.due")}>
        <DayField value={due} label={speech.say("pane.task.due")} onChange={setDue} near={asOf} toward="ahead" />
      </Labelled>
      <Labelled label={speech.say("pane.task.every")}>
        <NumberField
          value={everyMonths}
          label={speech.say("pane.task.every")}
          blank={speech.say("pane.task.once")}
          decimals={0}
          onChange={setEvery}
        />
      </Labelled>
      <Labelled label={speech.say("pane.log.note")} htmlFor={`${id}-note`}>
        <Textarea id={`${id}-note`} size="small" rows={2} value={note} onChange={(_, { value }) => setNote(value)} />
      </Labelled>
    </SubPage>
  );
}
