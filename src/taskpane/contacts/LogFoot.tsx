import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useSpeech } from "../frame/speech";
import { Caution } from "../parts/Caution";
import { DayField } from "../parts/DayField";
import { quietWords } from "../parts/quietWords";

/** Something odd about a contact. */
export interface Judged {
  readonly isError: boolean;
  readonly sentence: string;
}

interface LogFootProps {
  /** An outcome is chosen. */
  readonly hasOutcome: boolean;
  /** Day of the contact. */
  readonly day: number;
  /** The next contact as it would be agreed; null without one. */
  readonly proposed: number | null;
  readonly judged: readonly Judged[];
  readonly table: string;
  readonly canSave: (followUp: number | null) => boolean;
  readonly onOther: (followUp: number | null) => void;
  readonly onSave: (followUp: number | null) => void;
}

const useStyles = makeStyles({
  foot: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  ask: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  other: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  saves: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "& > button": { flexGrow: 1 } },
  words: quietWords,
});

/** The question that saves the contact: the next one on a day, or none agreed. */
export function LogFoot(props: LogFootProps) {
  const { hasOutcome, day, proposed, judged, table, canSave, onOther, onSave } = props;
  const styles = useStyles();
  const speech = useSpeech();
  return (
    <div className={styles.foot}>
      <p className={styles.ask}>{speech.say(hasOutcome ? "pane.log.agree" : "pane.log.first")}</p>
      {judged.map(({ isError, sentence }) => (
        <Caution key={sentence} isError={isError} role={isError ? "alert" : "status"}>
          {sentence}
        </Caution>
      ))}
      <label className={styles.other}>
        <span className={styles.words}>{speech.say("pane.log.otherDay")}</span>
        <DayField
          value={proposed}
          label={speech.say("pane.log.followUp")}
          isOptional
          near={day}
          onChange={(next) => onOther(next)}
        />
      </label>
      <div className={styles.saves}>
        {proposed !== null && (
          <Button
            appearance="primary"
            disabled={!canSave(proposed)}
            title={speech.say("pane.log.saveHint")}
            onClick={() => onSave(proposed)}
          >
            {speech.say("pane.log.saveAgreed", { day: speech.day(proposed) })}
          </Button>
        )}
        <Button
          appearance={proposed === null ? "primary" : "secondary"}
          disabled={!canSave(null)}
          title={speech.say("pane.log.saveNoneHint")}
          onClick={() => onSave(null)}
        >
          {speech.say("pane.log.saveNone")}
        </Button>
      </div>
      <div className={styles.words}>{speech.say("pane.log.preview", { table })}</div>
    </div>
  );
}
