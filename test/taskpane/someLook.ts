import type { Finding, FindingKind } from "../../src/workbook/excel/finding";
import type { ContactColumns, CustomerColumns, Look } from "../../src/workbook/look/look";
import type { SourceChoice } from "../../src/workbook/excel/source";
import { emptyRegisters } from "../../src/workbook/registers/registers";
import { exampleFurtherRules } from "../../src/workbook/rules/exampleFurtherRules";
import type { Rules } from "../../src/workbook/rules/rules";

/** 31 Mar 2026. */
export const asOf = 46112;

/** The method's examples, as a workbook without rules has them. */
export const exampleRules: Rules = {
  inWorkbook: false,
  sheet: null,
  potentialBands: [
    { label: "A", over: 100000, upTo: null },
    { label: "B", over: 2000, upTo: 100000 },
    { label: "C", over: null, upTo: 2000 },
  ],
  penetrationBands: [
    { label: "1", over: 0.5, upTo: null },
    { label: "2", over: 0, upTo: 0.5 },
    { label: "3", over: null, upTo: 0 },
  ],
  preset: "wideB",
  thrusts: { A1: "bind", A2: "extend", A3: "extend" },
  frequencies: [
    { class: "A", contactsPerYear: 6, weight: 4 },
    { class: "B", contactsPerYear: 4, weight: 3 },
    { class: "C", contactsPerYear: 2, weight: 2 },
    { class: "D", contactsPerYear: 1, weight: 1 },
  ],
  asOf,
  soonDays: 14,
  holidays: [],
  plan: {
    advisers: 9,
    daysPerYear: 210,
    callsPerDay: 1,
    contributionPerOrder: 5000,
    immediateRate: 0.4,
    followUpRate: 0.4,
    followUpSuccessRate: 0.5,
    followUpMonths: 6,
    conversionCurve: [
      [3, 0.1],
      [6, 0.2],
      [12, 0.3],
      [18, 0.4],
    ],
    years: 2,
  },
  ...exampleFurtherRules,
};

const advisers = ["Weber", "Krüger", "Sommer", "Nowak"];
const topics = ["succession", "financing of the new hall", "", "rating talk", "energy costs"];
const instruments = ["visit", "phone", "e-mail", ""];
const names = [
  "Hansen GmbH",
  "Meyer KG",
  "Stadtwerke Altena",
  "Brandt & Söhne",
  "Ölmühle Voss",
  "Kanzlei Richter",
  "Autohaus Lorenz",
];

/** A look at an invented workbook; the same for the same size, row by row without chance. */
export function someLook(size = 120, change: Partial<Look> = {}): Look {
  const customers = customersOf(size);
  const contacts = contactsOf(customers);
  const choices: SourceChoice[] = [
    {
      key: "Kunden",
      sheet: "Kunden",
      address: `A1:J${size + 1}`,
      tableName: "Kunden",
      rows: size,
      headers: [
        "Kundennr.",
        "Kunde",
        "Verbund",
        "Betreuer",
        "Potenzial",
        "Umsatz",
        "Klasse",
        "Ansprechpartner",
        "Telefon",
        "Thema",
      ],
    },
    {
      key: "Kontakte",
      sheet: "Kontakte",
      address: `A1:D${contacts.count + 1}`,
      tableName: null,
      rows: contacts.count,
      headers: ["Datum", "Kundennr.", "Maßnahme", "Ergebnis"],
    },
  ];
  return {
    choices,
    customers: {
      choice: choices[0] as SourceChoice,
      columns: {
        customerId: 0,
        customer: 1,
        network: 2,
        adviser: 3,
        potential: 4,
        revenue: 5,
        class: 6,
        contactPerson: 7,
        phone: 8,
        topic: 9,
      },
      missing: [],
      mappedByHand: false,
    },
    contacts: {
      choice: choices[1] as SourceChoice,
      columns: { date: 0, customerId: 1, instrument: 2, outcome: 3 },
      missing: [],
      mappedByHand: false,
    },
    mapping: {},
    customerColumns: customers,
    contactColumns: contacts,
    rules: exampleRules,
    registers: emptyRegisters,
    findings: [
      ...someFindings("dateIsText", "error", "Kontakte", 3, { text: "03.04.2025" }),
      ...someFindings("customerUnknown", "warning", "Kontakte", 2, { id: "4711" }),
      ...someFindings("potentialMissing", "error", "Kunden", 1, {}),
      ...someFindings("penetrationAbove100", "note", "Kunden", 2, { percent: 130 }),
    ],
    dateSystem: "1900",
    ...change,
  };
}

/** A workbook in which nothing was found. */
export function emptyLook(change: Partial<Look> = {}): Look {
  return {
    ...someLook(1),
    choices: [],
    customers: null,
    contacts: null,
    customerColumns: null,
    contactColumns: null,
    findings: [],
    ...change,
  };
}

export function someFindings(
  kind: FindingKind,
  severity: Finding["severity"],
  sheet: string,
  count: number,
  values: Finding["values"],
): Finding[] {
  return Array.from({ length: count }, (_, index) => ({
    kind,
    severity,
    table: sheet === "Kunden" ? ("customers" as const) : ("contacts" as const),
    place: { sheet, cell: `B${index + 2}` },
    values: { column: "Datum", header: "Datum", value: "03.04.2025", ...values },
  }));
}

function customersOf(count: number): CustomerColumns {
  const each = <T>(make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
  const potential = Float64Array.from(
    each((i) => (i % 40 === 7 ? NaN : [250000, 40000, 8500, 1200, 120000][(i * 7) % 5]! + i * 10)),
  );
  return {
    count,
    sheetRow: Int32Array.from(each((i) => i + 2)),
    customerId: each((i) => String(1000 + i)),
    customer: each((i) => `${names[i % names.length]} ${Math.floor(i / names.length) + 1}`),
    network: each(() => ""),
    adviser: each((i) => advisers[i % 4] as string),
    potential,
    revenue: Float64Array.from(
      each((i) => Math.round((potential[i] || 0) * ([0, 0.2, 0.7, 0, 0.4, 0.9, 0.1][i % 7] as number))),
    ),
    class: each((i) => (i % 9 === 4 ? "" : ["A", "B", "C"][i % 3]!)),
    contactPerson: each((i) => (i % 3 === 0 ? "Dr. Ines Albers" : "")),
    phone: each((i) => `0221 55 ${String(100 + i)}`),
    topic: each((i) => topics[i % 5] as string),
    objection: each((i) => i % 31 === 30),
    phase: each(() => "customer"),
    targetGroup: each(() => ""),
    interest: new Float64Array(count).fill(NaN),
    email: each(() => ""),
    consentEmail: each(() => "none"),
    consentPhone: each(() => "none"),
    contactsPerYear: new Float64Array(count).fill(NaN),
    customerType: each(() => ""),
  };
}

function contactsOf(customers: CustomerColumns): ContactColumns {
  const chosen = customers.customerId.map((_, index) => index).filter((index) => index % 11 !== 3);
  return {
    count: chosen.length,
    sheetRow: Int32Array.from(chosen, (_, index) => index + 2),
    customerId: chosen.map((index) => customers.customerId[index] as string),
    date: Float64Array.from(chosen, (index) => asOf - 20 - ((index * 37) % 160)),
    effective: new Uint8Array(chosen.length).fill(1),
    followUp: new Float64Array(chosen.length).fill(NaN),
    attemptTimes: new Map(),
    instrument: chosen.map((index) => instruments[index % 4] as string),
    direction: chosen.map(() => ""),
    format: chosen.map(() => ""),
    department: chosen.map(() => ""),
    adviser: chosen.map((index) => customers.adviser[index] as string),
    contactPerson: chosen.map(() => ""),
    outcome: chosen.map(() => "reached"),
    interestAfter: new Float64Array(chosen.length).fill(NaN),
    minutes: new Float64Array(chosen.length).fill(NaN),
    contribution: new Float64Array(chosen.length).fill(NaN),
    campaign: chosen.map(() => ""),
  };
}
