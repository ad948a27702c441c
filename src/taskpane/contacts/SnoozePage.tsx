import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { NetworkReminder } from "../../workbook/reminders/reminderEntry";
import { derivationSentence } from "../../workbook/reminders/derivationSentence";
import { SubPage } from "../casting/SubPage";
import { useSpeech } from "../frame/speech";
import { DayField } from "../parts/DayField";
import { Labelled } from "../parts/Labelled";
import { primaryAct } from "../parts/primaryAct";
import { quietWords } from "../parts/quietWords";

interface SnoozePageProps {
  readonly entry: NetworkReminder;
  readonly asOf: number;
  readonly isBusy: boolean;
  readonly onSnooze: (until: number, reason: string) => void;
  readonly onLeave: () => void;
}

const useStyles = makeStyles({
  words: quietWords,
  quick: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, "& > button": { minWidth: 0 } },
  foot: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

const steps = [1, 7, 14, 30] as const;

/** Puts one reminder off until a day, with the reason; the cadence stays as it is. */
export function SnoozePage({ entry, asOf, isBusy, onSnooze, onLeave }: SnoozePageProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const [until, setUntil] = useState<number | null>(asOf + 7);
  const [reason, setReason] = useState("");
  const isUsable = until !== null && until > asOf && reason.trim() !== "";
  return (
    <SubPage
      title={speech.say("pane.snooze.title", { network: entry.network })}
      onLeave={onLeave}
      foot={
        <div className={styles.foot}>
          <div className={styles.words}>
            {speech.say(
              until !== null && until <= asOf
                ? "pane.snooze.notLater"
                : reason.trim() === ""
                  ? "pane.snooze.needsReason"
                  : "pane.snooze.preview",
              { register: speech.say("sheets.registers.name") },
            )}
          </div>
          <Button
            {...primaryAct}
            appearance="primary"
            disabled={isBusy || !isUsable}
            onClick={() => until !== null && onSnooze(until, reason.trim())}
          >
            {until === null
              ? speech.say("pane.snooze.save")
              : speech.say("pane.snooze.saveUntil", { day: speech.day(until) })}
          </Button>
        </div>
      }
    >
      {entry.derivation && <div className={styles.words}>{derivationSentence(speech.language, entry.derivation)}</div>}
      <Labelled label={speech.say("pane.snooze.until")}>
        <div className={styles.quick}>
          {steps.map((days) => (
            <Button
              key={days}
              size="small"
              appearance={until === asOf + days ? "outline" : "subtle"}
              onClick={() => setUntil(asOf + days)}
            >
              {speech.count("pane.snooze.days", days)}
            </Button>
          ))}
        </div>
        <DayField
          value={until}
          label={speech.say("pane.snooze.until")}
          onChange={setUntil}
          near={asOf}
          toward="ahead"
        />
      </Labelled>
      <Labelled label={speech.say("pane.snooze.reason")} htmlFor={`${id}-reason`}>
        <Textarea
          id={`${id}-reason`}
          size="small"
          rows={2}
          value={reason}
          autoFocus
          onChange={(_, { value }) => setReason(value)}
        />
      </Labelled>
    </SubPage>
  );
}
