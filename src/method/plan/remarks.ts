import { fraction, plus, times, toNumber } from "./fraction";
import { callsPerYear } from "./forecast";
import type { PlanInputs } from "./inputs";
import { ratesOf } from "./summary";

/** What a reader of the plan must know beside its figures; codes and numbers, no sentence. */
export type PlanRemark =
  /** Follow-up calls come on top of the active calls. Per working day and adviser, both kinds together. */
  | {
      readonly remark: "followUpLoad";
      readonly callsPerYear: number;
      readonly callsPerDay: number;
      readonly fromMonth: number;
    }
  /** Appointments a week and adviser before and after the first follow-ups. */
  | {
      readonly remark: "appointmentsPerWeek";
      readonly before: number;
      readonly after: number;
      readonly fromMonth: number;
    }
  | { readonly remark: "noCosts" };

const daysPerWeek = fraction(5);

/**
 * The remarks that apply to a plan.
 * @param hasCosts true once costs are entered beside the plan
 */
export function planRemarks(inputs: PlanInputs, hasCosts = false): PlanRemark[] {
  const remarks: PlanRemark[] = [];
  const rates = ratesOf(inputs);
  const callsPerDay = fraction(inputs.callsPerDay);
  const fromMonth = inputs.followUpMonths + 1;
  const followUpCalls = toNumber(times(callsPerYear(inputs), rates.followUp));
  if (followUpCalls > 0) {
    remarks.push({
      remark: "followUpLoad",
      callsPerYear: followUpCalls,
      callsPerDay: toNumber(plus(callsPerDay, times(callsPerDay, rates.followUp))),
      fromMonth,
    });
    const perWeek = times(callsPerDay, daysPerWeek);
    remarks.push({
      remark: "appointmentsPerWeek",
      before: toNumber(times(perWeek, rates.immediate)),
      after: toNumber(times(perWeek, plus(rates.immediate, rates.fromFollowUp))),
      fromMonth,
    });
  }
  if (!hasCosts) remarks.push({ remark: "noCosts" });
  return remarks;
}
