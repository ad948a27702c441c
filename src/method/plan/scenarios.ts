import { costFaults, type CostFault, type CostName, type PlanCosts } from "./costs";
import { planFaults, type PlanFault, type PlanInputs } from "./inputs";

type PlainInput = Exclude<keyof PlanInputs, "conversionCurve">;

/** Everything a scenario can set: inputs and years of the plan, its costs, and rates of the conversion curve by month. */
export type ScenarioInput = PlainInput | "years" | CostName | `conversion:${number}`;

/** A plan with its length and its costs. */
export interface PlanBase {
  readonly inputs: PlanInputs;
  readonly years: number;
  readonly costs: PlanCosts;
}

/** A scenario: only what differs from the base it lies on. */
export type ScenarioLayer = Readonly<Partial<Record<ScenarioInput, number>>>;

const conversion = "conversion:";

/** The month of the conversion curve that an input sets; undefined for any other input. */
export function curveMonthOf(input: ScenarioInput): number | undefined {
  return input.startsWith(conversion) ? Number(input.slice(conversion.length)) : undefined;
}

/** The input that sets the rate of a month of the conversion curve. */
export function curveInput(month: number): ScenarioInput {
  return `${conversion}${month}`;
}

function isCost(input: ScenarioInput): input is CostName {
  return input === "costPerCall" || input === "costPerAppointment" || input === "costPerAdviser";
}

/**
 * The base with the layer upon it. A month of the curve that the base does not have is a further step of it. The result
 * may have faults (baseFaults).
 */
export function layered({ inputs, years, costs }: PlanBase, layer: ScenarioLayer): PlanBase {
  const plain: Partial<Record<PlainInput, number>> = {};
  const set: Partial<Record<CostName, number>> = {};
  const rates = new Map(inputs.conversionCurve.map(({ month, rate }) => [month, rate]));
  let length = years;
  for (const [key, value] of Object.entries(layer) as [ScenarioInput, number][]) {
    const month = curveMonthOf(key);
    if (month !== undefined) rates.set(month, value);
    else if (key === "years") length = value;
    else if (isCost(key)) set[key] = value;
    else plain[key as PlainInput] = value;
  }
  const conversionCurve = [...rates].map(([month, rate]) => ({ month, rate })).sort((a, b) => a.month - b.month);
  return { inputs: { ...inputs, ...plain, conversionCurve }, years: length, costs: { ...costs, ...set } };
}

/** Only what differs: the layer without what the base says already. */
export function differing(base: PlanBase, layer: ScenarioLayer): ScenarioLayer {
  return Object.fromEntries(
    Object.entries(layer).filter(([input, value]) => baseValue(base, input as ScenarioInput) !== value),
  );
}

/** What the base says for an input; null for a cost that is not entered and a month that its curve does not have. */
export function baseValue({ inputs, years, costs }: PlanBase, input: ScenarioInput): number | null {
  const month = curveMonthOf(input);
  if (month !== undefined) return inputs.conversionCurve.find((step) => step.month === month)?.rate ?? null;
  if (input === "years") return years;
  return isCost(input) ? costs[input] : inputs[input as PlainInput];
}

/** What is wrong with a plan and its costs. */
export function baseFaults({ inputs, years, costs }: PlanBase): (PlanFault | CostFault)[] {
  return [...planFaults(inputs, years), ...costFaults(costs)];
}
