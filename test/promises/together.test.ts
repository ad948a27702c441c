/**
 * Promise 4 over every pair of declared actions: two people have the workbook open, and the second one's whole action
 * falls before one request of the first one's. What stands in the workbook afterwards is what it would be had one acted
 * after the other, or whoever was told that nothing was written has written nothing.
 *
 * Each action meets itself and some others, at the request that writes and one before; SKM_PROMISES=all takes every request of every pair.
 */
import { WorkbookError } from "../../src/workbook/excel/workbookError";
import { changeCriteria, type CriteriaChange } from "../../src/workbook/casting/changeCriteria";
import { saveScenario } from "../../src/workbook/planning/scenarioActs";
import { actions, look, nameOf, options, taking, type Action } from "./actions";
import { differences, openPromiseWorkbook, type PromiseWorkbook } from "./workbook";

const isWhole = process.env["SKM_PROMISES"] === "all";
let workbook: PromiseWorkbook | undefined;
afterEach(() => workbook?.close());

/**
 * Sheets that are the add-in's alone are written by the same code, cleared and written anew; one of each kind stands for
 * the others. The settings are one value each: whoever comes last wins.
 */
const alike = actions.filter(
  ({ of, when, writes, workbook: own }) =>
    own === undefined &&
    when !== "calibration" &&
    !writes.includes("settings") &&
    (!writes.includes("sheets") || of === "writeCallParty" || of === "writeConsents") &&
    of !== "loadSample",
);

/** What stands in the workbook: rows of a table in any order, for two who append come in either one. */
function contents({ model }: PromiseWorkbook): readonly string[] {
  const nameOfSheet = (id: string | undefined): string => model.sheets().find((each) => each.id === id)?.name ?? "";
  const tables = model.tables();
  const lines: string[] = model.sheets().map(({ name }) => `sheet ${name}`);
  for (const table of tables) {
    const [header, ...rows] = model.formulas(table.sheetId, table.area);
    lines.push(`table ${table.name} on ${nameOfSheet(table.sheetId)}: ${JSON.stringify(header)}`);
    rows.forEach((row) => lines.push(`row of ${table.name}: ${JSON.stringify(numberless(table.name, row))}`));
  }
  for (const { id, name } of model.sheets()) {
    const used = model.usedArea(id);
    if (!used) continue;
    model.formulas(id, used).forEach((row, r) =>
      row.forEach((cell, c) => {
        const [at, column] = [used.row + r, used.column + c];
        const isInTable = tables.some(
          ({ sheetId, area }) =>
            sheetId === id &&
            at >= area.row &&
            at < area.row + area.rows &&
            column >= area.column &&
            column < area.column + area.columns,
        );
        if (cell !== "" && !isInTable) lines.push(`cell on ${name}: ${JSON.stringify(cell)}`);
      }),
    );
  }
  return counted(lines);
}

/** Castings are numbered in the order in which they are kept. */
function numberless(table: string, row: readonly unknown[]): readonly unknown[] {
  return table === "SKM_Castings" ? row.slice(1) : row;
}

function counted(lines: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return lines.map((line) => {
    const count = (counts.get(line) ?? 0) + 1;
    counts.set(line, count);
    return `${line} #${count}`;
  });
}

/**
 * Not among the pairs: a casting that is kept while somebody changes the criteria in several requests is cast by what
 * stood there between two of them.
 */
function isSeenHalf(first: Action, second: Action): boolean {
  const keeps = [first, second].some(({ of }) => of === "keepSnapshot");
  return keeps && [first, second].some(({ of }) => ["changeCriteria", "acceptCriteria", "addChoice"].includes(of));
}

interface Two {
  readonly first: () => Promise<unknown>;
  readonly second: () => Promise<unknown>;
}

/** Both have looked, and neither has acted. */
async function start(first: Action, second: Action): Promise<Two> {
  workbook?.close();
  workbook = await openPromiseWorkbook(first.workbook);
  const given = new Map<Action, unknown>();
  for (const action of new Set([first, second])) given.set(action, await action.before?.(workbook));
  const [one, other] = [await look(), await look()];
  const run = (action: Action, seen: typeof one) => (): Promise<unknown> =>
    action.run(seen, given.get(action)).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
  return { first: run(first, one), second: run(second, other) };
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => differences(a, b, 1).length === 0;
const wroteNothing = (error: unknown): boolean => error instanceof WorkbookError && error.written === "nothing";

/** One pair at these requests of the first; what is wrong. */
async function faultsOf(first: Action, second: Action, seed: number): Promise<readonly string[]> {
  let two = await start(first, second);
  const before = workbook!.counters.syncs;
  await two.first();
  const requests = workbook!.counters.syncs - before;
  const firstAlone = contents(workbook!);
  await two.second();
  const firstThenSecond = contents(workbook!);
  two = await start(first, second);
  await two.second();
  const secondAlone = contents(workbook!);
  await two.first();
  const secondThenFirst = contents(workbook!);
  const wrong: string[] = [];
  // What the second one did before left the first one nothing to do.
  if (requests === 0) return wrong;
  // The last request is the one that writes; the others are met by turns.
  const met = isWhole
    ? Array.from({ length: requests }, (_, index) => index + 1)
    : [...new Set([requests, 1 + (seed % requests)])];
  for (const n of met) {
    two = await start(first, second);
    const { host } = workbook as { host: { process: PromiseWorkbook["host"]["process"] } };
    const process = host.process;
    let count = 0;
    let answered: unknown;
    host.process = async (...request) => {
      if (++count === n) {
        host.process = process;
        answered = await two.second();
      }
      return process(...request);
    };
    const error = await two.first();
    host.process = process;
    const now = contents(workbook!);
    // Told that the sheet with the rules may not be complete: nothing of the other one's is missing.
    const isTold = error instanceof WorkbookError && error.code === "sourceChanged" && error.written === "rules";
    const isRight =
      (isTold && secondAlone.every((line) => now.includes(line))) ||
      isSame(now, firstThenSecond) ||
      isSame(now, secondThenFirst) ||
      (wroteNothing(error) && isSame(now, secondAlone)) ||
      (wroteNothing(answered) && isSame(now, firstAlone));
    if (!isRight)
      wrong.push(
        `${nameOf(second)} before request ${n} of ${requests}: ${String(error)} / ${String(answered)}: ${differences(secondThenFirst, now, 2).join(" ; ")}`,
      );
  }
  return wrong;
}

test.each(alike.map((action, index) => [nameOf(action), action, index] as const))("%s", async (_, first, seed) => {
  const others = isWhole
    ? alike.filter((other) => !isSeenHalf(first, other))
    : // Itself, and so many others by turns that all pairs are met over the actions.
      [
        first,
        ...alike.filter((other, index) => index !== seed && (index * 7 + seed) % 12 === 0 && !isSeenHalf(first, other)),
      ];
  const wrong: string[] = [];
  for (const [at, second] of others.entries()) wrong.push(...(await faultsOf(first, second, seed + at)));
  expect(wrong).toEqual([]);
});

test("two people who save different scenarios at the same moment: none is lost, and the second is told", async () => {
  const [timid] = alike.filter(({ of, when }) => of === "saveScenario" && when === "again");
  const bold: Action = {
    ...(timid as Action),
    run: (seen) => saveScenario(seen, { name: "Third", layer: { callsPerDay: 7 } }, options),
  };
  expect(await faultsOf(timid as Action, bold, 1)).toEqual([]);
});

test.each<readonly [string, CriteriaChange, CriteriaChange]>([
  ["different weights", { weights: [3, 1] }, { weights: [2, 5] }],
  ["weights and an override", { weights: [3, 1] }, { overrides: [override("Kruse")] }],
  ["different overrides", { overrides: [override("Hansen")] }, { overrides: [override("Kruse")] }],
  ["a threshold and a setting", { hysteresis: 2 }, { hysteresis: 3, leastAssessed: 0.5 }],
])("two people who change the criteria at the same moment, %s: none is lost", async (_, one, other) => {
  const [act] = alike.filter(({ of }) => of === "changeCriteria");
  const acts = [one, other].map((change, index): Action => ({
    ...(act as Action),
    when: String(index),
    // The tables are there already.
    before: async () => changeCriteria(await look(), { hysteresis: 1 }, options),
    run: (seen) => changeCriteria(seen, change, options),
  })) as [Action, Action];
  const wrong: string[] = [];
  for (const seed of [0, 1, 2]) wrong.push(...(await faultsOf(...acts, seed)));
  expect(wrong).toEqual([]);
});

test("two people who take over the same list in place at the same moment: each cell is converted once", async () => {
  const [first] = actions.filter(({ of, when }) => of === "takeOver" && when === "inPlace") as [Action];
  const wrong: string[] = [];
  for (const seed of [0, 1, 2, 3, 4])
    wrong.push(...(await faultsOf(first, { ...first, run: taking("inPlace", "2") }, seed)));
  expect(wrong).toEqual([]);
});

function override(key: string): NonNullable<CriteriaChange["overrides"]>[number] {
  return { key, class: "A", reason: "r", until: null, author: "" };
}
