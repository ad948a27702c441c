import { holidaysOf } from "../../../src/method/calendar/holidays";
import { serialOfIso } from "../../../src/method/calendar/serial";
import { capacityOf } from "../../../src/workbook/capacity/capacityOf";
import { writeCapacity } from "../../../src/workbook/capacity/writeCapacity";
import { changeRules } from "../../../src/workbook/rules/changeRules";
import { loadSample } from "../../../src/workbook/sample/loadSample";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import type { RulesChange } from "../../../src/workbook/rules/rules";
import type { AdviserRule } from "../../../src/workbook/rules/furtherRules";
import type { CellValue } from "../../../src/workbench/model/workbook";
import { openDesk, type Desk } from "../desk";
import { libreOffice, recalculated } from "../planning/libreOffice";
import { putRows, snapshot, type TestCell } from "../tables";

const asOf = serialOfIso("2026-06-30") as number;
const en = { language: "en" } as const;

/** Two advisers with time, one whom only the customers name, and a network of nobody. */
const customers: TestCell[][] = [
  ["Customer ID", "Customer", "Network", "Adviser", "Class", "Contacts a year", "Phase", "Objection"],
  [1, "Hansen GmbH", "Hansen", "Weber", "A", "", "", ""],
  [2, "Hansen Bau", "Hansen", "Weber", "B", "", "", ""],
  [3, "Meyer KG", "", "Weber", "A", 12, "", ""],
  [4, "Otto", "", "weber", "C", "", "", ""],
  [5, "Paul", "", "Kunz", "B", "", "", ""],
  [6, "Quast", "", "Kunz", "B", "", "dropped", ""],
  [7, "Rau", "", "Kunz", "B", "", "", "yes"],
  [8, "Sander", "", "Lang", "D", "", "", ""],
  [9, "Timm", "", "", "C", "", "", ""],
];

const weber: AdviserRule = {
  adviser: "Weber",
  region: "DE-BY",
  leaveDays: 30,
  trainingDays: 5,
  sicknessDays: 7,
  hoursADay: 8,
  netMarketTime: 0.5,
  mostNetworks: 2,
  costPerYear: null,
};
const kunz: AdviserRule = { ...weber, adviser: "Kunz", region: "", hoursADay: 6, mostNetworks: null };

/** Shares come as "12.34%". */
const numberOf = (text: string): number => (text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text));

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

async function capacityDesk(change: RulesChange = {}, rows = customers): Promise<Desk> {
  const opened = (desk = await openDesk());
  putRows(opened, "Customers", rows, { table: "Customers" });
  await changeRules(await lookAt(en), { advisers: [weber, kunz], ...change }, en);
  return opened;
}

const capacityNow = async () => capacityOf(await lookAt(en), asOf)!;

test("time, load and utilisation of each adviser and of the team, by hand", async () => {
  await capacityDesk();
  const { advisers, team, remarks, parties, year } = await capacityNow();
  const [first, second, lang, nobody] = advisers as [
    (typeof advisers)[0],
    (typeof advisers)[0],
    (typeof advisers)[0],
    (typeof advisers)[0],
  ];
  expect([year, advisers.map(({ adviser }) => adviser)]).toEqual([2026, ["Weber", "Kunz", "Lang", ""]]);
  // 261 Mondays to Fridays less 9 Bavarian holidays on them; 42 days away; half of 8 hours.
  const holidays = holidaysOf(2026, "DE-BY").length;
  expect(holidays).toBe(12);
  expect(first).toMatchObject({ workingDays: 252, days: 210, minutes: 210 * 8 * 60 * 0.5, region: "DE-BY" });
  expect(second).toMatchObject({ workingDays: 261, days: 219, minutes: 219 * 6 * 60 * 0.5 });
  // A 82.5, B 50, C 15, D 10 minutes a contact. Hansen counts once with the more demanding class.
  expect(first.classes.map((each) => [each.class, each.contactsPerYear, each.networks, each.minutes])).toEqual([
    ["A", 12, 1, 990],
    ["A", 6, 1, 495],
    ["C", 2, 1, 30],
  ]);
  // 26 parties of 90 minutes; 210 x 1 x 40 % follow-up calls of (30 + 25 + 20) / 3 minutes.
  expect(parties).toBe(26);
  expect(first.load).toEqual({ contacts: 1515, callParties: 2340, followUps: 84 * 25, total: 1515 + 2340 + 2100 });
  expect(first.utilisation).toBeCloseTo(5955 / 50400, 12);
  expect([first.networks, first.isOverSpan]).toEqual([3, true]);
  // The dropped network and the one with an objection ask for nothing.
  expect([second.networks, second.contacts, second.load.contacts]).toEqual([1, 4, 200]);
  expect([lang.minutes, lang.utilisation, lang.load.total]).toEqual([0, null, 10]);
  expect(nobody.load.total).toBe(30);
  expect(team).toMatchObject({ networks: 6, contacts: 18 + 2 + 4 + 1 + 2, minutes: 50400 + 39420 });
  expect(remarks).toEqual([
    { remark: "notInTable", adviser: "Lang", networks: 1 },
    { remark: "withoutAdviser", networks: 1, minutes: 30 },
  ]);
});

test("without a table the advisers of the customers have the example's days", async () => {
  desk = await openDesk();
  putRows(desk, "Customers", customers, { table: "Customers" });
  const { advisers, remarks } = await capacityNow();
  // One person, however the name is spelled.
  expect(advisers.map(({ adviser, leaveDays, networks }) => [adviser, leaveDays, networks])).toEqual([
    ["Weber", 30, 3],
    ["Kunz", 30, 1],
    ["Lang", 30, 1],
    ["", 0, 1],
  ]);
  expect(remarks.map(({ remark }) => remark)).toEqual(["withoutAdviser"]);
});

/** So little time that the targets do not fit. */
const tight: RulesChange = {
  advisers: [
    { ...weber, netMarketTime: 0.052 },
    { ...kunz, netMarketTime: 0.07 },
  ],
};

test("what does not fit: three remedies, the optimum on top, and what an hour is worth", async () => {
  await capacityDesk(tight);
  const { remedies } = await capacityNow();
  const [first] = remedies!.advisers;
  expect(first!.minutes).toBeCloseTo(50400 * 0.104 - 2340 - 2100, 6);
  expect(first!.target.minutes).toBe(1515);
  expect(first!.target.loss).toBeNull();
  expect(first!.stretchFactor).toBeGreaterThan(1);
  for (const kind of ["stretch", "priority", "optimum"] as const) {
    expect(first![kind]!.minutes).toBeLessThanOrEqual(first!.minutes);
    expect(first![kind]!.loss).toBeGreaterThanOrEqual(0);
  }
  expect(first!.optimum!.loss).toBe(0);
  expect(first!.oneHourMore).toBeGreaterThan(0);
  expect(first!.flat!.least * 60).toBeLessThanOrEqual(first!.minutes);
  const { team, pooledContribution } = remedies!;
  expect(team.optimum!.contribution).toBeCloseTo(
    remedies!.advisers.reduce((sum, each) => sum + each.optimum!.contribution, 0),
    6,
  );
  expect(pooledContribution).toBeGreaterThanOrEqual(team.optimum!.contribution);
});

test("zero hours: no utilisation, nothing to allocate, and it is said; nothing to divide by", async () => {
  await capacityDesk({ advisers: [{ ...weber, hoursADay: 0 }, kunz] });
  const { advisers, remarks, remedies } = await capacityNow();
  expect(advisers[0]).toMatchObject({ minutes: 0, utilisation: null });
  expect(remarks).toContainEqual({ remark: "noTime", adviser: "Weber" });
  // The example asks for at least 2 contacts with each network of class A.
  expect(remedies!.advisers[0]!.infeasible).toEqual({
    missingMinutes: 330,
    classes: [
      { class: "A", minutes: 165, missingMinutes: 165 },
      { class: "A", minutes: 165, missingMinutes: 165 },
    ].reduce<{ class: string; minutes: number; missingMinutes: number }[]>((all, each) => [...all, each], []),
  });
  expect(remedies!.team.optimum).toBeNull();
  await writeCapacity(await lookAt(en), asOf, { ...en, live: true });
  const rows = desk!.all("Capacity");
  const at = rows.findIndex(([first]) => first === "Least contacts without time");
  expect(rows[at + 2]!.slice(0, 4)).toEqual(["Weber", "A", 2.75, 2.75]);
});

test("moves bring the utilisations nearer, and nothing is moved by itself", async () => {
  const many: TestCell[][] = [
    customers[0]!,
    ...Array.from({ length: 12 }, (_, index): TestCell[] => [
      index + 1,
      `Customer ${index + 1}`,
      "",
      index < 10 ? "Weber" : "Kunz",
      "A",
      12,
      "",
      "",
    ]),
  ];
  const opened = await capacityDesk(
    {
      advisers: [
        { ...weber, mostNetworks: null, netMarketTime: 0.12 },
        { ...kunz, netMarketTime: 0.12 },
      ],
    },
    many,
  );
  const before = snapshot(opened, ["Customers"]);
  const { advisers, moves, team } = await capacityNow();
  expect(advisers[0]!.utilisation).toBeGreaterThan(1);
  expect(moves.length).toBeGreaterThan(0);
  expect(new Set(moves.map(({ from, to }) => `${from} ${to}`))).toEqual(new Set(["Weber Kunz"]));
  const last = moves.at(-1)!;
  expect(Math.abs(last.fromUtilisation - team.utilisation!)).toBeLessThan(
    Math.abs(advisers[0]!.utilisation! - team.utilisation!),
  );
  await writeCapacity(await lookAt(en), asOf, { ...en, live: true });
  expect(snapshot(opened, ["Customers"])).toBe(before);
});

const numbers = (rows: CellValue[][]): unknown[][] =>
  rows.slice(8).map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(10)) : cell)));

test.each(["en", "de"] as const)(
  "%s: live formulas and fixed values agree on the sample, and the fixed sheet has none",
  async (language) => {
    const opened = (desk = await openDesk({}, language));
    await loadSample({ language, asOf });
    const look = await lookAt({ language });
    const written = await writeCapacity(look, asOf, { language, live: true });
    const live = opened.all(written.sheet);
    expect(live.flat().filter((cell) => typeof cell === "object")).toEqual([]);
    await writeCapacity(await lookAt({ language }), asOf, { language, live: false });
    expect(numbers(opened.all(written.sheet))).toEqual(numbers(live));
    const area = { row: 0, column: 0, rows: live.length, columns: live[0]!.length };
    expect(opened.model.formulas(opened.sheetId(written.sheet), area)).toEqual(
      opened.model.values(opened.sheetId(written.sheet), area),
    );
  },
);

(libreOffice === undefined ? test.skip : test)("LibreOffice computes the same figures from the formulas", async () => {
  await capacityDesk(tight);
  const written = await writeCapacity(await lookAt(en), asOf, { ...en, live: true });
  const own = desk!.all(written.sheet);
  const [theirs] = recalculated([(await desk!.save()).bytes], written.sheet);
  const area = { row: 0, column: 0, rows: own.length, columns: own[0]!.length };
  const formulas = desk!.model.formulas(desk!.sheetId(written.sheet), area);
  let compared = 0;
  own.forEach((row, line) =>
    row.forEach((cell, column) => {
      if (typeof cell !== "number" || !String(formulas[line]?.[column]).startsWith("=")) return;
      compared++;
      expect([line, column, numberOf(theirs![line]![column]!)]).toEqual([line, column, expect.closeTo(cell, 6)]);
    }),
  );
  expect(compared).toBeGreaterThan(60);
});

describe("what cannot be used is refused with its cell, and nothing is written", () => {
  const refused = async (change: RulesChange): Promise<unknown> => {
    const opened = await capacityDesk(change);
    const before = opened.model.sheets().map(({ name }) => name);
    const error: unknown = await lookAt(en)
      .then((look) => writeCapacity(look, asOf, { ...en, live: true }))
      .then(
        () => undefined,
        (reason: unknown) => reason,
      );
    expect(opened.model.sheets().map(({ name }) => name)).toEqual(before);
    return error;
  };
  const response = {
    class: "A",
    contributionAtTarget: 6000,
    leastContacts: 2,
    mostContacts: 12,
    atNone: 0.3,
    atHalf: 0.7,
    atTarget: 1,
    atOneAndAHalf: 1.1,
    atSaturation: 1.2,
  };
  test.each([
    ["least above most", { response: [{ ...response, leastContacts: 13 }] }],
    ["a curve that falls", { response: [{ ...response, atHalf: 0.2 }] }],
    ["a curve that starts above 1", { response: [{ ...response, atNone: 1.1, atHalf: 1.1 }] }],
    ["negative contribution", { response: [{ ...response, contributionAtTarget: -1 }] }],
    ["a share of more than all", { advisers: [{ ...weber, netMarketTime: 1.2 }] }],
    [
      "shares that are not all",
      { efforts: [{ class: "A", instrument: "visit", share: 0.5, talk: 1, preparation: 1, travel: 1 }] },
    ],
  ] satisfies [string, RulesChange][])("%s", async (_, change) => {
    expect(await refused(change)).toMatchObject({
      code: "rulesUnusable",
      written: "nothing",
      place: { sheet: "SKM rules", cell: expect.stringMatching(/^[A-Z]+\d+$/) as string },
    });
  });

  test("a text among the hours", async () => {
    const opened = await capacityDesk();
    const area = opened.model.tables().find(({ name }) => name === "SKM_Advisers")!.area;
    putRows(opened, "SKM rules", [["eight"]], { row: area.row + 1, column: area.column + 5 });
    const look = await lookAt(en);
    await expect(writeCapacity(look, asOf, { ...en, live: true })).rejects.toMatchObject({ code: "rulesUnusable" });
    expect(capacityOf(look, asOf)!.remedies).toBeNull();
  });
});
