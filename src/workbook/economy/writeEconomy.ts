import { asOfCell } from "../control/writeControl";
import { contactReferences } from "../control/contactFormulas";
import { ensureRules } from "../rules/ensureRules";
import { inExcel, WriteState } from "../excel/excel";
import { judgeRules } from "../rules/judgeRules";
import type { Look } from "../look/look";
import { tableColumn } from "../excel/references";
import { ruleTableNames } from "../excel/ownTables";
import { checkSource } from "../excel/sourceCheck";
import { surveyWorkbook, type SurveyedRuleTable } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import { stopAtFault } from "../excel/workbookError";
import { chooseTarget, writeSheet, writtenOf } from "../excel/writeSheet";
import type { WriteOptions, Written } from "../excel/written";
import { economyOf, type Economy, type EconomyOptions } from "./economyOf";
import { economySheet } from "./economySheet";

/**
 * Writes the "Economy of measures" sheet up to a day, with the rules as they are in the workbook now.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no contacts or no days in them, a source changed since, costs that
 * cannot be used, a protected sheet
 */
export async function writeEconomy(look: Look, asOf: number, options: WriteOptions & EconomyOptions): Promise<Written> {
  const state = new WriteState();
  return inExcel(async (context) => {
    const { language, live } = options;
    const survey = await surveyWorkbook(context);
    const { contacts } = look;
    if (!contacts) throw new WorkbookError("noContacts");
    if (contacts.missing.includes("date"))
      throw new WorkbookError("columnMissing", { sheet: contacts.choice.sheet, values: { fields: "date" } });
    checkSource(survey, contacts);
    if (look.customers) checkSource(survey, look.customers);
    const seen: Look = { ...look, rules: judgeRules(survey, language) };
    const economy = economyOf(seen, asOf, options) as Economy;
    stopAtFault(economy.faults);
    const target = chooseTarget("economy", survey, language);
    const ensured = await ensureRules(context, survey, options, state, undefined, ["instrumentCosts"]);
    const layout = economySheet({
      language,
      look: seen,
      economy,
      live: live
        ? {
            contacts: contactReferences(contacts),
            costs: costsOf(seen, ensured.tables.get("instrumentCosts")),
            asOf: asOfCell(seen, asOf, ensured.tables.get("settings")),
          }
        : null,
    });
    await writeSheet(context, "economy", target, layout, options, state);
    return writtenOf(target, layout, live, ensured.remarks);
  }, state);
}

/**
 * The costs as formulas name them; null where they would not find every contact's: instruments spelled otherwise than in
 * the table, or a campaign with a cost of its own.
 */
function costsOf(
  look: Look,
  table: SurveyedRuleTable | undefined,
): { readonly instruments: string; readonly costs: string } | null {
  const [instrument, cost] = (table?.cells[0] ?? []).map(String);
  if (!table || instrument === undefined || cost === undefined) return null;
  const listed = new Set(table.cells.slice(1).map((row) => String(row[0]).trim().toLowerCase()));
  const isListed = look.contactColumns?.instrument.every((each) => each === "" || listed.has(each.toLowerCase()));
  if (!isListed || look.registers.campaigns.some(({ costPerContact }) => costPerContact !== null)) return null;
  const name = ruleTableNames.instrumentCosts;
  return { instruments: tableColumn(name, instrument), costs: tableColumn(name, cost) };
}
