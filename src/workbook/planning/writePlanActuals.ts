import { WorkbookError } from "../excel/workbookError";
import type { WriteOptions, Written } from "../excel/written";
import type { Look } from "../look/look";
import { sheetRecord } from "../look/sheetRecord";
import { writeOne } from "../look/writeJob";
import { actualsSheet } from "./actualsSheet";
import { planBookOf } from "./planBookOf";

/** The contacts beside the plan, month by month since its start. */
export const planActualsRecord = sheetRecord<object, PlanActuals>({
  job: "planActuals",
  reads: {
    customers: ["customerId", "network"],
    contacts: ["date", "customerId", "instrument", "direction", "outcome", "contribution"],
    rules: ["plan", "planCosts", "holidays", "asOf"],
  },
  fixedReads: {
    customers: ["customerId", "network"],
    contacts: ["date", "customerId", "instrument", "direction", "outcome", "contribution"],
    rules: ["plan", "planCosts", "holidays", "asOf"],
  },
  usual: () => ({}),
  result({ look, asOf }) {
    const { actuals, start } = planBookOf(look, look.rules, asOf);
    if (start === null) throw new WorkbookError("planStartMissing", { sheet: look.rules.sheet ?? "" });
    if (!actuals) throw new WorkbookError("actualsMissing");
    return actuals;
  },
  pages({ survey, options: { language, live } }, actuals) {
    return [
      {
        job: "planActuals",
        layout: actualsSheet({ language, actuals, dateSystem: survey.dateSystem, live }),
        isLive: live,
      },
    ];
  },
});

type PlanActuals = Parameters<typeof actualsSheet>[0]["actuals"];

/**
 * Writes the "Plan and actual" sheet: the contacts of a look beside the plan, month by month since its start.
 * @throws WorkbookError before anything is written: no start, nothing to set beside the plan, a protected sheet
 */
export function writePlanActuals(look: Look, asOf: number, options: WriteOptions): Promise<Written> {
  return writeOne(planActualsRecord, look, asOf, {}, options);
}
