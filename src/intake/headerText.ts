import { unitOf, type Unit } from "./words/units";

/** Which time a figure in a column belongs to, as its header says it. */
export type Period =
  { readonly kind: "year"; readonly year: number } | { readonly kind: "running" | "previous" | "plan" | "month" };

export interface HeaderText {
  /** As it is compared: no case, no blanks, "ä" is "ae". */
  readonly key: string;
  /** As `key`, with the bracket at the end taken off when it says nothing by which columns differ. */
  readonly keys: readonly string[];
  /** As `key`, without unit and period; "" when nothing is left. */
  readonly noun: string;
  /** As `noun`, without words that change nothing ("main", "geschäftlich"); undefined when there are none. */
  readonly plainNoun?: string;
  readonly unit?: Unit;
  readonly period?: Period;
}

const harmless = new Set(
  [
    ...[
      "haupt",
      "main",
      "primary",
      "geschaeftlich",
      "business",
      "firmen",
      "unser",
      "unsere",
      "our",
      "name",
      "des",
      "der",
    ],
    ...[
      "the",
      "of",
      "kunden",
      "kunde",
      "customer",
      "customers",
      "client",
      "current",
      "aktuelle",
      "aktueller",
      "aktuelles",
      "netto",
      "net",
    ],
    ...["total", "pa", "proJahr", "date", "datum", "am"],
  ].map((word) => word.toLowerCase()),
);

const periods: readonly (readonly [RegExp, Period["kind"]])[] = [
  [/\b(plan|ziel|budget|forecast|soll|target|prognose|geplant)\b/, "plan"],
  [/\b(mtd|lfd\.? monat|laufender monat|this month|month to date)\b/, "month"],
  [/\b(vj|vorjahr|vorjahres|prior year|previous year|last year|py|ly|prev\.? year)\b/, "previous"],
  [
    /\b(lfd\.? jahr|laufendes jahr|lfd\.?j\.?|lfd\.?|ytd|year to date|current year|this year|aktuelles jahr|kumuliert)(?=\s|$|\.)/,
    "running",
  ],
];
const yearly = /\b(p\.?\s?a\.?|pro jahr|je jahr|per year|per annum|\/\s?jahr)(?=\s|$)/;
const bracketAtEnd = /\s*[([{]([^()[\]{}]*)[)\]}]\s*$/;

/** A text as headers are compared: no case, blanks, hyphens, punctuation; "ä" is "ae". */
export function plainKey(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}#%&+]/gu, "");
}

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "");
}

/**
 * Reads a header: what it names, in which unit, for which time. Unit and period are taken off and kept, since "Umsatz
 * 2025 (T€)" is the revenue all the same and its cells are thousands.
 */
export function readHeader(header: string): HeaderText {
  const text = header
    .normalize("NFKC")
    .replace(/[\s\u200b]+/g, " ")
    .trim()
    .replace(/\s*[*:]+$/, "")
    // A pivot table puts it before the name of the field.
    .replace(/^(?:summe von|sum of) /i, "");
  const key = plainKey(text);
  const keys = new Set([key]);
  let rest = text;
  let unit: Unit | undefined;
  // Dynamics names the relation and the entity of a field of another record: "Ort (Firma) (Firma)".
  const relation = /^(.*\S)\s*\([^()]*\)\s*\([^()]*\)$/.exec(rest);
  if (relation) rest = relation[1] as string;
  for (let bracket = bracketAtEnd.exec(rest); bracket; bracket = bracketAtEnd.exec(rest)) {
    const inner = (bracket[1] as string).trim();
    const found = unitOf(inner) ?? unitOf(inner.replace(/^in\s+/i, ""));
    const saysTime = found === undefined && (periodOf(inner) !== undefined || yearly.test(inner.toLowerCase()));
    if (!found && !saysTime && !isHarmless(inner)) break;
    if (found) unit = found;
    const before = rest.slice(0, bracket.index);
    rest = saysTime ? `${before} ${inner}` : before;
    if (before.trim() === "") break;
  }
  if (!unit) {
    const behind = /^(.*\S)\s+(in\s+\S+(?:\s+(?:€|eur))?|t€|teur|k€|tsd\.?(?:\s+(?:€|eur))?|€|eur|\$000|'000)$/i.exec(
      rest,
    );
    const found = behind && unitOf(behind[2] as string);
    if (behind && found) {
      unit = found;
      rest = behind[1] as string;
    }
  }
  keys.add(plainKey(rest));
  const period = periodOf(rest);
  const timeless = withoutTime(rest);
  const noun = plainKey(timeless);
  const words = folded(timeless)
    .split(/[^\p{L}\p{N}#%&+]+/u)
    .filter(Boolean);
  const told = words.filter((word) => !harmless.has(word));
  const plainNoun = told.length > 0 && told.length < words.length ? told.join("") : undefined;
  return {
    key,
    keys: [...keys].filter(Boolean),
    noun,
    ...(plainNoun !== undefined && plainNoun !== noun && { plainNoun }),
    ...(unit && { unit }),
    ...(period && { period }),
  };
}

/** The unit that a line above a list gives to all its amounts ("alle Angaben in T€ netto"). */
export function unitInTitle(title: string): Unit | undefined {
  const match = /\b(?:in|angaben in|amounts in|figures in|werte in)\s+(\S+(?:\s+(?:€|eur|euro))?)/i.exec(title);
  if (!match) return undefined;
  const text = match[1] as string;
  const unit = unitOf(text) ?? unitOf(text.split(" ")[0] as string);
  return unit && !unit.isShare && unit.factor > 1 ? unit : undefined;
}

function isHarmless(text: string): boolean {
  const words = folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words.length > 0 && words.every((word) => harmless.has(word));
}

function periodOf(text: string): Period | undefined {
  const lower = folded(text);
  for (const [pattern, kind] of periods)
    if (pattern.test(lower)) return kind === "year" ? undefined : ({ kind } as Period);
  const year = /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/.exec(lower);
  return year ? { kind: "year", year: Number(year[1]) } : undefined;
}

function withoutTime(text: string): string {
  let rest = folded(text);
  for (const [pattern] of periods) rest = rest.replace(pattern, " ");
  return rest.replace(yearly, " ").replace(/(^|\D)(?:19|20)\d\d(?=\D|$)/g, "$1 ");
}
