import { distanceWithin } from "./distance";
import { legalForms, nameNoise, weakForms } from "./words/legalForms";

/** How a name of a log is that of a customer, from surest to least. */
export type NameReason = "equal" | "case" | "spelling" | "legalForm" | "wordOrder" | "blanks" | "typing";

/** Reasons that are proposed when exactly one customer fits; the others are shown and left open. */
const proposed: ReadonlySet<NameReason> = new Set(["case", "spelling", "legalForm"]);

export interface NameMatch {
  /** As the log says it. */
  readonly value: string;
  /** Rows of the customers that it may be, by index into the names given; more than one is asked. */
  readonly customers: readonly number[];
  readonly reason: NameReason;
  readonly isProposed: boolean;
}

const combining = /[\u0300-\u036f]/g;

/** A name without case, accents and punctuation: "Bergmann & Söhne" and "BERGMANN und Soehne" are one. */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/[öø]/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .replace(/å/g, "aa")
    .replace(/ł/g, "l")
    .normalize("NFKD")
    .replace(combining, "")
    .replace(/\+/g, " & ")
    .replace(/[^\p{L}\p{N}& ]+/gu, " ")
    .replace(/\b(?:und|and)\b/g, "&")
    .replace(/\s*&\s*/g, " & ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(nameNoise, (noise, _at: number, whole: string) =>
      // "Firma 11" would be nothing but its number.
      /^[a-z]{3}/.test(whole.slice(noise.length)) ? "" : noise,
    );
}

/** Where more customers than this share all other words, the one that differs is what tells them apart. */
const mostAlike = 200;

const endings = legalForms.map((form) => ` ${form}`);

/** A name without its legal forms; never without its last word. */
export function coreName(name: string): string {
  let rest = plainName(name);
  for (let again = true; again;) {
    again = false;
    const ending = endings.find((each) => rest.endsWith(each));
    if (ending === undefined) break;
    const before = rest.slice(0, -ending.length).replace(/[\s&]+$/, "");
    const words = before.split(" ");
    const isEnough = /[a-z0-9]{3}/.test(before) || (words.length > 1 && !weakForms.has(ending.trim()));
    if (before !== "" && isEnough) {
      rest = before;
      again = true;
    }
  }
  return rest;
}

const letterCase = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/** The way in which two names are one; undefined when nothing speaks for it. Shared words alone are no evidence. */
export function nameReason(a: string, b: string): NameReason | undefined {
  if (a === b) return "equal";
  if (letterCase(a) === letterCase(b)) return "case";
  if (plainName(a) === plainName(b)) return "spelling";
  const left = coreName(a);
  const right = coreName(b);
  if (left === right) return "legalForm";
  const these = left.split(" ");
  const those = right.split(" ");
  if (these.length === those.length && [...these].sort().join(" ") === [...those].sort().join(" ")) return "wordOrder";
  if (left.replace(/[ &]/g, "") === right.replace(/[ &]/g, "")) return "blanks";
  return these.length === those.length && differsByTyping(these, those) ? "typing" : undefined;
}

function differsByTyping(these: readonly string[], those: readonly string[]): boolean {
  const at = these.findIndex((word, index) => word !== those[index]);
  if (at < 0 || these.some((word, index) => index > at && word !== those[index])) return false;
  const a = these[at] as string;
  const b = those[at] as string;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 5 || a[0] !== b[0] || /\d/.test(a + b)) return false;
  return distanceWithin(a, b, shorter < 9 ? 1 : 2) !== undefined;
}

/**
 * For each name of a log that is no customer's: which customers it may be. Linear: names are looked up under the forms
 * in which they are compared, and one word that differs is left out of the form in turn.
 * @param values distinct names of the log
 * @param names of the customers
 */
export function nearNames(values: readonly string[], names: readonly string[]): NameMatch[] {
  const exact = new Set(names.map((name) => name.trim()));
  const byForm: readonly Map<string, number[]>[] = [new Map(), new Map(), new Map(), new Map(), new Map()];
  const gaps = new Map<string, { word: string; customer: number }[]>();
  names.forEach((name, customer) => {
    if (name === "") return;
    formsOf(name).forEach((form, level) => {
      const list = byForm[level] as Map<string, number[]>;
      (list.get(form) ?? list.set(form, []).get(form)!).push(customer);
    });
    const words = coreName(name).split(" ");
    words.forEach((word, at) => {
      if (word.length < 5 || /\d/.test(word)) return;
      const gap = gapOf(words, at);
      const list = gaps.get(gap) ?? gaps.set(gap, []).get(gap)!;
      if (list.length <= mostAlike) list.push({ word, customer });
    });
  });
  const reasons: readonly NameReason[] = ["case", "spelling", "legalForm", "wordOrder", "blanks"];
  const matches: NameMatch[] = [];
  for (const value of values) {
    if (value === "" || exact.has(value.trim())) continue;
    const forms = formsOf(value);
    const level = forms.findIndex((form, index) => (byForm[index] as Map<string, number[]>).has(form));
    if (level >= 0) {
      const reason = reasons[level] as NameReason;
      const customers = [...new Set((byForm[level] as Map<string, number[]>).get(forms[level] as string) as number[])];
      matches.push({ value, customers, reason, isProposed: proposed.has(reason) && customers.length === 1 });
      continue;
    }
    const words = coreName(value).split(" ");
    const customers = new Set<number>();
    words.forEach((word, at) => {
      if (word.length < 5 || /\d/.test(word)) return;
      const alike = gaps.get(gapOf(words, at)) ?? [];
      if (alike.length > mostAlike) return;
      for (const { word: other, customer } of alike) {
        const shorter = Math.min(word.length, other.length);
        if (word[0] === other[0] && distanceWithin(word, other, shorter < 9 ? 1 : 2) !== undefined)
          customers.add(customer);
      }
    });
    if (customers.size > 0 && customers.size <= 5)
      matches.push({ value, customers: [...customers], reason: "typing", isProposed: false });
  }
  return matches;
}

/** The form of a name at each level of likeness. */
function formsOf(name: string): readonly string[] {
  const core = coreName(name);
  return [letterCase(name), plainName(name), core, core.split(" ").sort().join(" "), core.replace(/[ &]/g, "")];
}

function gapOf(words: readonly string[], at: number): string {
  return words.map((word, index) => (index === at ? `${word[0] ?? ""}_` : word)).join(" ");
}
