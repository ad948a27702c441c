/** Texts whose order is plain, worst first; words of one step mean the same. Both languages. */
const ladders: readonly (readonly (readonly string[])[])[] = [
  [
    ["no", "n", "nein", "false"],
    ["partly", "teilweise", "zum teil", "teils"],
    ["yes", "y", "ja", "j", "true", "x"],
  ],
  [
    ["none", "keine", "keins", "kein", "keiner"],
    ["very low", "sehr gering", "sehr niedrig"],
    ["low", "gering", "niedrig"],
    ["medium", "mittel"],
    ["high", "hoch"],
    ["very high", "sehr hoch"],
  ],
  [
    ["very poor", "very bad", "sehr schlecht"],
    ["poor", "bad", "schlecht"],
    ["fair", "average", "medium", "ok", "okay", "mittel", "mäßig", "durchschnittlich"],
    ["good", "gut"],
    ["very good", "excellent", "sehr gut", "hervorragend", "ausgezeichnet"],
  ],
  [["ungenügend"], ["mangelhaft"], ["ausreichend"], ["befriedigend"], ["gut"], ["sehr gut"]],
  [
    ["very small", "sehr klein", "xs"],
    ["small", "klein", "s"],
    ["medium", "mittel", "mittelgroß", "m"],
    ["large", "big", "groß", "gross", "l"],
    ["very large", "sehr groß", "sehr gross", "xl"],
  ],
  [
    ["falling", "shrinking", "declining", "fallend", "sinkend", "schrumpfend"],
    ["stable", "flat", "constant", "stabil", "gleichbleibend", "konstant"],
    ["growing", "rising", "wachsend", "steigend"],
  ],
  [
    ["never", "nie"],
    ["rarely", "seldom", "selten"],
    ["sometimes", "occasionally", "manchmal", "gelegentlich"],
    ["often", "frequently", "oft", "häufig"],
    ["always", "immer"],
  ],
  [["f"], ["e"], ["d"], ["c"], ["b"], ["a"]],
];

/**
 * The step of each text on the one ladder that knows most of them, -1 where it does not know a text; all -1 where no
 * ladder knows two steps and two thirds of the texts.
 * @param keys texts as valueKey gives them, each once
 */
export function ladderOf(keys: readonly string[]): readonly number[] {
  const none = keys.map(() => -1);
  let best: readonly number[] = none;
  let most = Math.max(2, Math.ceil((keys.length * 2) / 3)) - 1;
  for (const ladder of ladders) {
    const ranks = keys.map((key) => ladder.findIndex((words) => words.includes(key)));
    const known = ranks.filter((rank) => rank >= 0);
    if (known.length <= most || new Set(known).size < 2) continue;
    best = ranks;
    most = known.length;
  }
  return best;
}
