import { businessDayUpTo } from "./day";
import { seededRandom } from "./random";

/** A table as columns: `values[c][r]` stands below `headers[c]`. Dates are serials of the 1900 system. */
export interface LargeTable {
  readonly headers: readonly string[];
  readonly formats: readonly string[];
  readonly values: readonly (readonly (number | string)[])[];
}

export interface LargeWorkbook {
  readonly customers: LargeTable;
  readonly contacts: LargeTable;
}

export interface LargeChoice {
  readonly customers: number;
  readonly contacts: number;
  /** Serial of the 1900 system; the contacts lie in the two years before. */
  readonly asOf: number;
  readonly seed?: number;
}

const classes = ["A", "B", "C", "D", ""];
const outcomes = ["reached", "not reached", "appointment", "follow-up", "order", ""];
const instruments = ["phone", "visit", "e-mail", "video"];

/**
 * Customers and contacts in any number, for measuring: plain columns without faults, English headers. About two
 * customers to a network; every customer has its turn in the contacts, in no order of days.
 */
export function largeWorkbook({ customers, contacts, asOf, seed = 1 }: LargeChoice): LargeWorkbook {
  const random = seededRandom(seed);
  const column = <T>(length: number, value: (row: number) => T): T[] => Array.from({ length }, (_, row) => value(row));
  const ids = column(customers, (row) => 100_001 + row);
  const potential = column(customers, () => Math.round(300 * 1600 ** random.next()));
  // The same few days again and again, so that a million rows need no million walks through the calendar.
  const days = column(730, (back) => businessDayUpTo(asOf - back));
  const dates = column(contacts, () => days[random.between(0, 729)]!);
  const outcome = column(contacts, () => random.pick(outcomes));
  return {
    customers: {
      headers: ["Customer ID", "Customer", "Network", "Adviser", "Potential", "Revenue", "Class"],
      formats: ["0", "@", "@", "@", "#,##0", "#,##0", "@"],
      values: [
        ids,
        column(customers, (row) => `Customer ${row + 1}`),
        column(customers, (row) => (row % 3 === 2 ? "" : `Network ${Math.floor(row / 3) + 1}`)),
        column(customers, (row) => `Adviser ${(Math.floor(row / 3) % 90) + 1}`),
        potential,
        potential.map((value) => (random.chance(0.3) ? 0 : Math.round(value * random.next()))),
        column(customers, () => random.pick(classes)),
      ],
    },
    contacts: {
      headers: ["Date", "Customer ID", "Instrument", "Outcome", "Follow-up"],
      formats: ["d mmm yyyy", "0", "@", "@", "d mmm yyyy"],
      values: [
        dates,
        column(contacts, (row) => (row < customers ? ids[row]! : random.pick(ids))),
        column(contacts, () => random.pick(instruments)),
        outcome,
        outcome.map((value, row) => (value === "follow-up" ? dates[row]! + random.between(10, 80) : "")),
      ],
    },
  };
}

/** Rows `from` up to, not including, `to` of a table given as columns. */
export function rowsOf({ values }: LargeTable, from = 0, to = values[0]?.length ?? 0): (number | string)[][] {
  return Array.from({ length: to - from }, (_, i) => values.map((column) => column[from + i]!));
}
