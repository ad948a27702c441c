import { addMonths, lastSerial } from "../calendar/serial";
import { nextWorkingDay } from "../calendar/workingDay";
import { intervalOf, type ContactInterval } from "./frequencies";

/** How a due date came about; what the derivation sentence is made of. */
export interface Derivation {
  readonly rule: "cadence" | "agreed" | "neverContacted";
  /** Day of the latest effective contact, when there was one. */
  readonly last: number | undefined;
  /** The interval that was added; only with the rule "cadence". */
  readonly months: number | undefined;
  readonly days: number | undefined;
  /** The day before it was moved to a working day. */
  readonly unmoved: number;
  readonly due: number;
}

/** noTarget: no contacts are asked for; noAnchor: neither a last contact nor an as-of day; beyondCalendar: after the year 9999. */
export type NoDueDate = "noTarget" | "noAnchor" | "beyondCalendar";

export interface DueInput {
  /** Day of the latest effective contact; undefined when there was none. */
  readonly lastContact: number | undefined;
  readonly contactsPerYear: number;
  /** Day agreed for the follow-up; beats the cadence. */
  readonly agreed: number | undefined;
  readonly asOf: number | undefined;
}

/**
 * The due date of one network with its derivation (docs/method.md, Due dates). Serials are whole days of the 1900
 * system; holidays are whole serials.
 */
export function dueDate(input: DueInput, holidays: ReadonlySet<number>): Derivation | NoDueDate {
  const { lastContact: last, agreed, asOf } = input;
  if (agreed !== undefined) return derived("agreed", last, undefined, agreed, holidays);
  const interval = intervalOf(input.contactsPerYear);
  if (!interval) return "noTarget";
  if (last !== undefined) return derived("cadence", last, interval, plusInterval(last, interval), holidays);
  return asOf === undefined ? "noAnchor" : derived("neverContacted", last, undefined, asOf, holidays);
}

/** The day one interval after another; undefined after the year 9999. */
export function plusInterval(serial: number, interval: ContactInterval): number | undefined {
  if ("months" in interval) return addMonths(serial, interval.months);
  const day = serial + interval.days;
  return day <= lastSerial ? day : undefined;
}

function derived(
  rule: Derivation["rule"],
  last: number | undefined,
  interval: ContactInterval | undefined,
  unmoved: number | undefined,
  holidays: ReadonlySet<number>,
): Derivation | NoDueDate {
  const due = unmoved === undefined ? undefined : nextWorkingDay(unmoved, holidays);
  if (unmoved === undefined || due === undefined) return "beyondCalendar";
  const months = interval && "months" in interval ? interval.months : undefined;
  const days = interval && "days" in interval ? interval.days : undefined;
  return { rule, last, months, days, unmoved, due };
}
