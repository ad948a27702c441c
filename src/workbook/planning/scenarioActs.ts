import { baseFaults, differing, layered, type ScenarioInput } from "../../method/plan/scenarios";
import { sealOf } from "../../method/plan/seal";
import { changeRules, type RulesChanged } from "../rules/changeRules";

import { inExcel, stopWhenCancelled } from "../excel/excel";
import { judgeRules } from "../rules/judgeRules";
import type { Look } from "../look/look";
import type { ScenarioState } from "../rules/furtherRules";
import type { Rules } from "../rules/rules";
import { surveyWorkbook } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import { stopAtFault } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";
import { planBaseOf, planTermsOf, scenarioKey, scenariosOf } from "./planBookOf";
import type { Scenario } from "./planBook";
import { flowOf, planCase } from "./planCase";

/** The tables behind the plan and its scenarios. */
export const planTables: readonly unknown[] = ["plan", "conversion", "planCosts", "scenarios", "scenarioStates"];

/**
 * Adds a scenario, or changes the one of its name: only what differs from the base is stored.
 * @throws WorkbookError, nothing written: no name; signed (locked); a layer that makes no plan; a table that cannot be used
 */
export async function saveScenario(look: Look, scenario: Scenario, options: JobOptions): Promise<RulesChanged> {
  const rules = await currentRules(options);
  const name = scenario.name.trim();
  if (name === "") throw new WorkbookError("scenarioUnnamed");
  stopAtSignature(rules, name);
  const base = planBaseOf(rules);
  const [fault] = baseFaults(layered(base, scenario.layer));
  if (fault) throw new WorkbookError("scenarioUnusable", { values: { scenario: name }, cause: fault });
  const layer = differing(base, scenario.layer);
  const key = scenarioKey(name);
  const rows = (Object.entries(layer) as [ScenarioInput, number][]).map(([input, value]) => ({
    scenario: name,
    input,
    value,
  }));
  // It keeps its place among the others.
  const before = rules.scenarios.findIndex((each) => scenarioKey(each.scenario) === key);
  const others = rules.scenarios.filter((each) => scenarioKey(each.scenario) !== key);
  const place =
    before < 0
      ? others.length
      : rules.scenarios.slice(0, before).filter((each) => scenarioKey(each.scenario) !== key).length;
  const scenarios = [...others.slice(0, place), ...rows, ...others.slice(place)];
  const isKnown = rules.scenarioStates.some((each) => scenarioKey(each.scenario) === key);
  // Without a difference it has no row among the values: the states keep its name.
  const states = rows.length > 0 || isKnown ? undefined : [...rules.scenarioStates, unsigned(name)];
  return changeRules(look, { scenarios, ...(states ? { scenarioStates: states } : {}) }, options);
}

/** Takes a scenario away. @throws WorkbookError, nothing written: unknown, or signed (locked) */
export async function removeScenario(look: Look, name: string, options: JobOptions): Promise<RulesChanged> {
  const rules = await currentRules(options);
  const key = scenarioKey(knownScenario(rules, name).name);
  stopAtSignature(rules, name);
  return changeRules(
    look,
    {
      scenarios: rules.scenarios.filter((each) => scenarioKey(each.scenario) !== key),
      ...withStates(
        rules,
        rules.scenarioStates.filter((each) => scenarioKey(each.scenario) !== key),
      ),
    },
    options,
  );
}

export interface Signature {
  readonly by: string;
  /** Serial (1900 system). */
  readonly day: number;
}

/**
 * Signs a scenario: who, when, its contributions, and the fingerprint of base and scenario. From then on it is locked.
 * @throws WorkbookError, nothing written: unknown, signed already, no name or day, a layer that makes no plan
 */
export async function signScenario(
  look: Look,
  name: string,
  { by, day }: Signature,
  options: JobOptions,
): Promise<RulesChanged> {
  const rules = await currentRules(options);
  const scenario = knownScenario(rules, name);
  stopAtSignature(rules, name);
  if (by.trim() === "" || !Number.isInteger(day) || day < 1) throw new WorkbookError("signatureIncomplete");
  const [base, terms] = [planBaseOf(rules), planTermsOf(rules)];
  const plan = layered(base, scenario.layer);
  const [fault] = baseFaults(plan);
  if (fault) throw new WorkbookError("scenarioUnusable", { values: { scenario: scenario.name }, cause: fault });
  const flow = flowOf(plan, terms);
  if (!flow) throw new WorkbookError("planStartMissing");
  const { years, total } = planCase(plan, flow);
  const act = { by: by.trim(), on: day, firstYear: years[0]?.contribution ?? null, total: total.contribution };
  const state: ScenarioState = {
    scenario: scenario.name,
    signedBy: act.by,
    signedOn: day,
    contributionYear1: act.firstYear,
    contributionAll: act.total,
    fingerprint: sealOf(base, scenario.layer, terms, act),
  };
  return changeRules(look, { scenarioStates: withState(rules, state) }, options);
}

/** Takes the signature away, so that the scenario can be changed again. @throws WorkbookError: unknown */
export async function withdrawSignature(look: Look, name: string, options: JobOptions): Promise<RulesChanged> {
  const rules = await currentRules(options);
  return changeRules(look, { scenarioStates: withState(rules, unsigned(knownScenario(rules, name).name)) }, options);
}

/** The rules as they stand in the workbook now, and not as the pane saw them last. */
async function currentRules(options: JobOptions): Promise<Rules> {
  return inExcel(async (context) => {
    stopWhenCancelled(options);
    const rules = judgeRules(await surveyWorkbook(context), options.language);
    stopAtFault((rules.faults ?? []).filter(({ values }) => planTables.includes(values["rule"])));
    return rules;
  });
}

function knownScenario(rules: Rules, name: string): Scenario {
  const found = scenariosOf(rules).find((each) => scenarioKey(each.name) === scenarioKey(name));
  if (!found) throw new WorkbookError("scenarioUnknown", { values: { scenario: name } });
  return found;
}

function stopAtSignature(rules: Rules, name: string): void {
  const state = rules.scenarioStates.find((each) => scenarioKey(each.scenario) === scenarioKey(name));
  if (state && state.signedOn !== null)
    throw new WorkbookError("scenarioSigned", { values: { scenario: state.scenario, by: state.signedBy } });
}

function unsigned(scenario: string): ScenarioState {
  return { scenario, signedBy: "", signedOn: null, contributionYear1: null, contributionAll: null, fingerprint: "" };
}

function withState(rules: Rules, state: ScenarioState): readonly ScenarioState[] {
  const key = scenarioKey(state.scenario);
  const isKnown = rules.scenarioStates.some((each) => scenarioKey(each.scenario) === key);
  return isKnown
    ? rules.scenarioStates.map((each) => (scenarioKey(each.scenario) === key ? state : each))
    : [...rules.scenarioStates, state];
}

/** Only when they change: a table of states is not made for nothing. */
function withStates(rules: Rules, states: readonly ScenarioState[]): { scenarioStates?: readonly ScenarioState[] } {
  return states.length === rules.scenarioStates.length ? {} : { scenarioStates: states };
}
