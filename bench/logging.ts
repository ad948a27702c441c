import "../src/text/everyText";
import { sampleWorkbook } from "../src/sample/sampleWorkbook";
import { openWorkbench } from "../src/workbench/headless";
import { resetCounters } from "../src/workbench/host/counters";
import { contactCells } from "../src/workbook/contacts/contactCells";
import { isFollowUpUsed, judgeNewContact } from "../src/workbook/contacts/judgeNewContact";
import { logContact } from "../src/workbook/contacts/logContact";
import type { NewContact } from "../src/workbook/contacts/newContact";
import { loadSample } from "../src/workbook/sample/loadSample";
import type { ContactColumns, Look } from "../src/workbook/look/look";
import { lookAt } from "../src/workbook/reading/lookAt";
import { dayQueueOf } from "../src/workbook/reminders/dayQueue";
import { remindersOf } from "../src/workbook/reminders/remindersOf";
import { medianTimes } from "./measuring/median";

/**
 * What a logged contact costs until the reminders say so: computing the list again from a look at the sample, in both
 * languages; and the requests of logging it. Reading the row again is Excel's part and is measured by `bench traffic`.
 */

const asOf = 46112;
const limit = 100;
const keyLimit = 300;

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
  // From the key to the form that is free again: what the pane computes before and after the request, nothing known yet.
  const large = repeated(look, 10_000);
  const call = contactWith(large.customerColumns?.customerId[0] ?? "");
  const [own, next] = medianTimes(15, [
    () => {
      const fresh = { ...large, contactColumns: large.contactColumns && { ...large.contactColumns } };
      judgeNewContact(fresh, call, asOf);
      isFollowUpUsed(fresh, call, asOf);
      contactCells(fresh, call, language);
    },
    () => dayQueueOf(logged(large), asOf, null, null),
  ]) as [number, number];
  console.log(
    `from key to saved form free again, ${large.contactColumns?.count} contacts (${language}): ${(own + next).toFixed(1)} ms of own ` +
      `computing (limit ${keyLimit}; ${own.toFixed(1)} ms the contact, ${next.toFixed(1)} ms the queue with the next customer)`,
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
    if (Array.isArray(column)) return [...(column as unknown[]), column[0]];
    return typeof column === "number" ? old.count + 1 : column;
  };
  const contactColumns = Object.fromEntries(
    Object.entries(old).map(([field, column]) => [field, append(column)]),
  ) as unknown as ContactColumns;
  return { ...look, contactColumns };
}

/** A look with its contacts again and again, until there are so many. */
function repeated(look: Look, rows: number): Look {
  const old = look.contactColumns as ContactColumns;
  const times = Math.ceil(rows / old.count);
  const again = (column: unknown): unknown => {
    if (column instanceof Float64Array)
      return Float64Array.from({ length: rows }, (_, at) => column[at % old.count] as number);
    if (column instanceof Int32Array) return Int32Array.from({ length: rows }, (_, at) => at + 2);
    if (column instanceof Uint8Array)
      return Uint8Array.from({ length: rows }, (_, at) => column[at % old.count] as number);
    if (!Array.isArray(column)) return typeof column === "number" ? rows : column;
    return Array.from({ length: times }, () => column as unknown[])
      .flat()
      .slice(0, rows);
  };
  const contactColumns = Object.fromEntries(
    Object.entries(old).map(([field, column]) => [field, again(column)]),
  ) as unknown as ContactColumns;
  return { ...look, contactColumns };
}
