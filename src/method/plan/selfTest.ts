import { converted } from "./conversion";
import { forecastPlan } from "./forecast";
import { examplePlan } from "./inputs";
import { planRemarks } from "./remarks";
import { planSummary, type PlanSummary } from "./summary";

/** What the method's literature prints, and what belongs to a year, a month or an age. */
export type SelfTestSubject =
  | keyof Omit<PlanSummary, "payOff">
  | "callsPerDayLater"
  | "appointmentsPerWeekBefore"
  | "converted"
  | "appointmentsOfYear"
  | "contributionOfYear"
  | "payOffOfYear";

/** A printed number beside what is computed here. */
export interface SelfTestRow {
  readonly what: SelfTestSubject;
  /** Year, or age in months for "converted"; null where there is none. */
  readonly at: number | null;
  readonly expected: number;
  readonly found: number;
  /** Equal, to the last bit. */
  readonly ok: boolean;
}

const printed: Readonly<Record<keyof Omit<PlanSummary, "payOff">, number>> = {
  callsPerYear: 1890,
  immediateAppointments: 756,
  immediateAppointmentsPerAdviser: 84,
  followUpCalls: 756,
  followUpCallsPerAdviser: 84,
  followUpAppointments: 378,
  followUpAppointmentsPerAdviser: 42,
  appointments: 1134,
  appointmentsPerDay: 0.6,
  appointmentsPerWeek: 3,
  successOfCalls: 0.24,
  contributionPerCall: 1200,
};
const printedByAge = [
  [3, 0],
  [4, 0.1],
  [6, 0.1],
  [7, 0.2],
  [12, 0.2],
  [13, 0.3],
  [18, 0.3],
  [19, 0.4],
] as const;
const printedAppointments = [945, 1134, 1134];
const printedContribution = [441_000, 1_701_000, 2_252_250, 2_268_000, 2_268_000];
const printedPayOff = [441_000, 1_260_000, 551_250, 15_750];

/**
 * The literature's case (docs/method.md, Success plan) computed anew: every printed number beside the one that comes out.
 * @param compute the forecast under test
 */
export function selfTest(compute: typeof forecastPlan = forecastPlan): SelfTestRow[] {
  const row = (what: SelfTestSubject, at: number | null, expected: number, found: number | undefined): SelfTestRow => ({
    what,
    at,
    expected,
    found: found ?? NaN,
    ok: found === expected,
  });
  const summary = planSummary(examplePlan);
  const years = compute(examplePlan, printedContribution.length, "year");
  const remarks = planRemarks(examplePlan);
  const load = remarks.find((each) => each.remark === "followUpLoad");
  const week = remarks.find((each) => each.remark === "appointmentsPerWeek");
  return [
    ...(Object.entries(printed) as [keyof typeof printed, number][]).map(([what, expected]) =>
      row(what, null, expected, summary[what]),
    ),
    row("callsPerDayLater", null, 1.4, load?.callsPerDay),
    row("appointmentsPerWeekBefore", null, 2, week?.before),
    ...printedByAge.map(([age, rate]) => row("converted", age, rate, converted(examplePlan.conversionCurve, age))),
    ...printedAppointments.map((expected, year) =>
      row("appointmentsOfYear", year + 1, expected, years.appointments[year]),
    ),
    ...printedContribution.map((expected, year) =>
      row("contributionOfYear", year + 1, expected, years.contribution[year]),
    ),
    ...printedPayOff.map((expected, year) => row("payOffOfYear", year + 1, expected, summary.payOff[year])),
  ];
}
