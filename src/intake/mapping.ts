import type { Language } from "../text/languages";
import { dateOf } from "../method/calendar/serial";
import { classRankOf, readWord, type WordField } from "./cellWord";
import { distanceWithin } from "./distance";
import type { ColumnEvidence } from "./evidence";
import { plainKey, type HeaderText, type Period } from "./headerText";
import type { ListRegion } from "./region";
import { bankHeaders, fieldKinds, firmFacts, type Field, type Meaning, type TableKind } from "./words/headers";
import { knownByLength, meaningsOf, systemOf, type KnownMeaning } from "./words/known";
import type { Unit } from "./words/units";

/** A column that may be a field, with its points out of 100. */
export interface Candidate {
  readonly field: Field;
  /** Index into the columns of the region. */
  readonly at: number;
  readonly points: number;
  readonly meaning: Meaning;
  readonly unit?: Unit;
  readonly period?: Period;
}

/** How sure a mapped column is: taken, to be looked at, or taken only with an answer. */
export type Mark = "sure" | "look" | "asked";

export interface Mapped extends Candidate {
  readonly mark: Mark;
  /** Further columns that may be it as well, the likelier first. */
  readonly rivals: readonly Candidate[];
  /** Columns that could be it and are less likely by far. */
  readonly others: readonly Candidate[];
}

/** The columns of a region read as a table of one kind. */
export interface RegionMapping {
  readonly kind: TableKind;
  readonly fields: ReadonlyMap<Field, Mapped>;
  /** Columns that may be a field but are never taken without an answer. */
  readonly withheld: readonly Candidate[];
  /** The system that the headers are known from. */
  readonly system?: string;
}

const sure = 85;
const look = 50;
const rival = 15;
const firmKeys = new Set(firmFacts.map(plainKey));

/** Maps the columns of a region to the fields of a kind of table: header words first, contents for and against. */
export function mapColumns(
  region: ListRegion,
  evidence: readonly ColumnEvidence[],
  kind: TableKind,
  {
    language,
    asOf,
    hand,
  }: {
    readonly language: Language;
    readonly asOf: number;
    readonly hand: Readonly<Partial<Record<Field, number | null>>>;
  },
): RegionMapping {
  const keys = region.columns.map(({ lower }) => lower.key);
  const system = systemOf(keys);
  const hasFirmFacts = system !== undefined || keys.filter((key) => firmKeys.has(key)).length >= 1;
  const candidates: Candidate[] = [];
  const withheld: Candidate[] = [];
  region.columns.forEach((column, at) => {
    if (column.header === "" || bankHeaders.test(column.header)) return;
    for (const found of candidatesOf(column.lower, column.joined, kind)) {
      const field = fieldFor(found.meaning, kind, evidence[at] as ColumnEvidence);
      if (!field) continue;
      const points = found.points + contentPoints(field, evidence[at] as ColumnEvidence, found.meaning, language);
      const candidate: Candidate = {
        field,
        at,
        points: column.isHidden ? Math.min(points, look - 1) : points,
        meaning: found.meaning,
        ...(found.unit && { unit: found.unit }),
        ...(found.period && { period: found.period }),
      };
      if (candidate.points < look) continue;
      if (isWithheld(candidate, column.lower.noun, hasFirmFacts, evidence[at] as ColumnEvidence))
        withheld.push(candidate);
      else candidates.push(candidate);
    }
  });
  const byHand = handCandidates(region, hand);
  const isFree = ({ field, at }: Candidate): boolean =>
    hand[field] === undefined && !byHand.some((each) => each.at === at);
  const fields = assign([...byHand, ...candidates.filter(isFree)], evidence, dateOf(asOf)?.year ?? 0);
  return {
    kind,
    fields,
    withheld: withheld.filter(({ at }) => ![...fields.values()].some((each) => each.at === at)),
    ...(system && { system }),
  };
}

/** Above every word of a header. */
const byHandPoints = 1000;

function handCandidates(region: ListRegion, hand: Readonly<Partial<Record<Field, number | null>>>): Candidate[] {
  return Object.entries(hand).flatMap(([field, column]) => {
    const at = region.columns.findIndex((each) => each.column === column);
    const lower = region.columns[at]?.lower;
    if (!lower) return [];
    const meaning: Meaning = { in: {}, words: [] };
    return [{ field: field as Field, at, points: byHandPoints, meaning, ...(lower.unit && { unit: lower.unit }) }];
  });
}

interface Found extends KnownMeaning {
  readonly unit?: Unit;
  readonly period?: Period;
}

function candidatesOf(lower: HeaderText, joined: HeaderText | undefined, kind: TableKind): Found[] {
  for (const header of joined ? [lower, joined] : [lower]) {
    const exact = header.keys.flatMap((key) => meaningsOf(key)).filter(({ meaning }) => meaning.in[kind] !== undefined);
    const period = header.period ?? joined?.period;
    const extra = {
      ...((header.unit ?? joined?.unit) && { unit: (header.unit ?? joined?.unit) as Unit }),
      ...(period && { period }),
    };
    if (exact.length > 0) return best(exact, 0, extra);
    const nouned =
      header.noun === "" ? [] : meaningsOf(header.noun).filter(({ meaning }) => meaning.in[kind] !== undefined);
    if (nouned.length > 0 && (header.period || header.unit)) return best(nouned, 10, extra);
    if (nouned.length > 0) return best(nouned, 0, extra);
    const plain =
      header.plainNoun === undefined
        ? []
        : meaningsOf(header.plainNoun).filter(({ meaning }) => meaning.in[kind] !== undefined);
    if (plain.length > 0) return best(plain, 25, extra);
    const near =
      header.noun.length < 6
        ? []
        : nearWords(header.noun)
            .flatMap((key) => meaningsOf(key))
            .filter(({ meaning }) => meaning.in[kind] !== undefined);
    if (near.length > 0) return best(near, 40, extra);
  }
  return [];
}

function best(found: readonly KnownMeaning[], less: number, extra: Pick<Found, "unit" | "period">): Found[] {
  return found.map(({ meaning, points }) => ({ meaning, points: points - less, ...extra }));
}

function nearWords(key: string): string[] {
  return [key.length - 1, key.length, key.length + 1].flatMap((length) =>
    (knownByLength.get(length) ?? []).filter(
      // "Benutzer 1" is a field of its own, not a slip of the pen.
      (word) => word[0] === key[0] && digitsOf(word) === digitsOf(key) && distanceWithin(word, key, 1) !== undefined,
    ),
  );
}

function digitsOf(key: string): string {
  return key.replace(/\D/g, "");
}

/** The field of a meaning in a kind of table; where the cells decide between key and name, by them. */
function fieldFor(meaning: Meaning, kind: TableKind, evidence: ColumnEvidence): Field | undefined {
  const field = meaning.in[kind];
  if (meaning.cells !== "idOrName" || field === undefined) return field;
  if (evidence.filled > 0 && evidence.codes >= 0.8 * evidence.filled) return "customerId";
  return kind === "customers" ? "customer" : "customerName";
}

const mostClasses = 12;

/** What the cells say for a field or against it. */
function contentPoints(field: Field, evidence: ColumnEvidence, meaning: Meaning, language: Language): number {
  const { filled } = evidence;
  // A blank column is its own field at most, never what it may be beside others.
  if (filled === 0) return field === "note" || (meaning.points ?? 100) < sure || meaning.byWords ? -60 : -rival - 1;
  const share = (count: number): number => count / filled;
  switch (fieldKinds[field]) {
    case "amount":
      // Letters in a column of potentials are classes that stand for amounts: asked, never dropped.
      if (field === "potential" && evidence.words.size <= 6 && share(evidence.numbers) < 0.2) return -20;
      return share(evidence.numbers) < 0.6 ? -60 : 0;
    case "count":
      return meaning.asked === undefined && share(evidence.numbers) < 0.6 ? -60 : 0;
    case "day": {
      if (field === "birthday") return 0;
      const serials = share(evidence.days + evidence.numbers);
      return share(evidence.days) < 0.6 && !(serials >= 0.6 && looksLikeSerials(evidence)) ? -60 : 0;
    }
    case "id":
      return evidence.words.size < 0.5 * filled && (field !== "customerId" || filled > 1) ? -10 : 0;
    case "word":
      return wordPoints(field, evidence, meaning, language);
    case "phone":
      return share(evidence.days) > 0.6 ? -60 : 0;
    default:
      return field === "email" && share(evidence.mails) < 0.5 ? -60 : 0;
  }
}

/** Real numbers that lie where days lie: a column of days whose format was lost. */
function looksLikeSerials(evidence: ColumnEvidence): boolean {
  return evidence.spelled.every((text) => {
    const number = Number(text);
    return Number.isNaN(number) || (number >= 20000 && number <= 80000) || /^(?:19|20)\d{6}$/.test(text);
  });
}

function wordPoints(field: Field, evidence: ColumnEvidence, meaning: Meaning, language: Language): number {
  if (field === "class") {
    const ranked = classRankOf(evidence.spelled) !== undefined;
    if (ranked) return 0;
    const known = knownShare("class", evidence, language);
    if (evidence.words.size > mostClasses || known < 0.5) return -60;
    return 0;
  }
  if (!meaning.byWords) return 0;
  const list: WordField | undefined =
    field === "phase"
      ? "phase"
      : field === "outcome"
        ? "outcome"
        : field === "done"
          ? "done"
          : field === "stage"
            ? "stage"
            : undefined;
  if (!list) return 0;
  const known = knownShare(list, evidence, language);
  if (evidence.words.size > 20 || known < 0.5) return -60;
  // A "Status" of Won and Lost is a deal's; of Held an outcome: the list that knows more of the words wins.
  return known < 1 ? -5 : 0;
}

function knownShare(field: WordField, evidence: ColumnEvidence, language: Language): number {
  let known = 0;
  for (const [word, count] of evidence.words) if (readWord(field, word, language)) known += count;
  return evidence.filled === 0 ? 0 : known / evidence.filled;
}

function isWithheld(candidate: Candidate, key: string, hasFirmFacts: boolean, evidence: ColumnEvidence): boolean {
  const { meaning, field, period } = candidate;
  switch (meaning.asked) {
    case "turnover":
      // "Jahresumsatz" in a list made by hand is what the customer buys; in an export it is what the firm turns over.
      return hasFirmFacts || key !== germanTurnover;
    case "potential":
    case "rhythm":
      return true;
    case "consent":
    case "objection":
      return !understoodConsent(field, candidate.points, evidence);
    default:
      return period?.kind === "plan" && fieldKinds[field] === "amount";
  }
}

const germanTurnover = plainKey("Jahresumsatz");

const consentWords = new Set(
  [
    ...[
      "ja",
      "nein",
      "yes",
      "no",
      "x",
      "-",
      "wahr",
      "falsch",
      "true",
      "false",
      "ausdrücklich",
      "mutmaßlich",
      "express",
    ],
    ...["presumed", "bestandskunde", "existing customer", "vertrag", "contract", "widerspruch", "objection"],
  ].map((word) => word),
);

/** The product's own columns of consents, filled with words that mean one thing, are no question. */
function understoodConsent(field: Field, points: number, evidence: ColumnEvidence): boolean {
  if (field === "consent" || points < 100) return false;
  return [...evidence.words.keys()].every((word) => consentWords.has(word));
}

function assign(
  candidates: readonly Candidate[],
  evidence: readonly ColumnEvidence[],
  thisYear: number,
): ReadonlyMap<Field, Mapped> {
  const fields = new Map<Field, Mapped>();
  const takenColumns = new Set<number>();
  const sorted = [...candidates].sort((a, b) => pointsOf(b, thisYear) - pointsOf(a, thisYear) || a.at - b.at);
  for (const candidate of sorted) {
    if (fields.has(candidate.field) || takenColumns.has(candidate.at)) continue;
    const rivals = sorted.filter(
      (other) =>
        other !== candidate &&
        other.field === candidate.field &&
        other.at !== candidate.at &&
        !takenColumns.has(other.at),
    );
    const near = rivals.filter(
      ({ points, at }) => candidate.points - points < rival && (evidence[at]?.filled ?? 0) > 0,
    );
    const mark: Mark =
      candidate.meaning.asked === "adviserOrClass"
        ? "asked"
        : candidate.points >= sure && near.length === 0
          ? "sure"
          : "look";
    fields.set(candidate.field, {
      ...candidate,
      mark,
      rivals: near,
      others: rivals.filter((other) => !near.includes(other)),
    });
    takenColumns.add(candidate.at);
  }
  return fields;
}

/**
 * Points with the time that a figure belongs to: what names no time comes first, then the newest full year, the running
 * year, the year before by name. A plan is no figure of the past at all.
 */
function pointsOf({ points, period }: Candidate, thisYear: number): number {
  if (!period) return points;
  switch (period.kind) {
    case "year":
      return points - (period.year >= thisYear ? 3 : 0.1 * Math.min(20, thisYear - period.year));
    case "running":
      return points - 4;
    case "previous":
      return points - 5;
    default:
      return points - 30;
  }
}
