import "../src/text/everyText";
import { sampleWorkbook } from "../src/sample/sampleWorkbook";
import { openWorkbench } from "../src/workbench/headless";
import { resetCounters } from "../src/workbench/host/counters";
import { logContact } from "../src/workbook/contacts/logContact";
import type { NewContact } from "../src/workbook/contacts/newContact";
import { loadSample } from "../src/workbook/sample/loadSample";
import type { ContactColumns, Look } from "../src/workbook/look/look";
import { lookAt } from "../src/workbook/reading/lookAt";
import { remindersOf } from "../src/workbook/reminders/remindersOf";
import { medianTimes } from "./measuring/median";

/**
 * What a logged contact costs until the reminders say so: computing the list again from a look at the sample, in both
 * languages; and the requests of logging it. Reading the row again is Excel's part and is measured by `bench traffic`.
 */

const asOf = 46112;
const limit = 100;
async function printFor(language: "en" | "de"): Promise<void> {
  const workbench = await openWorkbench({ profile: { displayLanguage: language === "de" ? "de-DE" : "en-US" } });
  const close = workbench.installGlobals();
  await loadSample({ language, asOf });
  const look = await lookAt({ language });
  const rows = sampleWorkbook({ language, asOf }).contacts.rows.length;
  // A look with the contact appended; a new one each time, so that nothing known of the old one helps.
  const [whole, again] = medianTimes(15, [
    () => remindersOf({ ...look, customerColumns: look.customerColumns && { ...look.customerColumns } }, asOf),
    () => remindersOf(logged(look), asOf),
  ]) as [number, number];
  console.log(
    `reminders again after a logged contact, sample (${language}, ${rows} contacts): ${again.toFixed(1)} ms ` +
      `(limit ${limit}; from nothing ${whole.toFixed(1)} ms)`,
  );
  resetCounters(workbench.counters);
  const contact = contactWith(look.customerColumns?.customerId[0] ?? "");
  const started = performance.now();
  await logContact(look, contact, { language });
  const took = performance.now() - started;
  const { syncs, requests, bytesUp, bytesDown } = workbench.counters;
  console.log(
    `logging a contact, sample (${language}): ${syncs} sync, ${requests} requests with those of the client itself, ${bytesUp + bytesDown} bytes, ${took.toFixed(1)} ms in the workbench`,
  );
  close();
}

const contactWith = (customerId: string): NewContact => ({
  customerId,
  date: asOf,
  instrument: "phone",
  direction: "out",
  format: "",
  department: "",
  adviser: "",
  outcome: "reached",
  interestAfter: null,
  followUp: asOf + 60,
  minutes: null,
  contribution: null,
  note: "",
  campaign: "",
});

void printFor("en").then(() => printFor("de"));

function logged(look: Look): Look {
  const old = look.contactColumns as ContactColumns;
  const append = (column: unknown): unknown => {
    if (column instanceof Float64Array) return Float64Array.of(...column, asOf);
    if (column instanceof Int32Array) return Int32Array.of(...column, old.count + 2);
    if (column instanceof Uint8Array) return Uint8Array.of(...column, 1);
    return Array.isArray(column) ? [...(column as unknown[]), column[0]] : old.count + 1;
  };
  const contactColumns = Object.fromEntries(
    Object.entries(old).map(([field, column]) => [field, append(column)]),
  ) as unknown as ContactColumns;
  return { ...look, contactColumns };
}
