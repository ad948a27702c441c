import { exampleGrid, exampleInstrumentsWithheld, type MeasureCell, type MeasuresGrid } from "../method/measures/grid";
import type { Instrument } from "../method/measures/instruments";
import { highestInterest, phaseOf, phases, type Phase } from "../method/measures/phases";
import { tableIn } from "./argument";
import { isBlank, isError, plain, type ArgumentValue } from "./cell";
import { fail } from "./fail";
import { instrumentIn } from "./instrumentCell";
import { parameters, type TableParameter } from "./parameters";

/**
 * The user's own measures grid: phase, interest, instrument, next best (blank for none), as in SKM_Measures, with or
 * without its header row. A pair without a row has no measure. The example grid where the argument was left out.
 */
export function measuresIn(argument: unknown): MeasuresGrid {
  const rows = rowsIn(argument, parameters.MEASURE.measures, 4, "functions.measure.gridColumns");
  if (!rows) return exampleGrid;
  const grid = Object.fromEntries(phases.map((phase) => [phase, []])) as unknown as Record<Phase, MeasureCell[]>;
  rows.forEach(({ row, cells: [phaseCell, interest, bestCell, nextCell] }, index) => {
    const phase = phaseOf(String(phaseCell));
    if (!phase && index === 0 && typeof interest === "string" && interest !== "") return;
    const best = instrumentIn(String(bestCell));
    const isAlone = isBlank(nextCell as ArgumentValue);
    const nextBest = isAlone ? best : instrumentIn(String(nextCell));
    // A blank interest is 0, as some platforms pass it.
    const degree = interest === "" ? 0 : interest;
    const isDegree = typeof degree === "number" && Number.isInteger(degree) && degree >= 0 && degree <= highestInterest;
    if (!phase || !isDegree || !best || !nextBest) throw fail("#VALUE!", "functions.measure.gridRow", { row });
    if (grid[phase][degree]) throw fail("#VALUE!", "functions.measure.gridDoubled", { row });
    grid[phase][degree] = { best, nextBest };
  });
  return grid;
}

/** Instruments that classes do not get: class and instrument, as in SKM_Withheld; the example where left out. */
export function withheldIn(argument: unknown): (label: string) => readonly Instrument[] {
  const rows = rowsIn(argument, parameters.MEASURE.withheld, 2, "functions.measure.withheldColumns");
  if (!rows) return exampleInstrumentsWithheld;
  const lists = new Map<string, Instrument[]>();
  rows.forEach(({ row, cells: [label, name] }, index) => {
    const instrument = instrumentIn(String(name));
    // Nobody calls an instrument "Instrument": the header row.
    if (!instrument && index === 0 && isHeader(String(name))) return;
    if (!instrument || label === "" || label === 0) throw fail("#VALUE!", "functions.measure.withheldRow", { row });
    const key = String(label).trim().toLowerCase();
    lists.set(key, [...(lists.get(key) ?? []), instrument]);
  });
  return (label) => lists.get(label.trim().toLowerCase()) ?? [];
}

function isHeader(text: string): boolean {
  return ["instrument", "maßnahme"].includes(text.trim().toLowerCase());
}

interface Row {
  /** From 1, as the user counts. */
  readonly row: number;
  readonly cells: readonly ArgumentValue[];
}

/** Rows that are not blank throughout; undefined for an argument that was left out. */
function rowsIn(
  argument: unknown,
  parameter: TableParameter,
  columns: number,
  wrongColumns: "functions.measure.gridColumns" | "functions.measure.withheldColumns",
): readonly Row[] | undefined {
  const grid = tableIn(argument, parameter);
  if (!grid) return undefined;
  if (grid.columns !== columns) throw fail("#VALUE!", wrongColumns);
  return grid.cells.flatMap((given, index): Row[] => {
    const cells = given.map(plain);
    const error = cells.find(isError);
    if (error) throw error;
    return cells.every(isBlank) ? [] : [{ row: index + 1, cells: cells as readonly ArgumentValue[] }];
  });
}
