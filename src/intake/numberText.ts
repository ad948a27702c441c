import { currencies, scales } from "./words/units";

/** How thousands and decimals are set apart: German, English, Swiss, with blanks and either sign, Indian. */
export const patterns = ["de", "en", "ch", "blank_de", "blank_en", "in"] as const;
export type Pattern = (typeof patterns)[number];

const separators: readonly (readonly [thousands: string, decimal: string])[] = [
  [".", ","],
  [",", "."],
  ["'", "."],
  [" ", ","],
  [" ", "."],
  [",", "."],
];
const indian = 5;
const all = (1 << patterns.length) - 1;

/** A text that is a number in one pattern or more. */
export interface NumberText {
  /** Bit n: it is one in pattern n. */
  readonly fits: number;
  /** Digits and separators alone. */
  readonly digits: string;
  /** What the digits are multiplied with: sign, thousands, millions, per cent. */
  readonly factor: number;
  readonly isShare: boolean;
  /** Code of the currency that stands with it; "" for none. */
  readonly currency: string;
}

const mayBegin = /^[\s(+\-−–\d.,€$£]|^[a-z]{1,4}\.?\s?[-−]?\d/i;
const currencyBefore =
  /^([-−+]?)\s*(€|eur|euro|us\$|usd|\$|£|gbp|chf|sfr\.?|fr\.?|zł|pln|kč|czk|kr\.?|sek|dkk|nok)\s*/i;
const currencyBehind = /\s*(€|eur|euro|us\$|usd|\$|£|gbp|chf|sfr\.?|fr\.?|zł|pln|kč|czk|kr\.?|sek|dkk|nok)$/i;
const scaleBehind =
  /^(.*[\d.,])\s*(t€|teur|k€|keur|k|tsd\.?(?:\s*(?:€|eur))?|mio\.?(?:\s*(?:€|eur))?|mill\.|m€|mm|m|mrd\.?(?:\s*€)?|bn|meur)$/i;
const digitsAlone = /^\d[\d.,'’ ]*$/;

/** Reads a cleaned text as a number in every pattern that it fits; undefined when it is no number. */
export function numberText(text: string): NumberText | undefined {
  // Most texts of a list are names: they are told by their first letters.
  if (!mayBegin.test(text)) return undefined;
  let rest = text.includes("−") ? text.replace(/−/g, "-") : text;
  let sign = 1;
  let factor = 1;
  let isShare = false;
  let currency = "";
  let mask = all;
  if (!digitsAlone.test(rest)) {
    const bracket = /^\((.*)\)$/.exec(rest) ?? /^([$€£])\s*\((.*)\)$/.exec(rest)?.slice(1);
    if (bracket) {
      rest = (
        bracket.length === 2 && bracket[0] !== undefined && bracket[0].length === 1
          ? bracket[0] + bracket[1]
          : bracket[1]
      ) as string;
      rest = rest.trim();
      sign = -1;
    }
    const scaled = scaleBehind.exec(rest);
    const scale = scaled ? scales.get((scaled[2] as string).toLowerCase().replace(/\s+/g, " ")) : undefined;
    if (scaled && scale !== undefined) {
      factor = scale;
      rest = scaled[1] as string;
      if (/€|eur/i.test(scaled[2] as string)) currency = "EUR";
    }
    if (rest.endsWith("%")) {
      isShare = true;
      factor /= 100;
      rest = rest.slice(0, -1).trim();
    }
    for (let round = 0; round < 2; round++) {
      const before = currencyBefore.exec(rest);
      if (before) {
        currency = currencies.get((before[2] as string).toLowerCase()) ?? currency;
        rest = (before[1] as string) + rest.slice(before[0].length);
      }
      const behind = currencyBehind.exec(rest);
      if (behind) {
        currency = currencies.get((behind[1] as string).toLowerCase()) ?? currency;
        rest = rest.slice(0, behind.index);
      }
      if (round > 0) break;
      rest = rest.trim();
      if (rest.startsWith("+")) rest = rest.slice(1).trim();
      else if (rest.startsWith("-")) {
        sign = -sign;
        rest = rest.slice(1).trim();
      } else if (/\d\s*-$/.test(rest)) {
        // SAP writes the minus behind; "12.500,-" is a price without cents.
        sign = -sign;
        rest = rest.replace(/\s*-$/, "");
      }
    }
    const whole = /([.,])(?:--|-|–|—)$/.exec(rest);
    if (whole) {
      // "12.500,-" says by its end which sign is that of the decimals.
      mask = decimalIs(whole[1] as string);
      rest = rest.slice(0, whole.index);
    }
    const power = /^(\d+(?:[.,]\d+)?)e([+-]?\d{1,2})$/i.exec(rest);
    if (power) {
      rest = power[1] as string;
      factor *= 10 ** Number(power[2]);
    }
    if (!digitsAlone.test(rest)) return undefined;
  }
  const digits = rest.includes("’") ? rest.replace(/’/g, "'") : rest;
  const fits = patternsOf(digits) & mask;
  return fits === 0 ? undefined : { fits, digits, factor: factor * sign, isShare, currency };
}

function decimalIs(sign: string): number {
  return patterns.reduce((mask, _pattern, index) => mask | (separators[index]?.[1] === sign ? 1 << index : 0), 0);
}

/** The patterns that digits and separators fit: groups of exactly three, one decimal sign at most. */
function patternsOf(digits: string): number {
  const found: [sign: string, at: number][] = [];
  for (let at = 0; at < digits.length; at++) {
    const code = digits.charCodeAt(at);
    if (code < 48 || code > 57) found.push([digits[at] as string, at]);
  }
  if (found.length === 0) return all;
  let fits = 0;
  for (let pattern = 0; pattern < patterns.length; pattern++) {
    if (isGrouped(digits, found, pattern)) fits |= 1 << pattern;
  }
  // The Indian way counts only where no other does: up to 99,999 it is the English one.
  return (fits & ~(1 << indian)) !== 0 ? fits : fits & (1 << indian);
}

function isGrouped(digits: string, found: readonly (readonly [string, number])[], pattern: number): boolean {
  const [thousands, decimal] = separators[pattern] as readonly [string, string];
  const last = found[found.length - 1] as readonly [string, number];
  const hasDecimal = last[0] === decimal;
  const end = hasDecimal ? last[1] : digits.length;
  if (hasDecimal && end === digits.length - 1) return false;
  const groups = hasDecimal ? found.length - 1 : found.length;
  for (let index = 0; index < groups; index++) {
    const [sign, at] = found[index] as readonly [string, number];
    if (sign !== thousands) return false;
    const next = index + 1 < groups ? (found[index + 1] as readonly [string, number])[1] : end;
    const size = next - at - 1;
    if (size !== (pattern === indian && index + 1 < groups ? 2 : 3)) return false;
    if (index === 0 && (at === 0 || at > 3)) return false;
  }
  return true;
}

/** The value of a number text in one of its patterns; at most twelve digits behind the point are kept exact. */
export function numberOfText(number: NumberText, pattern: Pattern): number {
  const decimal = (separators[patterns.indexOf(pattern)] as readonly [string, string])[1];
  const at = number.digits.lastIndexOf(decimal);
  const plain =
    at < 0
      ? number.digits.replace(/\D/g, "")
      : `${number.digits.slice(0, at).replace(/\D/g, "")}.${number.digits.slice(at + 1).replace(/\D/g, "")}`;
  const value = Number(plain);
  if (value === 0) return 0;
  const product = value * number.factor;
  // 12.5 x 1,000 and 24361.44 x -1 are exact; 0.3 x 10^9 and 12.5 / 100 need the last digits mended.
  return number.factor === 1 || number.factor === -1 ? product : Number(product.toPrecision(15));
}

/** How a column of number texts is read. */
export interface ColumnReading {
  /** The pattern in which the texts are read; undefined when none is sure. */
  readonly pattern?: Pattern;
  /** Patterns that give all texts a number, but different ones: asked. The first of each kind of result. */
  readonly ambiguous: readonly Pattern[];
  /** When no pattern fits all: texts that fit by pattern, the largest first. */
  readonly split: readonly { readonly pattern: Pattern; readonly count: number }[];
}

/** Reads the number texts of one column together: the column decides, never the single cell. */
export function columnReading(numbers: readonly NumberText[]): ColumnReading {
  let possible = all;
  for (const { fits } of numbers) possible &= fits;
  if (numbers.length === 0) return { ambiguous: [], split: [] };
  if (possible !== 0) {
    let classes: Pattern[][] = [patterns.filter((_pattern, index) => possible & (1 << index))];
    for (const number of numbers) {
      if (number.fits === all) continue;
      const next: Pattern[][] = [];
      for (const together of classes) {
        if (together.length === 1) {
          next.push(together);
          continue;
        }
        const byValue = new Map<number, Pattern[]>();
        for (const pattern of together) {
          const value = numberOfText(number, pattern);
          (byValue.get(value) ?? byValue.set(value, []).get(value)!).push(pattern);
        }
        next.push(...byValue.values());
      }
      classes = next;
      if (classes.every((each) => each.length === 1)) break;
    }
    const firsts = classes.map((each) => each[0] as Pattern);
    return firsts.length === 1
      ? { pattern: firsts[0] as Pattern, ambiguous: [], split: [] }
      : { ambiguous: firsts, split: [] };
  }
  // Each text is counted for the first pattern it fits alone; one that fits several decides nothing.
  const split = patterns
    .map((pattern, index) => ({ pattern, count: numbers.filter(({ fits }) => fits & (1 << index)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const kept = split.filter(
    ({ pattern }, at) =>
      !split.slice(0, at).some((before) => {
        const mine = 1 << patterns.indexOf(pattern);
        const its = 1 << patterns.indexOf(before.pattern);
        return numbers.every(({ fits }) => !(fits & mine) || fits & its);
      }),
  );
  return { ambiguous: [], split: kept };
}

/** True when a number text has one value in all patterns that it fits. */
export function isPlain(number: NumberText): boolean {
  return number.fits === all || patterns.filter((pattern, index) => number.fits & (1 << index) && pattern).length === 1;
}

/** True when the text is a number in the pattern. */
export function fitsIn(number: NumberText, pattern: Pattern): boolean {
  return (number.fits & (1 << patterns.indexOf(pattern))) !== 0;
}
