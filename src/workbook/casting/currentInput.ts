import type { Cell } from "../excel/cell";
import { judgeRules } from "../rules/judgeRules";
import type { Look } from "../look/look";
import type { Survey } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";
import { castingInputOf } from "./castingInputOf";
import { castingTableNames } from "../excel/ownTables";
import { judgeCastingRules } from "./judgeCastingRules";
import { leadPosition } from "./positionsRead";

/**
 * A look with the rules as they are in the workbook now, over the customers that were read.
 * @throws WorkbookError "criteriaMissing"; "sourceChanged" when the criteria now name a column that was not read
 */
export function currentInput(look: Look, survey: Survey, { language }: Pick<JobOptions, "language">): Look {
  const rules = judgeRules(survey, language);
  const castingRules = judgeCastingRules(survey, look.customers, rules, language);
  const { castingInput: input, customers, customerColumns } = look;
  if (!castingRules || !input || !customers || !customerColumns) throw new WorkbookError("criteriaMissing");
  const read = new Map<number, readonly Cell[]>();
  input.rules.positions.forEach((position, criterion) => read.set(position, input.cells[criterion] ?? []));
  const group = customers.columns.targetGroup;
  if (group !== undefined && input.targetGroups) read.set(group, input.targetGroups);
  const lead = leadPosition(customers);
  if (lead !== undefined && input.leadIds) read.set(lead, input.leadIds);
  const hasGroups = castingRules.rules.criteria.some(({ targetGroup }) => targetGroup !== undefined);
  const needed = [...castingRules.positions, ...(hasGroups && group !== undefined ? [group] : [])];
  if (needed.some((position) => position >= 0 && !read.has(position)))
    throw new WorkbookError("sourceChanged", { values: { source: castingTableNames.criteria } });
  return {
    ...look,
    rules,
    castingInput: castingInputOf(
      castingRules,
      survey.castingTables,
      customers,
      customerColumns,
      (position) => read.get(position) ?? null,
    ),
  };
}
