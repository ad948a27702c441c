import { serialOfIso } from "../../src/method/calendar/serial";
import { capacityOf } from "../../src/workbook/capacity/capacityOf";
import { cockpitOf } from "../../src/workbook/cockpit/cockpitOf";
import { proposedFollowUp } from "../../src/workbook/reminders/proposedFollowUp";
import { controlOf } from "../../src/workbook/control/controlOf";
import type { Look } from "../../src/workbook/look/look";
import { lookAt } from "../../src/workbook/reading/lookAt";
import { emptyRegisters } from "../../src/workbook/registers/registers";
import { allNetworksOf } from "../../src/workbook/reminders/allNetworksOf";
import { customerValuesOf } from "../../src/workbook/value/customerValuesOf";
import { type Desk, openDesk } from "./desk";
import { putRows, type TestCell } from "./tables";

const day = (iso: string): number => serialOfIso(iso) as number;
const asOf = day("2026-03-31");

/** Every one of class A, which asks for 6 contacts a year. */
const customers: TestCell[][] = [
  ["Customer ID", "Customer", "Network", "Adviser", "Class", "Phase", "Contacts a year", "Objection", "Customer type"],
  ["plain", "P", "", "Weber", "A", "customer", "", "", ""],
  ["own", "O", "", "Weber", "A", "customer", 10, "", ""],
  ["none", "N", "", "Weber", "A", "customer", 0, "", ""],
  ["snoozed", "S", "", "Weber", "A", "customer", "", "", ""],
  ["dropped", "D", "", "Weber", "A", "dropped", "", "", ""],
  ["droppedOwn", "E", "", "Weber", "A", "dropped", 12, "", ""],
  ["lookAgain", "L", "", "Weber", "A", "dropped", "", "", ""],
  ["overdue", "V", "", "Weber", "A", "dropped", "", "", ""],
  ["objection", "B", "", "Weber", "A", "customer", "", "yes", ""],
  ["both", "X", "", "Weber", "A", "dropped", "", "yes", ""],
  ["half1", "H", "Half", "Weber", "A", "dropped", "", "", ""],
  ["half2", "H", "Half", "Weber", "A", "customer", "", "", ""],
  ["objects1", "J", "Objects", "Weber", "A", "customer", "", "yes", ""],
  ["objects2", "J", "Objects", "Weber", "A", "customer", "", "", ""],
];
const asked: Readonly<Record<string, number>> = {
  plain: 6,
  own: 10,
  none: 0,
  snoozed: 6,
  dropped: 0,
  droppedOwn: 0,
  lookAgain: 0,
  overdue: 0,
  objection: 0,
  both: 0,
  half1: 6,
  half2: 6,
  objects1: 0,
  objects2: 0,
};

let desk: Desk;
afterEach(() => desk.close());

async function someLook(): Promise<Look> {
  desk = await openDesk();
  putRows(desk, "Customers", customers, { table: "Customers" });
  const drop = { sheetRow: 2, date: day("2025-06-01"), from: "customer", to: "dropped", interest: null, reason: "" };
  const look = await lookAt({ language: "en" });
  return {
    ...look,
    registers: {
      ...emptyRegisters,
      snoozes: [
        { sheetRow: 2, customerId: "snoozed", until: day("2026-05-01"), reason: "", entered: day("2026-03-30") },
      ],
      phaseHistory: [
        { ...drop, customerId: "lookAgain", lookAgain: day("2026-04-02") },
        { ...drop, customerId: "overdue", lookAgain: day("2026-03-02") },
        { ...drop, customerId: "dropped", lookAgain: day("2027-01-01") },
      ] as Look["registers"]["phaseHistory"],
    },
  };
}

test("blocked and dropped networks have no target contacts, in everything that counts with them", async () => {
  const look = await someLook();
  const all = allNetworksOf(look, asOf)!;
  // The states differ; the rule is one.
  expect(["lookAgain", "overdue", "dropped", "objection", "snoozed"].map((id) => all.ofCustomer(id)?.state)).toEqual([
    "dueSoon",
    "overdue",
    "dropped",
    "blocked",
    "snoozed",
  ]);
  const ids = Object.keys(asked);
  const keys = [...new Set(ids.map((id) => all.ofCustomer(id)!.key))];
  const byKey = Object.fromEntries(keys.map((key) => [key, asked[ids.find((id) => all.ofCustomer(id)!.key === key)!]]));
  const control = controlOf(look, asOf)!;
  expect(Object.fromEntries(control.networks.map(({ key, target }) => [key, target]))).toEqual(byKey);
  const values = customerValuesOf(look, asOf)!;
  expect(Object.fromEntries(values.rows.map(({ key, contactsPerYear }) => [key, contactsPerYear]))).toEqual(byKey);
  expect(Object.fromEntries(ids.map((id) => [id, cockpitOf(look, asOf, id)!.strip.target]))).toEqual(asked);
  const proposed = ids.map((id) => [id, proposedFollowUp(look, asOf, id, asOf) !== null]);
  expect(Object.fromEntries(proposed)).toEqual(Object.fromEntries(ids.map((id) => [id, asked[id]! > 0])));
  const [weber] = capacityOf(look, asOf)!.advisers;
  expect(weber!.contacts).toBe(control.total.target);
  expect(weber!.classes.flatMap((load) => load.keys).sort()).toEqual(keys.filter((key) => byKey[key]! > 0).sort());
  // The span counts those whom contacts may be asked for: with the one whose own number is 0, without those out of reach.
  expect(weber!.networks).toBe(5);
});
