import { blockedInstruments } from "../../../src/workbook/exports/blockedInstruments";
import { writeConsents } from "../../../src/workbook/exports/writeConsents";
import { instruments } from "../../../src/method/measures/instruments";
import type { ConsentRecord } from "../../../src/workbook/registers/registers";
import type { Desk } from "../desk";
import { asOf, lookWith, openPartyDesk } from "../callParty/partyDesk";

let desk: Desk;
beforeAll(async () => {
  desk = await openPartyDesk();
});
afterAll(() => desk.close());

const entry = (change: Partial<ConsentRecord>): ConsentRecord => ({
  customerId: "5",
  instrument: "all",
  says: "express",
  date: null,
  proof: "",
  sheetRow: 2,
  ...change,
});

test("per customer and instrument with the reason; an objection names its first day and binds the network", async () => {
  const look = await lookWith({
    consents: [
      entry({ customerId: "1", instrument: "mail", says: "objection", date: asOf - 3 }),
      entry({ customerId: "1", instrument: "all", says: "objection", date: asOf - 30 }),
      entry({ customerId: "5", instrument: "phone", says: "express", date: asOf + 1 }),
    ],
  });
  const blocked = blockedInstruments(look, asOf);
  const of = (id: string): unknown[] =>
    blocked
      .filter(({ customerId }) => customerId === id)
      .map(({ instrument, reason, since }) => [instrument, reason, since]);
  expect(of("1")).toEqual(instruments.map((instrument) => [instrument, "objection", asOf - 30]));
  // The other customer of the network never objected: no day of its own.
  expect(of("2")).toEqual(instruments.map((instrument) => [instrument, "objection", null]));
  // A consent that counts from tomorrow does not count today.
  expect(of("5")).toContainEqual(["phone", "presumedConsentMissing", null]);
  const tomorrow = blockedInstruments(look, asOf + 1).filter(({ customerId }) => customerId === "5");
  expect(tomorrow.map(({ instrument }) => instrument)).not.toContain("phone");
});

test("to a consumer a presumed consent opens no call", async () => {
  const look = await lookWith();
  const consumers = {
    ...look,
    rules: { ...look.rules, contactRules: { ...look.rules.contactRules, customersAre: "consumer" as const } },
  };
  const calls = blockedInstruments(consumers, asOf).filter(
    ({ customerId, instrument }) => customerId === "8" && instrument === "phone",
  );
  expect(calls).toMatchObject([
    { reason: "expressConsentMissing", customerType: "consumer", place: { sheet: "Kunden", cell: "A9" } },
  ]);
});

test("the sheet has a row for each, counts by instrument, and texts stay texts", async () => {
  const look = await lookWith();
  const blocked = blockedInstruments(look, asOf);
  const written = await writeConsents(look, asOf, { language: "en", live: false });
  expect(written).toMatchObject({ sheet: "Not permitted", rows: blocked.length });
  const cells = desk.all("Not permitted");
  expect(cells[5]?.slice(1, 8)).toEqual(
    instruments.map((each) => blocked.filter(({ instrument }) => instrument === each).length),
  );
  const three = cells.find((row) => row[0] === 3);
  expect(three?.slice(0, 7)).toEqual([
    3,
    "=1+1",
    "=1+1",
    "Weber",
    "business",
    "fax",
    "No express consent is recorded.",
  ]);
  expect(cells.length).toBe(9 + blocked.length);
});
