import { areEntered, type PlanCosts } from "../../method/plan/costs";
import { forecastByReading } from "../../method/plan/forecastByReading";
import { fraction, minus, toNumber } from "../../method/plan/fraction";
import { monthlyWorkingDays } from "../../method/plan/monthDays";
import { planReadings, type PlanReading } from "../../method/plan/readings";
import { planRemarks } from "../../method/plan/remarks";
import { sealState, type SignedAct } from "../../method/plan/seal";
import { baseFaults, baseValue, layered, type PlanBase, type ScenarioInput } from "../../method/plan/scenarios";
import type { Look } from "../look/look";
import type { Rules } from "../rules/rules";
import { planActuals } from "./planActuals";
import type { PlanBook, PlanCase, ReadingCase, Scenario, ScenarioCase, Seal } from "./planBook";
import { exactSum, flowOf, planCase, type PlanTerms } from "./planCase";

/**
 * The success plan with its readings, scenarios, costs and what has happened since its start (docs/method.md, Success
 * plan and the sections after it).
 * @param rules in place of the look's: with changes that are not written yet
 * @param asOf last day of the actuals; the workbook's own as-of day, else the day of the last contact
 */
export function planBookOf(look: Look, rules: Rules = look.rules, asOf?: number): PlanBook {
  const base = planBaseOf(rules);
  const terms = planTermsOf(rules);
  const faults = baseFaults(base);
  const costs = areEntered(base.costs) ? base.costs : null;
  const flow = faults.length === 0 ? flowOf(base, terms) : undefined;
  const baseCase = flow ? planCase(base, flow) : null;
  return {
    reading: terms.reading,
    start: terms.start,
    costs,
    base: baseCase,
    scenarios: scenariosOf(rules).map((scenario) => scenarioCase(base, baseCase, scenario, rules, terms)),
    readings: faults.length === 0 ? readingCases(base, terms) : [],
    actuals: baseCase && terms.start !== null ? planActuals(look, baseCase, terms.start, asOf ?? rules.asOf) : null,
    remarks: faults.length === 0 ? planRemarks(base.inputs, costs !== null) : [],
    faults,
  };
}

/** The plan of the tables as layers lie on it. */
export function planBaseOf({ plan, planCosts }: Rules): PlanBase {
  const { years, conversionCurve, ...plain } = plan;
  const inputs = { ...plain, conversionCurve: conversionCurve.map(([month, rate]) => ({ month, rate })) };
  const { costPerCall, costPerAppointment, costPerAdviser } = planCosts;
  const costs: PlanCosts = { costPerCall, costPerAppointment, costPerAdviser };
  return { inputs, years, costs };
}

/** Reading, start and holidays of the tables. */
export function planTermsOf({ planCosts, holidays }: Rules): PlanTerms {
  return { reading: planCosts.reading, start: planCosts.planStart, holidays };
}

/** Scenarios by the rows of their tables, in the order of the rows; one that was signed or kept without a difference too. */
export function scenariosOf({ scenarios, scenarioStates }: Rules): Scenario[] {
  const layers = new Map<string, { name: string; layer: Partial<Record<ScenarioInput, number>> }>();
  const layerOf = (name: string): Partial<Record<ScenarioInput, number>> => {
    const key = scenarioKey(name);
    const found = layers.get(key) ?? { name, layer: {} };
    layers.set(key, found);
    return found.layer;
  };
  for (const { scenario, input, value } of scenarios) layerOf(scenario)[input] = value;
  for (const { scenario } of scenarioStates) layerOf(scenario);
  return [...layers.values()];
}

/** Scenarios are told apart without case and blanks around. */
export function scenarioKey(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}

function scenarioCase(
  base: PlanBase,
  baseCase: PlanCase | null,
  scenario: Scenario,
  rules: Rules,
  terms: PlanTerms,
): ScenarioCase {
  const plan = layered(base, scenario.layer);
  const faults = baseFaults(plan);
  const flow = faults.length === 0 ? flowOf(plan, terms) : undefined;
  const own = flow ? planCase(plan, flow) : null;
  const difference =
    own && baseCase
      ? {
          firstYear: less(own.years[0]?.contribution, baseCase.years[0]?.contribution),
          total: less(own.total.contribution, baseCase.total.contribution),
        }
      : null;
  return {
    ...scenario,
    changes: (Object.entries(scenario.layer) as [ScenarioInput, number][]).map(([input, value]) => ({
      input,
      base: baseValue(base, input),
      value,
    })),
    case: own,
    faults,
    difference,
    seal: sealUnder(scenario, own, base, rules, terms),
  };
}

function sealUnder(
  { name, layer }: Scenario,
  now: PlanCase | null,
  base: PlanBase,
  { scenarioStates }: Rules,
  terms: PlanTerms,
): Seal | null {
  const state = scenarioStates.find((each) => scenarioKey(each.scenario) === scenarioKey(name));
  if (!state || state.signedOn === null) return null;
  const act: SignedAct = {
    by: state.signedBy,
    on: state.signedOn,
    firstYear: state.contributionYear1,
    total: state.contributionAll,
  };
  const { broken, changes } = sealState(state.fingerprint, base, layer, terms, act);
  const isMoved =
    broken.length === 0 &&
    (act.firstYear !== (now?.years[0]?.contribution ?? null) || act.total !== (now?.total.contribution ?? null));
  return { ...act, fingerprint: state.fingerprint, broken: isMoved ? ["figures"] : broken, changes };
}

function readingCases(base: PlanBase, { start, holidays, reading: inForce }: PlanTerms): ReadingCase[] {
  const contributionBy = (reading: PlanReading): number[] | null => {
    if (reading === "workingDays" && start === null) return null;
    const days =
      reading === "workingDays" ? monthlyWorkingDays(start as number, base.years * 12, new Set(holidays)) : [];
    return [...forecastByReading(base.inputs, base.years, "year", reading, days).contribution];
  };
  const own = contributionBy(inForce);
  return planReadings.map((reading) => {
    const contribution = contributionBy(reading);
    return {
      reading,
      contribution,
      difference: contribution && own && less(exactSum(contribution), exactSum(own)),
    };
  });
}

function less(a = 0, b = 0): number {
  return toNumber(minus(fraction(a), fraction(b)));
}
