import { say, sayCount, type Language } from "../../text/text";
import { daySentence } from "../sentences/day";
import { timeSentence } from "../sentences/time";
import type { AttemptsMade } from "./reminderEntry";

/**
 * "2 attempts, last today 10:12", and when to try next where that is said.
 * @param asOf whole serial of the 1900 system
 */
export function attemptsSentence(
  language: Language,
  { count, last, lastTime, retry, retryTime }: AttemptsMade,
  asOf: number,
): string {
  const day = (serial: number, time: number | null): string =>
    (serial === Math.floor(asOf) ? say(language, "sheets.attempts.today") : daySentence(language, serial)) +
    (time === null ? "" : ` ${timeSentence(time)}`);
  const made = sayCount(language, "sheets.attempts", count, { day: day(last, lastTime) });
  return retry === null ? made : made + say(language, "sheets.attempts.next", { day: day(retry, retryTime) });
}
