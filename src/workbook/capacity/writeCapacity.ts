import type { Region } from "../../method/calendar/regions";
import type { TextKey } from "../../text/text";
import { holidaysFor } from "../rules/holidaysFor";
import { ensureRules, type RuleTables } from "../rules/ensureRules";
import { exampleRules } from "../rules/exampleRules";
import { inExcel, WriteState } from "../excel/excel";
import { inSlices } from "../excel/inSlices";
import { judgeRules } from "../rules/judgeRules";
import type { Look } from "../look/look";
import { ruleCell, tableColumn } from "../excel/references";
import { adviserRulesOf } from "../look/adviserRulesOf";
import { advisersSheet } from "../rules/advisers";
import { callPartySheet } from "../rules/callParty";
import { planRows } from "../rules/planRows";
import { rowPlaces } from "../rules/ruleReader";
import { ruleTableNames } from "../excel/ownTables";
import { checkSource } from "../excel/sourceCheck";
import { surveyWorkbook, type SurveyedRuleTable } from "../excel/survey";
import { stopAtFault } from "../excel/workbookError";
import { checkedCustomers } from "../look/checkedCustomers";
import { chooseTarget, writeSheet, writtenOf } from "../excel/writeSheet";
import type { WriteOptions, Written } from "../excel/written";
import type { Capacity } from "./capacity";
import { capacitySteps } from "./capacityOf";
import { capacitySheet, regionsOf } from "./capacitySheet";
import type { CapacityReferences } from "./capacityReferences";
import { networkTargets } from "./networkTargets";

/**
 * Writes the "Capacity" sheet for the calendar year of a day, with the rules as they are in the workbook now; the tables
 * of advisers, efforts and response are made where they are missing.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no customers, no ids, a source changed since, rules that cannot be
 * used, a protected sheet
 */
export async function writeCapacity(look: Look, asOf: number, options: WriteOptions): Promise<Written> {
  const state = new WriteState();
  return inExcel(async (context) => {
    const { language, live } = options;
    const survey = await surveyWorkbook(context);
    const { customers } = checkedCustomers(look, ["customerId"]);
    checkSource(survey, customers);
    if (look.contacts) checkSource(survey, look.contacts);
    const seen: Look = { ...look, rules: judgeRules(survey, language) };
    const capacity = (await inSlices(capacitySteps(seen, asOf), options)) as Capacity;
    stopAtFault(capacity.faults);
    const target = chooseTarget("capacity", survey, language);
    const ensured = await ensureRules(
      context,
      survey,
      options,
      state,
      { ...exampleRules(language), advisers: adviserRulesOf(seen) },
      ["advisers", "efforts", "response", "callParty"],
    );
    const { from, to } = capacity;
    const days = new Map(
      [...regionsOf(capacity.advisers)].map((region) => {
        const all = [...holidaysFor(seen, from, to, region as Region | "")];
        return [region, all.filter((day) => day >= from && day <= to).sort((a, b) => a - b)] as const;
      }),
    );
    const layout = capacitySheet({
      language,
      look: seen,
      capacity,
      networks: networkTargets(seen, asOf) ?? [],
      days,
      live: live ? referencesOf(ensured.tables) : null,
    });
    await writeSheet(context, "capacity", target, layout, options, state);
    return writtenOf(target, layout, live, ensured.remarks);
  }, state);
}

function referencesOf(tables: RuleTables): CapacityReferences {
  const table = (key: "efforts" | "advisers" | "plan" | "callParty"): SurveyedRuleTable =>
    tables.get(key) as SurveyedRuleTable;
  const column = (key: "efforts" | "advisers", position: number): string =>
    tableColumn(ruleTableNames[key], String(table(key).cells[0]?.[position] ?? ""));
  const efforts = (position: number): string => column("efforts", position);
  const parties = rowPlaces(
    table("callParty"),
    ["minutes"],
    callPartySheet.named?.textOfRow as (row: string) => TextKey,
  );
  const plan = rowPlaces(table("plan"), planRows, (row) => `sheets.rules.plan.${row}` as TextKey);
  const planCells = (["daysPerYear", "callsPerDay", "followUpRate"] as const).map((row) =>
    plan[row] === undefined ? null : ruleCell(table("plan"), plan[row], 1),
  );
  return {
    minutesPerContact: (classCell) =>
      `SUMPRODUCT((${efforts(0)}=${classCell})*${efforts(2)}*(${efforts(3)}+${efforts(4)}+${efforts(5)}))`,
    adviser: (name, key, nameCell) =>
      // MATCH reads these as placeholders.
      /[*?~]/.test(name)
        ? undefined
        : `=INDEX(${column("advisers", advisersSheet.headers.indexOf(key))},MATCH(${nameCell},${column("advisers", 0)},0))`,
    minutesPerParty: parties.minutes === undefined ? null : ruleCell(table("callParty"), parties.minutes, 1),
    followUpCalls: planCells.includes(null) ? null : planCells.join("*"),
  };
}
