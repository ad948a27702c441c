import { exampleSoonDays } from "../method/cadence/dueState";
import { exampleLeastAssessed } from "../method/casting/criteria";
import { exampleGaps } from "../method/gaps/gap";
import { exampleRhythm } from "../method/orders/rhythm";
import { exampleCalibration } from "../method/plan/calibrate";
import { examplePlan, type Per } from "../method/plan/inputs";
import type { PlanReading } from "../method/plan/readings";
import { exampleBaseline, fewestBaseline } from "../method/scorecard/xmr";
import { exampleMostTopics } from "../method/topics/topics";
import type { FunctionTextKey } from "../text/functions/functionText";
import type { KeyUnder } from "../text/sentence";

/*
 * What the arguments of the functions mean: how they are read, what counts where one was left out, and what a blank
 * cell stands for that an argument refers to. A blank cell in a range arrives as "" or null, in Excel for Mac as 0;
 * so a blank, "" and 0 are one and the same wherever an argument may be left out.
 */

interface Named {
  /** Text of the parameter's name as the user sees it in Excel. */
  readonly name: FunctionTextKey;
}

export interface NumberParameter extends Named {
  readonly kind: "number";
  /** Null: the argument is needed. */
  readonly usual: number | null;
  /** "refused": 0 is hardly ever meant, so that a blank cell is a slip; who means it writes "0". */
  readonly blank: "zero" | "refused";
  readonly least?: number;
  readonly isWhole?: true;
  readonly isShare?: true;
}

export interface WordParameter<Value extends string = string> extends Named {
  readonly kind: "word";
  readonly usual: Value;
  readonly usualWord: FunctionTextKey;
  /** By the word in small letters, in either language. */
  readonly values: ReadonlyMap<string, Value>;
  /** The sentence for any other word, which it names by `placeholder`. */
  readonly unknown: FunctionTextKey;
  readonly placeholder: string;
}

/** A table in whose place an example counts where it was left out; a blank one is refused, the example was not asked for. */
export interface TableParameter extends Named {
  readonly kind: "table";
}

/** Days, lists and flags: a blank says that there is none, as does leaving it out. */
export interface OpenParameter extends Named {
  readonly kind: "open";
}

export type Parameter = NumberParameter | WordParameter | TableParameter | OpenParameter;

type Unnamed<P extends Named> = Omit<P, "name">;

const needed: Unnamed<NumberParameter> = { kind: "number", usual: null, blank: "zero" };
const none: Unnamed<NumberParameter> = { kind: "number", usual: 0, blank: "zero" };
const rate = (usual: number): Unnamed<NumberParameter> => ({ kind: "number", usual, blank: "zero", isShare: true });
const counted = (usual: number, more: Partial<NumberParameter> = { least: 0 }): Unnamed<NumberParameter> => ({
  kind: "number",
  usual,
  blank: "refused",
  ...more,
});
const table: Unnamed<TableParameter> = { kind: "table" };
const open: Unnamed<OpenParameter> = { kind: "open" };

type UsualWord = KeyUnder<FunctionTextKey, "functions.usual">;

/** Each value is its own English word. */
function word<Value extends string>(
  placeholder: string,
  unknown: FunctionTextKey,
  usual: NoInfer<Value> & UsualWord,
  values: Readonly<Record<Value, readonly string[]>>,
): Unnamed<WordParameter<Value>> {
  const shown: UsualWord = usual;
  const entries = (Object.entries(values) as [Value, readonly string[]][]).flatMap(([value, synonyms]) =>
    [value.toLowerCase(), ...synonyms].map((each) => [each, value] as const),
  );
  return {
    kind: "word",
    usual,
    usualWord: `functions.usual.${shown}`,
    values: new Map(entries),
    unknown,
    placeholder,
  };
}

function named<Declared extends Readonly<Record<string, Unnamed<Parameter>>>>(
  id: string,
  declared: Declared,
): { readonly [Name in keyof Declared]: Declared[Name] & Named } {
  return Object.fromEntries(
    Object.entries(declared).map(([name, each]) => [name, { ...each, name: `functions.${id}.${name}.name` }]),
  ) as { [Name in keyof Declared]: Declared[Name] & Named };
}

const rates = {
  immediateRate: rate(examplePlan.immediateRate),
  followUpRate: rate(examplePlan.followUpRate),
  followUpSuccessRate: rate(examplePlan.followUpSuccessRate),
};

const plan = {
  advisers: needed,
  daysPerYear: needed,
  callsPerDay: needed,
  contributionPerOrder: needed,
  ...rates,
  followUpMonths: counted(examplePlan.followUpMonths, {}),
  conversionCurve: table,
};

const period = {
  years: counted(2, { least: 1 }),
  per: word<Per>("per", "functions.perUnknown", "year", {
    year: ["jahr"],
    quarter: ["quartal"],
    month: ["monat"],
  }),
};

/** By function and parameter: every optional one, and the needed numbers that are read alone. */
export const parameters = {
  SEGMENT: named("SEGMENT", { potentialBands: table, penetrationBands: table }),
  NEXTDUE: named("NEXTDUE", { agreedDate: open, holidays: open, asOf: open }),
  FORECAST: named("FORECAST", { ...plan, ...period }),
  PLAN: named("PLAN", {
    reading: word<Exclude<PlanReading, "replaced" | "workingDays">>("reading", "functions.readingUnknown", "exceeds", {
      exceeds: ["after", "nach"],
      reaches: ["from", "ab"],
      midMonth: ["mid", "mitte"],
      interpolated: ["line", "linie"],
    }),
    opening: open,
    start: open,
    // Without it as far as the drivers reach, which differs from plan to plan.
    months: none,
    per: period.per,
  }),
  LASTCONTACT: named("LASTCONTACT", { outcomes: open, followUps: open, asOf: open }),
  ATTEMPTS: named("ATTEMPTS", { outcomes: open, followUps: open, asOf: open }),
  CASTING: named("CASTING", { thresholds: table, leastAssessed: counted(exampleLeastAssessed, { isShare: true }) }),
  MATRIX: named("MATRIX", {
    measure: word("measure", "functions.matrix.measureUnknown", "customers", {
      customers: ["kunden"],
      potential: ["potenzial", "umsatzpotential", "umsatzpotenzial"],
      revenue: ["umsatz"],
      unusedPotential: ["unused", "unused potential", "ungenutzt", "ungenutztes potenzial", "ungenutztes potential"],
    }),
    potentialBands: table,
    penetrationBands: table,
  }),
  EXPLAIN: named("EXPLAIN", { thresholds: table, leastAssessed: counted(exampleLeastAssessed, { isShare: true }) }),
  CLV: named("CLV", {
    contribution: needed,
    retention: needed,
    discount: needed,
    years: needed,
    firstNow: open,
    growth: none,
    acquisitionCost: none,
    contactCost: none,
    measure: word("measure", "functions.clv.measureUnknown", "value", { value: ["wert"], threshold: ["schwelle"] }),
  }),
  HOLIDAYS: named("HOLIDAYS", { assumption: open }),
  STATUS: named("STATUS", { soonDays: counted(exampleSoonDays) }),
  BREAKEVEN: named("BREAKEVEN", { target: needed, year: needed, ...plan }),
  BANDS: named("BANDS", { ...plan, ...period, spreads: open, seed: counted(1, { isWhole: true }) }),
  CALIBRATE: named("CALIBRATE", {
    followUpOutcomes: open,
    months: open,
    ordered: open,
    strength: counted(exampleCalibration.strength),
    fewest: counted(exampleCalibration.fewest),
    ...rates,
    conversionCurve: table,
  }),
  CAPACITY: named("CAPACITY", {
    workingDays: needed,
    absentDays: needed,
    hoursADay: needed,
    netMarketTime: needed,
    contacts: none,
    minutesPerContact: none,
    furtherMinutes: none,
  }),
  ALLOCATE: named("ALLOCATE", {
    minutes: needed,
    leastContacts: none,
    // Without it twice the target, which differs from row to row.
    mostContacts: needed,
    way: word("way", "functions.allocate.wayUnknown", "optimum", {
      optimum: [],
      stretch: ["streckung"],
      priority: ["priorität"],
    }),
  }),
  REMINDERS: named("REMINDERS", { frequencies: table, holidays: open, soonDays: counted(exampleSoonDays) }),
  MEASURE: named("MEASURE", {
    consentEmail: open,
    consentPhone: open,
    objection: open,
    consumer: open,
    recentContacts: none,
    measures: table,
    withheld: table,
  }),
  LIGHT: named("LIGHT", { figure: open, green: open, red: open, low: open, high: open }),
  RHYTHM: named("RHYTHM", {
    factor: counted(exampleRhythm.factor, { least: 1 }),
    fewestGaps: counted(exampleRhythm.fewestGaps, { least: 1, isWhole: true }),
  }),
  GAPS: named("GAPS", {
    contribution: open,
    strength: counted(exampleGaps.strength),
    fewest: counted(exampleGaps.fewestComparable),
  }),
  NPS: named("NPS", { answers: open, groups: open }),
  XMR: named("XMR", { values: open, baseline: counted(exampleBaseline, { least: fewestBaseline, isWhole: true }) }),
  RANKCORR: named("RANKCORR", { x: open, y: open }),
  LORENZ: named("LORENZ", { score: open, outcome: open }),
  TOPICS: named("TOPICS", {
    orders: open,
    tasks: open,
    complaints: open,
    careCalls: open,
    most: counted(exampleMostTopics, { least: 1, isWhole: true }),
  }),
} as const;
