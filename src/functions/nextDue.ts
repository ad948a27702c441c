import { dueDate } from "../method/cadence/due";
import { exampleTargets, mostContactsPerYear } from "../method/cadence/frequencies";
import { isError, plain } from "./cell";
import { serialForCell } from "./dateSystem";
import { dayIn, type DayCell } from "./dayCell";
import { fail, guarded } from "./fail";
import { gridOf, spill } from "./grid";
import { daysIn } from "./holidayDays";

/**
 * Day of the next contact: last contact plus the interval of the class, or the agreed day, moved to a working day.
 * @customfunction NEXTDUE
 * @param lastContact Day of the latest contact; blank when there was none.
 * @param cadence Class A to D (6, 4, 2, 1 contacts a year, an example), or contacts per year up to 366; 0 gives no due day.
 * @param [agreedDate] Day agreed with the customer; it counts before the cadence.
 * @param [holidays] Days that are no working days; Saturday and Sunday never are.
 * @param [asOf] The day to count from; who was never contacted is due on it.
 * @returns The day as a number; give the cell a date format.
 */
export function nextDue(
  lastContact: unknown[][],
  cadence: unknown[][],
  agreedDate?: unknown[][],
  holidays?: unknown[][],
  asOf?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const closed = daysIn(holidays);
    const grids = [gridOf(lastContact), gridOf(cadence), gridOf(agreedDate), gridOf(asOf)] as const;
    return spill(grids, (last, contacts, agreed, day) => dueCell(last, contacts, agreed, day, closed));
  });
}

const frequencies = new Map(exampleTargets.map((target) => [target.label, target.contactsPerYear]));

function dueCell(
  lastCell: unknown,
  cadenceCell: unknown,
  agreedCell: unknown,
  asOfCell: unknown,
  holidays: ReadonlySet<number>,
): unknown {
  const last = dayIn(lastCell);
  if (isError(last)) return last;
  const contactsPerYear = contactsPerYearIn(cadenceCell);
  if (isError(contactsPerYear)) return contactsPerYear;
  const agreed = dayIn(agreedCell);
  if (isError(agreed)) return agreed;
  const asOf = dayIn(asOfCell);
  if (isError(asOf)) return asOf;
  if (isNoDay(last)) return fail("#VALUE!", "functions.lastContactNotDay");
  if (isNoDay(agreed)) return fail("#VALUE!", "functions.agreedNotDay");
  if (isNoDay(asOf)) return fail("#VALUE!", "functions.asOfNotDay");
  const due = dueDate({ lastContact: last, contactsPerYear, agreed, asOf }, holidays);
  if (due === "noTarget") return "";
  if (due === "noAnchor") return fail("#N/A", "functions.noAnchor");
  if (due === "beyondCalendar") return fail("#VALUE!", "functions.beyondCalendar");
  return serialForCell(due.due);
}

function isNoDay(day: DayCell): day is "notDay" {
  return day === "notDay";
}

/** Contacts per year of a class letter or a number. A blank is 0, since Excel passes a blank cell as either. */
function contactsPerYearIn(cell: unknown): number | CustomFunctions.Error {
  const value = plain(cell);
  if (isError(value)) return value;
  if (value === "") return 0;
  if (typeof value === "number") {
    return value >= 0 && value <= mostContactsPerYear ? value : fail("#VALUE!", "functions.cadenceOutside");
  }
  const contactsPerYear = typeof value === "string" ? frequencies.get(value.trim().toUpperCase()) : undefined;
  return contactsPerYear ?? fail("#VALUE!", "functions.classUnknown", { class: String(value) });
}
