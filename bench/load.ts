/**
 * What large workbooks do to the thread that the grid and the pane share: blocks, progress, cancelling, memory. Times are
 * processor time of our own computing, without what the workbench does in Excel's place.
 */
import { openAddIn } from "../src/headless/addIn";
import { serialOfDay } from "../src/sample/day";
import { largeWorkbook, rowsOf, type LargeTable } from "../src/sample/largeWorkbook";
import { fingerprintOf } from "../src/workbook/look/fingerprint";
import { allReads } from "../src/workbook/look/lookParts";
import type { Workbench } from "../src/workbench/headless";
import type { CellInput } from "../src/workbench/model/workbook";
import { logContact } from "../src/workbook/contacts/logContact";
import type { NewContact } from "../src/workbook/contacts/newContact";
import type { JobOptions } from "../src/workbook/excel/written";
import type { Look } from "../src/workbook/look/look";
import { writeMatrix } from "../src/workbook/matrix/writeMatrix";
import { lookAt } from "../src/workbook/reading/lookAt";
import { inSlices } from "../src/workbook/excel/inSlices";
import { reminderSteps, remindersOf } from "../src/workbook/reminders/remindersOf";
import { writeReminders } from "../src/workbook/reminders/writeReminders";
import { blocksOf } from "./measuring/blocks";

const asOf = serialOfDay("2026-03-31");
const chunk = 20_000;
const language = "en";

function input(value: number | string): CellInput | null {
  if (value === "") return null;
  return typeof value === "number" ? { number: value } : { text: value };
}

function lay({ model }: Workbench, name: string, table: LargeTable): void {
  const sheetId = model.addSheet(name);
  const rows = table.values[0]?.length ?? 0;
  const columns = table.headers.length;
  model.write(sheetId, { row: 0, column: 0, rows: 1, columns }, [table.headers.map((text) => ({ text }))]);
  for (let from = 0; from < rows; from += chunk) {
    const part = rowsOf(table, from, Math.min(rows, from + chunk));
    const area = { row: from + 1, column: 0, rows: part.length, columns };
    model.write(
      sheetId,
      area,
      part.map((row) => row.map(input)),
    );
  }
  model.addTable(sheetId, { row: 0, column: 0, rows: rows + 1, columns }, name);
}

const contactOf = (customerId: string, at: number): NewContact => ({
  customerId,
  date: asOf,
  instrument: "phone",
  direction: "out",
  format: "",
  department: "",
  adviser: "",
  outcome: "reached",
  interestAfter: 3,
  followUp: asOf + 60,
  minutes: 3,
  contribution: null,
  note: `n ${at}`,
  campaign: "",
});

async function measure(customers: number): Promise<void> {
  const tables = largeWorkbook({ customers, contacts: 3 * customers, asOf });
  const workbench = await openAddIn(null, language);
  lay(workbench, "Customers", tables.customers);
  lay(workbench, "Contacts", tables.contacts);
  console.log(`  ${customers} customers, ${3 * customers} contacts`);
  const print = async (name: string, job: (options: JobOptions) => Promise<unknown>): Promise<void> => {
    const { own, longest, told, silent } = await blocksOf(workbench, (onProgress) => job({ language, onProgress }));
    const ms = (value: number): string => `${Math.round(value)} ms`.padStart(8);
    console.log(
      `    ${name.padEnd(34)} own ${ms(own)}, longest block ${ms(longest)}, ${String(told).padStart(3)} times progress, longest without ${ms(silent)}`,
    );
  };
  let look = await lookAt({ language });
  await print("reading the workbook", async (options) => (look = await lookAt(options)));
  await print("the reminders", (options) => inSlices(reminderSteps(look, asOf), options));
  // What the pane does when a contact is saved.
  await print("saving a contact", async (options) => {
    await logContact(look, contactOf(look.customerColumns?.customerId[0] ?? "", 0), options);
    const before = look;
    look = await lookAt({ ...options, before });
    fingerprintOf(before, allReads);
    fingerprintOf(look, allReads);
    await inSlices(reminderSteps(look, asOf, before), options);
  });
  await print("writing the matrix, fixed", (options) => writeMatrix(look, { ...options, live: false }));
  await print("writing the reminders, fixed", (options) => writeReminders(look, asOf, { ...options, live: false }));
  await print("cancelled at the first progress", async ({ onProgress }) => {
    const stop = new AbortController();
    await writeReminders(look, asOf, {
      language,
      live: false,
      signal: stop.signal,
      onProgress: (progress) => {
        onProgress?.(progress);
        stop.abort();
      },
    }).catch(() => undefined);
  });
}

/** Memory after every so many contacts: what stays must be no more than the rows themselves. */
async function memory(): Promise<void> {
  const tables = largeWorkbook({ customers: 500, contacts: 1500, asOf });
  const workbench = await openAddIn(null, language);
  lay(workbench, "Customers", tables.customers);
  lay(workbench, "Contacts", tables.contacts);
  let look: Look = await lookAt({ language });
  const heap = (): number => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / 1024;
  };
  const log = async (count: number): Promise<void> => {
    for (let at = 0; at < count; at++) {
      await logContact(look, contactOf("100001", at), { language });
      look = await lookAt({ language });
      remindersOf(look, asOf);
    }
  };
  await log(50);
  const first = heap();
  await log(250);
  const second = heap();
  await log(250);
  const third = heap();
  console.log(
    `  memory a logged contact: ${((second - first) / 250).toFixed(1)} KB in the first 250, ${((third - second) / 250).toFixed(1)} KB in the next`,
  );
  const rewrite = async (count: number): Promise<void> => {
    for (let at = 0; at < count; at++) await writeMatrix(look, { language, live: false });
  };
  await rewrite(5);
  const before = heap();
  await rewrite(50);
  console.log(`  memory a rewritten sheet: ${((heap() - before) / 50).toFixed(1)} KB`);
}

async function main(): Promise<void> {
  for (const customers of [20_000, 100_000]) await measure(customers);
  await memory();
}

void main();
