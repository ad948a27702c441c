import { useState } from "react";
import { derivationSentence } from "../../workbook/reminders/derivationSentence";
import type { NetworkReminder } from "../../workbook/reminders/reminderEntry";
import { useSpeech } from "../frame/speech";

/** What others did with a network while a form of it is open, as one sentence; "" for nothing. */
export function useMeanwhile(entry: NetworkReminder, isGone: boolean): string {
  const speech = useSpeech();
  const [opened, setOpened] = useState(entry);
  if (opened.key !== entry.key) {
    setOpened(entry);
    return "";
  }
  if (isGone) return speech.say("pane.log.gone", { network: entry.network });
  const isSame =
    opened.lastContactRecord === entry.lastContactRecord &&
    opened.lastContact === entry.lastContact &&
    (opened.attempts?.count ?? 0) === (entry.attempts?.count ?? 0);
  if (isSame) return "";
  return speech.say("pane.log.meanwhile", {
    now: entry.derivation ? derivationSentence(speech.language, entry.derivation) : "",
  });
}
