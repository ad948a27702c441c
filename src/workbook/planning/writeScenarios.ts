import { stopAtFault, WorkbookError } from "../excel/workbookError";
import type { WriteOptions, Written } from "../excel/written";
import type { Look } from "../look/look";
import { sheetRecord } from "../look/sheetRecord";
import { writeOne } from "../look/writeJob";
import type { PlanBook, PlanCase } from "./planBook";
import { planBookOf } from "./planBookOf";
import { planFaultPlace } from "./planFaultPlace";
import { planTables } from "./scenarioActs";
import { scenariosSheet } from "./scenariosSheet";

/** Base and scenarios side by side, with their signatures. */
export const scenariosRecord = sheetRecord<object, PlanBook & { readonly base: PlanCase }>({
  job: "scenarios",
  reads: { rules: ["plan", "planCosts", "holidays", "scenarios", "scenarioStates"] },
  // The results are those of the moment of writing, whatever the differences are.
  fixedReads: { rules: ["plan", "planCosts", "holidays", "scenarios", "scenarioStates"] },
  usual: () => ({}),
  result({ survey, look, look: { rules } }) {
    stopAtFault((rules.faults ?? []).filter(({ values }) => planTables.includes(values["rule"])));
    const book = planBookOf(look, rules);
    const { base } = book;
    if (base) return { ...book, base };
    const [fault] = book.faults;
    const sheet = rules.sheet ?? "";
    if (!fault) throw new WorkbookError("planStartMissing", { sheet });
    throw new WorkbookError("planUnusable", { place: planFaultPlace(survey, fault), sheet, cause: fault });
  },
  pages({ survey, options: { language, live } }, book) {
    return [
      {
        job: "scenarios",
        layout: scenariosSheet({ language, book, dateSystem: survey.dateSystem, live }),
        isLive: false,
      },
    ];
  },
});

/**
 * Writes the "Scenarios" sheet from what stands in the workbook now: base and scenarios side by side, signatures, and
 * what the other readings of the model give.
 * @throws WorkbookError before anything is written: inputs that cannot be used, a protected sheet
 */
export function writeScenarios(look: Look, options: WriteOptions): Promise<Written> {
  return writeOne(scenariosRecord, look, 0, {}, options);
}
