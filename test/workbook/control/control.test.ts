import { serialOfIso } from "../../../src/method/calendar/serial";
import { attainmentOf } from "../../../src/method/control/attainment";
import { controlOf, type Control } from "../../../src/workbook/control/controlOf";
import { writeControl } from "../../../src/workbook/control/writeControl";
import { loadSample } from "../../../src/workbook/sample/loadSample";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { openDesk, type Desk } from "../desk";
import { putRows, snapshot, type TestCell } from "../tables";

const day = (iso: string): number => serialOfIso(iso) as number;
const asOf = day("2026-06-30");
const en = { language: "en" } as const;

/** Four networks: class A with too few, B with enough, D with too many, one without a class. */
const customers: TestCell[][] = [
  ["Customer ID", "Customer", "Network", "Adviser", "Class"],
  [1, "Hansen GmbH", "Hansen", "Weber", "A"],
  [2, "Hansen Bau", "Hansen", "Weber", ""],
  [3, "Meyer KG", "", "Kunz", "B"],
  [4, "Otto", "", "Kunz", "D"],
  [5, "Paul", "", "", ""],
];
const contacts: TestCell[][] = [
  ["Date", "Customer ID", "Instrument", "Format", "Department", "Adviser", "Outcome", "Minutes"],
  [day("2025-12-31"), 1, "visit", "annual talk", "", "Weber", "reached", 60],
  [day("2026-01-01"), 2, "visit", "annual talk", "Financing", "Weber", "reached", 50],
  [day("2026-02-02"), 1, "phone", "", "", "Weber", "not reached", 5],
  [day("2026-03-01"), 3, "phone", "", "", "Kunz", "", 10],
  [day("2026-06-30") + 0.75, 3, "Telefon", "Strategiegespräch", "", "Weber", "Termin", "twenty"],
  [day("2026-07-01"), 3, "phone", "", "", "Kunz", "reached", 10],
  ...[1, 2, 3, 4].map((month): TestCell[] => [
    day(`2026-0${month}-15`),
    4,
    "visit",
    "strategy talk",
    "financing",
    "Kunz",
    "reached",
    -30,
  ]),
  [day("2026-05-05"), 99, "phone", "", "", "Kunz", "reached", 10],
  ["05.05.2026", 1, "phone", "", "", "Kunz", "reached", 10],
];

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

async function controlDesk(): Promise<Desk> {
  const opened = (desk = await openDesk());
  putRows(opened, "Customers", customers, { table: "Customers" });
  putRows(opened, "Contacts", contacts, { table: "Contacts" });
  return opened;
}

const halfYear = 181 / 365;

test("per network: pro-rata target, effective contacts of all its customers, minutes", async () => {
  await controlDesk();
  const control = controlOf(await lookAt(en), asOf) as Control;
  expect(control).toMatchObject({ yearStart: day("2026-01-01"), yearEnd: day("2026-12-31"), share: halfYear });
  const [hansen, meyer, otto, paul] = control.networks;
  expect(hansen).toMatchObject({ network: "Hansen", target: 6, notReached: 1, minutes: 55, withoutMinutes: 0 });
  expect(hansen?.attainment).toEqual(attainmentOf(6, halfYear, 1));
  expect(meyer).toMatchObject({ target: 4, minutes: 10, withoutMinutes: 1, lastContact: asOf });
  expect(meyer?.attainment).toMatchObject({ actual: 2, served: "over", isNotChance: false });
  expect(otto).toMatchObject({ target: 1, minutes: 0, withoutMinutes: 4 });
  // 4 or more where .496 are expected: .0017 by the table of the distribution.
  expect(otto?.attainment).toMatchObject({ actual: 4, served: "over", isNotChance: true });
  expect(paul).toMatchObject({ target: 0, class: "", classFrom: "none" });
  expect(paul?.attainment).toMatchObject({ actual: 0, uncapped: undefined });
  expect(control.leftOut).toEqual({ future: 1, unknown: 1, undated: 1 });
  expect(control.findings.map(({ kind, place }) => [kind, place?.cell])).toEqual([["dateInFuture", "A7"]]);
});

test("classes, advisers and the time for C and D", async () => {
  await controlDesk();
  const control = controlOf(await lookAt(en), asOf) as Control;
  expect(control.classes.map(({ name, networks, target }) => [name, networks, target])).toEqual([
    ["A", 1, 6],
    ["B", 1, 4],
    ["C", 0, 0],
    ["D", 1, 1],
    ["", 1, 0],
  ]);
  expect(control.lowClasses).toEqual(["C", "D"]);
  expect([control.lowMinutes, control.minutes]).toEqual([0, 65]);
  const kunz = control.advisers.find(({ name }) => name === "Kunz");
  expect(kunz).toMatchObject({ networks: 2, target: 5, flagged: 1, ownContacts: 5 });
  expect(kunz?.served).toEqual({ under: 0, asAsked: 0, over: 2 });
  expect(kunz?.attainment.actual).toBe(6);
  expect(kunz?.attainment.capped).toBeCloseTo(1, 12);
  expect(control.advisers.find(({ name }) => name === "Weber")).toMatchObject({ ownContacts: 2, networks: 1 });
  const { attainment } = control.total;
  expect(attainment.capped).toBeCloseTo((1 + 4 * halfYear + halfYear) / (11 * halfYear), 12);
  expect(control.chance).toMatchObject({ tested: 3, flagged: 1, mostFalse: 0.15000000000000002 });
});

test("formats: an annual talk a year is asked for; strategy talks with D are out of place", async () => {
  await controlDesk();
  const control = controlOf(await lookAt(en), asOf) as Control;
  const annual = control.formats.find(({ format }) => format === "annualTalk");
  expect(annual).toMatchObject({ isAskedFor: true, target: 3, networks: 1, outOfPlace: 0 });
  expect(annual?.attainment.actual).toBe(1);
  const strategy = control.formats.find(({ format }) => format === "strategyTalk");
  expect(strategy).toMatchObject({ isAskedFor: false, target: 0, networks: 2, outOfPlace: 4 });
  const phone = control.instruments.find(({ instrument }) => instrument === "phone");
  expect(phone).toMatchObject({ name: "phone", notReached: 1, networks: 1 });
  expect(phone?.attainment.actual).toBe(2);
});

test("departments: without case; without criteria nothing is missing", async () => {
  await controlDesk();
  const { departments } = controlOf(await lookAt(en), asOf) as Control;
  expect(departments.departments).toEqual([{ name: "Financing", contacts: 5, networks: 2, calledIn: 0, missing: 0 }]);
  expect(departments.rows.map(({ contacts }) => contacts)).toEqual([[1], [0], [4], [0]]);
  expect(departments).toMatchObject({ hasCriteria: false, withoutDepartment: 2 });
});

test("a contact year from July on; the first day of it counts", async () => {
  await controlDesk();
  const control = controlOf(await lookAt(en), day("2026-07-01"), { yearStart: day("2020-07-01") }) as Control;
  expect(control).toMatchObject({ yearStart: day("2026-07-01"), share: 1 / 365 });
  expect(control.networks.map(({ attainment }) => attainment.actual)).toEqual([0, 1, 0, 0]);
});

test("29 February: the share of a leap year", async () => {
  await controlDesk();
  const control = controlOf(await lookAt(en), day("2024-02-29")) as Control;
  expect(control.share).toBe(60 / 366);
});

test("who objected is asked for nothing; without contacts nothing was done", async () => {
  const opened = (desk = await openDesk());
  putRows(opened, "Customers", [
    [...(customers[0] as TestCell[]), "Objection"],
    [1, "Hansen GmbH", "", "Weber", "A", "yes"],
    [2, "Meyer", "", "Weber", "A", ""],
  ]);
  const control = controlOf(await lookAt(en), asOf) as Control;
  expect(control.networks.map(({ target, state }) => [target, state])).toEqual(
    [
      [0, "blocked"],
      [6, "overdue"],
    ].map(([target, state], index) => [target, index === 0 ? state : control.networks[1]?.state]),
  );
  expect(control.networks.map(({ attainment }) => attainment.actual)).toEqual([0, 0]);
  expect((await writeControl(await lookAt(en), asOf, { ...en, live: true })).live).toBe(false);
  expect(JSON.stringify(opened.all("Target and actual"))).toContain("no contacts table");
});

/** The cells of the networks from the header row on. */
function networkRows(opened: Desk, columns: number): unknown[][] {
  const all = opened.all("Target and actual");
  const header = all.findIndex((row) => row[0] === "Network");
  return all
    .slice(header + 1)
    .filter((row) => row[0] !== "")
    .map((row) => row.slice(0, columns));
}

test("the live sheet says what the fixed one says, and follows a new contact", async () => {
  const opened = await controlDesk();
  const look = await lookAt(en);
  const before = snapshot(opened, ["Customers", "Contacts"]);
  const written = await writeControl(look, asOf, { ...en, live: false });
  expect(written).toMatchObject({ sheet: "Target and actual", live: false, rows: 4 });
  const fixed = opened.all("Target and actual").map((row) => row.slice(0, 20));
  await writeControl(look, asOf, { ...en, live: true });
  const live = opened.all("Target and actual").map((row) => row.slice(0, 20));
  const header = live.findIndex((row) => row[0] === "Network");
  expect(header).toBeGreaterThan(0);
  const differing = live.flatMap((row, line) =>
    row.flatMap((cell, column) => {
      const other = fixed[line]?.[column] ?? "";
      const isSame =
        typeof cell === "number" && typeof other === "number" ? Math.abs(cell - other) < 1e-12 : cell === other;
      return isSame ? [] : [[line, column, other, cell]];
    }),
  );
  // Only the note that says which of the two it is; the day of writing stands at the edge, and the live sheet is wider.
  expect(differing.filter(([line]) => line !== 0).map(([, , other]) => String(other).slice(0, 12))).toEqual([
    "Fixed values",
  ]);
  expect(snapshot(opened, ["Customers", "Contacts"])).toBe(before);
  expect(networkRows(opened, 5)[0]?.[4]).toBe(1);
  opened.put("Contacts", "G4", "reached");
  expect(networkRows(opened, 5)[0]?.[4]).toBe(2);
});

test("ids that COUNTIFS takes for one: fixed, and it says so", async () => {
  const opened = (desk = await openDesk());
  putRows(opened, "Customers", [
    ["Customer ID", "Customer", "Class"],
    [7, "Seven", "A"],
    ["007", "Bond", "B"],
  ]);
  putRows(opened, "Contacts", [
    ["Date", "Customer ID"],
    [day("2026-02-01"), "007"],
  ]);
  const written = await writeControl(await lookAt(en), asOf, { ...en, live: true });
  expect(written.live).toBe(false);
  expect(written.remarks.map(({ key }) => key)).toContain("sheets.control.fixed.idsAlike");
  expect(networkRows(opened, 5).map((row) => row[4])).toEqual([0, 1]);
});

test("the sample: live and fixed agree, in German too, and department gaps are listed", async () => {
  const opened = (desk = await openDesk({}, "de"));
  await loadSample({ language: "de", asOf: day("2026-03-31") });
  const look = await lookAt({ language: "de" });
  const control = controlOf(look, day("2026-03-31")) as Control;
  await writeControl(look, day("2026-03-31"), { language: "de", live: true });
  const all = opened.all("Soll und Ist");
  const header = all.findIndex((row) => row[0] === "Verbund");
  const rows = all.slice(header + 1, header + 1 + control.networks.length);
  expect(rows.length).toBeGreaterThan(70);
  rows.forEach((row, index) => {
    const network = control.networks[index];
    expect([row[0], row[4], row[14]]).toEqual([network?.network, network?.attainment.actual, network?.minutes]);
  });
  for (const row of all) for (const cell of row) expect(cell).not.toHaveProperty("error");
});
