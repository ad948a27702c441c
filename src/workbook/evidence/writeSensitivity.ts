import { forecast } from "../../method/plan/forecast";
import { ensureRules } from "../rules/ensureRules";
import { inExcel, WriteState } from "../excel/excel";
import { judgeRules } from "../rules/judgeRules";
import type { Look } from "../look/look";
import { planInputs } from "../planning/plan";
import type { Rules } from "../rules/rules";
import { surveyWorkbook } from "../excel/survey";
import { chooseTarget, writeSheet, writtenOf } from "../excel/writeSheet";
import type { WriteOptions, Written } from "../excel/written";
import { isOtherReading } from "./isOtherReading";
import { planCellsOf } from "./planCells";
import { sensitivityOf, type Sensitivity } from "./sensitivityOf";
import { sensitivitySheet, type SensitivityChoice } from "./sensitivitySheet";
import { stopAtRange, usableRules } from "./usableRules";

export interface SensitivityOptions extends WriteOptions, SensitivityChoice {
  /** Day up to which the contacts count for the calibration; without it nothing is calibrated. */
  readonly asOf?: number;
}

/**
 * Writes the "Sensitivity" sheet from the plan and its ranges as they are in the workbook now.
 * @throws WorkbookError before anything is written: a plan or a range that cannot be used, a protected sheet
 */
export async function writeSensitivity(look: Look, options: SensitivityOptions): Promise<Written> {
  const state = new WriteState();
  return inExcel(async (context) => {
    const { language, live } = options;
    const survey = await surveyWorkbook(context);
    const rules = usableRules(survey, judgeRules(survey, language));
    const sensitivity = sensitivityOf({ ...look, rules }, options.asOf);
    stopAtRange(survey, language, sensitivity.rangeFaults);
    const target = chooseTarget("sensitivity", survey, language);
    const ensured = await ensureRules(context, survey, options, state);
    const layout = sensitivitySheet({
      language,
      sensitivity,
      choice: {
        twoWay: options.twoWay ?? widestTwo(sensitivity),
        target: options.target ?? { contribution: tenthMore(rules), year: 1 },
      },
      isOtherReading: isOtherReading(rules),
      live: live ? planCellsOf(ensured.tables) : null,
    });
    await writeSheet(context, "sensitivity", target, layout, options, state);
    return writtenOf(target, layout, live, ensured.remarks);
  }, state);
}

function widestTwo({ bars }: Sensitivity): NonNullable<SensitivityChoice["twoWay"]> {
  return [bars[0]?.input ?? "callsPerDay", bars[1]?.input ?? "contributionPerOrder"];
}

function tenthMore({ plan }: Rules): number {
  const [first = 0] = forecast(planInputs(plan), 1, "year").contribution;
  return Math.round(first * 1.1);
}
