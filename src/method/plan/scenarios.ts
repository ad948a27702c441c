import { planFaults, type PlanFault, type PlanInputs } from "./inputs";

/** Everything a scenario can set: the inputs of the plan, its years, and the rates of the conversion curve by month. */
export type ScenarioInput = Exclude<keyof PlanInputs, "conversionCurve"> | "years" | `conversion:${number}`;

/** A plan with its length. */
export interface PlanBase {
  readonly inputs: PlanInputs;
  readonly years: number;
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

/**
 * The base with the layer upon it. A month of the curve that the base does not have is a further step of it. The result
 * may have faults (planFaults).
 */
export function layered({ inputs, years }: PlanBase, layer: ScenarioLayer): PlanBase {
  const plain: Record<string, number> = {};
  const rates = new Map(inputs.conversionCurve.map(({ month, rate }) => [month, rate]));
  let length = years;
  for (const [key, value] of Object.entries(layer) as [ScenarioInput, number][]) {
    const month = curveMonthOf(key);
    if (month !== undefined) rates.set(month, value);
    else if (key === "years") length = value;
    else plain[key] = value;
  }
  const conversionCurve = [...rates].map(([month, rate]) => ({ month, rate })).sort((a, b) => a.month - b.month);
  return { inputs: { ...inputs, ...plain, conversionCurve }, years: length };
}

/** One layer that does what the two do one after the other: layered(layered(base, below), above). */
export function composed(below: ScenarioLayer, above: ScenarioLayer): ScenarioLayer {
  return { ...below, ...above };
}

/** Only what differs: the layer without what the base says already. */
export function differing(base: PlanBase, layer: ScenarioLayer): ScenarioLayer {
  return Object.fromEntries(
    Object.entries(layer).filter(([input, value]) => baseValue(base, input as ScenarioInput) !== value),
  );
}

/** What the base says for an input; undefined for a month that its curve does not have. */
export function baseValue({ inputs, years }: PlanBase, input: ScenarioInput): number | undefined {
  const month = curveMonthOf(input);
  if (month !== undefined) return inputs.conversionCurve.find((step) => step.month === month)?.rate;
  return input === "years" ? years : inputs[input as Exclude<keyof PlanInputs, "conversionCurve">];
}

/** What is wrong with the plan that the layer makes of the base. */
export function layerFaults(base: PlanBase, layer: ScenarioLayer): PlanFault[] {
  const { inputs, years } = layered(base, layer);
  return planFaults(inputs, years);
}
