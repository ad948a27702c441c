import { countKey, type TextKey } from "../../text/text";
import { inExcel, WriteState } from "../excel/excel";
import { inSlices } from "../excel/inSlices";
import { fieldReference, ruleCell, ruleReference } from "../excel/references";
import { checkSource } from "../excel/sourceCheck";
import { type SurveyedRuleTable, surveyWorkbook } from "../excel/survey";
import { stopAtFault } from "../excel/workbookError";
import { canWriteNotes, chooseTarget, writeSheet, writtenOf } from "../excel/writeSheet";
import type { Remark, WriteOptions, Written } from "../excel/written";
import { checkedCustomers } from "../look/checkedCustomers";
import type { Look } from "../look/look";
import { ensureRules, type RuleTables } from "../rules/ensureRules";
import { exampleRules } from "../rules/exampleRules";
import { judgeRules, rowPlaces, settingRows } from "../rules/judgeRules";
import { dueNotes } from "./dueNotes";
import { lastNotes } from "./lastNotes";
import type { ReminderList } from "./reminderEntry";
import type { ReminderReferences } from "./reminderReferences";
import { reminderSteps } from "./remindersOf";
import { remindersSheet } from "./remindersSheet";
import { standingsOf } from "./standingsOf";

/**
 * Writes the "Reminders" sheet as of a day, with the rules as they are in the workbook now.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no customers, no ids, a source changed since, rules that cannot be
 * used, a protected sheet
 */
export async function writeReminders(look: Look, asOf: number, options: WriteOptions): Promise<Written> {
  const state = new WriteState();
  return inExcel(async (context) => {
    const { language, live } = options;
    const survey = await surveyWorkbook(context);
    const { customers } = checkedCustomers(look, ["customerId"]);
    checkSource(survey, customers);
    if (look.contacts) checkSource(survey, look.contacts);
    const seen: Look = { ...look, rules: judgeRules(survey, language) };
    const list = (await inSlices(reminderSteps(seen, asOf), options, "computing")) as ReminderList;
    stopAtFault(list.faults);
    const target = chooseTarget("reminders", survey, language);
    const ensured = await ensureRules(context, survey, options, state, exampleRules(language), [
      "phaseFrequencies",
      "measures",
      "withheld",
      "contactRules",
    ]);
    const layout = remindersSheet({
      language,
      look: seen,
      list,
      live: live ? referencesOf(seen, asOf, ensured.tables) : null,
      holidays: standingsOf(seen, asOf).holidays,
      notes: await lastNotes(context, seen, list.listed, options),
    });
    const notes = dueNotes(language, list);
    await writeSheet(context, "reminders", target, { ...layout, notes }, options, state);
    const remarks: Remark[] = [...ensured.remarks];
    if (live) remarks.push({ key: "sheets.written.membershipFixed" });
    if (live && seen.rules.contactRules.region !== "") remarks.push({ key: "sheets.reminders.holidaysFixed" });
    if (!look.contacts) remarks.push({ key: "sheets.written.noContacts" });
    const count = notes.length;
    if (canWriteNotes() && count > 0) {
      const isCapped = count < list.listed.length;
      const key = isCapped ? "sheets.reminders.notesCapped" : countKey(language, "sheets.reminders.notes", count);
      remarks.push({ key, values: { count } });
    }
    return writtenOf(target, layout, live, remarks);
  }, state);
}

function referencesOf(look: Look, asOf: number, tables: RuleTables): ReminderReferences | null {
  const { customers, contacts, rules } = look;
  const table = (key: "settings" | "frequencies" | "holidays"): SurveyedRuleTable =>
    tables.get(key) as SurveyedRuleTable;
  const customerIds = customers && fieldReference(customers, "customerId");
  if (!customerIds) return null;
  const settings = table("settings");
  const places = rowPlaces(settings, settingRows, (row) => `sheets.rules.${row}` as TextKey);
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
