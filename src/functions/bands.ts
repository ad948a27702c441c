import { forecastPlan } from "../method/plan/forecast";
import { planFaults, type PlanInputs } from "../method/plan/inputs";
import { mostBands } from "../method/plan/mostBands";
import type { Spread } from "../method/plan/sensitivity";
import { planBands } from "../method/plan/uncertainty";
import { valueIn, varied } from "../method/plan/variation";
import { sayInCell } from "../text/functions/functionText";
import { oneNumber, oneWord } from "./argument";
import { isBlank, isError, plain } from "./cell";
import { fail, guarded, userLanguage } from "./fail";
import { gridOf, isMissing } from "./grid";
import { inputsByName } from "./inputNames";
import { parameters } from "./parameters";
import { planIn } from "./planArguments";

/**
 * Bands of the plan: contribution P10, P50, P90 per period by chance, by uncertain inputs, and by both.
 * @customfunction BANDS
 * @param advisers Number of advisers.
 * @param daysPerYear Working days a year.
 * @param callsPerDay Active calls per working day and adviser.
 * @param contributionPerOrder What an order earns.
 * @param [immediateRate] Share of calls with an appointment at once; 40% if left out.
 * @param [followUpRate] Share of calls with a follow-up; 40% if left out.
 * @param [followUpSuccessRate] Share of follow-ups with an appointment; 50% if left out.
 * @param [followUpMonths] Months from call to follow-up; 6 if left out.
 * @param [conversionCurve] Rows of month and cumulative share of appointments that became orders.
 * @param [years] Years to plan, 1 to 50; 2 if left out.
 * @param [per] "year", "quarter" or "month".
 * @param [spreads] Rows of an input's name, its low and its high; the plan's value lies between.
 * @param [seed] Whole number that starts the simulation; 1 if left out.
 * @returns A header row and one row per period: period, plan, and P10, P50, P90 by chance, by inputs and by both.
 */
export function bands(
  advisers: unknown,
  daysPerYear: unknown,
  callsPerDay: unknown,
  contributionPerOrder: unknown,
  immediateRate?: unknown[][],
  followUpRate?: unknown[][],
  followUpSuccessRate?: unknown[][],
  followUpMonths?: unknown[][],
  conversionCurve?: unknown[][],
  years?: unknown[][],
  per?: unknown[][],
  spreads?: unknown[][],
  seed?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const length = oneNumber(years, parameters.BANDS.years);
    const plan = planIn(
      [
        advisers,
        daysPerYear,
        callsPerDay,
        contributionPerOrder,
        immediateRate,
        followUpRate,
        followUpSuccessRate,
        followUpMonths,
        conversionCurve,
      ],
      length,
    );
    const period = oneWord(per, parameters.BANDS.per);
    const given = spreadsIn(spreads, plan);
    const planned = forecastPlan(plan, length, period).contribution;
    if (planned.length > mostBands.periods)
      throw fail("#VALUE!", "functions.bands.tooManyPeriods", { most: mostBands.periods });
    const largest = highest(plan, given);
    if (largest.advisers * largest.daysPerYear * largest.callsPerDay > mostBands.calls)
      throw fail("#VALUE!", "functions.bands.tooManyCalls", { most: mostBands.calls });
    const found = planBands(plan, given, length, period, oneNumber(seed, parameters.BANDS.seed));
    const rows = Array.from(planned, (contribution, at) => [
      at + 1,
      contribution,
      ...(found.chance[at] ?? []),
      ...(found.rates[at] ?? []),
      ...(found.both[at] ?? []),
    ]);
    return [header(), ...rows];
  });
}

function header(): string[] {
  const language = userLanguage();
  const sources = (["chance", "rates", "both"] as const).map((source) =>
    sayInCell(language, `functions.bands.${source}`),
  );
  return [
    sayInCell(language, "functions.forecast.period"),
    sayInCell(language, "functions.bands.plan"),
    ...sources.flatMap((source) => ["P10", "P50", "P90"].map((share) => `${source} ${share}`)),
  ];
}

function spreadsIn(argument: unknown, plan: PlanInputs): Spread[] {
  const grid = gridOf(argument);
  if (isMissing(grid)) return [];
  if (grid.columns !== 3) throw fail("#VALUE!", "functions.bands.spreadColumns");
  const names = inputsByName();
  const spreads: Spread[] = [];
  grid.cells.forEach((cells, at) => {
    const [name, low, high] = cells.map(plain);
    const row = at + 1;
    const error = [name, low, high].find(isError);
    if (error) throw error;
    // A blank row, which some platforms pass as zeros.
    if (isBlank(name ?? "")) return;
    const input = names.get(String(name).trim().toLowerCase());
    if (!input) throw fail("#VALUE!", "functions.breakEven.inputUnknown", { input: String(name) });
    if (typeof low !== "number" || typeof high !== "number")
      throw fail("#VALUE!", "functions.bands.spreadNotNumber", { row });
    const value = valueIn(plan, input);
    if (!(low <= value && value <= high)) throw fail("#VALUE!", "functions.bands.spreadBesidePlan", { row, value });
    if (spreads.some((each) => each.input === input)) throw fail("#VALUE!", "functions.bands.spreadDoubled", { row });
    // Each alone: where two rates pass 100% together only, the follow-up rate of such a draw gives way.
    if ([low, high].some((end) => planFaults(varied(plan, input, end), 1).length > 0))
      throw fail("#VALUE!", "functions.bands.spreadNoPlan", { row });
    spreads.push({ input, low, high });
  });
  return spreads;
}

function highest(plan: PlanInputs, spreads: readonly Spread[]): PlanInputs {
  return spreads.reduce((changed, { input, high }) => varied(changed, input, high), plan);
}
