import { businessDayFrom, dayParts } from "./day";
import type { Random } from "./random";
import type { SampleCell } from "./sampleWorkbook";
import type { SampleWords } from "./words";

export type SampleFaultKind =
  | "dateIsText"
  | "customerUnknown"
  | "dateInFuture"
  | "revenueNegative"
  | "potentialMissing"
  | "potentialIsText"
  | "cellIsError"
  | "idDoubled"
  | "nameLikeFormula"
  | "penetrationAbove100";

/** A fault by its place: record and column count from 0, the header is not counted. */
export interface SampleFault {
  readonly kind: SampleFaultKind;
  readonly table: "customers" | "contacts";
  readonly row: number;
  readonly column: number;
}

interface Rows {
  readonly customers: readonly (readonly SampleCell[])[];
  readonly contacts: readonly (readonly SampleCell[])[];
}

interface Planting extends Rows {
  readonly random: Random;
  readonly words: SampleWords;
  readonly asOf: number;
  /** Customers on their own with a class and nothing due: six of them. */
  readonly faultPlaces: readonly number[];
}

const customer = { id: 0, name: 1, network: 2, potential: 7, revenue: 8 } as const;
const contact = { date: 0, id: 1, followUp: 9 } as const;
const unknownIds = [10_914, 19_003];

/**
 * The rows with the faults in them, as grown lists have them: one customer row more (an entry made twice) and six
 * contacts more (three text dates, two unknown customers, one in the future).
 */
export function plantFaults(planting: Planting): Rows & { readonly faults: readonly SampleFault[] } {
  const faults: SampleFault[] = [];
  const customers = planting.customers.map((row) => [...row]);
  plantInCustomers(planting, customers, faults);
  const contacts = planting.contacts.map((row) => [...row]);
  plantInContacts(planting, contacts, faults);
  return { customers, contacts, faults };
}

function plantInCustomers({ words, faultPlaces }: Planting, rows: SampleCell[][], faults: SampleFault[]): void {
  const [missing, text, negative, error, formula, twice] = faultPlaces as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const plant = (kind: SampleFaultKind, row: number, column: number, cell: SampleCell): void => {
    rows[row]![column] = cell;
    faults.push({ kind, table: "customers", row, column });
  };
  plant("potentialMissing", missing, customer.potential, "");
  if (rows[missing]![customer.revenue] === "" || rows[missing]![customer.revenue] === 0) {
    rows[missing]![customer.revenue] = 1_840;
  }
  plant("potentialIsText", text, customer.potential, words.potentialText);
  plant("revenueNegative", negative, customer.revenue, -1_250);
  plant("cellIsError", error, customer.revenue, { error: "#N/A" });
  plant("nameLikeFormula", formula, customer.name, words.formulaName);
  const over = rows.findIndex((row, i) => !faultPlaces.includes(i) && ratio(row) > 0.5);
  plant("penetrationAbove100", over, customer.revenue, Math.round((rows[over]![customer.potential] as number) * 1.08));
  const copy = [...rows[twice]!];
  copy[customer.name] = String(copy[customer.name]).replace(/ (GmbH|KG|Ltd|LLP)$/, "");
  rows.push(copy);
  faults.push({ kind: "idDoubled", table: "customers", row: rows.length - 1, column: customer.id });
}

function ratio(row: readonly SampleCell[]): number {
  return Number(row[customer.revenue]) / Number(row[customer.potential]);
}

function plantInContacts({ random, words, asOf }: Planting, rows: SampleCell[][], faults: SampleFault[]): void {
  const planted = new Map<readonly SampleCell[], { kind: SampleFaultKind; column: number }>();
  const insert = (kind: SampleFaultKind, column: number, after: number, change: (row: SampleCell[]) => void): void => {
    const row = [...rows[after]!];
    row[contact.followUp] = "";
    change(row);
    rows.splice(after + 1, 0, row);
    planted.set(row, { kind, column });
  };
  const usable = (low: number, high: number): number => {
    let at = random.between(low, high);
    while (planted.has(rows[at]!)) at++;
    return at;
  };
  for (const [low, high] of [
    [90, 240],
    [380, 520],
    [640, 760],
  ] as const) {
    insert("dateIsText", contact.date, usable(low, high), (row) => {
      row[contact.date] = words.textDate(...dayParts(row[contact.date] as number));
    });
  }
  unknownIds.forEach((id, i) =>
    insert("customerUnknown", contact.id, usable(250 + 300 * i, 330 + 300 * i), (row) => {
      row[contact.id] = id;
    }),
  );
  insert("dateInFuture", contact.date, rows.length - 1, (row) => {
    row[contact.date] = businessDayFrom(asOf + 9);
  });
  rows.forEach((row, i) => {
    const fault = planted.get(row);
    if (fault) faults.push({ ...fault, table: "contacts", row: i });
  });
}
