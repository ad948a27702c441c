import { coreName, plainName } from "./names";
import { totalSigns, totalWords } from "./words/totals";

const totalWord = new RegExp(
  `^\\s*(?:${[...totalWords]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/\./g, "\\."))
    .join("|")})(?![\\p{L}\\p{N}])\\s*:?`,
  "iu",
);
const stars = /^\*{1,3}$/;

/** True for a text that begins like a row of totals does: "Summe P. Keller", "∑", "***"; not "Total Energies SE". */
export function isTotalText(text: string): boolean {
  if (stars.test(text) || totalSigns.test(text)) return true;
  const match = totalWord.exec(text);
  if (!match) return false;
  // A firm that is called so has its legal form behind.
  return match[0].length >= text.trim().length || coreName(text) === plainName(text);
}
