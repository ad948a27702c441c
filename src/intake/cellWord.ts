import { distanceWithin } from "./distance";
import type { Language } from "../text/languages";
import type { Field } from "./words/headers";
import {
  classMeanings,
  classRanks,
  directionMeanings,
  doneMeanings,
  instrumentMeanings,
  markMeanings,
  noWords,
  outcomeMeanings,
  phaseMeanings,
  stageMeanings,
  yesWords,
  type WordMeaning,
} from "./words/cellWords";

export type WordField =
  "outcome" | "instrument" | "direction" | "phase" | "class" | "done" | "stage" | "mark" | "yesNo";

/** What a word of a cell is read as. */
export interface ReadWord {
  readonly to: string;
  /** Choices, the proposed one first: the word is never taken without a yes. */
  readonly asked?: readonly string[];
}

const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .trim();

/** A word as it is compared: without case, blanks, hyphens, points; a sign stays what it is. */
export function comparedWord(text: string): string {
  const folded = fold(text);
  const letters = folded.replace(/[\s.\-‑–_/]/g, "");
  return letters === "" ? folded : letters;
}

type Known = ReadonlyMap<string, readonly WordMeaning[]>;

function known(list: readonly WordMeaning[]): Known {
  const words = new Map<string, WordMeaning[]>();
  for (const meaning of list) {
    for (const word of meaning.words) {
      const key = comparedWord(word);
      const meanings = words.get(key) ?? words.set(key, []).get(key)!;
      meanings.push(meaning);
    }
  }
  return words;
}

const yesNo: readonly WordMeaning[] = [
  { to: "yes", words: yesWords },
  { to: "no", words: noWords },
];

const lists: Readonly<Record<WordField, Known>> = {
  outcome: known(outcomeMeanings),
  instrument: known(instrumentMeanings),
  direction: known(directionMeanings),
  phase: known(phaseMeanings),
  class: known(classMeanings),
  done: known(doneMeanings),
  stage: known(stageMeanings),
  mark: known(markMeanings),
  yesNo: known(yesNo),
};

/** The list of words by which the cells of a field are read. */
export function wordFieldOf(field: Field): WordField | undefined {
  switch (field) {
    case "outcome":
    case "instrument":
    case "direction":
    case "phase":
    case "class":
    case "done":
    case "stage":
      return field;
    case "consentEmail":
    case "consentPhone":
    case "consent":
    case "objection":
      return "yesNo";
    default:
      return undefined;
  }
}

/** What a word means in a field, in the language of its list; undefined when nobody knows it. */
export function readWord(field: WordField, text: string, language: Language): ReadWord | undefined {
  const meanings = lists[field].get(comparedWord(text));
  const meaning = meanings?.find((each) => each.in === language) ?? meanings?.find((each) => each.in === undefined);
  if (!meaning) return meanings?.[0] && { to: meanings[0].to, asked: [meanings[0].to] };
  return { to: meaning.to, ...(meaning.asked && { asked: meaning.asked }) };
}

const ranks = classRanks.map((rank) => rank.map(comparedWord));

/** The ladder of ranks that all words of a class column stand on ("1" to "4", gold, silver, bronze); undefined for none. */
export function classRankOf(words: readonly string[]): readonly string[] | undefined {
  const keys = words.map(comparedWord);
  if (keys.length < 2) return undefined;
  const at = ranks.findIndex((rank) => keys.every((key) => rank.includes(key)));
  return at < 0 ? undefined : classRanks[at];
}

/** The known word that is spelled most alike, and its meaning; undefined when none is near. */
export function nearestWord(field: WordField, text: string): string | undefined {
  const key = comparedWord(text);
  if (key.length < 4 || key.length > 40) return undefined;
  let best: { to: string; distance: number } | undefined;
  for (const [word, [meaning]] of lists[field]) {
    if (meaning === undefined || word.length < 3) continue;
    const distance =
      word.length >= 5 && key.includes(word) ? 1 : distanceWithin(key, word, Math.max(1, Math.floor(word.length / 4)));
    if (distance !== undefined && distance < (best?.distance ?? Infinity)) best = { to: meaning.to, distance };
  }
  return best?.to;
}
