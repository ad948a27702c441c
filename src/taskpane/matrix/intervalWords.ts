import type { RuleBand } from "../../workbook/rules/rules";
import type { Speech } from "../frame/speech";

/** A band's interval in words: "over 100,000", "2,000 to 100,000", "0 % to 50 %", "none". */
export function intervalWords(speech: Speech, { over, upTo }: RuleBand, axis: "potential" | "penetration"): string {
  const value = (limit: number) => (axis === "penetration" ? speech.percent(limit) : speech.number(limit, 2));
  if (over !== null && upTo !== null)
    return speech.say("pane.casting.overUpTo", { over: value(over), upTo: value(upTo) });
  if (over !== null) return speech.say("pane.casting.over", { over: value(over) });
  if (upTo === null) return speech.say("pane.casting.all");
  return axis === "penetration" && upTo === 0
    ? speech.say("pane.casting.nothing")
    : speech.say("pane.casting.upTo", { upTo: value(upTo) });
}
