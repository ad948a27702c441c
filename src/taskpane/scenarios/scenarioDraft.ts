import { costNames } from "../../method/plan/costs";
import { curveInput, type ScenarioInput, type ScenarioLayer, baseValue } from "../../method/plan/scenarios";
import type { Look } from "../../workbook/look/look";
import { planBaseOf, planBookOf, scenarioKey } from "../../workbook/planning/planBookOf";
import type { ScenarioCase } from "../../workbook/planning/planBook";
import { planRows } from "../../workbook/rules/planRows";
import { scenarioInputName } from "../../workbook/rules/scenarios";
import type { Rules } from "../../workbook/rules/rules";
import type { Speech } from "../frame/speech";

/** A scenario that is being made or changed, as typed. */
export interface ScenarioDraft {
  /** The one that is changed; null: a new one. */
  readonly of: string | null;
  readonly name: string;
  readonly layer: ScenarioLayer;
}

/** What a draft would be if it were saved. */
export function caseOfDraft(look: Look, { name, layer }: ScenarioDraft): ScenarioCase | null {
  const { rules } = look;
  const scenario = name.trim() === "" ? "…" : name.trim();
  const own = (Object.entries(layer) as [ScenarioInput, number][]).map(([input, value]) => ({
    scenario,
    input,
    value,
  }));
  const draft: Rules = {
    ...rules,
    scenarios: own,
    // Without a difference it is known by its state alone.
    scenarioStates: [
      {
        scenario,
        signedBy: "",
        signedOn: null,
        contributionYear1: null,
        contributionAll: null,
        fingerprint: "",
      },
    ],
  };
  return planBookOf({ ...look, contacts: null, contactColumns: null }, draft).scenarios[0] ?? null;
}

/** Every input that a scenario can set, in the order of the plan. */
export function inputsOf({ plan }: Rules): ScenarioInput[] {
  return [...planRows, ...plan.conversionCurve.map(([month]) => curveInput(month)), ...costNames];
}

/** What the base says for an input; null: nothing. */
export function baseOf(rules: Rules, input: ScenarioInput): number | null {
  return baseValue(planBaseOf(rules), input);
}

/** True for inputs that people enter as percentages. */
export function isRate(input: ScenarioInput): boolean {
  return input.endsWith("Rate") || input.startsWith("conversion:");
}

/** An input's value as a person reads it. */
export function scenarioInputWords(speech: Speech, input: ScenarioInput, value: number | null): string {
  if (value === null) return "–";
  return isRate(input) ? speech.percent(value) : speech.number(value, 2);
}

export function nameOfInput(speech: Speech, input: ScenarioInput): string {
  return scenarioInputName(speech.language, input);
}

/** Whether another scenario has the name. */
export function isTaken(scenarios: readonly ScenarioCase[], { of, name }: ScenarioDraft): boolean {
  const key = scenarioKey(name);
  return scenarios.some((each) => scenarioKey(each.name) === key && (of === null || scenarioKey(of) !== key));
}
