import { inExcel, WriteState } from "../excel/excel";
import type { Look } from "../look/look";
import { surveyWorkbook } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import { chooseTarget, writeSheet, writtenOf } from "../excel/writeSheet";
import type { WriteOptions, Written } from "../excel/written";
import { actualsSheet } from "./actualsSheet";
import { planBookOf } from "./planBookOf";

/**
 * Writes the "Plan and actual" sheet: the contacts of a look beside the plan, month by month since its start.
 * @throws WorkbookError before anything is written: no start, nothing to set beside the plan, a protected sheet
 */
export async function writePlanActuals(look: Look, asOf: number, options: WriteOptions): Promise<Written> {
  const { actuals, start } = planBookOf(look, look.rules, asOf);
  if (start === null) throw new WorkbookError("planStartMissing", { sheet: look.rules.sheet ?? "" });
  if (!actuals) throw new WorkbookError("actualsMissing");
  const state = new WriteState();
  return inExcel(async (context) => {
    const { language, live } = options;
    const survey = await surveyWorkbook(context);
    const target = chooseTarget("planActuals", survey, language);
    const layout = actualsSheet({ language, actuals, dateSystem: survey.dateSystem, live });
    await writeSheet(context, "planActuals", target, layout, options, state);
    return writtenOf(target, layout, live);
  }, state);
}
