import { addMonths, lastSerial } from "../calendar/serial";
import { nextWorkingDay } from "../calendar/workingDay";
import { intervalOf, type Interval } from "./frequencies";

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
  if (agreed !== undefined)
    return moved({ rule: "agreed", last, months: undefined, days: undefined }, agreed, holidays);
  const interval = intervalOf(input.contactsPerYear);
  if (!interval) return "noTarget";
  if (last === undefined) {
    if (asOf === undefined) return "noAnchor";
    return moved({ rule: "neverContacted", last, months: undefined, days: undefined }, asOf, holidays);
  }
  const months = "months" in interval ? interval.months : undefined;
  const days = "days" in interval ? interval.days : undefined;
  return moved({ rule: "cadence", last, months, days }, plusInterval(last, interval), holidays);
}

/** The day one interval after another; undefined after the year 9999. */
export function plusInterval(serial: number, interval: Interval): number | undefined {
  if ("months" in interval) return addMonths(serial, interval.months);
  const day = serial + interval.days;
  return day <= lastSerial ? day : undefined;
}

function moved(
  derivation: Pick<Derivation, "rule" | "last" | "months" | "days">,
  unmoved: number | undefined,
  holidays: ReadonlySet<number>,
): Derivation | NoDueDate {
  const due = unmoved === undefined ? undefined : nextWorkingDay(unmoved, holidays);
  return unmoved === undefined || due === undefined ? "beyondCalendar" : { ...derivation, unmoved, due };
}
