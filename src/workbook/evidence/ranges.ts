import { exampleSpread } from "../../method/plan/exampleSpreads";
import { planFaults, type PlanInputs } from "../../method/plan/inputs";
import { isDelay, rangeOf, valueIn, variableInputs, varied, type VariableInput } from "../../method/plan/variation";
import type { PlanRange } from "../rules/furtherRules";
import type { Calibration, CalibrationRow } from "./calibration";

/** How far an input may lie off, and who says so. */
export interface InputSpread {
  readonly input: VariableInput;
  readonly low: number;
  readonly plan: number;
  readonly high: number;
  /** The table SKM_PlanRanges, the interval of the calibration, or the method's example. */
  readonly source: "range" | "calibration" | "example";
}

/** A row of SKM_PlanRanges that cannot be used: it is told, and the job writes nothing. */
export interface RangeFault {
  readonly input: VariableInput;
  readonly fault: "besidePlan" | "notWhole" | "noPlan" | "doubled";
  readonly low: number;
  readonly high: number;
  readonly plan: number;
}

export interface Spreads {
  /** One for each input, in the order of the inputs. */
  readonly spreads: readonly InputSpread[];
  readonly faults: readonly RangeFault[];
}

/**
 * For each input its own low and high: those of SKM_PlanRanges, else the 95 % interval of the calibration, widened to
 * the plan's value where it lies beside it, else the method's example (docs/method.md, Sensitivity).
 * @param inputs without faults (planFaults)
 */
export function spreadsOf(
  inputs: PlanInputs,
  years: number,
  ranges: readonly PlanRange[],
  calibration: Calibration | null,
): Spreads {
  const faults: RangeFault[] = [];
  const spreads = variableInputs.map((input): InputSpread => {
    const plan = valueIn(inputs, input);
    const rows = ranges.filter((each) => each.input === input);
    const [range] = rows;
    if (range) {
      const fault = rows.length > 1 ? "doubled" : rangeFault(inputs, input, range, years);
      if (!fault) return { input, low: range.low, plan, high: range.high, source: "range" };
      faults.push({ input, fault, low: range.low, high: range.high, plan });
    }
    const example = exampleSpread(inputs, input, years * 12);
    const measured = calibration && measuredSpread(inputs, input, years, calibration, example);
    if (measured) return { ...measured, plan, source: "calibration" };
    return { ...example, plan, source: "example" };
  });
  return { spreads, faults };
}

/** What is uncertain; the others are decisions, unless a range says otherwise. */
const uncertain: ReadonlySet<VariableInput> = new Set<VariableInput>([
  "contributionPerOrder",
  "immediateRate",
  "followUpRate",
  "followUpSuccessRate",
  "followUpMonths",
  "conversionLevel",
  "conversionDelay",
]);

/** The spreads that the bands draw from: what the customers decide, and whatever has a range of its own. */
export function uncertainSpreads(spreads: readonly InputSpread[]): InputSpread[] {
  return spreads.filter(({ input, low, high, source }) => low < high && (source === "range" || uncertain.has(input)));
}

function rangeFault(
  inputs: PlanInputs,
  input: VariableInput,
  { low, high }: PlanRange,
  years: number,
): RangeFault["fault"] | undefined {
  const value = valueIn(inputs, input);
  if (!(low <= value && value <= high)) return "besidePlan";
  if (isDelay(input) && !(Number.isInteger(low) && Number.isInteger(high))) return "notWhole";
  const isPlan = [low, high].every((end) => planFaults(varied(inputs, input, end), years).length === 0);
  return isPlan ? undefined : "noPlan";
}

/** The interval of the measurement; where one end is not known the example's. Undefined when it was not measured. */
function measuredSpread(
  inputs: PlanInputs,
  input: VariableInput,
  years: number,
  { rows }: Calibration,
  example: { readonly low: number; readonly high: number },
): { input: VariableInput; low: number; high: number } | undefined {
  const plan = valueIn(inputs, input);
  const { from, upTo } = rangeOf(inputs, input, years * 12);
  const interval = input === "conversionLevel" ? levelInterval(rows) : measuredOf(rows, input);
  if (!interval) return undefined;
  const whole = isDelay(input);
  const low = Number.isNaN(interval.low) ? example.low : whole ? Math.floor(interval.low) : interval.low;
  const high = Number.isNaN(interval.high) ? example.high : whole ? Math.ceil(interval.high) : interval.high;
  return { input, low: Math.max(from, Math.min(low, plan)), high: Math.min(upTo, Math.max(high, plan)) };
}

function measuredOf(rows: readonly CalibrationRow[], input: VariableInput): CalibrationRow["measured"] {
  return rows.find((row) => row.input === input)?.measured ?? null;
}

/** Of the last month of the curve that is measured: where its interval lies against the plan's rate. */
function levelInterval(rows: readonly CalibrationRow[]): { low: number; high: number } | undefined {
  const row = rows
    .filter(({ input, measured, plan }) => input.startsWith("conversion:") && measured && plan > 0)
    .at(-1);
  return row?.measured ? { low: row.measured.low / row.plan, high: row.measured.high / row.plan } : undefined;
}
