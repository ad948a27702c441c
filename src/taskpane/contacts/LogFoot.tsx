import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useSpeech } from "../frame/speech";
import { timeSentence } from "../../workbook/sentences/time";
import { timeOfText } from "../frame/calendarDay";
import { Caution } from "../parts/Caution";
import { ChoiceButton } from "../parts/ChoiceButton";
import { DayField } from "../parts/DayField";
import { saves } from "../parts/unreadableField";
import { quietWords } from "../parts/quietWords";
import type { LogPlace } from "./logPlace";
import type { ContactDraft } from "./useContactDraft";

/** Something odd about a contact. */
export interface OddContact {
  readonly isError: boolean;
  readonly sentence: string;
}

interface LogFootProps {
  readonly draft: ContactDraft;
  readonly place: LogPlace;
  /** Beside a form that has to fit into the height of a laptop: the line that says where the row goes stands only for the first. */
  readonly isDense?: boolean;
}

/** Days until the next try, one click away. */
const retrySteps = [1, 3, 7] as const;
/** Days until the next contact, beside the cadence's. */
const contactSteps = [7, 14, 30] as const;

const useStyles = makeStyles({
  foot: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  ask: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  other: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  time: { minWidth: 0, width: "92px", flexShrink: 0 },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, "& > button": { minWidth: 0 } },
  saves: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "& > button": { flexGrow: 1 } },
  dense: { gap: tokens.spacingVerticalXS },
  small: {
    minWidth: 0,
    paddingLeft: "4px",
    paddingRight: "4px",
    fontWeight: tokens.fontWeightRegular,
    overflow: "hidden",
    whiteSpace: "nowrap",
  },
  oneLine: { flexWrap: "nowrap" },
  words: quietWords,
});

/** The question that saves the contact: the next one on a day, or none agreed. */
export function LogFoot({ draft, place, isDense = false }: LogFootProps) {
  const { isRetry, day, proposed, judged, canSave } = draft;
  const hasOutcome = draft.outcome !== "";
  const styles = useStyles();
  const small = isDense ? ({ size: "small", className: styles.small } as const) : {};
  const speech = useSpeech();
  return (
    <div className={mergeClasses(styles.foot, isDense && styles.dense)}>
      {!isDense && (
        <p className={styles.ask}>
          {speech.say(!hasOutcome ? "pane.log.first" : isRetry ? "pane.log.tryAgain" : "pane.log.agree")}
        </p>
      )}
      {judged.map(({ isError, sentence }) => (
        <Caution key={sentence} isError={isError} role={isError ? "alert" : "status"}>
          {sentence}
        </Caution>
      ))}
      {hasOutcome && (
        <div
          className={styles.chips}
          role="group"
          aria-label={speech.say(isRetry ? "pane.log.retry" : "pane.log.otherDay")}
        >
          {isRetry
            ? retrySteps.map((days) => (
                <ChoiceButton
                  key={days}
                  shape="circular"
                  checked={proposed === day + days}
                  onClick={() => draft.propose(day + days)}
                >
                  {speech.say(`pane.log.retryIn.${days}`)}
                </ChoiceButton>
              ))
            : contactSteps.map((days) => (
                <ChoiceButton
                  key={days}
                  shape="circular"
                  checked={proposed === day + days}
                  onClick={() => draft.propose(day + days)}
                >
                  {speech.count("pane.snooze.days", days)}
                </ChoiceButton>
              ))}
        </div>
      )}
      <div className={styles.other} data-day-field="">
        {!(isDense && isRetry) && (
          <span className={styles.words}>{speech.say(isRetry ? "pane.log.retry" : "pane.log.otherDay")}</span>
        )}
        <DayField
          value={proposed}
          label={speech.say(isRetry ? "pane.log.retryDay" : "pane.log.followUp")}
          near={day}
          toward="ahead"
          onChange={draft.propose}
        />
        {isRetry && (
          <Input
            className={styles.time}
            size="small"
            type="time"
            appearance="filled-darker"
            aria-label={speech.say("pane.log.retryTime")}
            input={{ className: styles.time }}
            value={draft.tryTime === null ? "" : timeSentence(draft.tryTime).padStart(5, "0")}
            onChange={(_, { value }) => draft.setTryTime(timeOfText(value))}
          />
        )}
      </div>
      <div className={mergeClasses(styles.saves, isDense && styles.oneLine)}>
        {proposed !== null && (
          <Button
            {...saves}
            {...small}
            appearance="primary"
            disabled={!canSave(proposed)}
            title={speech.say(isRetry ? "pane.log.saveRetryHint" : "pane.log.saveHint")}
            onClick={() => draft.save(proposed)}
          >
            {speech.say(isDense ? "pane.log.saveShort" : isRetry ? "pane.log.saveRetry" : "pane.log.saveAgreed", {
              day: speech.day(proposed),
            })}
          </Button>
        )}
        <Button
          {...saves}
          {...small}
          appearance={proposed === null ? "primary" : "secondary"}
          disabled={!canSave(null)}
          title={speech.say(isRetry ? "pane.log.saveNoRetryHint" : "pane.log.saveNoneHint")}
          onClick={() => draft.save(null)}
        >
          {speech.say(isDense ? "pane.log.saveNoneShort" : isRetry ? "pane.log.saveNoRetry" : "pane.log.saveNone")}
        </Button>
      </div>
      {(!isDense || place.isNew) && <div className={styles.words}>{place.words}</div>}
    </div>
  );
}
