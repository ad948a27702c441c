import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useSpeech } from "../frame/speech";
import { timeSentence } from "../../workbook/sentences/time";
import { timeOfText } from "../frame/calendarDay";
import { Caution } from "../parts/Caution";
import { ChoiceButton } from "../parts/ChoiceButton";
import { DayField } from "../parts/DayField";
import { saves } from "../parts/unreadableField";
import { quietWords } from "../parts/quietWords";

/** Something odd about a contact. */
export interface Judged {
  readonly isError: boolean;
  readonly sentence: string;
}

interface LogFootProps {
  /** An outcome is chosen. */
  readonly hasOutcome: boolean;
  /** Nobody was reached: asked for is the next try. */
  readonly isRetry: boolean;
  /** Of the next try; null: at any time. */
  readonly time: number | null;
  readonly onTime: (time: number | null) => void;
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

/** Days until the next try, one click away. */
const retrySteps = [1, 3, 7] as const;

const useStyles = makeStyles({
  foot: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  ask: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  other: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  time: { minWidth: 0, width: "92px", flexShrink: 0 },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, "& > button": { minWidth: 0 } },
  saves: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "& > button": { flexGrow: 1 } },
  words: quietWords,
});

/** The question that saves the contact: the next one on a day, or none agreed. */
export function LogFoot(props: LogFootProps) {
  const { hasOutcome, isRetry, time, onTime, day, proposed, judged, table, canSave, onOther, onSave } = props;
  const styles = useStyles();
  const speech = useSpeech();
  return (
    <div className={styles.foot}>
      <p className={styles.ask}>
        {speech.say(!hasOutcome ? "pane.log.first" : isRetry ? "pane.log.tryAgain" : "pane.log.agree")}
      </p>
      {judged.map(({ isError, sentence }) => (
        <Caution key={sentence} isError={isError} role={isError ? "alert" : "status"}>
          {sentence}
        </Caution>
      ))}
      {isRetry && (
        <div className={styles.chips} role="group" aria-label={speech.say("pane.log.retry")}>
          {retrySteps.map((days) => (
            <ChoiceButton
              key={days}
              shape="circular"
              checked={proposed === day + days}
              onClick={() => onOther(day + days)}
            >
              {speech.say(`pane.log.retryIn.${days}`)}
            </ChoiceButton>
          ))}
        </div>
      )}
      <div className={styles.other}>
        <span className={styles.words}>{speech.say(isRetry ? "pane.log.retry" : "pane.log.otherDay")}</span>
        <DayField
          value={proposed}
          label={speech.say(isRetry ? "pane.log.retryDay" : "pane.log.followUp")}
          near={day}
          toward="ahead"
          onChange={(next) => onOther(next)}
        />
        {isRetry && (
          <Input
            className={styles.time}
            size="small"
            type="time"
            appearance="filled-darker"
            aria-label={speech.say("pane.log.retryTime")}
            input={{ className: styles.time }}
            value={time === null ? "" : timeSentence(time).padStart(5, "0")}
            onChange={(_, { value }) => onTime(timeOfText(value))}
          />
        )}
      </div>
      <div className={styles.saves}>
        {proposed !== null && (
          <Button
            {...saves}
            appearance="primary"
            disabled={!canSave(proposed)}
            title={speech.say(isRetry ? "pane.log.saveRetryHint" : "pane.log.saveHint")}
            onClick={() => onSave(proposed)}
          >
            {speech.say(isRetry ? "pane.log.saveRetry" : "pane.log.saveAgreed", { day: speech.day(proposed) })}
          </Button>
        )}
        <Button
          {...saves}
          appearance={proposed === null ? "primary" : "secondary"}
          disabled={!canSave(null)}
          title={speech.say(isRetry ? "pane.log.saveNoRetryHint" : "pane.log.saveNoneHint")}
          onClick={() => onSave(null)}
        >
          {speech.say(isRetry ? "pane.log.saveNoRetry" : "pane.log.saveNone")}
        </Button>
      </div>
      <div className={styles.words}>{speech.say("pane.log.preview", { table })}</div>
    </div>
  );
}
