import { partyDaysOf } from "../../../src/workbook/callParty/partyDaysOf";
import { partyStart } from "../../../src/workbook/callParty/partyStart";
import { calendarYearOf } from "../../../src/workbook/capacity/calendarYear";
import { partiesOfYear } from "../../../src/workbook/capacity/partiesOfYear";
import { callPartyOf } from "../../../src/workbook/callParty/callPartyOf";
import type { PartyRecord } from "../../../src/workbook/registers/registers";
import type { Desk } from "../desk";
import { asOf, lookWith, openPartyDesk } from "./partyDesk";

let desk: Desk;
beforeAll(async () => {
  desk = await openPartyDesk();
});
afterAll(() => desk.close());

const at = (date: number, adviser: string, customerId: string, result: PartyRecord["result"]): PartyRecord => ({
  date,
  adviser,
  customerId,
  result,
  followUp: null,
  note: "",
  sheetRow: 5,
});

test("most inactive first, with reasons for the others; fewer candidates than places are open places", async () => {
  const party = callPartyOf(await lookWith(), asOf);
  expect([party.day, party.places, party.filled, party.withoutAdviser]).toEqual([asOf, 10, 4, 1]);
  const [weber, kunz] = party.lists;
  expect(weber?.entries.map(({ customerId, daysInactive }) => [customerId, daysInactive])).toEqual([
    ["4", null],
    ["3", 212],
    ["2", 112],
  ]);
  expect(weber).toMatchObject({ open: 2, networks: 4, candidates: 3, leftOut: { phoneNotPermitted: 1, resting: 0 } });
  expect(kunz?.entries.map(({ key }) => key)).toEqual(["8"]);
  expect(kunz).toMatchObject({ open: 4, networks: 3, candidates: 1, leftOut: { objection: 1, dropped: 1 } });
  for (const list of party.lists) {
    const left = Object.values(list.leftOut).reduce((sum, count) => sum + count, 0);
    expect(left + list.entries.length).toBe(list.networks);
  }
});

test("a network is called by the number that one of its customers has", async () => {
  const party = callPartyOf(await lookWith(), asOf);
  const hansen = party.lists[0]?.entries.find(({ key }) => key === "Hansen");
  expect(hansen).toMatchObject({
    customerId: "2",
    phone: "040 2",
    contactPerson: "Frau Hansen",
    class: "A",
    topic: "lease",
  });
  expect(hansen?.place).toEqual({ sheet: "Kunden", cell: "A3" });
});

test("nobody again within two parties; snoozed ones and those contacted often enough wait as well", async () => {
  const parties = [
    at(asOf - 42, "Weber", "4", "order"),
    at(asOf - 28, "Weber", "3", "notReached"),
    at(asOf - 14, "Weber", "1", "reached"),
  ];
  const look = await lookWith({
    parties,
    snoozes: [{ customerId: "8", until: asOf + 5, reason: "holiday", entered: asOf - 1, sheetRow: 3 }],
  });
  const party = callPartyOf(look, asOf);
  expect(party.lists.map((list) => list.entries.map(({ key }) => key))).toEqual([["4"], []]);
  expect(party.lists[0]?.leftOut.resting).toBe(2);
  expect(party.lists[1]?.leftOut.snoozed).toBe(1);
  expect(party.earlier).toEqual([asOf - 42, asOf - 28, asOf - 14]);
  const pressed = {
    ...look,
    rules: { ...look.rules, contactRules: { ...look.rules.contactRules, pressureContacts: 1 } },
    registers: { ...look.registers, snoozes: [] },
  };
  expect(callPartyOf(pressed, asOf).lists[1]?.leftOut.pressed).toBe(1);
  // Whoever could not be reached is not pressed by that: the party is for them, and says how often it was tried.
  const columns = look.contactColumns!;
  const inVain = {
    ...pressed,
    contactColumns: {
      ...columns,
      effective: columns.effective.map((each, record) => (columns.customerId[record] === "8" ? 0 : each)),
    },
  };
  const kunz = callPartyOf(inVain, asOf).lists[1];
  expect(kunz?.leftOut.pressed).toBe(0);
  expect(kunz?.entries.find(({ key }) => key === "8")?.attempts?.count).toBeGreaterThan(0);
});

test("later parties do not count for an earlier day; who was called on the day itself is not called again", async () => {
  const look = await lookWith({
    parties: [at(asOf + 14, "Weber", "3", "reached"), at(asOf, "Weber", "4", "order"), at(asOf, "Kunz", "8", "")],
  });
  const party = callPartyOf(look, asOf, asOf);
  expect(party.earlier).toEqual([]);
  expect(party.lists.map((list) => list.entries.map(({ key }) => key))).toEqual([["3", "Hansen"], ["8"]]);
  expect(party.lists[0]?.leftOut.resting).toBe(1);
});

test("hit rates with their interval: over all, per adviser, per party; a row without a result was not called", async () => {
  const look = await lookWith({
    parties: [
      at(asOf - 14, "Weber", "4", "appointment"),
      at(asOf - 14, "Weber", "3", "notReached"),
      at(asOf - 14, "Kunz", "8", "order"),
      at(asOf - 14, "Kunz", "7", ""),
      at(asOf - 28, "Weber", "1", "reached"),
    ],
  });
  const { scores } = callPartyOf(look, asOf);
  expect(scores.map(({ day, adviser, called, reached, rate }) => [day, adviser, called, reached, rate])).toEqual([
    [null, "", 4, 3, 0.5],
    [null, "Kunz", 1, 1, 1],
    [null, "Weber", 3, 2, 1 / 3],
    [asOf - 14, "", 3, 2, 2 / 3],
    [asOf - 14, "Kunz", 1, 1, 1],
    [asOf - 14, "Weber", 2, 1, 0.5],
    [asOf - 28, "", 1, 1, 0],
    [asOf - 28, "Weber", 1, 1, 0],
  ]);
  expect(scores[0]?.low).toBeCloseTo(0.15, 2);
  expect(scores[0]?.high).toBeCloseTo(0.85, 2);
});

test("without a first day the fortnights are fixed all the same: they do not move with the day the list is made", async () => {
  const look = await lookWith();
  const free = { ...look, rules: { ...look.rules, callParty: { ...look.rules.callParty, partyFrom: null } } };
  const [first = 0, second] = callPartyOf(free, asOf).days;
  expect(second).toBe(first + 14);
  for (let day = first - 13; day <= first; day++) expect(callPartyOf(free, day).days[0]).toBe(first);
  const held = { ...free, registers: { ...free.registers, parties: [at(first - 7, "Kunz", "8", "reached")] } };
  expect(callPartyOf(held, first).days[0]).toBe(first + 7);
});

test("a party on another day than the next one, and one that nobody can be chosen for", async () => {
  const look = await lookWith();
  expect(callPartyOf(look, asOf, asOf + 14)).toMatchObject({ day: asOf + 14, filled: 4 });
  const none = { ...look, customerColumns: null };
  expect(callPartyOf(none, asOf)).toMatchObject({ lists: [], places: 0, filled: 0 });
});

test("capacity counts the same parties as the calendar has, whatever they are counted from", async () => {
  const look = await lookWith();
  const held = [at(asOf - 1, "Kunz", "8", "reached")];
  const year = calendarYearOf(asOf)!;
  for (const partyFrom of [null, asOf, asOf + 7, year.to + 300])
    for (const parties of [[], held])
      for (const rhythm of ["fortnightly", "secondOfMonth"] as const) {
        const rules = { ...look.rules, callParty: { ...look.rules.callParty, partyFrom, rhythm } };
        const seen = { ...look, rules, registers: { ...look.registers, parties } };
        // Days before the first one are not listed, but counted back: from a start long ago they are the same.
        const long = { ...rules, callParty: { ...rules.callParty, partyFrom: partyStart(seen) - 14 * 200 } };
        const days = partyDaysOf({ ...seen, rules: long }, year.from, 40).filter((day) => day <= year.to);
        expect(partiesOfYear(seen, year)).toBe(days.length);
      }
});
