import type { Criterion } from "../../method/casting/criteria";
import { isFlat } from "../../method/casting/proposal";
import type { Speech } from "../frame/speech";

/** A scale in one line: "up to 500: 0 · 500 to 2,000: 50 · over 2,000: 100". */
export function scaleWords(speech: Speech, { scale }: Criterion): string {
  const number = (value: number) => speech.number(value, 2);
  const bands = scale.bands.map((band) => `${bandWords(speech, band)}: ${number(band.points)}`);
  return [...bands, ...scale.choices.map(({ choice, points }) => `${choice}: ${number(points)}`)].join(" · ");
}

/** "500 to 2,000". */
function bandWords(
  speech: Speech,
  { over, upTo }: { readonly over: number | null; readonly upTo: number | null },
): string {
  const number = (value: number) => speech.number(value, 2);
  if (over === null)
    return upTo === null ? speech.say("pane.casting.all") : speech.say("pane.casting.upTo", { upTo: number(upTo) });
  return upTo === null
    ? speech.say("pane.casting.over", { over: number(over) })
    : speech.say("pane.casting.overUpTo", { over: number(over), upTo: number(upTo) });
}

/** The points that every answer of a scale is worth; null where answers differ. */
export function pointsOfFlat(scale: Criterion["scale"]): number | null {
  return isFlat(scale) ? ((scale.bands[0] ?? scale.choices[0])?.points ?? 0) : null;
}
