import type { Language } from "../../../src/text/text";
import { changeRules } from "../../../src/workbook/rules/changeRules";
import { exampleRules } from "../../../src/workbook/rules/exampleRules";
import { holidaysFor } from "../../../src/workbook/rules/holidaysFor";
import type { Finding } from "../../../src/workbook/excel/finding";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { adviserRulesOf } from "../../../src/workbook/look/adviserRulesOf";
import type { FurtherRules } from "../../../src/workbook/rules/furtherRules";
import { furtherTableKeys, ruleTableNames } from "../../../src/workbook/excel/ownTables";
import { findingSentence } from "../../../src/workbook/sentences/findingSentence";
import { writeMatrix } from "../../../src/workbook/matrix/writeMatrix";
import { openDesk, type Desk } from "../desk";
import { contactRows, customerRows, putRows, type TestCell } from "../tables";

let desk: Desk;
afterEach(() => desk.close());

async function openWorkbook(
  ...tables: (readonly [name: string, rows: readonly (readonly TestCell[])[]])[]
): Promise<void> {
  desk = await openDesk();
  putRows(desk, "Customers", customerRows, { table: "Customers" });
  putRows(desk, "Contacts", contactRows, { table: "Contacts" });
  for (const [table, rows] of tables) putRows(desk, table, rows, { table });
}

/** Rules that are unlike the examples in every field. */
const changed: FurtherRules = {
  templates: [
    { name: "=Kurz", instrument: "email", language: "de", subject: "@Thema", text: "{Anrede},\n+49 {Topic}" },
    { name: "Any", instrument: "mail", language: "", subject: "", text: "{Me}" },
  ],
  phaseFrequencies: [
    { class: "A", byPhase: { prospect: 12, qualified: null, buyer: 8, customer: null, regularCustomer: 4 } },
    { class: "7", byPhase: { prospect: null, qualified: 0, buyer: null, customer: 1.5, regularCustomer: null } },
  ],
  measures: {
    prospect: [{ best: "email", nextBest: "fax" }],
    qualified: [],
    buyer: [],
    customer: [
      { best: "video", nextBest: "video" },
      { best: "phoneFieldService", nextBest: "mail" },
    ],
    regularCustomer: [],
    dropped: [],
  },
  withheld: [{ class: "C", instrument: "phoneFieldService" }],
  contactRules: {
    region: "DE-BY",
    bavarianAssumption: true,
    pressureContacts: 2,
    pressureDays: 14,
    afterSalesDays: 3,
    customersAre: "consumer",
    callsWithoutEntry: "no",
    objectionBindsAll: false,
    attemptsBeforeOther: 0,
  },
  callParty: {
    partyFrom: 46112,
    rhythm: "secondOfMonth",
    weekday: 4,
    startTime: 10 * 60 + 15,
    minutes: 60,
    perAdviser: 7,
    pause: 0,
  },
  instrumentCosts: { email: 0.25, fax: 2, mail: 4, phone: 30, video: 31, phoneFieldService: 32, visit: 300 },
  efforts: [
    { class: "A", instrument: "visit", share: 0.2, talk: 50, preparation: 5, travel: 30 },
    { class: "A", instrument: "phone", share: 0.8, talk: 10, preparation: 0, travel: 0 },
  ],
  advisers: [
    {
      adviser: "Weber",
      region: "AT",
      leaveDays: 25,
      trainingDays: 2,
      sicknessDays: 0,
      hoursADay: 7.5,
      netMarketTime: 0.5,
      mostNetworks: null,
      costPerYear: 90000,
    },
  ],
  response: [
    {
      class: "A",
      contributionAtTarget: 5000,
      leastContacts: 1,
      mostContacts: 9,
      atNone: 0.1,
      atHalf: 0.5,
      atTarget: 1,
      atOneAndAHalf: 1.1,
      atSaturation: 1.4,
    },
  ],
  planCosts: {
    reading: "interpolated",
    planStart: 46023,
    costPerCall: 12,
    costPerAppointment: null,
    costPerAdviser: 100000,
    priorStrength: 20,
    leastCases: 5,
  },
  planRanges: [{ input: "immediateRate", low: 0.25, high: 0.45 }],
  planPriors: [
    { input: "immediateRate", accepted: 0.3333, before: 0.4, n: 100, asOf: 46112 },
    { input: "conversion:6", accepted: 0.2778, before: 0.2, n: 40, asOf: null },
    { input: "contributionPerOrder", accepted: 3512.25, before: 3500, n: null, asOf: 46112 },
  ],
  scenarios: [
    { scenario: "Fewer advisers", input: "advisers", value: 7 },
    { scenario: "Fewer advisers", input: "conversion:6", value: 0.25 },
    { scenario: "Fewer advisers", input: "costPerAdviser", value: 80000 },
  ],
  customerValue: { retention: 0.7, discount: 0.08, years: 4 },
  scenarioStates: [
    {
      scenario: "Fewer advisers",
      signedBy: "=Kunz",
      signedOn: 46100,
      contributionYear1: 400000,
      contributionAll: null,
      fingerprint: "1e5",
    },
  ],
};

test.each([
  ["en", "de"],
  ["de", "en"],
] as const)("every further table comes back as it was written, in %s and read in %s", async (writer, reader) => {
  await openWorkbook();
  const before = await lookAt({ language: writer });
  expect(before.rules.instrumentCosts).toEqual(exampleRules(writer).instrumentCosts);
  await changeRules(before, changed, { language: writer });
  for (const language of [writer, reader]) {
    const { rules } = await lookAt({ language });
    expect(rules.faults).toBeUndefined();
    for (const key of furtherTableKeys) expect([key, rules[key]]).toEqual([key, changed[key]]);
  }
  // Changed once more where they stand: rows grow and shrink, further columns and unknown rows stay.
  const again: FurtherRules = {
    ...changed,
    scenarios: changed.scenarios.slice(0, 1),
    withheld: [...changed.withheld, { class: "D", instrument: "visit" }],
    contactRules: { ...changed.contactRules, region: "", pressureDays: 20 },
    callParty: { ...changed.callParty, partyFrom: null, startTime: 0 },
  };
  await changeRules(await lookAt({ language: writer }), again, { language: writer });
  const { rules } = await lookAt({ language: reader });
  for (const key of furtherTableKeys) expect([key, rules[key]]).toEqual([key, again[key]]);
});

test.each(["en", "de"] as const)(
  "numbers and days stay what they are in cells that somebody formatted as text, %s",
  async (language) => {
    await openWorkbook();
    const options = { language };
    const first = { ...changed, soonDays: 9, asOf: 46100, holidays: [46382, 46383] };
    const plan = { ...exampleRules(language).plan, advisers: 3 };
    await changeRules(await lookAt(options), { ...first, plan }, options);
    const { sheet } = (await lookAt(options)).rules as { sheet: string };
    const id = desk.sheetId(sheet);
    const used = desk.model.usedArea(id) as { row: number; column: number; rows: number; columns: number };
    const text = Array.from({ length: used.rows }, () => Array<string>(used.columns).fill("@"));
    desk.model.setNumberFormats(id, used, text);
    const second = {
      contactRules: { ...changed.contactRules, pressureDays: 20 },
      scenarios: changed.scenarios,
      planCosts: changed.planCosts,
      soonDays: 21,
      asOf: 46112,
      holidays: [46384, 46385, 46386],
      plan: { ...plan, advisers: 4 },
      frequencies: exampleRules(language).frequencies.map((each) => ({ ...each, contactsPerYear: 7 })),
    };
    await changeRules(await lookAt(options), second, options);
    const { rules } = await lookAt(options);
    expect(rules.faults).toBeUndefined();
    for (const key of Object.keys(second) as (keyof typeof second & keyof typeof rules)[])
      expect([key, rules[key]]).toEqual([key, second[key]]);
    const cells = desk.model.values(id, used).flat();
    expect(cells.filter((cell) => typeof cell === "string" && /^\d+([.,]\d+)?$/.test(cell))).toEqual([]);
    const shown = desk.model.texts(id, used).flat();
    for (const day of language === "en" ? ["28 Dec 2026", "31 Mar 2026"] : ["28.12.2026", "31.03.2026"])
      expect(shown.join("|")).toContain(day);
  },
);

test("the old jobs make the old tables alone, a change only its own", async () => {
  await openWorkbook();
  const names = () =>
    desk.model
      .tables()
      .map(({ name }) => name)
      .filter((name) => name.startsWith("SKM_"));
  const look = await lookAt({ language: "en" });
  await writeMatrix(look, { language: "en", live: false });
  expect(names()).toHaveLength(8);
  await changeRules(look, { withheld: [] }, { language: "en" });
  expect(names().slice(8)).toEqual(["SKM_Withheld"]);
  expect((await lookAt({ language: "en" })).rules.withheld).toEqual([]);
});

test("rows of a keyed table that are missing mean the example; unknown ones are left alone", async () => {
  await openWorkbook([
    ruleTableNames.contactRules,
    [
      ["Setting", "Value"],
      ["in je so vielen Tagen", 45],
      ["Our own note", "keep"],
    ],
  ]);
  const look = await lookAt({ language: "en" });
  expect(look.rules.faults).toBeUndefined();
  expect(look.rules.contactRules).toEqual({ ...exampleRules("en").contactRules, pressureDays: 45 });
  await changeRules(look, { contactRules: { ...look.rules.contactRules, region: "DE-HE" } }, { language: "de" });
  expect((await lookAt({ language: "en" })).rules.contactRules.region).toBe("DE-HE");
  expect(desk.all(ruleTableNames.contactRules)[2]).toEqual(["Our own note", "keep"]);
});

const faultyTables: readonly [table: keyof typeof ruleTableNames, rows: TestCell[][], cells: string[]][] = [
  [
    "phaseFrequencies",
    [
      ["Class", "P", "Q", "B", "C", "R"],
      ["A", 400, "", "x", "", ""],
      ["a", 1, 1, 1, 1, 1],
      ["", 1, "", "", "", ""],
    ],
    ["B2", "D2", "A3", "A4"],
  ],
  [
    "measures",
    [
      ["Phase", "Interest", "Best", "Next"],
      ["buyer", 5, "phone", "mail"],
      ["nobody", 1, "phone", "mail"],
      ["buyer", 1, "pigeon", ""],
      ["buyer", 2, "phone", ""],
      ["buyer", 2, "mail", ""],
    ],
    ["B2", "A3", "C4", "A6"],
  ],
  [
    "withheld",
    [
      ["Class", "Instrument"],
      ["", "visit"],
      ["D", "horse"],
    ],
    ["A2", "B3"],
  ],
  [
    "contactRules",
    [
      ["Setting", "Value"],
      ["Region of the holidays", "Atlantis"],
      ["Most contacts of a network", 0],
      ["Customers are", "nice"],
    ],
    ["B2", "B3", "B4"],
  ],
  [
    "callParty",
    [
      ["Setting", "Value"],
      ["First day", "31.03.2026"],
      ["Weekday", 9],
      ["Start", 25],
      ["Rhythm", "often"],
    ],
    ["B2", "B5", "B3", "B4"],
  ],
  [
    "instrumentCosts",
    [
      ["Instrument", "Cost"],
      ["visit", -1],
      ["visit", 5],
    ],
    ["B2", "A3"],
  ],
  [
    "efforts",
    [
      ["Class", "I", "S", "T", "P", "R"],
      ["A", "visit", 0.5, 1, 1, 1],
      ["A", "phone", 0.6, 1, 1, -1],
    ],
    ["F3", "C2"],
  ],
  [
    "advisers",
    [
      ["Adviser", "R", "L", "T", "S", "H", "N", "M", "C"],
      ["Weber", "Mars", 30, 5, 8, 25, 1.2, -1, "much"],
      ["weber", "", 1, 1, 1, 1, 1, 1, 1],
    ],
    ["B2", "F2", "G2", "H2", "I2", "A3"],
  ],
  [
    "response",
    [
      ["C", "A", "L", "M", "1", "2", "3", "4", "5"],
      ["A", 1, 5, 2, 0.5, 0.4, 1, 1, 1],
    ],
    ["F2", "D2"],
  ],
  [
    "planCosts",
    [
      ["Setting", "Value"],
      ["Cost per call", "dear"],
      ["First month of the plan", 0],
      ["Least cases of a rate", 1.5],
    ],
    ["B3", "B2", "B4"],
  ],
  [
    "planRanges",
    [
      ["Input", "Low", "High"],
      ["Advisers", 9, 5],
      ["Luck", 1, 2],
      ["Immediate appointment rate", 0.1, 1.1],
    ],
    ["C2", "A3", "C4"],
  ],
  [
    "planPriors",
    [
      ["I", "A", "B", "N", "D"],
      ["Luck", 0.3, 0.4, 100, 46112],
      ["Advisers", 9, 10, 100, 46112],
      ["Immediate appointment rate", "much", 1.1, 1.5, "today"],
      ["Conversion after month 6", 0.2, "", "", ""],
      ["conversion after month 6", 0.2, 0.3, "", ""],
      ["", 0.2, 0.3, "", ""],
    ],
    ["A2", "A3", "B4", "C4", "D4", "E4", "C5", "A6", "A7"],
  ],
  [
    "scenarios",
    [
      ["S", "I", "V"],
      ["", "Advisers", 5],
      ["X", "Conversion after month 6", 2],
      ["X", "Conversion after moon 6", 0.5],
      ["X", "Cost per call", -1],
    ],
    ["A2", "C3", "B4", "C5"],
  ],
  [
    "scenarioStates",
    [
      ["S", "B", "O", "1", "A", "F"],
      ["X", "me", "today", "much", "", ""],
      ["x", "", "", "", "", ""],
    ],
    ["C2", "D2", "A3"],
  ],
  [
    "frequencies",
    [
      ["Class", "Contacts a year", "Weight"],
      ["A", 0.0001, 1],
    ],
    ["B2"],
  ],
  ["holidays", [["Holiday"], [46000], ["24.12.2026"], ["Easter"]], ["A3", "A4"]],
];

test.each(faultyTables)(
  "%s: cells that cannot be used are faults in their place, with a sentence",
  async (table, rows, cells) => {
    await openWorkbook([ruleTableNames[table], rows]);
    const { rules } = await lookAt({ language: "en" });
    const faults = (rules.faults ?? []) as Finding[];
    expect(faults.map(({ place }) => place?.cell)).toEqual(cells);
    for (const fault of faults) {
      expect(fault).toMatchObject({ severity: "error", table: "rules", values: { rule: table } });
      for (const language of ["en", "de"] as const) {
        const sentence = findingSentence(language, fault);
        expect(sentence).not.toMatch(/[{}@]|undefined/);
        expect(sentence.length).toBeGreaterThan(20);
      }
    }
  },
);

test("holidays: the table's closing days and those of the region, of every year asked for", async () => {
  await openWorkbook([ruleTableNames.holidays, [["Holiday"], [46115]]]);
  const look = await lookAt({ language: "en" });
  expect([...holidaysFor(look, 46023, 46387)]).toEqual([46115]);
  const hesse = { rules: { ...look.rules, contactRules: { ...look.rules.contactRules, region: "DE-HE" as const } } };
  // 1 Jan 2024 is 45292, 25 Dec 2025 is 46016.
  const days = holidaysFor(hesse, 45292, 46016);
  expect([days.has(45292), days.has(46016), days.has(46115), days.has(46023)]).toEqual([true, true, true, false]);
  // Hesse has 10 statutory holidays, in 2024 nine of them from Monday to Friday: 262 - 9 less 24 and 31 December none.
  const workingDays = Array.from({ length: 366 }, (_, at) => 45292 + at).filter(
    (day) => day % 7 > 1 && !holidaysFor(hesse, 45292, 45657).has(day),
  );
  expect(workingDays).toHaveLength(252);
});

test("advisers: those of the customers until there is a table, then the table's; who left is told", async () => {
  await openWorkbook();
  expect(
    adviserRulesOf(await lookAt({ language: "en" })).map(({ adviser, leaveDays }) => [adviser, leaveDays]),
  ).toEqual([
    ["Weber", 30],
    ["Kunz", 30],
  ]);
  await changeRules(await lookAt({ language: "en" }), { advisers: changed.advisers }, { language: "en" });
  const look = await lookAt({ language: "en" });
  expect(adviserRulesOf(look)).toEqual(changed.advisers);
  const told = look.findings.filter(({ kind }) => kind === "adviserUnknown");
  expect(told.map(({ place, values, severity }) => [place?.sheet, place?.cell, values["adviser"], severity])).toEqual([
    ["Customers", "D4", "Kunz", "warning"],
  ]);
});

async function findingsOf(
  customers: TestCell[][],
  contacts: TestCell[][],
  language: Language = "en",
): Promise<string[]> {
  desk = await openDesk();
  putRows(desk, "Customers", customers, { table: "Customers" });
  putRows(desk, "Contacts", contacts, { table: "Contacts" });
  return (await lookAt({ language })).findings
    .filter(({ severity }) => severity !== "error")
    .map((finding) => `${finding.place?.cell} ${findingSentence(language, finding)}`);
}

test("unknown words of customers and contacts are told with a proposal; what nobody understands permits nothing", async () => {
  const told = await findingsOf(
    [
      [
        "Customer ID",
        "Network",
        "Potential",
        "Revenue",
        "Phase",
        "Interest",
        "Consent e-mail",
        "Customer type",
        "Contacts a year",
      ],
      [1, "N1", 10, 1, "prospekt", 5, "maybe", "robot", 400],
      [2, "N1", 10, 1, "Kunde", "-", "ja", "Verbraucher", ""],
      [1, "N2", 10, 1, "", "", "", "", ""],
    ],
    [
      ["Date", "Customer ID", "Instrument", "Outcome", "Interest after", "Minutes", "Contribution"],
      [46000, 1, "telephon", "reachd", 9, -1, "much"],
      [46001, 2, "telephon", "Termin", 2, 5, 10],
      [46002, 2, "pigeon", "hm?", "", "", ""],
    ],
  );
  expect(told.map((line) => line.replace(/[.:;] .*$/, ""))).toHaveLength(13);
  expect(told.filter((line) => /did you mean/.test(line))).toEqual([
    "D2 Outcome: “reachd” is no outcome that the method knows; did you mean “reached / erreicht”? The contact counts as reached.",
    "C2 Instrument: “telephon” is no instrument that the method knows (2 contacts); did you mean “phone / Telefon”? They count, but under no instrument.",
  ]);
  expect(told.find((line) => line.startsWith("A4"))).toMatch(/customer “1” stands in “N2” here and in “N1” in row 2/);
  const look = await lookAt({ language: "en" });
  expect(look.customerColumns?.consentEmail).toEqual(["none", "express", "none"]);
  expect(look.customerColumns?.customerType).toEqual(["", "consumer", ""]);
  expect([...(look.customerColumns?.interest ?? [])]).toEqual([NaN, NaN, NaN]);
  expect(look.contactColumns?.outcome).toEqual(["", "appointment", ""]);
  expect([...(look.contactColumns?.minutes ?? [])]).toEqual([NaN, 5, NaN]);
});
