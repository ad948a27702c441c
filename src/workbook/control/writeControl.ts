import { ensureRules } from "../rules/ensureRules";
import { inExcel, WriteState } from "../excel/excel";
import { judgeRules, rowPlaces, settingRows } from "../rules/judgeRules";
import type { Look } from "../look/look";
import { ruleCell } from "../excel/references";
import { checkSource } from "../excel/sourceCheck";
import { surveyWorkbook, type SurveyedRuleTable } from "../excel/survey";
import { stopAtFault } from "../excel/workbookError";
import { checkedCustomers } from "../look/checkedCustomers";
import { chooseTarget, writeSheet, writtenOf } from "../excel/writeSheet";
import type { Remark, WriteOptions, Written } from "../excel/written";
import type { TextKey } from "../../text/text";
import { contactReferences } from "./contactFormulas";
import { controlOf, type Control, type ControlOptions } from "./controlOf";
import { controlSheet } from "./controlSheet";
import { fixedBecause } from "./liveIds";

/**
 * Writes the "Target and actual" sheet as of a day, with the rules as they are in the workbook now.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no customers, no ids, a source changed since, rules that cannot be
 * used, a protected sheet
 */
export async function writeControl(look: Look, asOf: number, options: WriteOptions & ControlOptions): Promise<Written> {
  const state = new WriteState();
  return inExcel(async (context) => {
    const { language, live } = options;
    const survey = await surveyWorkbook(context);
    const { customers } = checkedCustomers(look, ["customerId"]);
    checkSource(survey, customers);
    if (look.contacts) checkSource(survey, look.contacts);
    const seen: Look = { ...look, rules: judgeRules(survey, language) };
    const control = controlOf(seen, asOf, options) as Control;
    stopAtFault(control.faults);
    const target = chooseTarget("control", survey, language);
    const ensured = await ensureRules(context, survey, options, state);
    const because = live ? fixedBecause(seen, 5 + control.departments.departments.length) : null;
    const isLive = live && because === null && seen.contacts !== null;
    const layout = controlSheet({
      language,
      look: seen,
      control,
      fixedBecause: because,
      live:
        isLive && seen.contacts
          ? { contacts: contactReferences(seen.contacts), asOf: asOfCell(seen, asOf, ensured.tables.get("settings")) }
          : null,
    });
    await writeSheet(context, "control", target, layout, options, state);
    const remarks: Remark[] = [...ensured.remarks];
    if (because) remarks.push({ key: `sheets.control.fixed.${because}` });
    return writtenOf(target, layout, isLive, remarks);
  }, state);
}

/** The as-of cell of the settings as a formula names it; null where another day than the workbook's was asked for. */
export function asOfCell({ rules }: Look, asOf: number, settings: SurveyedRuleTable | undefined): string | null {
  if (!settings || (rules.asOf !== null && rules.asOf !== asOf)) return null;
  const place = rowPlaces(settings, settingRows, (row) => `sheets.rules.${row}` as TextKey).asOf;
  return place === undefined ? null : ruleCell(settings, place, 1);
}
