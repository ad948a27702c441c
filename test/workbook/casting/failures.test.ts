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
        if (error === undefined) break;
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
      expect(failures).toBeGreaterThanOrEqual(3);
    },
  );
});

test("a casting that was broken off is named, and no casting", async () => {
  const look = await workbook();
  await keepSnapshot(look, asOf, { language });
  for (let n = 1; ; n++) {
    desk.faults.failSync(n);
    const failed = await keepSnapshot(look, asOf + 1, { language }).then(
      () => false,
      () => true,
    );
    if (!failed) break;
    const kept = await snapshots({ language }).catch((error: unknown) => error);
    if (kept instanceof WorkbookError) {
      expect(kept).toMatchObject({ code: "castingsUnreadable", place: { sheet: "SKM castings (2)" } });
      return;
    }
    expect(kept).toHaveLength(1);
  }
  throw new Error("no request broke a casting off");
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
