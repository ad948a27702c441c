import { easterSunday } from "./easter";
import type { Region } from "./regions";
import { serialOf, weekday } from "./serial";

/** Until 1994 other rules held (Repentance Day in all of Germany, other days in single states). */
export const firstHolidayYear = 1995;
export const lastHolidayYear = 9999;

export interface Holiday {
  readonly name: HolidayName;
  /** Serial. */
  readonly day: number;
}

interface Rule {
  /** Month and day, or days after Easter Sunday, or the Wednesday before 23 November. */
  readonly on: readonly [month: number, day: number] | number | "repentance";
  /** First and last year; open where left out. */
  readonly from?: number;
  readonly until?: number;
  readonly in: readonly Region[] | "germany";
}

/** Germany: the holiday acts of the states, the Unification Treaty for 3 October. Sources: docs/method.md, Holidays. */
const rules = {
  newYear: [
    { on: [1, 1], in: "germany" },
    { on: [1, 1], in: ["AT", "CH"] },
  ],
  epiphany: [{ on: [1, 6], in: ["DE-BW", "DE-BY", "DE-ST", "AT"] }],
  womensDay: [
    { on: [3, 8], from: 2019, in: ["DE-BE"] },
    { on: [3, 8], from: 2023, in: ["DE-MV"] },
  ],
  goodFriday: [{ on: -2, in: "germany" }],
  easterSunday: [{ on: 0, in: ["DE-BB"] }],
  easterMonday: [
    { on: 1, in: "germany" },
    { on: 1, in: ["AT"] },
  ],
  labourDay: [
    { on: [5, 1], in: "germany" },
    { on: [5, 1], in: ["AT"] },
  ],
  liberationDay: [
    { on: [5, 8], from: 2020, until: 2020, in: ["DE-BE"] },
    { on: [5, 8], from: 2025, until: 2025, in: ["DE-BE"] },
  ],
  ascension: [
    { on: 39, in: "germany" },
    { on: 39, in: ["AT", "CH"] },
  ],
  whitSunday: [{ on: 49, in: ["DE-BB"] }],
  whitMonday: [
    { on: 50, in: "germany" },
    { on: 50, in: ["AT"] },
  ],
  corpusChristi: [{ on: 60, in: ["DE-BW", "DE-BY", "DE-HE", "DE-NW", "DE-RP", "DE-SL", "AT"] }],
  uprisingDay: [{ on: [6, 17], from: 2028, until: 2028, in: ["DE-BE"] }],
  swissNationalDay: [{ on: [8, 1], in: ["CH"] }],
  assumption: [{ on: [8, 15], in: ["DE-SL", "AT"] }],
  childrensDay: [{ on: [9, 20], from: 2019, in: ["DE-TH"] }],
  germanUnity: [{ on: [10, 3], in: "germany" }],
  austrianNationalDay: [{ on: [10, 26], in: ["AT"] }],
  reformation: [
    { on: [10, 31], in: ["DE-BB", "DE-MV", "DE-SN", "DE-ST", "DE-TH"] },
    // 500 years of the Reformation: a holiday everywhere.
    { on: [10, 31], from: 2017, until: 2017, in: "germany" },
    { on: [10, 31], from: 2018, in: ["DE-HB", "DE-HH", "DE-NI", "DE-SH"] },
  ],
  allSaints: [{ on: [11, 1], in: ["DE-BW", "DE-BY", "DE-NW", "DE-RP", "DE-SL", "AT"] }],
  repentance: [{ on: "repentance", in: ["DE-SN"] }],
  immaculateConception: [{ on: [12, 8], in: ["AT"] }],
  christmas: [
    { on: [12, 25], in: "germany" },
    { on: [12, 25], in: ["AT", "CH"] },
  ],
  secondChristmas: [
    { on: [12, 26], in: "germany" },
    { on: [12, 26], in: ["AT"] },
  ],
} as const satisfies Record<string, readonly Rule[]>;

export type HolidayName = keyof typeof rules;

/**
 * The statutory holidays of a region in a year, in the order of their days (docs/method.md, Holidays). Empty for years
 * outside 1995..9999. Two holidays may fall on one day (1 May 2008).
 * @param bavarianAssumption whether 15 August counts in Bavaria: it does where most of a municipality is Catholic
 */
export function holidaysOf(year: number, region: Region, bavarianAssumption = false): readonly Holiday[] {
  if (!Number.isInteger(year) || year < firstHolidayYear || year > lastHolidayYear) return [];
  const easter = easterSunday(year) as number;
  const found: Holiday[] = [];
  for (const [name, variants] of Object.entries(rules) as [HolidayName, readonly Rule[]][]) {
    const rule = variants.find((each) => isInForce(each, year, region));
    if (rule) found.push({ name, day: dayOf(rule.on, year, easter) });
    else if (name === "assumption" && region === "DE-BY" && bavarianAssumption)
      found.push({ name, day: dayOf([8, 15], year, easter) });
  }
  return found.sort((a, b) => a.day - b.day);
}

function isInForce(rule: Rule, year: number, region: Region): boolean {
  const isThere = rule.in === "germany" ? region.startsWith("DE") : rule.in.includes(region);
  return isThere && year >= (rule.from ?? 0) && year <= (rule.until ?? lastHolidayYear);
}

function dayOf(on: Rule["on"], year: number, easter: number): number {
  if (typeof on === "number") return easter + on;
  if (on !== "repentance") return serialOf(year, on[0], on[1]) as number;
  const eve = (serialOf(year, 11, 23) as number) - 1;
  return eve - ((weekday(eve) + 4) % 7);
}
