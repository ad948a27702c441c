import { fitCurve, judgementFault, judgementPoints, type CurveFit, type Judgements } from "../method/allocation/adbudg";
import type { Allocation } from "../method/allocation/allocation";
import { groupFault, type GroupFault, type ResponseGroup } from "../method/allocation/group";
import { bestAllocation, missingTime, priorityAllocation, stretchedAllocation } from "../method/allocation/remedies";
import { sayInCell, type FunctionTextKey } from "../text/functions/functionText";
import { oneNumber, oneWord } from "./argument";
import { isBlank, isError, plain } from "./cell";
import { fail, guarded, userLanguage } from "./fail";
import { extentOf, gridOf, isLeftOut, rowOf, type Grid } from "./grid";
import { parameters } from "./parameters";

/** More would take Excel longer than a person waits. */
const mostNetworks = 5000;

/**
 * Contacts of each class that fit into the time: the exact optimum under response curves, a stretch, or priority.
 * @customfunction ALLOCATE
 * @param minutes Minutes a year for target contacts.
 * @param networks Number of networks, one row for each class.
 * @param targetContacts Contacts a year that the class asks for.
 * @param minutesPerContact Minutes of a contact with travel and preparation.
 * @param contribution Contribution a year of a network at target.
 * @param responses Five columns: share of the contribution at no contact, half, target, one and a half, saturation.
 * @param [leastContacts] Least contacts a year of a network; 0 if left out.
 * @param [mostContacts] Most contacts a year of a network; twice the target if left out.
 * @param [way] "optimum" (if left out), "stretch" or "priority".
 * @returns A header row, one row for each class (contacts, per network, minutes, contribution, fit error) and the total.
 */
export function allocate(
  minutes: unknown,
  networks: unknown[][],
  targetContacts: unknown[][],
  minutesPerContact: unknown[][],
  contribution: unknown[][],
  responses: unknown[][],
  leastContacts?: unknown[][],
  mostContacts?: unknown[][],
  way?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const time = oneNumber(minutes, parameters.ALLOCATE.minutes);
    if (!(time >= 0)) throw fail("#VALUE!", "functions.plan.negative", { parameter: nameOf("minutes") });
    const allocated = ways[oneWord(way, parameters.ALLOCATE.way)];
    const columns = { networks, targetContacts, minutesPerContact, contribution, leastContacts, mostContacts };
    const grids = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, gridOf(column)]));
    for (const [name, { columns: width }] of Object.entries(grids) as [keyof typeof columns, Grid][])
      if (width > 1) throw fail("#VALUE!", "functions.capacity.oneColumn", { parameter: nameOf(name) });
    const shares = gridOf(responses);
    if (shares.columns !== judgementPoints.length) throw fail("#VALUE!", "functions.allocate.responseColumns");
    const { rows, rowLimit } = extentOf([...Object.values(grids), shares]);
    if (rowLimit < rows) throw fail("#VALUE!", "functions.allocate.rowsDiffer");
    const fits = fitsIn(shares, rows);
    const groups = fits.map(({ curve }, row) => ({ ...groupIn(grids, row), curve }));
    if (groups.reduce((sum, group) => sum + group.networks, 0) > mostNetworks)
      throw fail("#VALUE!", "functions.allocate.tooManyNetworks", { most: mostNetworks });
    const found = allocated(groups, time);
    if (!found) throw infeasible(groups, time);
    const language = userLanguage();
    const header = ["class", "contacts", "perNetwork", "minutes", "contribution", "fitError"] as const;
    return [
      header.map((column) => sayInCell(language, `functions.allocate.${column}`)),
      ...found.groups.map((group, row) => {
        const count = (groups[row] as ResponseGroup).networks;
        const perNetwork = count === 0 ? 0 : group.contacts / count;
        return [row + 1, group.contacts, perNetwork, group.minutes, group.contribution, fits[row]?.error];
      }),
      [sayInCell(language, "functions.allocate.total"), found.contacts, "", found.minutes, found.contribution, ""],
    ];
  });
}

/** A formula is computed in one go: with more Excel would stand still for longer than a person waits. */
const mostStates = 3_000_000;

type Way = (groups: readonly ResponseGroup[], minutes: number) => Allocation | undefined;

const best: Way = (groups, minutes) => {
  const optimum = bestAllocation(groups, minutes, mostStates);
  if (optimum?.isProven === false) throw fail("#VALUE!", "functions.allocate.notProven");
  return optimum?.allocation;
};
const stretched: Way = (groups, minutes) => stretchedAllocation(groups, minutes)?.allocation;

const ways = { optimum: best, stretch: stretched, priority: priorityAllocation };

/** Which least contacts do not fit, and by how many hours. */
function infeasible(groups: readonly ResponseGroup[], minutes: number): CustomFunctions.Error {
  const missing = missingTime(groups, minutes);
  const rows = (missing?.groups ?? []).flatMap((group, row) => (group.missing > 0 ? [row + 1] : []));
  return fail("#N/A", "functions.allocate.infeasible", {
    hours: Math.ceil(((missing?.minutes ?? 0) / 60) * 100) / 100,
    rows: rows.join(", "),
  });
}

/** The curve of each row; rows with the same judgements share one fit. */
function fitsIn(shares: Grid, rows: number): CurveFit[] {
  const fits = new Map<string, CurveFit>();
  return Array.from({ length: rows }, (_, row) => {
    const judgements = judgementsIn(shares, row);
    const key = Object.values(judgements).join();
    const fit = fits.get(key) ?? fitCurve(judgements);
    fits.set(key, fit);
    return fit;
  });
}

function judgementsIn(shares: Grid, row: number): Judgements {
  const cells = rowOf(shares, row).map((cell) => number(cell, "responses", row));
  const judgements = Object.fromEntries(
    judgementPoints.map((point, at) => [point, cells[at]]),
  ) as unknown as Judgements;
  const fault = judgementFault(judgements);
  if (fault)
    throw fail("#VALUE!", `functions.allocate.${fault.fault}`, {
      row: row + 1,
      point: sayInCell(userLanguage(), `functions.allocate.point.${fault.point}`),
    });
  return judgements;
}

function groupIn(grids: Readonly<Record<string, Grid>>, row: number): Omit<ResponseGroup, "curve"> {
  const at = (name: AllocateParameter): number => number(rowOf(grids[name] as Grid, row)[0], name, row);
  const group = {
    networks: at("networks"),
    target: at("targetContacts"),
    minutesPerContact: at("minutesPerContact"),
    contribution: at("contribution"),
    least: at("leastContacts"),
    most: 0,
  };
  const most = isLeftOut(grids["mostContacts"] as Grid) ? 2 * Math.ceil(group.target) : at("mostContacts");
  const complete = { ...group, most };
  // A row without networks asks for nothing, whatever else stands in it.
  if (group.networks === 0) return { ...complete, target: 1, least: 0, most: 0 };
  const fault = groupFault(complete);
  if (fault) {
    const parameter = nameOf(inputNames[fault.input]);
    throw fail("#VALUE!", `functions.allocate.${fault.fault}`, { row: row + 1, parameter, point: parameter });
  }
  return complete;
}

const inputNames: Readonly<Record<GroupFault["input"], AllocateParameter>> = {
  networks: "networks",
  target: "targetContacts",
  least: "leastContacts",
  most: "mostContacts",
  minutesPerContact: "minutesPerContact",
  contribution: "contribution",
};

function number(cell: unknown, name: AllocateParameter, row: number): number {
  const value = plain(cell);
  if (isError(value)) throw value;
  if (isBlank(value)) return 0;
  if (typeof value !== "number")
    throw fail("#VALUE!", "functions.allocate.notNumber", { row: row + 1, parameter: nameOf(name) });
  return value;
}

type AllocateParameter = FunctionTextKey extends infer Key
  ? Key extends `functions.ALLOCATE.${infer Name}.name`
    ? Name
    : never
  : never;

/** The parameter's name as the user sees it in Excel. */
function nameOf(parameter: AllocateParameter): string {
  return sayInCell(userLanguage(), `functions.ALLOCATE.${parameter}.name`);
}
