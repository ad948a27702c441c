import type { TextKey } from "../../text/text";
import { ensureRules, type RuleTables } from "../rules/ensureRules";
import { inExcel, WriteState } from "../excel/excel";
import { judgeRules } from "../rules/judgeRules";
import type { Look } from "../look/look";
import { ruleCell, tableColumn } from "../excel/references";
import { customerValueRows, customerValueSheet } from "../rules/customerValue";
import { rowPlaces } from "../rules/ruleReader";
import { ruleTableNames } from "../excel/ownTables";
import { checkSource } from "../excel/sourceCheck";
import { surveyWorkbook, type SurveyedRuleTable } from "../excel/survey";
import { instrumentWords } from "../words/instrumentWords";
import { stopAtFault } from "../excel/workbookError";
import { checkedCustomers } from "../look/checkedCustomers";
import { chooseTarget, writeSheet, writtenOf } from "../excel/writeSheet";
import type { Remark, WriteOptions, Written } from "../excel/written";
import type { CustomerValues } from "./customerValues";
import { customerValuesOf } from "./customerValuesOf";
import { valueSheet, type ValueReferences } from "./valueSheet";

/**
 * Writes the "Customer value" sheet as of a day, with the rules as they are in the workbook now; the tables of its
 * inputs are made where they are missing.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no customers, no ids, a source changed since, rules that cannot be
 * used, a protected sheet
 */
export async function writeCustomerValue(look: Look, asOf: number, options: WriteOptions): Promise<Written> {
  const state = new WriteState();
  return inExcel(async (context) => {
    const { language, live } = options;
    const survey = await surveyWorkbook(context);
    const { customers } = checkedCustomers(look, ["customerId"]);
    checkSource(survey, customers);
    if (look.contacts) checkSource(survey, look.contacts);
    const seen: Look = { ...look, rules: judgeRules(survey, language) };
    const values = customerValuesOf(seen, asOf) as CustomerValues;
    stopAtFault(values.faults);
    const target = chooseTarget("value", survey, language);
    const ensured = await ensureRules(context, survey, options, state, undefined, [
      "customerValue",
      "efforts",
      "instrumentCosts",
    ]);
    const layout = valueSheet({ language, look: seen, values, live: live ? referencesOf(ensured.tables) : null });
    await writeSheet(context, "value", target, layout, options, state);
    const remarks: Remark[] = [...ensured.remarks];
    if (!look.contacts) remarks.push({ key: "sheets.written.noContacts" });
    return writtenOf(target, layout, live, remarks);
  }, state);
}

function referencesOf(tables: RuleTables): ValueReferences {
  const table = (key: "customerValue" | "efforts" | "instrumentCosts"): SurveyedRuleTable =>
    tables.get(key) as SurveyedRuleTable;
  const column = (key: "efforts" | "instrumentCosts", position: number): string =>
    tableColumn(ruleTableNames[key], String(table(key).cells[0]?.[position] ?? ""));
  const places = rowPlaces(
    table("customerValue"),
    customerValueRows,
    customerValueSheet.named?.textOfRow as (row: string) => TextKey,
  );
  const cell = (row: (typeof customerValueRows)[number]): string | null => {
    const place = places[row];
    return place === undefined ? null : ruleCell(table("customerValue"), place, 1);
  };
  const visit = table("instrumentCosts")
    .cells.slice(1)
    .findIndex((row) => instrumentWords.codeOf(String(row[0])) === "visit");
  const costs = `SUMIF(${column("instrumentCosts", 0)},${column("efforts", 1)},${column("instrumentCosts", 1)})`;
  return {
    retention: cell("retention"),
    discount: cell("discount"),
    years: cell("years"),
    visitCost: visit < 0 ? null : ruleCell(table("instrumentCosts"), visit, 1),
    costPerContact: (classCell) =>
      `SUMPRODUCT((${column("efforts", 0)}=${classCell})*${column("efforts", 2)}*${costs})`,
  };
}
