import type { Look } from "../../../src/workbook/look/look";
import { changedParts, fingerprintOf } from "../../../src/workbook/look/fingerprint";
import { allReads } from "../../../src/workbook/look/lookParts";
import { exampleRules, someLook } from "../../taskpane/someLook";

const look = someLook(60);
const customers = look.customerColumns!;
const contacts = look.contactColumns!;

const seenIn = (changed: Look): readonly string[] =>
  changedParts(fingerprintOf(look, allReads), fingerprintOf(changed, allReads));
const texts = (column: readonly string[]) => column.map((text, index) => (index === 59 ? text + "x" : text));
const numbers = (column: Float64Array) => column.map((value, index) => (index === 50 ? value + 0.01 : value));

test("the same content has the same fingerprint, wherever its rows stand", () => {
  expect(seenIn(someLook(60))).toEqual([]);
  expect(
    seenIn({ ...look, customerColumns: { ...customers, sheetRow: customers.sheetRow.map((row) => row + 1) } }),
  ).toEqual([]);
  expect(seenIn({ ...look, rules: { ...exampleRules, inWorkbook: true, sheet: "SKM rules" } })).toEqual([]);
});

test.each([
  ["potential", { potential: numbers(customers.potential) }],
  ["customer", { customer: texts(customers.customer) }],
  ["topic", { topic: texts(customers.topic) }],
  ["objection", { objection: customers.objection.map((flag) => !flag) }],
  ["contactsPerYear", { contactsPerYear: customers.contactsPerYear.map((_, index) => (index === 7 ? 12 : NaN)) }],
  ["interest", { interest: customers.interest.map((_, index) => (index === 7 ? 3 : NaN)) }],
  ["consentPhone", { consentPhone: customers.consentPhone.map(() => "express" as const) }],
])("a changed %s is named, and nothing else", (field, change) => {
  expect(seenIn({ ...look, customerColumns: { ...customers, ...change } })).toEqual([`customers.${field}`]);
});

test("contacts, rules and registers are named", () => {
  const task = {
    customerId: "1",
    kind: "offer",
    due: 46000,
    everyMonths: null,
    note: "",
    done: null,
    sheetRow: 9,
  } as const;
  expect(seenIn({ ...look, contactColumns: { ...contacts, date: numbers(contacts.date).map(Math.ceil) } })).toEqual([
    "contacts.date",
  ]);
  expect(seenIn({ ...look, rules: { ...exampleRules, soonDays: 7, thrusts: {} } })).toEqual([
    "rules.thrusts",
    "rules.soonDays",
  ]);
  const withTask = { ...look, registers: { ...look.registers, tasks: [task] } };
  expect(seenIn(withTask)).toEqual(["registers.tasks"]);
  const below = { ...look, registers: { ...look.registers, tasks: [{ ...task, sheetRow: 10 }] } };
  expect(changedParts(fingerprintOf(withTask, allReads), fingerprintOf(below, allReads))).toEqual([]);
});

test("a text that moves from one cell to the next is a difference", () => {
  const moved = (first: string, second: string): Look => ({
    ...look,
    customerColumns: {
      ...customers,
      topic: customers.topic.map((text, index) => (index === 0 ? first : index === 1 ? second : text)),
    },
  });
  const [before, after] = [moved("ab", "c"), moved("a", "bc")].map((each) => fingerprintOf(each, allReads));
  expect(changedParts(before!, after!)).toEqual(["customers.topic"]);
});
