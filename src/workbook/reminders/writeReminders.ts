import { countKey } from "../../text/text";
import { inSlices } from "../excel/inSlices";
import { fieldReference, ruleCell, ruleReference } from "../excel/references";
import type { SurveyedRuleTable } from "../excel/survey";
import { stopAtFault } from "../excel/workbookError";
import { canWriteNotes } from "../excel/writeSheet";
import type { Remark, WriteOptions, Written } from "../excel/written";
import type { Look } from "../look/look";
import { sheetRecord } from "../look/sheetRecord";
import { writeOne } from "../look/writeJob";
import type { RuleTables } from "../rules/ensureRules";
import { rowPlaces, settingRows } from "../rules/judgeRules";
import { dueNotes } from "./dueNotes";
import { lastNotes } from "./lastNotes";
import type { ReminderList } from "./reminderEntry";
import type { ReminderReferences } from "./reminderReferences";
import { reminderSteps } from "./remindersOf";
import { remindersRead } from "./remindersRead";
import { remindersSheet } from "./remindersSheet";
import { standingsOf } from "./standingsOf";

/** Who is due, with what to do. */
export const remindersRecord = sheetRecord<object, ReminderList>({
  job: "reminders",
  customers: ["customerId"],
  reads: remindersRead,
  // Which networks are listed, and in which order.
  fixedReads: remindersRead,
  tables: () => ["phaseFrequencies", "measures", "withheld", "contactRules"],
  usual: () => ({}),
  async result({ look, asOf, options }) {
    const list = (await inSlices(reminderSteps(look, asOf), options, "computing")) as ReminderList;
    stopAtFault(list.faults);
    return list;
  },
  async pages({ context, look, asOf, options }, list, { tables }) {
    const { language, live } = options;
    const layout = remindersSheet({
      language,
      look,
      list,
      live: live ? referencesOf(look, asOf, tables) : null,
      holidays: standingsOf(look, asOf).holidays,
      notes: await lastNotes(context, look, list.listed, options),
    });
    const notes = dueNotes(language, list);
    const remarks: Remark[] = [];
    if (live) remarks.push({ key: "sheets.written.membershipFixed" });
    if (live && look.rules.contactRules.region !== "") remarks.push({ key: "sheets.reminders.holidaysFixed" });
    if (!look.contacts) remarks.push({ key: "sheets.written.noContacts" });
    const count = notes.length;
    if (canWriteNotes() && count > 0) {
      const isCapped = count < list.listed.length;
      remarks.push({
        key: isCapped ? "sheets.reminders.notesCapped" : countKey(language, "sheets.reminders.notes", count),
        values: { count },
      });
    }
    return [{ job: "reminders", layout: { ...layout, notes }, isLive: live, remarks }];
  },
});

/**
 * Writes the "Reminders" sheet as of a day, with the rules as they are in the workbook now.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no customers, no ids, a source changed since, rules that cannot be
 * used, a protected sheet
 */
export function writeReminders(look: Look, asOf: number, options: WriteOptions): Promise<Written> {
  return writeOne(remindersRecord, look, asOf, {}, options);
}

function referencesOf(look: Look, asOf: number, tables: RuleTables): ReminderReferences | null {
  const { customers, contacts, rules } = look;
  const table = (key: "settings" | "frequencies" | "holidays"): SurveyedRuleTable =>
    tables.get(key) as SurveyedRuleTable;
  const customerIds = customers && fieldReference(customers, "customerId");
  if (!customerIds) return null;
  const settings = table("settings");
  const places = rowPlaces(settings, settingRows, (row) => `sheets.rules.${row}`);
  const ids = contacts && fieldReference(contacts, "customerId");
  const dates = contacts && fieldReference(contacts, "date");
  return {
    customerIds,
    customerNetworks: fieldReference(customers, "network") ?? "",
    contacts:
      contacts && ids && dates
        ? {
            ids,
            dates,
            outcomes: fieldReference(contacts, "outcome") ?? "",
            followUps: fieldReference(contacts, "followUp") ?? "",
          }
        : null,
    frequencies: ruleReference("frequencies", table("frequencies"), 3),
    holidays: ruleReference("holidays", table("holidays"), 1),
    soonDays: places.soonDays === undefined ? String(rules.soonDays) : ruleCell(settings, places.soonDays, 1),
    // A day other than the workbook's own was asked for: the sheet keeps it.
    asOf:
      places.asOf === undefined || (rules.asOf !== null && rules.asOf !== asOf)
        ? null
        : ruleCell(settings, places.asOf, 1),
  };
}
