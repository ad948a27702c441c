import { fraction, minus, plus, times, toNumber } from "./fraction";
import type { PlanInputs } from "./inputs";

/** What can be turned in a plan, one at a time. */
export const variableInputs = [
  "advisers",
  "daysPerYear",
  "callsPerDay",
  "contributionPerOrder",
  "immediateRate",
  "followUpRate",
  "followUpSuccessRate",
  "followUpMonths",
  /** Factor on all rates of the conversion curve. */
  "conversionLevel",
  /** Months by which the whole conversion curve is later; negative is earlier. */
  "conversionDelay",
] as const;

export type VariableInput = (typeof variableInputs)[number];

/** Delays are whole months, and more of them is less. */
export function isDelay(input: VariableInput): boolean {
  return input === "followUpMonths" || input === "conversionDelay";
}

/** The plan's own value of an input: a level of 1 and a delay of 0 leave the curve as it is. */
export function valueIn(inputs: PlanInputs, input: VariableInput): number {
  if (input === "conversionLevel") return 1;
  if (input === "conversionDelay") return 0;
  return inputs[input];
}

/** The plan with one input changed; it may have faults (planFaults). */
export function varied(inputs: PlanInputs, input: VariableInput, value: number): PlanInputs {
  if (!Number.isFinite(value) || (input !== "conversionLevel" && input !== "conversionDelay"))
    return { ...inputs, [input]: value };
  const by = fraction(value);
  const conversionCurve = inputs.conversionCurve.map(({ month, rate }) =>
    input === "conversionLevel"
      ? { month, rate: toNumber(times(fraction(rate), by)) }
      : { month: toNumber(plus(fraction(month), by)), rate },
  );
  return { ...inputs, conversionCurve };
}

/** Where an input can lie, and which way it moves the plan. */
export interface InputRange {
  readonly from: number;
  /** Infinity where nothing bounds it. */
  readonly upTo: number;
  /** True where more of it means less contribution: the delays. */
  readonly isFalling: boolean;
  readonly isWhole: boolean;
}

/**
 * The values of an input for which the plan has no fault, up to a delay past which nothing changes within the months.
 * @param inputs without faults (planFaults)
 */
export function rangeOf(inputs: PlanInputs, input: VariableInput, months: number): InputRange {
  const rising = { from: 0, isFalling: false, isWhole: false };
  const rest = (rate: number): number => toNumber(minus(fraction(1), fraction(rate)));
  switch (input) {
    case "immediateRate":
      return { ...rising, upTo: rest(inputs.followUpRate) };
    case "followUpRate":
      return { ...rising, upTo: rest(inputs.immediateRate) };
    case "followUpSuccessRate":
      return { ...rising, upTo: 1 };
    case "conversionLevel": {
      const last = inputs.conversionCurve.at(-1)?.rate ?? 0;
      return { ...rising, upTo: last === 0 ? Infinity : 1 / last };
    }
    case "followUpMonths":
      return { from: 0, upTo: months, isFalling: true, isWhole: true };
    case "conversionDelay":
      return {
        from: -Math.floor(inputs.conversionCurve[0]?.month ?? 0),
        upTo: months,
        isFalling: true,
        isWhole: true,
      };
    default:
      return { ...rising, upTo: Infinity };
  }
}
