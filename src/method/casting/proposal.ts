import { phaseOf, type Phase } from "../measures/phases";
import type { Criterion, PointBand, PointChoice, Scale } from "./criteria";
import { ladderOf } from "./ladders";
import { isNotAssessed, valueKey } from "./valueKey";

export interface ProposalColumn {
  readonly key: string;
  readonly header: string;
  readonly cells: ArrayLike<unknown>;
  /** By row the network, -1 for none, of an amount whose networks count their members' sum; the bands hold networks. */
  readonly networkOf?: ArrayLike<number>;
}

export type ProposalReason = "blank" | "oneValue" | "onlyMark" | "tooManyTexts";

export interface Proposal {
  readonly criteria: readonly Criterion[];
  /** Columns that are no criterion as they stand, and why. */
  readonly leftOut: readonly { readonly key: string; readonly reason: ProposalReason }[];
}

/** More different texts than this are names or remarks, not choices. */
const mostChoices = 12;

/** Headers of numbers that are better the smaller they are; parts of words, in both languages. */
const lessIsBetter =
  /entfern|distan|fahrzeit|travel|anfahrt|verlor|\blost|reklam|complain|beschwer|storn|cancel|retour|\breturns?\b|verzug|overdue|mahn|remind|ausfall|default|risi[ko]|kündig|churn|zahlungsziel/i;

/** Headers of school grades: 1 is the best. */
const gradeHeader = /note\b|noten\b|zensur|\bgrade|bonit|creditworth/i;
const marks: ReadonlySet<string> = new Set(["x", "✓", "✔", "ja", "yes", "true", "j", "y", "1"]);

/**
 * A start for criteria: numbers get up to four bands with as many values each, 0 to 100 points, rising unless the header
 * says that less is better; texts get their values as choices, rising where their order is plain ("low", "medium",
 * "high"), else 50 points each until somebody says otherwise. All weigh 1. A column with more numbers than texts counts
 * as numbers, its texts become choices; in an amount that networks add up a text stays a finding of its cell.
 */
export function proposalFrom(columns: readonly ProposalColumn[]): Proposal {
  const criteria: Criterion[] = [];
  const leftOut: { key: string; reason: ProposalReason }[] = [];
  for (const { key, header, cells, networkOf } of columns) {
    const { numbers, texts, textCount, blanks } = valuesOf(cells);
    const isNumbers = numbers.length > textCount;
    const reason = reasonOf(numbers, texts, isNumbers, blanks);
    if (reason) {
      leftOut.push({ key, reason });
      continue;
    }
    const isSum = networkOf !== undefined && isNumbers;
    const bands = numbers.length > 0 ? bandsFor(header, isSum ? sumsOf(cells, networkOf) : numbers) : [];
    const scale = { bands, choices: isSum ? [] : choicesOf(texts) };
    const networkRule = isSum ? "sum" : "best";
    criteria.push({ name: header.trim(), column: key, weight: 1, scale, departments: [], networkRule });
  }
  return { criteria, leftOut };
}

/** Whether a scale gives every answer the same points: it decides nothing until somebody rates its steps. */
export function isFlat({ bands, choices }: Scale): boolean {
  const points = [...bands, ...choices].map((step) => step.points);
  return points.every((each) => each === points[0]);
}

/** The same scale the other way round: what was best is worst. */
export function reversed({ bands, choices }: Scale): Scale {
  const points = [...bands, ...choices].map((step) => step.points);
  const sum = Math.min(...points) + Math.max(...points);
  const turn = <T extends { readonly points: number }>(step: T): T => ({ ...step, points: sum - step.points });
  return { bands: bands.map(turn), choices: choices.map(turn) };
}

function valuesOf(cells: ArrayLike<unknown>) {
  const numbers: number[] = [];
  const texts = new Map<string, string>();
  let [textCount, blanks] = [0, 0];
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    const value = valueKey(cell);
    if (value === undefined) continue;
    if (isNotAssessed(value)) blanks++;
    else if (typeof cell === "number") numbers.push(cell);
    else {
      textCount++;
      if (!texts.has(value)) texts.set(value, typeof cell === "string" ? cell.trim() : value);
    }
  }
  return { numbers, texts, textCount, blanks };
}

function reasonOf(
  numbers: readonly number[],
  texts: ReadonlyMap<string, string>,
  isNumbers: boolean,
  blanks: number,
): ProposalReason | undefined {
  if (numbers.length === 0 && texts.size === 0) return "blank";
  if (texts.size > mostChoices) return "tooManyTexts";
  const isOne = isNumbers
    ? numbers.every((each) => each === numbers[0]) && texts.size === 0
    : texts.size + (numbers.length > 0 ? 1 : 0) === 1;
  if (!isOne) return undefined;
  const only = texts.size === 1 ? [...texts.keys()][0] : String(numbers[0]);
  return blanks > 0 && marks.has(only ?? "") ? "onlyMark" : "oneValue";
}

/** What the members of each network add up to; networks without a number are none. */
function sumsOf(cells: ArrayLike<unknown>, networkOf: ArrayLike<number>): number[] {
  const sums = new Map<number, number>();
  for (let row = 0; row < cells.length; row++) {
    const [cell, network] = [cells[row], networkOf[row] ?? -1];
    if (typeof cell === "number" && Number.isFinite(cell) && network >= 0)
      sums.set(network, (sums.get(network) ?? 0) + cell);
  }
  return [...sums.values()];
}

function bandsFor(header: string, numbers: readonly number[]): readonly PointBand[] {
  if (gradeHeader.test(header) && numbers.every((each) => Number.isInteger(each) && each >= 1 && each <= 6)) {
    const grades = [...new Set(numbers)].sort((a, b) => a - b);
    if (grades.length > 1) return gradeBands(grades);
  }
  const bands = quantileBands(numbers);
  return lessIsBetter.test(header) ? reversed({ bands, choices: [] }).bands : bands;
}

/** A band for each grade, 100 points for the best, falling evenly to 0. */
function gradeBands(grades: readonly number[]): PointBand[] {
  const [first, last] = [grades[0] as number, grades.at(-1) as number];
  return grades.map((grade, index) => ({
    over: index === 0 ? null : (grades[index - 1] as number),
    upTo: index === grades.length - 1 ? null : grade,
    points: Math.round((100 * (last - grade)) / (last - first)),
  }));
}

/** Bands that hold about as many values each, with limits that are values themselves; both ends open. */
export function quantileBands(numbers: readonly number[], count = 4): PointBand[] {
  const sorted = Float64Array.from(numbers).sort();
  const limits = new Set<number>();
  for (let part = 1; part < count; part++) {
    const limit = sorted[Math.ceil((sorted.length * part) / count) - 1] as number;
    // A limit at the largest value would leave the band above it empty.
    if (limit < (sorted.at(-1) as number)) limits.add(limit);
  }
  // More than three quarters share the largest value: it gets the upper band, the others the lower one.
  const below = sorted.indexOf(sorted.at(-1) as number) - 1;
  if (limits.size === 0 && below >= 0) limits.add(sorted[below] as number);
  const edges = [...limits];
  return Array.from({ length: edges.length + 1 }, (_, index) => ({
    over: edges[index - 1] ?? null,
    upTo: edges[index] ?? null,
    points: edges.length === 0 ? 50 : Math.round((100 * index) / edges.length),
  }));
}

const phaseOrder: readonly Phase[] = ["dropped", "prospect", "qualified", "buyer", "customer", "regularCustomer"];

function choicesOf(texts: ReadonlyMap<string, string>): PointChoice[] {
  const keys = [...texts.keys()];
  const phases = keys.map((key) => phaseOrder.indexOf(phaseOf(key) ?? ("" as Phase)));
  const ranks = phases.every((rank) => rank >= 0) ? phases : ladderOf(keys);
  const steps = [...new Set(ranks.filter((rank) => rank >= 0))].sort((a, b) => a - b);
  const pointsAt = (index: number): number => {
    const step = steps.indexOf(ranks[index] as number);
    return step < 0 || steps.length < 2 ? 50 : Math.round((100 * step) / (steps.length - 1));
  };
  return keys
    .map((key, index) => ({ choice: texts.get(key) as string, points: pointsAt(index) }))
    .sort((a, b) => a.points - b.points || (a.choice < b.choice ? -1 : 1));
}
