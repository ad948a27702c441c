import { ensureRules } from "../rules/ensureRules";
import { inExcel, WriteState } from "../excel/excel";
import { judgeRules } from "../rules/judgeRules";
import type { Look } from "../look/look";
import { surveyWorkbook } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import { chooseTarget, writeSheet, writtenOf } from "../excel/writeSheet";
import type { WriteOptions, Written } from "../excel/written";
import { bandsOf, type BandOptions } from "./bandsOf";
import { bandsSheet } from "./bandsSheet";
import { isOtherReading } from "./isOtherReading";
import { planCellsOf } from "./planCells";
import { stopAtRange, usableRules } from "./usableRules";

/**
 * Writes the "Bands" sheet from the plan and its ranges as they are in the workbook now.
 * @throws WorkbookError before anything is written: a plan or a range that cannot be used, too many periods or calls, a
 * protected sheet
 */
export async function writeBands(look: Look, options: WriteOptions & BandOptions): Promise<Written> {
  const state = new WriteState();
  return inExcel(async (context) => {
    const { language, live } = options;
    const survey = await surveyWorkbook(context);
    const rules = usableRules(survey, judgeRules(survey, language));
    const bands = bandsOf({ ...look, rules }, options);
    stopAtRange(survey, language, bands.rangeFaults);
    const { tooLarge } = bands;
    if (tooLarge) {
      const code = tooLarge.what === "periods" ? "bandsTooLarge.periods" : "bandsTooLarge.calls";
      throw new WorkbookError(code, {
        sheet: survey.ruleTables.get("plan")?.sheet ?? "",
        values: { most: tooLarge.most },
      });
    }
    const target = chooseTarget("bands", survey, language);
    const ensured = await ensureRules(context, survey, options, state);
    const layout = bandsSheet({
      language,
      bands,
      isOtherReading: isOtherReading(rules),
      live: live ? planCellsOf(ensured.tables) : null,
    });
    await writeSheet(context, "bands", target, layout, options, state);
    return writtenOf(target, layout, live, ensured.remarks);
  }, state);
}
