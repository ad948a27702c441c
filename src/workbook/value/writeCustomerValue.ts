import type { TextKey } from "../../text/text";
import { ruleTableNames } from "../excel/ownTables";
import { ruleCell, tableColumn } from "../excel/references";
import type { SurveyedRuleTable } from "../excel/survey";
import { stopAtFault } from "../excel/workbookError";
import type { WriteOptions, Written } from "../excel/written";
import type { Look } from "../look/look";
import { type Reads, sheetRecord } from "../look/sheetRecord";
import { writeOne } from "../look/writeJob";
import { customerValueRows, customerValueSheet } from "../rules/customerValue";
import type { RuleTables } from "../rules/ensureRules";
import { rowPlaces } from "../rules/ruleReader";
import { instrumentWords } from "../words/instrumentWords";
import type { CustomerValues } from "./customerValues";
import { customerValuesOf } from "./customerValuesOf";
import { type ValueReferences, valueSheet } from "./valueSheet";

const valueRead: Reads = {
  customers: [
    "customerId",
    "customer",
    "network",
    "adviser",
    "class",
    "potential",
    "revenue",
    "phase",
    "contactsPerYear",
    "objection",
  ],
  contacts: ["date", "customerId", "outcome", "followUp", "contribution"],
  rules: [
    "potentialBands",
    "penetrationBands",
    "frequencies",
    "phaseFrequencies",
    "customerValue",
    "efforts",
    "instrumentCosts",
    "contactRules",
    "holidays",
    "measures",
    "withheld",
    "soonDays",
  ],
  registers: ["consents", "snoozes", "tasks", "phaseHistory", "campaigns", "campaignLists", "parties"],
  casting: true,
  persons: true,
};

/** Customer lifetime values. */
export const customerValueRecord = sheetRecord<object, CustomerValues>({
  job: "value",
  customers: ["customerId"],
  reads: valueRead,
  fixedReads: valueRead,
  tables: () => ["customerValue", "efforts", "instrumentCosts"],
  usual: () => ({}),
  result({ look, asOf }) {
    const values = customerValuesOf(look, asOf) as CustomerValues;
    stopAtFault(values.faults);
    return values;
  },
  pages({ look, options: { language, live } }, values, { tables }) {
    const layout = valueSheet({ language, look, values, live: live ? referencesOf(tables) : null });
    return [
      {
        job: "value",
        layout,
        isLive: live,
        remarks: look.contacts ? [] : [{ key: "sheets.written.noContacts" }],
      },
    ];
  },
});

/**
 * Writes the "Customer value" sheet as of a day, with the rules as they are in the workbook now; the tables of its
 * inputs are made where they are missing.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no customers, no ids, a source changed since, rules that cannot be
 * used, a protected sheet
 */
export function writeCustomerValue(look: Look, asOf: number, options: WriteOptions): Promise<Written> {
  return writeOne(customerValueRecord, look, asOf, {}, options);
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
