import { serialOfIso } from "../../../src/method/calendar/serial";
import { economyOf, type Economy } from "../../../src/workbook/economy/economyOf";
import { writeEconomy } from "../../../src/workbook/economy/writeEconomy";
import { loadSample } from "../../../src/workbook/sample/loadSample";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { openDesk, type Desk } from "../desk";
import { putRows, type TestCell } from "../tables";

const day = (iso: string): number => serialOfIso(iso) as number;
const asOf = day("2026-06-30");
const en = { language: "en" } as const;

const customers: TestCell[][] = [
  ["Customer ID", "Customer", "Network", "Adviser"],
  [1, "Hansen GmbH", "Hansen", "Weber"],
  [2, "Hansen Bau", "Hansen", "Weber"],
  [3, "Meyer KG", "", "Kunz"],
];
const contacts: TestCell[][] = [
  [
    "Date",
    "Customer ID",
    "Instrument",
    "Direction",
    "Format",
    "Adviser",
    "Outcome",
    "Minutes",
    "Contribution",
    "Campaign",
  ],
  [day("2025-11-10"), 1, "visit", "outgoing", "annual talk", "Weber", "appointment", 60, "", "Spring"],
  [day("2026-01-20"), 2, "phone", "incoming", "", "Weber", "order", 10, 5000, ""],
  [day("2026-02-02"), 1, "Telefon", "ausgehend", "", "Weber", "nicht erreicht", 5, "", ""],
  [day("2026-05-01"), 2, "e-mail", "", "", "", "order", "", 800, ""],
  [day("2026-03-01"), 3, "smoke signs", "", "", "Kunz", "", 10, 70, ""],
  [day("2026-06-15"), 3, "phone", "", "", "Kunz", "order", -5, "", ""],
  [day("2026-05-05"), 99, "phone", "", "", "Kunz", "Termin", 10, "", ""],
  [day("2026-05-20"), 99, "visit", "", "", "Kunz", "order", 10, 300, ""],
  [day("2026-07-01"), 3, "phone", "", "", "Kunz", "order", 10, 900, ""],
  ["05.05.2026", 1, "phone", "", "", "Kunz", "reached", 10, "", ""],
];

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

async function economyDesk(): Promise<Desk> {
  const opened = (desk = await openDesk());
  putRows(opened, "Customers", customers, { table: "Customers" });
  putRows(opened, "Contacts", contacts, { table: "Contacts" });
  return opened;
}

test("cost per contact, result with its own row and with what it followed on", async () => {
  await economyDesk();
  const economy = economyOf(await lookAt(en), asOf) as Economy;
  // Visits 2 x 200, phone 4 x 25, e-mail 0.5; the smoke signs have no cost.
  expect(economy.total).toMatchObject({
    contacts: 8,
    effective: 7,
    appointments: 2,
    orders: 4,
    contribution: 6100,
    contactCost: 500.5,
    timeCost: 0,
    minutes: 105,
    withMinutes: 6,
    creditedOrders: 3,
    creditedContribution: 6100,
  });
  const phone = economy.instruments.find(({ name }) => name === "phone");
  expect(phone).toMatchObject({ spellings: ["phone", "Telefon"] });
  expect(phone?.figures).toMatchObject({ contacts: 4, orders: 2, contribution: 5000, costPerOrder: 50 });
  // The call that nobody took was the last one before the order of 1 May; the call to 99 came before that visit.
  expect(phone?.figures).toMatchObject({ creditedOrders: 2, creditedContribution: 1100 });
  // Of 10 November, 71 days before the order that came in by phone.
  const visit = economy.instruments.find(({ name }) => name === "visit");
  expect(visit?.figures).toMatchObject({
    contacts: 2,
    contribution: 300,
    creditedContribution: 5000,
    creditedPerCost: 12.5,
  });
  expect(economy.attribution).toEqual({ days: 90, credited: 3, uncredited: 1, uncreditedContribution: 0 });
});

test("what keeps the figures from being whole is counted", async () => {
  await economyDesk();
  const economy = economyOf(await lookAt(en), asOf) as Economy;
  expect(economy.gaps).toEqual({
    withoutCost: 1,
    withoutMinutes: 0,
    advisersWithoutCost: 0,
    ordersWithoutContribution: 1,
    contributionWithoutOrder: 1,
    unknown: 2,
    future: 1,
    undated: 1,
  });
  expect(economy.findings.map(({ kind, place }) => [kind, place?.cell])).toEqual([["dateInFuture", "A10"]]);
});

test("campaigns, advisers and quarters add up to the total", async () => {
  await economyDesk();
  const economy = economyOf(await lookAt(en), asOf) as Economy;
  expect(economy.campaigns.map(({ name, figures }) => [name, figures.contacts, figures.creditedContribution])).toEqual([
    ["Spring", 1, 5000],
    ["", 7, 1100],
  ]);
  expect(economy.quarters.map(({ year, quarter, figures }) => [year, quarter, figures.contacts])).toEqual([
    [2025, 4, 1],
    [2026, 1, 3],
    [2026, 2, 4],
  ]);
  for (const rows of [economy.instruments, economy.formats, economy.campaigns, economy.advisers, economy.quarters]) {
    for (const key of ["contacts", "orders", "contribution", "cost", "creditedContribution", "minutes"] as const) {
      expect(rows.reduce((sum, { figures }) => sum + figures[key], 0)).toBeCloseTo(economy.total[key], 9);
    }
  }
  for (const { figures, byInstrument } of economy.quarters)
    expect(byInstrument.reduce((sum, each) => sum + each.contacts, 0)).toBe(figures.contacts);
});

test("from a day on: what followed on an earlier contact is credited to none", async () => {
  await economyDesk();
  const economy = economyOf(await lookAt(en), asOf, { from: day("2026-01-01") }) as Economy;
  expect(economy.total).toMatchObject({ contacts: 7, contribution: 6100, creditedContribution: 1100 });
  expect(economy.attribution).toMatchObject({ credited: 2, uncredited: 2, uncreditedContribution: 5000 });
});

test("the cost of time: minutes x the adviser's minute; who has no cost is counted", async () => {
  const opened = await economyDesk();
  putRows(
    opened,
    "Rules",
    [
      [
        "Adviser",
        "Region",
        "Leave days",
        "Training days",
        "Sickness days",
        "Hours a day",
        "Net market time",
        "Most networks",
        "Cost a year",
      ],
      ["Weber", "", 30, 10, 10, 8, 0.5, "", 84400],
    ],
    { table: "SKM_Advisers" },
  );
  const economy = economyOf(await lookAt(en), asOf) as Economy;
  // 2025 has 261 days from Monday to Friday, 2026 too: 211 x 8 x 60 x .5 = 50,640 minutes, 1.6667 each.
  expect(economy.advisers.find(({ name }) => name === "Weber")?.figures.timeCost).toBeCloseTo((75 * 84400) / 50640, 9);
  expect(economy.gaps.advisersWithoutCost).toBe(1);
  // The adviser who made the contact counts, not the one of the network.
  opened.put("Contacts", "F2", "Kunz");
  const later = economyOf(await lookAt(en), asOf) as Economy;
  expect(later.total.timeCost).toBeCloseTo((15 * 84400) / 50640, 9);
});

test("without a contacts table there is nothing, and the sheet says what to do", async () => {
  const opened = (desk = await openDesk());
  putRows(opened, "Customers", customers, { table: "Customers" });
  const look = await lookAt(en);
  expect(economyOf(look, asOf)).toBeNull();
  await expect(writeEconomy(look, asOf, { ...en, live: true })).rejects.toMatchObject({ code: "noContacts" });
});

/** Differences of two writings of the sheet: row, column, one and the other. */
function differing(one: readonly unknown[][], other: readonly unknown[][]): unknown[][] {
  return one.flatMap((row, line) =>
    row.flatMap((cell, column) => {
      const second = other[line]?.[column] ?? "";
      const isSame =
        typeof cell === "number" && typeof second === "number" ? Math.abs(cell - second) < 1e-6 : cell === second;
      return isSame ? [] : [[line, column, cell, second]];
    }),
  );
}

test("live and fixed say the same, and the live one follows the log", async () => {
  const opened = await economyDesk();
  const look = await lookAt(en);
  await writeEconomy(look, asOf, { ...en, live: false });
  const fixed = opened.all("Economy of measures");
  const written = await writeEconomy(look, asOf, { ...en, live: true });
  expect(written).toMatchObject({ sheet: "Economy of measures", live: true });
  const live = opened.all("Economy of measures");
  expect(differing(fixed, live).map(([, column, cell]) => [column, String(cell).slice(0, 12)])).toEqual([
    [0, "Fixed values"],
  ]);
  const row = live.findIndex((cells) => cells[0] === "visit");
  expect(live[row]?.slice(1, 6)).toEqual([2, 2, 1, 1, 300]);
  opened.put("Contacts", "I9", 450);
  expect(opened.all("Economy of measures")[row]?.[5]).toBe(450);
});

test.each(["en", "de"] as const)("the sample (%s): live and fixed say the same", async (language) => {
  const opened = (desk = await openDesk({}, language));
  await loadSample({ language, asOf: day("2026-03-31") });
  const look = await lookAt({ language });
  const sheet = language === "de" ? "Wirtschaftlichkeit" : "Economy of measures";
  await writeEconomy(look, day("2026-03-31"), { language, live: false });
  const fixed = opened.all(sheet);
  await writeEconomy(look, day("2026-03-31"), { language, live: true });
  expect(differing(fixed, opened.all(sheet)).map(([, column]) => column)).toEqual([0]);
  expect((economyOf(look, day("2026-03-31")) as Economy).total.orders).toBeGreaterThan(50);
});
