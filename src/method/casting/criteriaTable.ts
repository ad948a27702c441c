import type { Criterion, NetworkRule, PointBand } from "./criteria";
import { groupKey } from "./faults";
import { valueKey } from "./valueKey";

export type CriteriaRowFault =
  | "nameMissing"
  | "weightNotNumber"
  | "weightDiffers"
  | "stepNotValue"
  | "pointsNotNumber"
  | "upToNotNumber"
  | "networkRuleUnknown";

/** Rows of the table, counted from 0, blank rows counted. */
export interface CriterionRows {
  readonly first: number;
  readonly bands: readonly number[];
  readonly choices: readonly number[];
}

export interface CriteriaTable {
  readonly criteria: readonly Criterion[];
  /** For each criterion where it stands. */
  readonly rows: readonly CriterionRows[];
  /** With any of them the table is not usable as it stands. */
  readonly findings: readonly { readonly fault: CriteriaRowFault; readonly row: number }[];
}

interface Draft {
  name: string;
  weight: number | undefined;
  column: string;
  networkRule: NetworkRule | undefined;
  targetGroup: string | undefined;
  departments: string[];
  bands: PointBand[];
  choices: { choice: string; points: number }[];
  rows: { first: number; bands: number[]; choices: number[] };
}

/**
 * Reads criteria from a table with one row for each step of a scale. Columns, of which the first four are needed:
 * criterion, weight, over or choice, points, up to, column, network rule, target group, departments.
 *
 * A row without a criterion goes on with the one above; weight and what follows "up to" stand in its first row. A
 * number, or a blank, under "over or choice" is the lower limit of a band, a text is a choice. Where no band of a
 * criterion has an "up to", each reaches up to the next higher limit. Without a column the criterion's name is its
 * key. Departments are parted by commas or semicolons. Blank is null, undefined or "".
 */
export function criteriaFromCells(cells: ArrayLike<ArrayLike<unknown>>): CriteriaTable {
  const drafts = new Map<string, Draft>();
  const findings: { fault: CriteriaRowFault; row: number }[] = [];
  let current: Draft | undefined;
  for (let row = 0; row < cells.length; row++) {
    const line = cells[row] as ArrayLike<unknown>;
    if (isBlankRow(line)) continue;
    const name = textOf(line[0]);
    // Some platforms pass a blank cell as 0.
    if (name !== "" && name !== "0") {
      const key = `${valueKey(name)}\n${groupKey(line[7])}`;
      current = drafts.get(key) ?? draftOf(name, line, row);
      drafts.set(key, current);
      if (!current.networkRule) findings.push({ fault: "networkRuleUnknown", row });
    }
    const fault = current ? addRow(current, line, row) : "nameMissing";
    if (fault) findings.push({ fault, row });
  }
  for (const { weight, rows } of drafts.values())
    if (weight === undefined) findings.push({ fault: "weightNotNumber", row: rows.first });
  findings.sort((a, b) => a.row - b.row);
  return {
    criteria: [...drafts.values()].map(({ rows: _, weight, networkRule, bands, choices, ...rest }) => ({
      ...rest,
      weight: weight ?? NaN,
      networkRule: networkRule ?? "best",
      scale: { bands: bands.some(({ upTo }) => upTo !== null) ? bands : reaching(bands), choices },
    })),
    rows: [...drafts.values()].map(({ rows }) => rows),
    findings,
  };
}

function draftOf(name: string, line: ArrayLike<unknown>, first: number): Draft {
  const group = textOf(line[7]);
  return {
    name,
    weight: undefined,
    column: textOf(line[5]) || name,
    networkRule: ruleOf(line[6]),
    targetGroup: group === "" ? undefined : group,
    departments: departmentsIn(line[8]),
    bands: [],
    choices: [],
    rows: { first, bands: [], choices: [] },
  };
}

function addRow(draft: Draft, line: ArrayLike<unknown>, row: number): CriteriaRowFault | undefined {
  const weight = line[1];
  if (!isBlank(weight)) {
    if (typeof weight !== "number" || !Number.isFinite(weight)) return "weightNotNumber";
    if (draft.weight === undefined) draft.weight = weight;
    else if (weight !== draft.weight && weight !== 0) return "weightDiffers";
  }
  const step = line[2];
  const points = line[3];
  if (isBlank(step) && isBlank(points)) return undefined;
  if (typeof points !== "number" || !Number.isFinite(points)) return "pointsNotNumber";
  if (isBlank(step) || typeof step === "number") {
    const over = typeof step === "number" ? step : null;
    // A blank that arrives as 0: nothing reaches from 0 or more up to 0.
    const upTo = isBlank(line[4]) || (line[4] === 0 && over !== null && over >= 0) ? null : line[4];
    if (upTo !== null && (typeof upTo !== "number" || !Number.isFinite(upTo))) return "upToNotNumber";
    if (over !== null && !Number.isFinite(over)) return "stepNotValue";
    draft.bands.push({ over, upTo, points });
    draft.rows.bands.push(row);
    return undefined;
  }
  if (typeof step !== "string" && typeof step !== "boolean") return "stepNotValue";
  draft.choices.push({ choice: typeof step === "string" ? step.trim() : String(step), points });
  draft.rows.choices.push(row);
  return undefined;
}

function reaching(bands: readonly PointBand[]): PointBand[] {
  return bands.map((band) => {
    const higher = bands
      .map(({ over }) => over)
      .filter((over): over is number => over !== null && (band.over === null || over > band.over));
    return { ...band, upTo: higher.length === 0 ? null : Math.min(...higher) };
  });
}

const networkRules = new Map<string, NetworkRule>([
  ["", "best"],
  ["0", "best"],
  ["best", "best"],
  ["bestes mitglied", "best"],
  ["bester", "best"],
  ["beste", "best"],
  ["lead", "lead"],
  ["führend", "lead"],
  ["führendes mitglied", "lead"],
  ["sum", "sum"],
  ["summe", "sum"],
]);

function ruleOf(cell: unknown): NetworkRule | undefined {
  return networkRules.get(valueKey(cell) ?? "?");
}

function departmentsIn(cell: unknown): string[] {
  return textOf(cell)
    .split(/[,;]/)
    .map((each) => each.trim())
    .filter((each) => each !== "" && each !== "0");
}

function textOf(cell: unknown): string {
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "number" && Number.isFinite(cell) ? String(cell) : "";
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** All blank, or, where blanks arrive as 0, all 0. */
function isBlankRow(line: ArrayLike<unknown>): boolean {
  const cells = Array.from(line);
  return cells.every(isBlank) || cells.every((cell) => cell === 0);
}
