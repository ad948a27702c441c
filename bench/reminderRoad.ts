/**
 * The reminders' whole road, from a look to the listed rows: 20,000 and 100,000 customers with three contacts each. What
 * grows faster than the customers shows in the ratio (at most 7 for five times as many).
 */
import { finished } from "../src/method/steps";
import { contactsSource } from "../src/method/tables/contacts";
import { customersSource } from "../src/method/tables/customers";
import { fieldsOf, type Source } from "../src/method/tables/source";
import type { SourcePlace } from "../src/workbook/excel/cell";
import type { FoundSource } from "../src/workbook/excel/source";
import { judgeContacts } from "../src/workbook/look/judgeContacts";
import { judgeCustomers } from "../src/workbook/look/judgeCustomers";
import type { Look } from "../src/workbook/look/look";
import { emptyRegisters } from "../src/workbook/registers/registers";
import { remindersOf } from "../src/workbook/reminders/remindersOf";
import { exampleRules } from "../src/workbook/rules/exampleRules";
import { seeded } from "./measuring/median";

const asOf = 46112;
const most = 7;

/** A look at tables without a column for departments, as most lists are. */
function lookOf(customers: number): Look {
  const random = seeded(4);
  const pick = (count: number): number => Math.floor(random() * count);
  const rows = <Value>(count: number, make: (row: number) => Value): Value[] =>
    Array.from({ length: count }, (_, row) => make(row));
  const customerCells = {
    customerId: rows(customers, (row) => `K${100000 + row}`),
    customer: rows(customers, (row) => `Customer ${row}`),
    adviser: rows(customers, () => `Adviser ${pick(9)}`),
    potential: rows(customers, () => pick(200000)),
    revenue: rows(customers, () => pick(90000)),
    class: rows(customers, () => "ABCD"[pick(4)] as string),
    phone: rows(customers, (row) => `0221 ${row}`),
  };
  const contacts = customers * 3;
  const contactCells = {
    date: rows(contacts, () => asOf - pick(730)),
    customerId: rows(contacts, () => `K${100000 + pick(customers)}`),
    outcome: rows(contacts, () => (random() < 0.2 ? "not reached" : "reached")),
    instrument: rows(contacts, () => "phone"),
  };
  return {
    choices: [],
    customers: found(customersSource, customerCells, customers),
    contacts: found(contactsSource, contactCells, contacts),
    mapping: {},
    customerColumns: finished(judgeCustomers(customerCells, customers, place("customers", customerCells), "1900"))
      .columns,
    contactColumns: finished(judgeContacts(contactCells, contacts, place("contacts", contactCells), "1900")).columns,
    rules: exampleRules("en"),
    registers: emptyRegisters,
    findings: [],
    dateSystem: "1900",
  };
}

function found<S extends Source>(source: S, cells: object, rows: number): FoundSource<never> {
  const headers = Object.keys(cells);
  return {
    choice: { key: source.key, sheet: source.key, address: `A1:Z${rows + 1}`, tableName: source.key, rows, headers },
    columns: Object.fromEntries(
      fieldsOf(source).flatMap((field) => (headers.includes(field) ? [[field, headers.indexOf(field)]] : [])),
    ),
    missing: [],
    mappedByHand: false,
  };
}

function place(table: string, cells: object): SourcePlace {
  const columns = Object.fromEntries(Object.keys(cells).map((field, column) => [field, { column, header: field }]));
  return { table, sheet: table, firstRow: 2, columns };
}

/** Processor seconds of a call, the least of three looks: each look is computed once. */
function seconds(customers: number): number {
  const times = [1, 2, 3].map(() => {
    const look = lookOf(customers);
    const before = process.cpuUsage();
    remindersOf(look, asOf);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return Math.min(...times);
}

const [small, large] = [seconds(20_000), seconds(100_000)];
const ratio = large / small;
console.log(`From the look to the list: ${small.toFixed(2)} s for 20,000 customers, ${large.toFixed(2)} s for 100,000`);
console.log(`100,000 : 20,000 customers ${ratio.toFixed(1)} (limit ${most})${ratio > most ? ": above the limit" : ""}`);
