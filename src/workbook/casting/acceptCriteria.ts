import type { Criterion } from "../../method/casting/criteria";
import type { RulesChanged } from "../rules/changeRules";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import { judgeRules } from "../rules/judgeRules";
import type { Look } from "../look/look";
import { surveyWorkbook } from "../excel/survey";
import type { JobOptions } from "../excel/written";
import { usualContent } from "./castingTableLayout";
import { judgeCastingRules } from "./judgeCastingRules";
import { storeCasting, type StoreOptions } from "./storeCasting";

/**
 * Puts criteria into their table, which is made when it is missing, with the usual classes and settings beside it.
 * Criteria that stood there before go; classes, settings and overrides stay.
 * @throws WorkbookError: a protected sheet (nothing written), or what Excel said
 */
export async function acceptCriteria(
  _look: Look,
  criteria: readonly Criterion[],
  options: JobOptions & StoreOptions,
): Promise<RulesChanged> {
  const state = new WriteState();
  return inExcel(async (context) => {
    stopWhenCancelled(options);
    const survey = await surveyWorkbook(context);
    const before = judgeCastingRules(survey, null, judgeRules(survey, options.language), options.language);
    const usual = usualContent(criteria);
    const content = before ? { ...before, rules: { ...before.rules, criteria } } : usual;
    return storeCasting(context, survey, content, ["criteria"], options, state);
  }, state);
}
