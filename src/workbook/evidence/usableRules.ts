import { planFaults } from "../../method/plan/inputs";
import { headerKey } from "../../method/tables/headers";
import { formatNumber, type Language, languages, say } from "../../text/text";
import { addressOf } from "../excel/address";
import { textOf } from "../excel/cell";
import type { RuleTable } from "../excel/ownTables";
import type { Survey } from "../excel/survey";
import { stopAtFault, WorkbookError } from "../excel/workbookError";
import { planInputs } from "../planning/plan";
import { planFaultPlace } from "../planning/planFaultPlace";
import type { Rules } from "../rules/rules";
import { inputName } from "./inputName";
import type { RangeFault } from "./ranges";

/**
 * The rules when plan, curve, costs and ranges can be used; else the error with the first cell that cannot.
 * @param further tables that the job needs besides
 */
export function usableRules(survey: Survey, rules: Rules, further: readonly RuleTable[] = []): Rules {
  const needed = new Set<unknown>(["plan", "conversion", "planCosts", "planRanges", ...further]);
  stopAtFault((rules.faults ?? []).filter(({ values }) => needed.has(values["rule"])));
  const [fault] = planFaults(planInputs(rules.plan), rules.plan.years);
  if (fault)
    throw new WorkbookError("planUnusable", {
      place: planFaultPlace(survey, fault),
      sheet: survey.ruleTables.get("plan")?.sheet ?? "",
      cause: fault,
    });
  return rules;
}

/** Throws when a range cannot be used, with its cell. */
export function stopAtRange(survey: Survey, language: Language, [fault]: readonly RangeFault[]): void {
  if (!fault) return;
  const table = survey.ruleTables.get("planRanges");
  const names = new Set(languages.map((each) => headerKey(inputName(each, fault.input))));
  const row = table?.cells.findIndex(([cell], index) => index > 0 && names.has(headerKey(textOf(cell)))) ?? -1;
  const cell = table && { row: table.area.row + Math.max(row, 0), column: table.area.column + 1, rows: 1, columns: 1 };
  throw new WorkbookError("rangeUnusable", {
    place: table && cell ? { sheet: table.sheet, cell: addressOf(cell) } : null,
    values: { range: rangeFaultSentence(language, fault) },
  });
}

/** What is wrong with a range. */
export function rangeFaultSentence(language: Language, { input, fault, low, high, plan }: RangeFault): string {
  const number = (value: number): string =>
    input.endsWith("Rate")
      ? formatNumber(language, value, { style: "percent", maximumFractionDigits: 2 })
      : formatNumber(language, value);
  return say(language, `sheets.evidence.rangeFault.${fault}`, {
    input: inputName(language, input),
    low: number(low),
    high: number(high),
    plan: number(plan),
  });
}
