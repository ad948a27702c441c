import { inExcel, WriteState } from "../excel/excel";
import { judgeRules } from "../rules/judgeRules";
import type { Look } from "../look/look";
import { surveyWorkbook } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import { stopAtFault } from "../excel/workbookError";
import { chooseTarget, writeSheet, writtenOf } from "../excel/writeSheet";
import type { WriteOptions, Written } from "../excel/written";
import { planBookOf } from "./planBookOf";
import { planFaultPlace } from "./planFaultPlace";
import { planTables } from "./scenarioActs";
import { scenariosSheet } from "./scenariosSheet";

/**
 * Writes the "Scenarios" sheet from what stands in the workbook now: base and scenarios side by side, signatures, and
 * what the other readings of the model give.
 * @throws WorkbookError before anything is written: inputs that cannot be used, a protected sheet
 */
export async function writeScenarios(look: Look, options: WriteOptions): Promise<Written> {
  const state = new WriteState();
  return inExcel(async (context) => {
    const { language, live } = options;
    const survey = await surveyWorkbook(context);
    const rules = judgeRules(survey, language);
    stopAtFault((rules.faults ?? []).filter(({ values }) => planTables.includes(values["rule"])));
    const book = planBookOf(look, rules);
    const { base } = book;
    if (!base) {
      const [fault] = book.faults;
      const sheet = rules.sheet ?? "";
      if (!fault) throw new WorkbookError("planStartMissing", { sheet });
      throw new WorkbookError("planUnusable", { place: planFaultPlace(survey, fault), sheet, cause: fault });
    }
    const target = chooseTarget("scenarios", survey, language);
    const layout = scenariosSheet({ language, book: { ...book, base }, dateSystem: survey.dateSystem, live });
    await writeSheet(context, "scenarios", target, layout, options, state);
    // The results are those of the moment of writing, whatever the differences are.
    return writtenOf(target, layout, false);
  }, state);
}
