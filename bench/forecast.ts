/** SKM.FORECAST's plan over 50 years by month, against a bare double loop over months and cohorts in plain doubles. */
import { converted } from "../src/method/plan/conversion";
import { forecastPlan } from "../src/method/plan/forecast";
import { examplePlan } from "../src/method/plan/inputs";
import { medianTimes, printRatio } from "./measuring/median";

const years = 50;

function bareDoubleLoop(): number[] {
  const { advisers, daysPerYear, callsPerDay, contributionPerOrder, immediateRate } = examplePlan;
  const { followUpRate, followUpSuccessRate, followUpMonths, conversionCurve } = examplePlan;
  const months = years * 12;
  const calls = (advisers * daysPerYear * callsPerDay) / 12;
  const increments = Array.from(
    { length: months },
    (_, k) => converted(conversionCurve, k) - converted(conversionCurve, k - 1),
  );
  const contribution: number[] = [];
  for (let t = 1; t <= months; t++) {
    let orders = 0;
    for (let m = 1; m <= t; m++) {
      const appointments = calls * (immediateRate + (m > followUpMonths ? followUpRate * followUpSuccessRate : 0));
      orders += appointments * (increments[t - m] as number);
    }
    contribution.push(orders * contributionPerOrder);
  }
  return contribution;
}

const exact = forecastPlan(examplePlan, years, "month").contribution;
bareDoubleLoop().forEach((value, month) => {
  if (Math.abs(value - (exact[month] as number)) > 1e-6) throw new Error(`month ${month + 1}: ${value}`);
});
const [ours, bare] = medianTimes(201, [() => forecastPlan(examplePlan, years, "month"), bareDoubleLoop]) as [
  number,
  number,
];
printRatio("forecast 50 years by month", ours, bare, "bare double loop", 3);
console.log(`forecast 50 years by month: ${ours.toFixed(3)} ms at the median (limit 1)`);
