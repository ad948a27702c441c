import { serialOfIso } from "../../src/method/calendar/serial";
import { callPartyOf } from "../../src/workbook/callParty/callPartyOf";
import { writeCallParty } from "../../src/workbook/callParty/writeCallParty";
import { capacityOf } from "../../src/workbook/capacity/capacityOf";
import { writeCapacity } from "../../src/workbook/capacity/writeCapacity";
import { judgeNewContact } from "../../src/workbook/contacts/judgeNewContact";
import { logContact } from "../../src/workbook/contacts/logContact";
import type { NewContact } from "../../src/workbook/contacts/newContact";
import { proposedFollowUp } from "../../src/workbook/reminders/proposedFollowUp";
import { writeControl } from "../../src/workbook/control/writeControl";
import { acceptCalibration } from "../../src/workbook/evidence/acceptCalibration";
import { calibrationOf } from "../../src/workbook/evidence/calibrationOf";
import { calibrationProblems } from "../../src/workbook/evidence/calibrationProblems";
import { writeBands } from "../../src/workbook/evidence/writeBands";
import { writeCalibration } from "../../src/workbook/evidence/writeCalibration";
import { writeSensitivity } from "../../src/workbook/evidence/writeSensitivity";
import { explainError } from "../../src/workbook/sentences/explainError";
import type { Finding } from "../../src/workbook/excel/finding";
import type { Look } from "../../src/workbook/look/look";
import { lookAt } from "../../src/workbook/reading/lookAt";
import { planBookOf } from "../../src/workbook/planning/planBookOf";
import { writeScenarios } from "../../src/workbook/planning/writeScenarios";
import { allNetworksOf } from "../../src/workbook/reminders/allNetworksOf";
import { remindersOf } from "../../src/workbook/reminders/remindersOf";
import { type RuleTable, ruleTableNames } from "../../src/workbook/excel/ownTables";
import { findingSentence } from "../../src/workbook/sentences/findingSentence";
import { writeCustomerValue } from "../../src/workbook/value/writeCustomerValue";
import { WorkbookError } from "../../src/workbook/excel/workbookError";
import { writePlan } from "../../src/workbook/planning/writePlan";
import { writeReminders } from "../../src/workbook/reminders/writeReminders";
import type { WriteOptions } from "../../src/workbook/excel/written";
import { type Desk, openDesk } from "./desk";
import { contactRows, customerRows, putRows, snapshot, type TestCell } from "./tables";

type Rows = readonly (readonly TestCell[])[];

const asOf = 46112;
const en = { language: "en" } as const;
const options: WriteOptions = { language: "en", live: true, activate: false } as WriteOptions;
const serial = (iso: string): number => serialOfIso(iso) as number;
let desk: Desk;
afterEach(() => desk.close());

async function deskWith(
  rules: Readonly<Partial<Record<RuleTable, Rows>>> = {},
  customers: Rows = customerRows,
  contacts: Rows = contactRows,
): Promise<Look> {
  desk = await openDesk();
  putRows(desk, "Customers", customers, { table: "Customers" });
  putRows(desk, "Contacts", contacts, { table: "Contacts" });
  let row = 0;
  for (const [key, rows] of Object.entries(rules)) {
    putRows(desk, "Our rules", rows, { table: ruleTableNames[key as RuleTable], row });
    row += rows.length + 2;
  }
  return lookAt(en);
}

const plain = /^(?!.*(?:[{}@]|undefined|NaN))/;
const places = (findings: readonly Finding[], kind?: Finding["kind"]): string[] =>
  findings
    .filter((finding) => kind === undefined || finding.kind === kind)
    .map(({ kind: found, place }) => `${found} ${place?.sheet}!${place?.cell}`);

function expectSentences(findings: readonly Finding[]): void {
  for (const finding of findings)
    for (const language of ["en", "de"] as const) expect(findingSentence(language, finding)).toMatch(plain);
}

/** The job refuses with this code and place, says so in both languages, and every sheet stays as it was. */
async function expectRefused(job: () => Promise<unknown>, code: string, place: string | null): Promise<WorkbookError> {
  const names = desk.model.sheets().map(({ name }) => name);
  const before = snapshot(desk, names);
  const error: unknown = await job().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(WorkbookError);
  const refusal = error as WorkbookError;
  expect([refusal.code, refusal.written]).toEqual([code, "nothing"]);
  expect(refusal.place && `${refusal.place.sheet}!${refusal.place.cell}`).toBe(place);
  for (const language of ["en", "de"] as const) {
    const { what, todo, where } = explainError(language, refusal);
    for (const sentence of [what, todo]) expect(sentence).toMatch(plain);
    if (place !== null) expect(where).toContain(place.split("!")[1]);
  }
  expect(desk.model.sheets().map(({ name }) => name)).toEqual(names);
  expect(snapshot(desk, names)).toBe(before);
  return refusal;
}

/** The table with one cell changed, counted from 0. */
const changed = (rows: Rows, row: number, column: number, cell: TestCell): TestCell[][] =>
  rows.map((each, index) => each.map((old, at) => (index === row && at === column ? cell : old)));

const contact: NewContact = {
  customerId: "1",
  date: asOf,
  instrument: "phone",
  direction: "out",
  format: "",
  department: "",
  adviser: "Weber",
  outcome: "reached",
  interestAfter: null,
  followUp: asOf + 60,
  minutes: null,
  contribution: null,
  note: "",
  campaign: "",
};

const entryOf = (look: Look, customerId: string, day = asOf) => allNetworksOf(look, day)?.ofCustomer(customerId);

describe("contacts and reminders", () => {
  test("a follow-up before its contact is told with its cell and no reminder rests on it", async () => {
    const clean = entryOf(await deskWith(), "1")?.due;
    desk.close();
    const look = await deskWith({}, customerRows, changed(contactRows, 1, 4, 45990));
    expect(places(look.findings)).toEqual(["followUpNotAfterContact Contacts!E2"]);
    expectSentences(look.findings);
    expect(entryOf(look, "1")).toMatchObject({ due: clean, agreed: null });
    const judged = judgeNewContact(look, { ...contact, followUp: asOf - 1 }, asOf);
    expect(judged.map(({ kind, severity }) => [kind, severity])).toEqual([["followUpNotAfterContact", "error"]]);
    expectSentences(judged);
  });

  test("a contact dated in the future is told, does not count until its day, and is written all the same", async () => {
    const look = await deskWith({}, customerRows, changed(contactRows, 1, 0, asOf + 10));
    expect(places(remindersOf(look, asOf)?.findings ?? [])).toEqual(["dateInFuture Contacts!A2"]);
    expectSentences(remindersOf(look, asOf)?.findings ?? []);
    expect(entryOf(look, "1")?.lastContact).toBeNull();
    expect(entryOf(look, "1", asOf + 10)?.lastContact).toBe(asOf + 10);
    await logContact(look, { ...contact, date: asOf + 20, followUp: null }, en);
    expect(desk.cell("Contacts", "A5")).toBe(asOf + 20);
    expect(entryOf(await lookAt(en), "1")?.lastContact).toBeNull();
  });

  test("a late entry is noted, stands in the log, and moves no reminder", async () => {
    const look = await deskWith();
    const before = entryOf(look, "1");
    const late = { ...contact, date: 45950, followUp: 45960 };
    expect(judgeNewContact(look, late, asOf).map(({ kind, severity }) => [kind, severity])).toEqual([
      ["contactLate", "note"],
    ]);
    await logContact(look, late, en);
    expect(desk.cell("Contacts", "A5")).toBe(45950);
    const after = entryOf(await lookAt(en), "1");
    expect([after?.due, after?.lastContact, after?.agreed]).toEqual([before?.due, before?.lastContact, before?.agreed]);
  });

  test.each([
    ["instrumentUnknown", 2, "vist", "Contacts!C2", "visit"],
    ["outcomeUnknown", 3, "reachd", "Contacts!D2", "reached"],
    ["instrumentUnknown", 2, "Telefn", "Contacts!C2", "Telefon"],
    ["outcomeUnknown", 3, "xyz", "Contacts!D2", null],
  ] as const)("%s: told with its cell and the nearest word, and the contact counts", async (...row) => {
    const [kind, column, word, place, nearest] = row;
    const look = await deskWith({}, customerRows, changed(contactRows, 1, column, word));
    const told = look.findings.filter((finding) => finding.kind === kind);
    expect(places(told)).toEqual([`${kind} ${place}`]);
    expectSentences(told);
    const sentence = findingSentence("en", told[0] as Finding).toLowerCase();
    if (nearest === null) expect(told[0]?.values["nearest"]).toBeUndefined();
    else expect(sentence).toContain(nearest.toLowerCase());
    expect(entryOf(look, "1")?.lastContact).toBe(46000);
  });

  test("a customer in two networks is told with both, and counts once", async () => {
    const rows = [...customerRows, [1, "Hansen GmbH", "Meyer group", "Kunz", 9000, 1, "B", "040 1"]];
    const look = await deskWith({}, rows);
    expect(places(look.findings, "customerTwoNetworks")).toEqual(["customerTwoNetworks Customers!A5"]);
    expectSentences(look.findings);
    expect(entryOf(look, "1")?.network).toBe("Hansen");
    await writeReminders(look, asOf, options);
    await writeControl(look, asOf, options);
  });

  test("an adviser who left is told, and what the customers need is nobody's", async () => {
    const advisers = [
      ["Adviser", "Region", "Leave", "Training", "Sickness", "Hours", "Net market time", "Networks", "Cost a year"],
      ["Weber", "DE-HE", 30, 5, 8, 8, 0.48, 200, ""],
    ];
    const look = await deskWith({ advisers });
    expect(places(look.findings, "adviserUnknown")).toEqual(["adviserUnknown Customers!D4"]);
    expectSentences(look.findings);
    expect(capacityOf(look, asOf)?.remarks).toContainEqual({ remark: "notInTable", adviser: "Kunz", networks: 1 });
    // The reminder stays: the customer has not left.
    expect(entryOf(look, "3")?.adviser).toBe("Kunz");
  });

  test("texts in the list of closing days: their cells are told, and no sheet is written by the others", async () => {
    const look = await deskWith({ holidays: [["Holiday"], [46113], ["Easter"], ["24.12.2026"], [true]] });
    expect(places(look.rules.faults ?? [])).toEqual([
      "ruleUnusable Our rules!A3",
      "ruleUnusable Our rules!A4",
      "ruleUnusable Our rules!A5",
    ]);
    expectSentences(look.rules.faults ?? []);
    await expectRefused(() => writeReminders(look, asOf, options), "rulesUnusable", "Our rules!A3");
    await expectRefused(() => writeCapacity(look, asOf, options), "rulesUnusable", "Our rules!A3");
  });

  test("leap days: an interval from 29 February ends on a day that there is", async () => {
    const leap = serial("2024-02-29");
    const rows = [...customerRows.map((row) => [...row, row === customerRows[0] ? "Contacts a year" : 1])];
    const look = await deskWith({}, rows, [contactRows[0] as TestCell[], [leap, 1, "phone", "reached", "", ""]]);
    expect(places(look.findings)).toEqual([]);
    // 28 February 2025 is a Friday.
    expect(entryOf(look, "1", leap)?.due).toBe(serial("2025-02-28"));
    expect(proposedFollowUp(look, leap, "1", leap)).toBe(serial("2025-02-28"));
    // 29 February 2028 is a Tuesday, a year after 28 February 2027, and no day is lost.
    expect(proposedFollowUp(look, leap, "1", serial("2027-02-28"))).toBe(serial("2028-02-28"));
    await logContact(look, { ...contact, date: leap, followUp: serial("2028-02-29") }, en);
    expect(entryOf(await lookAt(en), "1", leap)?.due).toBe(serial("2028-02-29"));
  });

  test("an interval longer than the calendar: nothing is due, nothing is proposed, and the sheet is written", async () => {
    const last = serial("9999-06-30");
    const look = await deskWith({}, customerRows, [contactRows[0] as TestCell[], [last, 1, "phone", "", "", ""]]);
    expect(entryOf(look, "1", last)?.due ?? null).toBe(serial("9999-08-30"));
    const rare = {
      ...look,
      rules: { ...look.rules, frequencies: [{ class: "A", contactsPerYear: 0.5, weight: 1 }] },
    };
    expect(entryOf(rare, "1", last)?.due ?? null).toBeNull();
    expect(proposedFollowUp(rare, last, "1", last)).toBeNull();
    expect(entryOf(rare, "1", last)?.state).not.toBe("overdue");
    await writeReminders(look, last, options);
    expect(desk.all("Reminders").flat()).not.toContain("#NUM!");
  });

  test("a frequency of less than once in the calendar is refused with its cell", async () => {
    const look = await deskWith({
      frequencies: [
        ["Class", "Contacts a year", "Weight"],
        ["A", 0.00001, 1],
      ],
    });
    expect(places(look.rules.faults ?? [])).toEqual(["ruleUnusable Our rules!B2"]);
    await expectRefused(() => writeReminders(look, asOf, options), "rulesUnusable", "Our rules!B2");
  });

  test("a call party with fewer candidates than places: open places in the pane and on the sheet", async () => {
    const look = await deskWith();
    const party = callPartyOf(look, asOf);
    const open = party.lists.reduce((sum, list) => sum + list.open, 0);
    expect(party.filled + open).toBe(party.places);
    expect(open).toBeGreaterThan(0);
    const written = await writeCallParty(look, asOf, options);
    expect(
      desk
        .all(written.sheet)
        .flat()
        .filter((cell) => /^#[A-Z]/.test(String(cell))),
    ).toEqual([]);
  });

  test("two people who log at the same moment: both rows stay, and both count", async () => {
    await deskWith();
    const [mine, theirs] = [await lookAt(en), await lookAt(en)];
    await Promise.all([
      logContact(mine, { ...contact, customerId: "1", note: "mine" }, en),
      logContact(theirs, { ...contact, customerId: "3", note: "theirs" }, en),
    ]);
    const notes = desk
      .all("Contacts")
      .slice(4)
      .map((row) => row[5]);
    expect([...notes].sort()).toEqual(["mine", "theirs"]);
    const look = await lookAt(en);
    expect([entryOf(look, "1")?.lastContact, entryOf(look, "3")?.lastContact]).toEqual([asOf, asOf]);
  });
});

const planTable = (changes: Readonly<Record<string, TestCell>> = {}): Rows => [
  ["Input", "Value"],
  ...Object.entries({
    Advisers: 9,
    "Working days a year": 210,
    "Active calls per day and adviser": 1,
    "Contribution per order": 5000,
    "Immediate appointment rate": 0.4,
    "Follow-up rate": 0.4,
    "Appointment rate of follow-up calls": 0.5,
    "Months until the follow-up": 6,
    Years: 3,
    ...changes,
  }),
];
const curve = (...rates: TestCell[]): Rows => [
  ["After months", "Rate"],
  ...rates.map((rate, index): TestCell[] => [3 * (index + 1), rate]),
];
const adviserTable = (changes: Readonly<Record<number, TestCell>> = {}): Rows => [
  ["Adviser", "Region", "Leave", "Training", "Sickness", "Hours", "Net market time", "Networks", "Cost a year"],
  ["Weber", "DE-HE", 30, 5, 8, 8, 0.48, 200, ""].map((cell, at) => changes[at] ?? cell),
  ["Kunz", "DE-HE", 30, 5, 8, 8, 0.48, 200, ""],
];
const responseTable = (changes: Readonly<Record<number, TestCell>> = {}): Rows => [
  ["Class", "Contribution", "Least", "Most", "none", "half", "target", "one and a half", "saturation"],
  ["A", 10000, 4, 12, 0.3, 0.7, 1, 1.1, 1.2].map((cell, at) => changes[at] ?? cell),
];

/** Every job whose figures rest on the plan. */
const planJobs = [
  ["writePlan", (look: Look) => writePlan(look, options)],
  ["writeScenarios", (look: Look) => writeScenarios(look, options)],
  ["writeBands", (look: Look) => writeBands(look, options)],
  ["writeSensitivity", (look: Look) => writeSensitivity(look, options)],
  ["writeCalibration", (look: Look) => writeCalibration(look, asOf, options)],
] as const;

describe("plan, capacity and value", () => {
  describe.each(planJobs)("%s", (_, job) => {
    test.each([
      ["a curve that falls", { conversion: curve(0.1, 0.3, 0.2) }, "planUnusable", "Our rules!B4"],
      [
        "a curve that falls after a blank row",
        { conversion: [...curve(0.1, 0.3), ["", ""], [12, 0.2]] },
        "planUnusable",
        "Our rules!B5",
      ],
      ["a curve whose months fall", { conversion: [...curve(0.1, 0.2), [3, 0.3]] }, "planUnusable", "Our rules!A4"],
      ["a curve that starts above 1", { conversion: curve(1.2, 1.3) }, "rulesUnusable", "Our rules!B2"],
      [
        "a curve without a step",
        {
          conversion: [
            ["After months", "Rate"],
            ["", ""],
          ],
        },
        "planUnusable",
        "Our rules!A2",
      ],
      [
        "rates above 1 together",
        { plan: planTable({ "Immediate appointment rate": 0.7 }) },
        "planUnusable",
        "Our rules!B7",
      ],
      ["a text for advisers", { plan: planTable({ Advisers: "nine" }) }, "rulesUnusable", "Our rules!B2"],
      [
        "an error for calls",
        { plan: planTable({ "Active calls per day and adviser": { formula: "=1/0" } }) },
        "rulesUnusable",
        "Our rules!B4",
      ],
      ["a truth value for years", { plan: planTable({ Years: true }) }, "rulesUnusable", "Our rules!B10"],
      [
        "a negative contribution",
        { plan: planTable({ "Contribution per order": -1 }) },
        "rulesUnusable",
        "Our rules!B5",
      ],
      [
        "a text for a cost",
        {
          planCosts: [
            ["Setting", "Value"],
            ["Cost per call", "much"],
          ],
        },
        "rulesUnusable",
        "Our rules!B2",
      ],
      [
        "an unknown reading",
        {
          planCosts: [
            ["Setting", "Value"],
            ["Reading of the model", "both"],
          ],
        },
        "rulesUnusable",
        "Our rules!B2",
      ],
    ] as const)("%s: refused with its cell, nothing written", async (_name, rules, code, place) => {
      const look = await deskWith(rules as Readonly<Partial<Record<RuleTable, Rows>>>);
      await expectRefused(() => job(look), code, place);
    });
  });

  test("zero advisers, days or calls are a plan of nothing: figures of 0, no error on the sheets", async () => {
    for (const row of ["Advisers", "Working days a year", "Active calls per day and adviser"]) {
      const look = await deskWith({ plan: planTable({ [row]: 0 }) });
      expect(planBookOf(look).base?.total.contribution).toBe(0);
      for (const [, job] of planJobs) await job(look);
      const sheets = desk.model.sheets().map(({ name }) => name);
      const errors = sheets.flatMap((name) =>
        desk
          .all(name)
          .flat()
          .filter((cell) => /^#[A-Z]/.test(String(cell))),
      );
      expect([row, errors]).toEqual([row, []]);
      desk.close();
    }
    await deskWith();
  });

  const log = (count: number, contribution: number, orders: number): TestCell[][] => [
    ["Date", "Customer ID", "Instrument", "Direction", "Outcome", "Contribution"],
    ...Array.from({ length: count }, (_, index): TestCell[] => [
      45000 + 2 * index,
      (index % 3) + 1,
      "phone",
      "outgoing",
      "appointment",
      "",
    ]),
    ...Array.from({ length: orders }, (_, index): TestCell[] => [
      44990 - index,
      (index % 3) + 1,
      "visit",
      "outgoing",
      "order",
      contribution,
    ]),
  ];

  test.each([
    ["no orders in the log", log(40, 0, 0), "noOrders"],
    ["all appointments cut off", log(40, 100, 12), "allCensored"],
  ] as const)("%s: said instead of a conversion of 0 %", async (_, contacts, problem) => {
    const look = await deskWith({}, customerRows, contacts);
    const calibration = calibrationOf(look, asOf);
    expect(calibration.problems).toContain(problem);
    const steps = calibration.rows.filter(({ input }) => input.startsWith("conversion"));
    expect(steps.map(({ measured, missing }) => [measured, missing])).toEqual(steps.map(() => [null, problem]));
    expect(steps.every(({ blended, plan }) => blended === plan)).toBe(true);
    for (const language of ["en", "de"] as const)
      for (const sentence of calibrationProblems(language, calibration)) expect(sentence).toMatch(plain);
    await writeCalibration(look, asOf, options);
    expect(
      desk
        .all("Calibration")
        .flat()
        .filter((cell) => /^#[A-Z]/.test(String(cell))),
    ).toEqual([]);
  });

  test("rates above 1 after blending: said, and what is accepted is not to be written", async () => {
    // Every call ends at once with an appointment; the plan agrees follow-ups in 40 %.
    const look = await deskWith({}, customerRows, log(400, 0, 0));
    const calibration = calibrationOf(look, asOf);
    const immediate = calibration.rows.find(({ input }) => input === "immediateRate");
    expect(immediate?.blended).toBeGreaterThan(0.4);
    const accepted = acceptCalibration(look.rules, calibration, ["immediateRate"]);
    const isOver = accepted.change.plan.immediateRate + accepted.change.plan.followUpRate > 1;
    expect(accepted.faults.map(({ fault }) => fault)).toEqual(isOver ? ["ratesAboveOne"] : []);
    expect([isOver, immediate?.faults.map(({ fault }) => fault)]).toEqual([true, ["ratesAboveOne"]]);
  });

  test("negative contributions in the log are said and cannot be taken over", async () => {
    const months = Array.from({ length: 12 }, (_, index) => 45000 + 60 * index);
    const look = await deskWith({}, customerRows, [
      log(0, 0, 0)[0] as TestCell[],
      ...months.map((day): TestCell[] => [day, 3, "phone", "outgoing", "appointment", ""]),
      ...months.map((day): TestCell[] => [day + 30, 3, "visit", "outgoing", "order", -100_000]),
    ]);
    const calibration = calibrationOf(look, asOf);
    expect(calibration.problems).toContain("blendedUnusable");
    for (const language of ["en", "de"] as const)
      for (const sentence of calibrationProblems(language, calibration)) expect(sentence).toMatch(plain);
    expect(acceptCalibration(look.rules, calibration, ["contributionPerOrder"]).faults).toMatchObject([
      { fault: "negative", input: "contributionPerOrder" },
    ]);
  });

  test.each([
    ["response that falls", { response: responseTable({ 7: 0.9 }) }, "Our rules!H2"],
    ["response with a text", { response: responseTable({ 5: "half" }) }, "Our rules!F2"],
    ["a negative contribution at target", { response: responseTable({ 1: -5 }) }, "Our rules!B2"],
    ["least contacts above most", { response: responseTable({ 2: 13 }) }, "Our rules!D2"],
    ["hours as a text", { advisers: adviserTable({ 5: "eight" }) }, "Our rules!F2"],
    ["more than 24 hours", { advisers: adviserTable({ 5: 25 }) }, "Our rules!F2"],
    ["net market time above 1", { advisers: adviserTable({ 6: 48 }) }, "Our rules!G2"],
    ["an unknown region", { advisers: adviserTable({ 1: "Atlantis" }) }, "Our rules!B2"],
  ] as const)("capacity, %s: refused with its cell, nothing written", async (_, rules, place) => {
    const look = await deskWith(rules);
    expect(places(look.rules.faults ?? [])).toEqual([`ruleUnusable ${place}`]);
    expectSentences(look.rules.faults ?? []);
    await expectRefused(() => writeCapacity(look, asOf, options), "rulesUnusable", place);
  });

  test("0 hours and no adviser at all: said, without a share of nothing", async () => {
    const idle = await deskWith({ advisers: adviserTable({ 5: 0 }) });
    const capacity = capacityOf(idle, asOf);
    expect(capacity?.remarks).toContainEqual({ remark: "noTime", adviser: "Weber" });
    expect(capacity?.advisers[0]).toMatchObject({ minutes: 0, utilisation: null });
    const { sheet } = await writeCapacity(idle, asOf, options);
    expect(
      desk
        .all(sheet)
        .flat()
        .filter((cell) => /^#[A-Z]/.test(String(cell))),
    ).toEqual([]);
    desk.close();

    const nobody = customerRows.map((row, index) =>
      index === 0 ? row : row.map((cell, at) => (at === 3 ? "" : cell)),
    );
    const empty = await deskWith({}, nobody);
    const without = capacityOf(empty, asOf);
    expect(without?.remarks.map(({ remark }) => remark)).toEqual(["noAdvisers", "withoutAdviser"]);
    expect(without?.team.utilisation).toBeNull();
    const written = await writeCapacity(empty, asOf, options);
    expect(
      desk
        .all(written.sheet)
        .flat()
        .filter((cell) => /^#[A-Z]/.test(String(cell))),
    ).toEqual([]);
  });

  test("least contacts that do not fit: which classes, and by how many hours", async () => {
    const look = await deskWith({
      advisers: adviserTable({ 5: 1, 6: 0.2 }),
      response: responseTable({ 2: 300, 3: 366 }),
      callParty: [
        ["Setting", "Value"],
        ["Minutes", 1],
      ],
      plan: planTable({ "Active calls per day and adviser": 0 }),
    });
    expect(places(look.rules.faults ?? [])).toEqual([]);
    const weber = capacityOf(look, asOf)?.remedies?.advisers.find(({ adviser }) => adviser === "Weber");
    expect(weber?.optimum).toBeNull();
    const { infeasible, minutes = 0 } = weber ?? {};
    const [first] = infeasible?.classes ?? [];
    expect(first?.class).toBe("A");
    expect(infeasible?.missingMinutes).toBeCloseTo((first?.minutes ?? 0) - minutes, 6);
    const { sheet } = await writeCapacity(look, asOf, options);
    expect(desk.all(sheet).flat()).toContain("Least contacts without time");
  });

  test.each([["a retention as a text", "B3"]] as const)(
    "customer value, %s: refused with its cell",
    async (_, cell) => {
      const look = await deskWith({
        customerValue: [
          ["Setting", "Value"],
          ["Discount", 0.1],
          ["Retention", "most"],
        ],
      });
      await expectRefused(() => writeCustomerValue(look, asOf, options), "rulesUnusable", `Our rules!${cell}`);
    },
  );
});
