import { idKey } from "../../method/cadence/idKey";
import type { ClassThreshold, Criterion } from "../../method/casting/criteria";
import { addressOf } from "../excel/address";
import { isBlankCell } from "../excel/cell";
import type { RulesChanged } from "../rules/changeRules";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import { judgeRules } from "../rules/judgeRules";
import type { Look } from "../look/look";
import { surveyWorkbook, type Survey, type SurveyedRuleTable } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";
import type { OverrideRow, WorkbookCastingRules } from "../look/castingRules";
import type { CastingTable } from "../excel/ownTables";
import { judgeCastingRules } from "./judgeCastingRules";
import { stopWhenProtected, storeCasting } from "./storeCasting";

/** What may be changed of the casting's rules; what is left out stays. */
export interface CriteriaChange {
  readonly criteria?: readonly Criterion[];
  /** One for each criterion, in their order; only the weights' cells are written. */
  readonly weights?: readonly number[];
  readonly thresholds?: readonly ClassThreshold[];
  readonly leastAssessed?: number;
  readonly hysteresis?: number;
  /** All of them: rows that are not among them go. */
  readonly overrides?: readonly OverrideRow[];
  /** The class by hand of one network, in the place of those that it has; a blank class takes them away. */
  readonly override?: OverrideRow;
}

/**
 * Changes the casting's rules in their tables, with what stands there now.
 * @throws WorkbookError: no criteria in the workbook, weights for other criteria than those of now, a protected sheet
 * (nothing written), or what Excel said
 */
export async function changeCriteria(_look: Look, change: CriteriaChange, options: JobOptions): Promise<RulesChanged> {
  const state = new WriteState();
  return inExcel(async (context) => {
    stopWhenCancelled(options);
    const survey = await surveyWorkbook(context);
    const before = castingRulesOf(survey, options);
    const table = survey.castingTables.get("criteria") as SurveyedRuleTable;
    const { weights } = change;
    if (weights && weights.length !== before.rules.criteria.length)
      throw new WorkbookError("sourceChanged", { sheet: table.sheet, values: { source: table.sheet } });
    const touched: CastingTable[] = [
      ...(change.criteria ? (["criteria"] as const) : []),
      ...(change.thresholds ? (["thresholds"] as const) : []),
      ...(change.leastAssessed !== undefined || change.hysteresis !== undefined ? (["castingSettings"] as const) : []),
      ...(change.overrides || change.override ? (["overrides"] as const) : []),
    ];
    if (weights) stopWhenProtected(survey, [table.sheet]);
    const { rules, efforts, overrides } = before;
    return storeCasting(
      context,
      survey,
      {
        rules: {
          criteria: change.criteria ?? rules.criteria,
          thresholds: change.thresholds ?? rules.thresholds,
          leastAssessed: change.leastAssessed ?? rules.leastAssessed,
          hysteresis: change.hysteresis ?? rules.hysteresis,
        },
        efforts,
        overrides: withOverride(change.overrides ?? overrides, change.override),
      },
      touched,
      options,
      state,
      weights && { into: ["criteria"], queue: () => writeWeights(context, table, before, weights) },
    );
  }, state);
}

/** The override of a network stands where its first one stood, a new one at the end. */
function withOverride(rows: readonly OverrideRow[], row: OverrideRow | undefined): readonly OverrideRow[] {
  if (!row) return rows;
  const isOwn = ({ key }: OverrideRow): boolean => idKey(key) === idKey(row.key);
  const first = rows.findIndex(isOwn);
  const kept = rows.flatMap((each, at) => (!isOwn(each) ? [each] : at === first && row.class !== "" ? [row] : []));
  return first < 0 && row.class !== "" ? [...kept, row] : kept;
}

/** The rules as they stand in the tables now; an error where there are no criteria. */
export function castingRulesOf(survey: Survey, { language }: Pick<JobOptions, "language">): WorkbookCastingRules {
  const rules = judgeCastingRules(survey, null, judgeRules(survey, language), language);
  if (!rules) throw new WorkbookError("criteriaMissing");
  return rules;
}

/** A weight is written wherever it stands, mostly in the first row of its criterion. */
function writeWeights(
  context: Excel.RequestContext,
  { sheet, area, cells }: SurveyedRuleTable,
  { rows, rules }: WorkbookCastingRules,
  weights: readonly number[],
): void {
  rows.forEach(({ first, bands, choices }, criterion) => {
    const weight = weights[criterion] as number;
    if (rules.criteria[criterion]?.weight === weight) return;
    const places = [...new Set([first, ...bands, ...choices])].filter(
      (row) => row === first || !isBlankCell(cells[row + 1]?.[1]),
    );
    for (const row of places) {
      const cell = { row: area.row + 1 + row, column: area.column + 1, rows: 1, columns: 1 };
      context.workbook.worksheets.getItem(sheet).getRange(addressOf(cell)).formulas = [[weight]];
    }
  });
}
