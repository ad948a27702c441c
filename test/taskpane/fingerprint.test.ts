import { fingerprintOf } from "../../src/taskpane/session/fingerprint";
import type { Look } from "../../src/workbook/look/look";
import { exampleRules, someLook } from "./someLook";

const look = someLook(60);
const customers = look.customerColumns!;
const contacts = look.contactColumns!;

/** The jobs that see a difference. */
function seenBy(changed: Look): string[] {
  return (["casting", "reminders", "plan"] as const).filter(
    (job) => fingerprintOf(look, job) !== fingerprintOf(changed, job),
  );
}

const texts = (column: readonly string[]) => column.map((text, index) => (index === 59 ? text + "x" : text));
const numbers = (column: Float64Array) => column.map((value, index) => (index === 50 ? value + 0.01 : value));

test("the same content has the same fingerprint, wherever its rows stand", () => {
  expect(seenBy(someLook(60))).toEqual([]);
  expect(
    seenBy({ ...look, customerColumns: { ...customers, sheetRow: customers.sheetRow.map((row) => row + 1) } }),
  ).toEqual([]);
  expect(seenBy({ ...look, rules: { ...exampleRules, inWorkbook: true, sheet: "SKM rules" } })).toEqual([]);
});

test.each([
  ["potential", { potential: numbers(customers.potential) }, ["casting", "reminders"]],
  ["revenue", { revenue: numbers(customers.revenue) }, ["casting", "reminders"]],
  ["customer", { customer: texts(customers.customer) }, ["casting", "reminders"]],
  ["network", { network: texts(customers.network) }, ["reminders"]],
  ["adviser", { adviser: texts(customers.adviser) }, ["reminders"]],
  ["class", { class: texts(customers.class) }, ["reminders"]],
  ["topic", { topic: texts(customers.topic) }, ["reminders"]],
  ["objection", { objection: customers.objection.map((flag) => !flag) }, ["reminders"]],
])("a changed %s is seen", (_, change, jobs) => {
  expect(seenBy({ ...look, customerColumns: { ...customers, ...change } })).toEqual(jobs);
});

test("contacts and rules are seen by the jobs that read them", () => {
  expect(seenBy({ ...look, contactColumns: { ...contacts, date: numbers(contacts.date).map(Math.ceil) } })).toEqual([
    "reminders",
  ]);
  expect(seenBy({ ...look, contactColumns: { ...contacts, effective: new Uint8Array(contacts.count) } })).toEqual([
    "reminders",
  ]);
  expect(seenBy({ ...look, rules: { ...exampleRules, soonDays: 7 } })).toEqual(["reminders"]);
  expect(seenBy({ ...look, rules: { ...exampleRules, thrusts: {} } })).toEqual(["casting"]);
  expect(seenBy({ ...look, rules: { ...exampleRules, plan: { ...exampleRules.plan, advisers: 10 } } })).toEqual([
    "plan",
  ]);
});

test("a text that moves from one cell to the next is a difference", () => {
  const moved = (column: readonly string[]) =>
    column.map((text, index) => (index === 0 ? "ab" : index === 1 ? "c" : text));
  const before = { ...look, customerColumns: { ...customers, topic: moved(customers.topic) } };
  const after = {
    ...look,
    customerColumns: {
      ...customers,
      topic: moved(customers.topic).map((text, index) => (index === 0 ? "a" : index === 1 ? "bc" : text)),
    },
  };
  expect(fingerprintOf(before, "reminders")).not.toBe(fingerprintOf(after, "reminders"));
});
