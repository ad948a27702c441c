import { languages, say, type Language, type TextKey } from "../../text/text";

/** The words in which users say a few fixed things ("phone", "Telefon"), in both languages and with synonyms. */
export interface WordList<Code extends string> {
  readonly codes: readonly Code[];
  /** What a cell's text says, without case, hyphens and spaces; undefined when nobody knows it. */
  readonly codeOf: (text: string) => Code | undefined;
  /** As it is written to a sheet and shown. */
  readonly wordOf: (language: Language, code: Code) => string;
  /** The known word that is spelled most alike, as a proposal; undefined when none is near. */
  readonly nearest: (text: string, language: Language) => string | undefined;
}

/**
 * @param keyOf the text that holds the word
 * @param synonyms further words by code, understood but never written
 */
export function wordList<Code extends string>(
  codes: readonly Code[],
  keyOf: (code: Code) => TextKey,
  synonyms: Readonly<Partial<Record<NoInfer<Code>, readonly string[]>>> = {} as Record<Code, readonly string[]>,
): WordList<Code> {
  const wordOf = (language: Language, code: Code): string => say(language, keyOf(code));
  const known = new Map<string, Code>();
  for (const code of codes) {
    for (const word of [...languages.map((language) => wordOf(language, code)), ...(synonyms[code] ?? [])]) {
      if (!known.has(wordKey(word))) known.set(wordKey(word), code);
    }
  }
  return {
    codes,
    wordOf,
    codeOf: (text) => known.get(wordKey(text)),
    nearest(text, language) {
      const key = wordKey(text);
      let best: { code: Code; distance: number } | undefined;
      for (const [word, code] of known) {
        const distance = key.length > 2 && word.includes(key) ? 1 : editDistance(key, word);
        // More than a third of the letters wrong: another word.
        if (
          distance <= Math.max(1, Math.floor(Math.max(key.length, word.length) / 3)) &&
          distance < (best?.distance ?? Infinity)
        )
          best = { code, distance };
      }
      return best && wordOf(language, best.code);
    },
  };
}

/** A word as it is compared: "Follow-up" and "follow up" are one, so are "Blindgänger" and "Blindgaenger". */
export function wordKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Letters to change, add or take away, two neighbours that changed places counting once. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let distance = Math.min(
        (previous[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (previous[column - 1] as number) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        distance = Math.min(distance, (before[column - 2] as number) + 1);
      current.push(distance);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] as number;
}
