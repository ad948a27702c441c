import { forecastPlan } from "../../method/plan/forecast";
import type { WriteOptions, Written } from "../excel/written";
import type { Look } from "../look/look";
import { type Reads, sheetRecord } from "../look/sheetRecord";
import { writeOne } from "../look/writeJob";
import { planInputs } from "../planning/plan";
import type { Rules } from "../rules/rules";
import { isOtherReading } from "./isOtherReading";
import { planCellsOf } from "./planCells";
import { type Sensitivity, sensitivityOf } from "./sensitivityOf";
import { type SensitivityChoice, sensitivitySheet } from "./sensitivitySheet";
import { stopAtRange, usableRules } from "./usableRules";

export interface SensitivityOptions extends WriteOptions, SensitivityChoice {
  /** Day up to which the contacts count for the calibration; without it nothing is calibrated. */
  readonly asOf?: number;
}

const sensitivityRead: Reads = {
  customers: ["customerId", "network"],
  contacts: ["date", "customerId", "instrument", "direction", "outcome", "contribution"],
  rules: ["plan", "planCosts", "planRanges", "planPriors", "asOf"],
};

/** What the plan hangs on. */
export const sensitivityRecord = sheetRecord<SensitivityChosen, SensitivityResult>({
  job: "sensitivity",
  reads: sensitivityRead,
  fixedReads: sensitivityRead,
  tables: () => [],
  usual: (_look, asOf) => ({ asOf }),
  result({ survey, look, choice, options: { language } }) {
    const rules = usableRules(survey, look.rules);
    const sensitivity = sensitivityOf({ ...look, rules }, choice.asOf);
    stopAtRange(survey, language, sensitivity.rangeFaults);
    return { sensitivity, rules };
  },
  pages({ choice, options: { language, live } }, { sensitivity, rules }, { tables }) {
    const layout = sensitivitySheet({
      language,
      sensitivity,
      choice: {
        twoWay: choice.twoWay ?? widestTwo(sensitivity),
        target: choice.target ?? { contribution: tenthMore(rules), year: 1 },
      },
      isOtherReading: isOtherReading(rules),
      live: live ? planCellsOf(tables) : null,
    });
    return [{ job: "sensitivity", layout, isLive: live }];
  },
});

type SensitivityChosen = Pick<SensitivityOptions, "asOf" | "twoWay" | "target">;

interface SensitivityResult {
  readonly sensitivity: Sensitivity;
  readonly rules: Rules;
}

/**
 * Writes the "Sensitivity" sheet from the plan and its ranges as they are in the workbook now.
 * @throws WorkbookError before anything is written: a plan or a range that cannot be used, a protected sheet
 */
export function writeSensitivity(look: Look, options: SensitivityOptions): Promise<Written> {
  return writeOne(sensitivityRecord, look, options.asOf ?? 0, options, options);
}

function widestTwo({ bars }: Sensitivity): NonNullable<SensitivityChoice["twoWay"]> {
  return [bars[0]?.input ?? "callsPerDay", bars[1]?.input ?? "contributionPerOrder"];
}

function tenthMore({ plan }: Rules): number {
  const [first = 0] = forecastPlan(planInputs(plan), 1, "year").contribution;
  return Math.round(first * 1.1);
}
