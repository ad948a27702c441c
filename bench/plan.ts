/** 10,000 plans of 60 months, drawn and computed, against a bare loop over months and cohorts for the same plans. */
import { converted } from "../src/method/plan/conversion";
import { examplePlan, type PlanInputs } from "../src/method/plan/inputs";
import { contributionOf, drawnPlans } from "../src/method/plan/uncertainty";
import { medianTimes, printRatio } from "./measuring/median";

const spreads = [
  { input: "immediateRate", low: 0.3, high: 0.5 },
  { input: "followUpSuccessRate", low: 0.3, high: 0.7 },
  { input: "contributionPerOrder", low: 4000, high: 6000 },
] as const;
const months = 60;
const plans = drawnPlans(examplePlan, spreads, 10_000, 1);

function bareLoop(plan: PlanInputs): Float64Array {
  const calls = (plan.advisers * plan.daysPerYear * plan.callsPerDay) / 12;
  const late = plan.followUpRate * plan.followUpSuccessRate;
  const steps = Float64Array.from(
    { length: months },
    (_, k) => converted(plan.conversionCurve, k) - converted(plan.conversionCurve, k - 1),
  );
  const contribution = new Float64Array(months);
  for (let t = 1; t <= months; t++) {
    let orders = 0;
    for (let m = 1; m <= t; m++)
      orders += calls * (plan.immediateRate + (m > plan.followUpMonths ? late : 0)) * (steps[t - m] as number);
    contribution[t - 1] = orders * plan.contributionPerOrder;
  }
  return contribution;
}

/** The arithmetic that `contributionOf` does, with nothing around it: one pass over the months, sums of the curve. */
function bareSums(plan: PlanInputs): Float64Array {
  const perMonth = ((plan.advisers * plan.daysPerYear * plan.callsPerDay) / 12) * plan.contributionPerOrder;
  const late = plan.followUpRate * plan.followUpSuccessRate;
  const curve = plan.conversionCurve;
  const shares = new Float64Array(months);
  const contribution = new Float64Array(months);
  let [next, rate] = [0, 0];
  for (let k = 0; k < months; k++) {
    while (next < curve.length && k > (curve[next] as { month: number }).month)
      rate = (curve[next++] as { rate: number }).rate;
    shares[k] = rate;
    const before = k >= plan.followUpMonths ? (shares[k - plan.followUpMonths] as number) : 0;
    contribution[k] = perMonth * (plan.immediateRate * rate + late * before);
  }
  return contribution;
}

plans.slice(0, 50).forEach((plan) => {
  const bare = bareLoop(plan);
  const sums = bareSums(plan);
  contributionOf(plan, months / 12, "month").forEach((value, month) => {
    for (const other of [bare, sums])
      if (Math.abs(value - (other[month] as number)) > 1e-6) throw new Error(`month ${month + 1}: ${value}`);
  });
});
const [ours, bare, computed, sums] = medianTimes(11, [
  () => {
    for (const plan of drawnPlans(examplePlan, spreads, 10_000, 1)) contributionOf(plan, months / 12, "month");
  },
  () => {
    for (const plan of plans) bareLoop(plan);
  },
  () => {
    for (const plan of plans) contributionOf(plan, months / 12, "month");
  },
  () => {
    for (const plan of plans) bareSums(plan);
  },
]) as [number, number, number, number];
printRatio("10,000 plans of 60 months, drawing included", ours, bare, "bare loop over cohorts", 3);
printRatio("10,000 plans of 60 months, drawn before", computed, sums, "bare loop over the same sums", 3);
