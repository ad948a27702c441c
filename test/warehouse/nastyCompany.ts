import { seeded } from "../../bench/measuring/median";
import type { Cell } from "../../src/workbook/excel/cell";
import { emptyRegisters, type Registers } from "../../src/workbook/registers/registers";
import { exampleRules } from "../../src/workbook/rules/exampleRules";
import type { Rules } from "../../src/workbook/rules/rules";

type Value = Cell | null;

/** A company of chance whose cells are as bad as cells get: for what must be the same on every engine. */
export interface NastyCompany {
  readonly customers: Readonly<Record<string, readonly Value[]>>;
  readonly contacts: Readonly<Record<string, readonly Value[]>>;
  readonly rules: Rules;
  readonly registers: Registers;
}

/** 31 March 2026. */
export const nastyAsOf = 46112;

export function nastyCompany(customerCount: number, contactCount: number, seed: number): NastyCompany {
  const random = seeded(seed);
  const pick = (count: number): number => Math.floor(random() * count);
  const one = <T>(...values: readonly T[]): T => values[pick(values.length)] as T;
  const amounts = [2000, 2000.0000000000002, 1999.9999999999998, 1e5, 100000.00000000001, 0, -0, -1, -0.01, NaN, null];
  const oddAmounts: (number | null)[] = [...amounts, 0.1 + 0.2, 1e-300, 5e-324, 1e15, 99999.99, 0.3, 4.1];
  const oddIds = [
    "7",
    "007",
    " 7 ",
    "k1",
    "K1",
    "ß",
    "SS",
    "ẞ",
    "",
    "  ",
    "é",
    "é",
    "\u00a07",
    "#N/A",
    "#nv",
    "#7",
    "'7",
  ];
  const ids: Value[] = [];
  const customers: Record<string, Value[]> = {
    "Customer ID": ids,
    Customer: [],
    Network: [],
    Adviser: [],
    Potential: [],
    Revenue: [],
    Class: [],
    Phase: [],
    Objection: [],
    "Consent e-mail": [],
    "Consent phone": [],
    "Customer type": [],
    "Contacts a year": [],
  };
  const add = (table: Record<string, Value[]>, values: Readonly<Record<string, Value>>): void => {
    for (const [header, value] of Object.entries(values)) (table[header] as Value[]).push(value);
  };
  for (let row = 0; row < customerCount; row++) {
    const potential =
      random() < 0.15 ? one(...oddAmounts) : Math.round(10 ** (2 + 4 * random()) * (random() < 0.5 ? 100 : 1)) / 100;
    const part = random();
    const revenue =
      part < 0.1
        ? one(...oddAmounts)
        : part < 0.25
          ? Math.round((potential ?? 0) * one(0.3, 0.5, 0.7) * 100) / 100
          : part < 0.35
            ? (potential ?? 0) * 0.5 * (1 + one(-1, 1) * Number.EPSILON)
            : part < 0.5
              ? 0
              : Math.round((potential ?? 1) * random() * 120) / 100;
    add(customers, {
      "Customer ID": row < 40 ? one(...oddIds) : row % 97 === 0 ? `K${1000 + pick(row)}` : `K${1000 + row}`,
      Customer: `Customer ${row}`,
      Network:
        random() < 0.25
          ? one("Nord", "nord", "Süd", " Süd ", "7", `K${1000 + pick(customerCount)}`, `V${pick(customerCount / 8)}`)
          : "",
      Adviser: random() < 0.05 ? one("", " ", "#N/A") : `Adviser ${pick(7)}${one("", "", " ")}`,
      Potential: potential,
      Revenue: revenue,
      Class: random() < 0.3 ? "" : one("A", "b", "C", "D", " d ", "E", "x"),
      Phase:
        row < customerCount / 12 && random() < 0.25
          ? "dropped"
          : one("", "", "Customer", "kunde", "Prospect", "Blindgänger", "dropped", "Stammkunde", " Buyer ", "?"),
      Objection: random() < 0.04 ? one("x", "nein", "yes", "0", "-", "stop!") : "",
      "Consent e-mail": random() < 0.3 ? one("yes", "Widerspruch", "bestandskunde", "perhaps", "no") : "",
      "Consent phone": random() < 0.4 ? one("presumed", "mutmaßlich", "objection", "Vertrag", "x") : "",
      "Customer type": random() < 0.2 ? one("consumer", "business", "Verbraucher", "what") : "",
      "Contacts a year": random() < 0.06 ? one<number>(0, 1, 2, 3, 5, 7, 12, 0.5, 24, 366, 367, -1) : null,
    });
  }
  const contacts: Record<string, Value[]> = { Date: [], "Customer ID": [], Outcome: [], "Follow-up": [] };
  // Ends of months, a leap day, the first days of the calendar and its last.
  const oddDays = [46053, 45687, 45351, 45350, 45716, 46022, 46112, 46113, 46112.99, 46111.5, 45899, 1, 59, 60, 61];
  const noDays = [0.5, 0, -5, 2958465, 2958466, NaN, null];
  for (let row = 0; row < contactCount; row++) {
    const id = random() < 0.01 ? `unknown${pick(50)}` : (ids[pick(customerCount)] as string);
    const day =
      random() < 0.12 ? one<number | null>(...oddDays, ...noDays) : nastyAsOf + 20 - pick(500) + one(0, random());
    const outcome =
      random() < 0.25 ? one("not reached", "Nicht  erreicht", " NOT REACHED") : one("", "order", "Termin", "hm");
    const ahead = (days: number): number => (day ?? 46000) + pick(days) - 10;
    const followUp =
      random() < (/n/i.test(outcome.trim().slice(0, 1)) ? 0.7 : 0.15)
        ? ahead(90)
        : random() < 0.02
          ? one<number | null>(...noDays)
          : null;
    add(contacts, { Date: day, "Customer ID": one(id, id, ` ${id} `), Outcome: outcome, "Follow-up": followUp });
    if (random() < 0.08)
      add(contacts, {
        Date: day,
        "Customer ID": id,
        Outcome: one("reached", "order", "not reached"),
        "Follow-up": one(null, ahead(60)),
      });
  }
  return { customers, contacts, rules: nastyRules(), registers: nastyRegisters() };

  function nastyRules(): Rules {
    const rules = exampleRules("en");
    return {
      ...rules,
      // Limits that binary fractions miss, and bands with a gap and an overlap.
      potentialBands: [
        { label: "A", over: 50000, upTo: null },
        { label: "B", over: 2000, upTo: 50000 },
        { label: "C", over: 500, upTo: 2000 },
        { label: "D", over: 100, upTo: 600 },
      ],
      penetrationBands: [
        { label: "1", over: 0.7, upTo: null },
        { label: "2", over: 0.3, upTo: 0.7 },
        { label: "3", over: 0, upTo: 0.3 },
        { label: "4", over: null, upTo: 0 },
      ],
      // Seven contacts a year are an interval in days beside those in months; C asks for as many as B.
      frequencies: [
        { class: "A", contactsPerYear: 7, weight: 4.5 },
        { class: "B", contactsPerYear: 4, weight: 3 },
        { class: "C", contactsPerYear: 4, weight: 2 },
        { class: "D", contactsPerYear: 0, weight: 1 },
      ],
      phaseFrequencies: [
        { class: "A", byPhase: { prospect: 12, qualified: null, buyer: 0, customer: null, regularCustomer: 3 } },
      ],
      holidays: [46115, 46118, 46143, 46156, 46113],
      soonDays: 10,
      contactRules: { ...rules.contactRules, region: "DE-BY", customersAre: "business", afterSalesDays: 5 },
    };
  }

  function nastyRegisters(): Registers {
    // Few customers, so that several rows are about one.
    const id = (): string => (ids[pick(Math.ceil(customerCount / 12))] as string).trim();
    const rows = Math.ceil(customerCount / 6);
    const many = <T>(make: (row: number) => T): T[] => Array.from({ length: rows }, (_, row) => make(row));
    return {
      ...emptyRegisters,
      tasks: many((sheetRow) => ({
        ...{ sheetRow, customerId: id(), kind: "task" as never, note: "" },
        due: nastyAsOf - 120 + pick(200),
        everyMonths: one(null, 1, 12),
        done: one(null, null, nastyAsOf - pick(60)),
      })),
      snoozes: many((sheetRow) => ({
        ...{ sheetRow, customerId: id(), reason: "" },
        until: nastyAsOf - 20 + pick(90),
        entered: one(null, nastyAsOf - pick(100), nastyAsOf + 3),
      })),
      phaseHistory: many((sheetRow) => ({
        ...{ sheetRow, customerId: id(), from: null, interest: null, reason: "" },
        date: nastyAsOf + 5 - pick(300),
        to: one("dropped" as const, "customer" as const),
        lookAgain: one(null, nastyAsOf - 50 + pick(100)),
      })),
      consents: many((sheetRow) => ({
        ...{ sheetRow, customerId: id(), proof: "" },
        instrument: one("all" as const, "email" as const, "phone" as const) as never,
        says: one("express" as const, "objection" as const, "presumed" as const),
        date: one(null, nastyAsOf - pick(100), nastyAsOf + 1),
      })),
    };
  }
}
