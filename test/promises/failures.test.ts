/**
 * Promises 2, 3 and 5 over every declared action: each request fails in turn, before it took effect and with the answer
 * lost after it did.
 *
 * - What fails leaves the user's cells as they were, or says which sheet to look at.
 * - "Nothing was written" is true of every cell, format, table, name and setting.
 * - Trying again ends in the workbook of a run that did not fail.
 *
 * Each request fails with two of the codes, in jobs that take long with one; SKM_PROMISES=all takes every code at every
 * request, before and after.
 */
import { WorkbookError } from "../../src/workbook/excel/workbookError";
import { explainError } from "../../src/workbook/sentences/explainError";
import { syncFaults, type SyncFault } from "../../src/workbench/host/faults";
import { actions, look, nameOf, type Action } from "./actions";
import { contentsOf, differences, openPromiseWorkbook, type PromiseWorkbook } from "./workbook";

const isWhole = process.env["SKM_PROMISES"] === "all";
let workbook: PromiseWorkbook | undefined;
afterEach(() => workbook?.close());

type Fault = readonly [n: number, when: "before" | "after", code: SyncFault];

/** Excel refuses before it writes: these codes come with nothing done. */
const refusals: ReadonlySet<SyncFault> = new Set(["AccessDenied", "InvalidOperationInCellEditMode"]);

function faultsOf(requests: number, seed: number, isLong: boolean): readonly Fault[] {
  return Array.from({ length: requests }, (_, index) => index + 1).flatMap((n) =>
    (["before", "after"] as const).flatMap((when, at) => {
      if (isLong && !isWhole && (n + seed) % 2 === at) return [];
      const codes = syncFaults.filter((code) => when === "before" || !refusals.has(code));
      const chosen = isWhole ? codes : [codes[(n + seed) % codes.length] as SyncFault];
      return chosen.map((code): Fault => [n, when, code]);
    }),
  );
}

async function start(action: Action): Promise<unknown> {
  workbook?.close();
  workbook = await openPromiseWorkbook(action.workbook);
  return action.before?.(workbook);
}

test.each(actions.map((action, index) => [nameOf(action), action, index] as const))("%s", async (_, action, seed) => {
  let given = await start(action);
  const requestsBefore = workbook!.counters.syncs;
  let seen = await look();
  const reading = workbook!.counters.syncs - requestsBefore;
  await action.run(seen, given);
  const requests = workbook!.counters.syncs - requestsBefore - reading;
  const unfailed = contentsOf(workbook!);
  const broken: string[] = [];

  for (const [n, when, code] of faultsOf(requests, seed, action.isLong === true)) {
    const says = (text: string): number => broken.push(`${code} ${when} request ${n} of ${requests}: ${text}`);
    given = await start(action);
    seen = await look();
    const before = contentsOf(workbook!);
    workbook!.faults.failSync(n, code, when);
    const error: unknown = await action.run(seen, given).then(
      (result) => (result === false ? new WorkbookError("cancelled", { written: "partly" }) : undefined),
      (thrown: unknown) => thrown,
    );
    workbook!.faults.reset();
    const after = contentsOf(workbook!);
    if (error === undefined) {
      const [different] = differences(unfailed, after);
      if (different !== undefined) says(`no error, but ${different}`);
      continue;
    }
    if (!(error instanceof WorkbookError)) {
      says(`threw ${String(error)}`);
      continue;
    }
    const { what, todo } = explainError("en", error);
    if (/[{}]|undefined|Exception/.test(`${what} ${todo}`)) says(`said “${what} ${todo}”`);
    const [changed] = differences(before, after);
    if (error.written === "nothing" && changed !== undefined) says(`said that nothing was written, but ${changed}`);
    const [others] = differences(ofUser(before, action), ofUser(after, action));
    if (others !== undefined) says(`touched what it has no business with: ${others}`);
    // What a person does then.
    const again: unknown = await action.run(await look(), given).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    const [different] = differences(unfailed, contentsOf(workbook!));
    if (different !== undefined) says(`${error.code}, ${error.written}; tried again: ${different}`);
    else if (again !== undefined && (again as WorkbookError).code !== action.repeats)
      says(`tried again: ${String(again)}`);
  }
  expect(broken).toEqual([]);
});

/** The cells of the user's own sheets that this action is not there to change. */
function ofUser(contents: readonly string[], { changes = [] }: Action): readonly string[] {
  const sheets = ["Kunden", "Kontakte", "Regeln", "Liste", "Mine", "Reminders"].filter(
    (name) => !changes.includes(name),
  );
  return contents.filter((line) => sheets.some((name) => line.startsWith(`${name}!`)));
}
