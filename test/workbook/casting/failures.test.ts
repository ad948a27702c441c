import { acceptCriteria } from "../../../src/workbook/casting/acceptCriteria";
import { addChoice } from "../../../src/workbook/casting/addChoice";
import { answer } from "../../../src/workbook/casting/answer";
import { changeCriteria } from "../../../src/workbook/casting/changeCriteria";
import { keepSnapshot } from "../../../src/workbook/casting/keepSnapshot";
import { snapshots } from "../../../src/workbook/casting/snapshots";
import { writeClasses } from "../../../src/workbook/casting/writeClasses";
import { explainError } from "../../../src/workbook/sentences/explainError";
import type { Finding } from "../../../src/workbook/excel/finding";
import type { Look } from "../../../src/workbook/look/look";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { WorkbookError } from "../../../src/workbook/excel/workbookError";
import type { Desk } from "../desk";
import { putRows, snapshot } from "../tables";
import { asOf, openCastingDesk, ratedRows, withCell } from "./castingDesk";

const language = "en";
/** The user has sheets of our names with cells in them. */
const users = ["Casting classes", "Class portfolio", "Casting reasons", "SKM castings"];
let desk: Desk;
afterEach(() => desk.close());

type Job = readonly [name: string, run: (look: Look) => Promise<unknown>];
const jobs: readonly Job[] = [
  ["writing the sheets", (look) => writeClasses(look, asOf, { language, live: true })],
  ["keeping a casting", (look) => keepSnapshot(look, asOf, { language })],
  ["accepting criteria", (look) => acceptCriteria(look, look.castingInput?.rules.rules.criteria ?? [], { language })],
  ["changing rules", (look) => changeCriteria(look, { weights: [1, 1], hysteresis: 1 }, { language })],
  [
    "adding a choice",
    (look) => addChoice(look, look.findings.find(({ kind }) => kind === "choiceMissing") as Finding, { language }),
  ],
];

async function workbook(): Promise<Look> {
  desk = await openCastingDesk({ customers: withCell(ratedRows, 3, 7, "huge") });
  for (const name of users) putRows(desk, name, [["mine", { formula: "=1+1" }]]);
  return lookAt({ language });
}

describe.each(jobs)("%s", (_, run) => {
  test.each(["before", "after"] as const)(
    "a failing n-th request, at every n (%s): the user's cells stay",
    async (when) => {
      let failures = 0;
      for (let n = 1; ; n++) {
        const look = await workbook();
        const before = snapshot(desk, ["Kunden", ...users]);
        const rules = snapshot(desk, ["Regeln"]);
        desk.faults.failSync(n, "GeneralException", when);
        const error: unknown = await run(look).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        expect(snapshot(desk, ["Kunden", ...users])).toBe(before);
        if (desk.faults.hasPlannedFailure) break;
        if (error === undefined) {
          // What is only for the eye may fail.
          desk.close();
          continue;
        }
        failures++;
        expect(error).toBeInstanceOf(WorkbookError);
        // "Nothing was written" is the truth.
        if ((error as WorkbookError).written === "nothing") {
          expect(snapshot(desk, ["Regeln"])).toBe(rules);
          expect(desk.model.sheets()).toHaveLength(2 + users.length + 1);
        }
        expect(explainError("de", error).what).not.toMatch(/\{|undefined/);
        desk.close();
      }
      expect(failures).toBeGreaterThanOrEqual(2);
    },
  );
});

test("a casting that takes several requests is taken back whole where one of them fails", async () => {
  const rows = Array.from({ length: 4100 }, (_, at) => [at + 1, `C ${at}`, "", "", 100, 10, "", "high", at % 50, ""]);
  desk = await openCastingDesk({ customers: [ratedRows[0]!, ...rows] });
  const look = await lookAt({ language });
  const requests = desk.counters.syncs;
  await keepSnapshot(look, asOf, { language });
  const needed = desk.counters.syncs - requests;
  expect(await snapshots({ language })).toMatchObject([{ records: { length: 4100 } }]);
  // The second part of a further casting: it reads the numbers first, and makes no sheet that is shown at the end.
  desk.faults.failSync(needed, "RequestAborted");
  await expect(keepSnapshot(look, asOf + 1, { language })).rejects.toMatchObject({ written: "nothing" });
  expect(desk.model.tables().find(({ name }) => name === "SKM_Castings")?.area.rows).toBe(4102);
  await keepSnapshot(look, asOf + 1, { language });
  expect((await snapshots({ language })).map(({ records }) => records.length)).toEqual([4100, 4100]);
});

test("rows of a casting that was broken off are no casting, and the others are read", async () => {
  const look = await workbook();
  await keepSnapshot(look, asOf, { language });
  const table = desk.model.tables().find(({ name }) => name === "SKM_Castings")!;
  const sheet = desk.model.sheets().find(({ id }) => id === table.sheetId)!.name;
  const last = table.area.row + table.area.rows;
  // Without the row that says what it was cast by.
  putRows(desk, sheet, [[7, asOf, "x", "Hansen", "A", 90, "1;2"]], { row: last });
  desk.model.resizeTable(table.id, { ...table.area, rows: table.area.rows + 1 });
  expect(await snapshots({ language })).toHaveLength(1);
  await keepSnapshot(look, asOf + 1, { language });
  expect((await snapshots({ language })).map(({ day }) => day)).toEqual([asOf, asOf + 1]);
});

test("an answer that may have been written says so", async () => {
  const look = await workbook();
  for (const n of [3, 4, 5]) desk.faults.failSync(n, "GeneralException", n === 3 ? "after" : "before");
  const error: unknown = await answer(look, { record: 0, criterion: 1, value: 7 }, { language }).catch(
    (e: unknown) => e,
  );
  expect(error).toMatchObject({ written: "answer" });
  expect(explainError(language, error).what).toMatch(/not known; look at it/);
});
