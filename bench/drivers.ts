/**
 * A plan of 60 months, every driver another one each month and a curve measured by month, against a bare double loop over
 * months and cohorts in the same exact arithmetic, its appointments and gains given.
 */
import { serialOf } from "../src/method/calendar/serial";
import { conversionByAge } from "../src/method/plan/conversionByAge";
import { monthlyDrivers, noDrivers, type DriverEntry } from "../src/method/plan/drivers";
import { nearest } from "../src/method/plan/fraction";
import { examplePlan } from "../src/method/plan/inputs";
import { monthlyWorkingDays } from "../src/method/plan/monthDays";
import { planMonths, planPeriods } from "../src/method/plan/planMonths";
import { commonScale } from "../src/method/plan/commonScale";
import { medianTimes, printRatio } from "./measuring/median";

const months = 60;
const start = serialOf(2026, 1, 1) as number;
const entries = Array.from({ length: months }, (_, month): DriverEntry => ({
  month: month + 1,
  callsPerDay: 1 + (month % 7) / 10,
  immediateRate: 0.35 + (month % 5) / 100,
  followUpRate: 0.4 - (month % 4) / 100,
  followUpMonths: 3 + (month % 4),
  contributionPerOrder: 5000 + 12.5 * month,
  costPerCall: 18.5 + month / 10,
}));
const conversionCurve = Array.from({ length: months }, (_, month) => ({ month, rate: (month + 1) / 200 }));
const base = {
  inputs: { ...examplePlan, conversionCurve },
  years: months / 12,
  costs: { costPerCall: 18.5, costPerAppointment: 120, costPerAdviser: 68000 },
};
const tables = {
  ...noDrivers,
  entries,
  staff: [
    { month: 4, number: 2 },
    { month: 30, number: -1 },
  ],
  ramp: [0, 0.25, 0.5, 0.75],
  season: [1, 1, 1, 1, 1, 1, 1, 0.5, 1, 1, 1, 0.5],
  workingDays: monthlyWorkingDays(start, months, new Set()),
};

function compute() {
  const { drivers } = monthlyDrivers(base, tables, months, start);
  return planMonths(drivers, conversionByAge(conversionCurve, months, "reaches"));
}

const plan = compute();
const shares = commonScale(conversionByAge(conversionCurve, months, "reaches"));
const gains = shares.over.map((share, age) => share - (shares.over[age - 1] ?? 0n));

function bareDoubleLoop(): bigint[] {
  const orders: bigint[] = [];
  for (let t = 0; t < months; t++) {
    let sum = 0n;
    for (let m = 0; m <= t; m++) sum += (plan.appointments.over[m] as bigint) * (gains[t - m] as bigint);
    orders.push(sum);
  }
  return orders;
}

const orders = planPeriods(plan, "month").orders;
bareDoubleLoop().forEach((value, month) => {
  const bare = nearest(value, plan.appointments.under * shares.under);
  if (bare !== orders[month]) throw new Error(`month ${month + 1}: ${bare}`);
});
const [ours, bare] = medianTimes(201, [() => planPeriods(compute(), "month"), bareDoubleLoop]) as [number, number];
printRatio("plan of 60 months with drivers", ours, bare, "bare double loop in the same exact arithmetic", 3);
console.log(`plan of 60 months with drivers: ${ours.toFixed(3)} ms at the median (limit 1)`);
