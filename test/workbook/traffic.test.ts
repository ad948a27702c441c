import { contactsSource } from "../../src/method/tables/contacts";
import { customersSource } from "../../src/method/tables/customers";
import { fieldsOf, readFieldsOf } from "../../src/method/tables/source";
import { resetCounters } from "../../src/workbench/host/counters";
import { lookAt } from "../../src/workbook/reading/lookAt";
import { writeMatrix } from "../../src/workbook/matrix/writeMatrix";
import { writePlan } from "../../src/workbook/planning/writePlan";
import { writeReminders } from "../../src/workbook/reminders/writeReminders";
import { type Desk, openDesk } from "./desk";
import { putRows, type TestCell } from "./tables";

const language = "en";
const asOf = 46112;
let desk: Desk;
afterEach(() => desk.close());

const customerFieldOrder = fieldsOf(customersSource);
const contactFieldOrder = fieldsOf(contactsSource);

/** Full tables, all fields in the product's order, so that what is not needed lies in between. */
async function largeDesk(customers: number): Promise<{ mapped: number }> {
  desk = await openDesk();
  const customerTable = [customerFieldOrder.map((field) => customersSource.columns[field].headers[0] as TestCell)];
  for (let index = 0; index < customers; index++) {
    customerTable.push(
      customerFieldOrder.map((field): TestCell => {
        if (field === "customerId") return 10000 + index;
        if (field === "potential") return 1000 + ((index * 7919) % 200000);
        if (field === "revenue") return (index * 104729) % 90000;
        if (field === "network") return `Network ${index % 900}`;
        if (field === "class") return "ABCD"[index % 4] as string;
        if (field === "phase") return "customer";
        return field === "objection" ? "" : `${field} of customer ${index}`;
      }),
    );
  }
  const contactTable = [contactFieldOrder.map((field) => contactsSource.columns[field].headers[0] as TestCell)];
  for (let index = 0; index < customers * 3; index++) {
    contactTable.push(
      contactFieldOrder.map((field): TestCell => {
        if (field === "date") return 45000 + ((index * 31) % 1100);
        if (field === "customerId") return 10000 + (index % customers);
        if (field === "outcome") return index % 5 === 0 ? "not reached" : "reached";
        if (field === "followUp") return "";
        return field === "note" ? "a long note that nobody needs to read for the reminders" : "phone";
      }),
    );
  }
  putRows(desk, "Kunden", customerTable, { table: "Customers" });
  putRows(desk, "Kontakte", contactTable, { table: "Contacts" });
  const json = (table: TestCell[][], fields: readonly string[], order: readonly string[]): number =>
    JSON.stringify(table.slice(1).map((row) => row.filter((_, at) => fields.includes(order[at] as string)))).length;
  return {
    mapped:
      json(customerTable, readFieldsOf(customersSource), customerFieldOrder) +
      json(contactTable, readFieldsOf(contactsSource), contactFieldOrder),
  };
}

test("reading moves at most 1.15 times the JSON of the mapped columns, in messages far below 5 MB", async () => {
  const { mapped } = await largeDesk(6000);
  resetCounters(desk.counters);
  const look = await lookAt({ language });
  expect(look.contactColumns?.count).toBe(18000);
  const { bytesDown, bytesUp, largest, syncs } = desk.counters;
  expect((bytesDown + bytesUp) / mapped).toBeLessThan(1.15);
  expect(largest).toBeLessThan(2_000_000);
  // Two of the survey, then a small and two large chunks of each table: 2 MB each in chunks of 1.3 MB.
  expect(syncs).toBeLessThanOrEqual(8);
});

test("bytes grow in proportion to the rows", async () => {
  const bytes: number[] = [];
  for (const customers of [1000, 4000]) {
    await largeDesk(customers);
    resetCounters(desk.counters);
    await lookAt({ language });
    bytes.push(desk.counters.bytesDown + desk.counters.bytesUp);
    desk.close();
  }
  expect((bytes[1] as number) / (bytes[0] as number)).toBeLessThan(4.2);
});

test("each job has its budget of requests", async () => {
  await largeDesk(200);
  const budget = async (job: () => Promise<unknown>): Promise<number> => {
    resetCounters(desk.counters);
    await job();
    return desk.counters.syncs;
  };
  let look = await lookAt({ language });
  // Two for the survey; the first job makes the rules; one for the sheet, one at the end of Excel.run. Rules and sheet have
  // one more each for what is only for the eye.
  expect(await budget(() => writeMatrix(look, { language, live: true }))).toBeLessThanOrEqual(7);
  // The tables of the reminders' own rules and the notes of the last contacts are one each.
  expect(await budget(() => writeReminders(look, asOf, { language, live: true }))).toBeLessThanOrEqual(6);
  expect(await budget(() => writePlan(look, { language, live: true }))).toBeLessThanOrEqual(5);
  // Again, over the sheets of the last time; the plan asks for its chart.
  expect(await budget(() => writeMatrix(look, { language, live: true }))).toBeLessThanOrEqual(5);
  expect(await budget(() => writePlan(look, { language, live: true }))).toBeLessThanOrEqual(6);
  expect(await budget(async () => (look = await lookAt({ language })))).toBeLessThanOrEqual(5);
});

test("writing fixed values moves what is written, in messages far below 5 MB", async () => {
  await largeDesk(6000);
  const look = await lookAt({ language });
  resetCounters(desk.counters);
  await writeMatrix(look, { language, live: false });
  const cells = desk.all("Casting matrix");
  const { bytesUp, largest } = desk.counters;
  expect(largest).toBeLessThan(2_000_000);
  expect(bytesUp / JSON.stringify(cells).length).toBeLessThan(1.15);
});
