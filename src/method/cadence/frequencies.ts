/** What a class asks for. An example in this file; the user's table is in the workbook. */
export interface ClassTarget {
  readonly label: string;
  /** Target contacts per year; 0 is no target. */
  readonly contactsPerYear: number;
  /** How much a day overdue weighs in the priority. */
  readonly weight: number;
}

/** Example frequencies and weights of the classes, most demanding first. */
export const exampleTargets: readonly ClassTarget[] = [
  { label: "A", contactsPerYear: 6, weight: 4 },
  { label: "B", contactsPerYear: 4, weight: 3 },
  { label: "C", contactsPerYear: 2, weight: 2 },
  { label: "D", contactsPerYear: 1, weight: 1 },
];

/** Where a network has no class, a day overdue weighs as in the lowest class of the example. */
export const weightWithoutClass = 1;

/** More than one contact a day is no cadence. */
export const mostContactsPerYear = 366;

/** The time between two contacts, in months or in days. */
export type ContactInterval = { readonly months: number } | { readonly days: number };

/** Interval of a number of contacts per year: 12 / n months when that is whole, else 365 / n days, rounded. None for 0. */
export function intervalOf(contactsPerYear: number): ContactInterval | undefined {
  if (!(contactsPerYear > 0)) return undefined;
  const months = 12 / contactsPerYear;
  return Number.isInteger(months) ? { months } : { days: intervalInDays(contactsPerYear) };
}

/** Length of the interval as the priority counts it: 365 / n days, rounded, at least 1. */
export function intervalInDays(contactsPerYear: number): number {
  return Math.max(1, Math.round(365 / contactsPerYear));
}
