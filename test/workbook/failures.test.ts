import { explainError } from "../../src/workbook/sentences/explainError";
import { lookAt } from "../../src/workbook/reading/lookAt";
import type { Look } from "../../src/workbook/look/look";
import { WorkbookError } from "../../src/workbook/excel/workbookError";
import { writeMatrix } from "../../src/workbook/matrix/writeMatrix";
import { writePlan } from "../../src/workbook/planning/writePlan";
import { writeReminders } from "../../src/workbook/reminders/writeReminders";
import type { Written } from "../../src/workbook/excel/written";
import type { SyncFault } from "../../src/workbench/host/faults";
import { openDesk, type Desk } from "./desk";
import { contactRows, customerRows, putRows, snapshot } from "./tables";

const asOf = 46112;
const language = "en";
const users = ["Kunden", "Kontakte", "Casting matrix", "Reminders", "Success plan"];
let desk: Desk;
afterEach(() => desk.close());

type Job = readonly [name: string, own: string, run: (look: Look) => Promise<Written>];
const jobs: readonly Job[] = [
  ["casting", "Casting matrix (2)", (look) => writeMatrix(look, { language, live: true })],
  ["reminders", "Reminders (2)", (look) => writeReminders(look, asOf, { language, live: true })],
  ["plan", "Success plan (2)", (look) => writePlan(look, { language, live: true })],
];

/** The tables that a job makes beside the eight of every job. */
const further: Readonly<Record<string, readonly string[]>> = {
  reminders: ["SKM_ContactRules", "SKM_Measures", "SKM_PhaseFrequencies", "SKM_Withheld"],
  plan: ["SKM_PlanCosts"],
};

/** The user has sheets of our names with cells in them: they must come through everything unharmed. */
async function workbook(): Promise<Look> {
  desk = await openDesk();
  putRows(desk, "Kunden", customerRows, { table: "Customers" });
  putRows(desk, "Kontakte", contactRows, { table: "Contacts" });
  for (const name of users.slice(2)) putRows(desk, name, [["mine", { formula: "=1+1" }]]);
  return lookAt({ language });
}

describe.each(jobs)("%s", (job, own, run) => {
  const cases = (["before", "after"] as const).flatMap((when) =>
    (["GeneralException", "RequestAborted", "ActivityLimitReached", "ServiceNotAvailable"] satisfies SyncFault[]).map(
      (code) => [when, code] as const,
    ),
  );

  test.each(cases)("a failing n-th request, at every n (%s, %s)", async (when, code) => {
    let failures = 0;
    for (let n = 1; ; n++) {
      const look = await workbook();
      const before = snapshot(desk, users);
      desk.faults.failSync(n, code, when);
      let error: unknown;
      try {
        const written = await run(look);
        // What is only for the eye may fail; the sheet is complete all the same.
        expect(String(desk.cell(written.sheet, "A1"))).not.toContain("not finished");
      } catch (thrown) {
        error = thrown;
      }
      expect(snapshot(desk, users)).toBe(before);
      if (desk.faults.hasPlannedFailure) break;
      if (error === undefined) {
        desk.close();
        continue;
      }
      failures++;
      expect(error).toBeInstanceOf(WorkbookError);
      const { written } = error as WorkbookError;
      const sheet = desk.model.sheets().find((each) => each.name === own);
      const rules = desk.model.sheets().find((each) => each.name === "SKM rules");
      if (written === "nothing") expect([sheet, rules]).toEqual([undefined, undefined]);
      if (sheet && when === "before") expect(String(desk.cell(own, "A1"))).toContain("not finished");
      for (const each of ["en", "de"] as const) {
        const { what, todo } = explainError(each, error);
        expect(`${what} ${todo}`).not.toMatch(/[{}]|Exception|Aborted|LimitReached|NotAvailable/);
        expect(what).toMatch(
          each === "en" ? /your (own )?cells are as they were\.$/ : /Ihre (eigenen )?Zellen sind wie zuvor\.$/,
        );
      }
      // The way out that the sentence names: once more.
      desk.faults.reset();
      const again = await run(await lookAt({ language }));
      expect(String(desk.cell(again.sheet, "A1"))).not.toContain("not finished");
      expect(again.sheet).toBe(own);
      expect(snapshot(desk, users)).toBe(before);
      expect(
        desk.model
          .tables()
          .filter((table) => table.name.startsWith("SKM_"))
          .map((table) => table.name)
          .sort(),
      ).toEqual(
        [
          "SKM_Conversion",
          "SKM_Frequencies",
          "SKM_Holidays",
          "SKM_PenetrationBands",
          "SKM_Plan",
          "SKM_PotentialBands",
          "SKM_Settings",
          "SKM_Thrusts",
          ...(further[job] ?? []),
        ].sort(),
      );
      desk.close();
    }
    expect(failures).toBeGreaterThanOrEqual(4);
  });

  test("the rules sheet is protected: it is named and nothing is written", async () => {
    const look = await workbook();
    await writePlan(look, { language, live: true });
    desk.model.setProtected(desk.sheetId("SKM rules"), true);
    const tables = desk.model.tables().filter((table) => table.name === "SKM_Holidays");
    desk.model.removeTable(tables[0]!.id);
    await expect(run(await lookAt({ language }))).rejects.toMatchObject({
      code: "sheetProtected",
      sheet: "SKM rules",
      written: "nothing",
    });
  });

  test("cell-edit mode: writing waits until the user has finished", async () => {
    const look = await workbook();
    desk.faults.startCellEdit();
    const writing = run(look);
    await new Promise((go) => setTimeout(go, 30));
    expect(desk.model.sheets().map((sheet) => sheet.name)).not.toContain(own);
    desk.faults.endCellEdit();
    expect((await writing).sheet).toBe(own);
  });

  test("one step of undo takes everything away again", async () => {
    const look = await workbook();
    const before = desk.model.sheets().map((sheet) => sheet.name);
    await run(look);
    expect(desk.model.sheets().map((sheet) => sheet.name)).not.toEqual(before);
    desk.host.undo();
    expect(desk.model.sheets().map((sheet) => sheet.name)).toEqual(before);
  });
});

describe.each(jobs.slice(0, 2))("%s with a source that changed since it was read", (_, own, run) => {
  test("a co-author inserted rows: nothing is written, and the sentence says so", async () => {
    const look = await workbook();
    desk.model.insertRows(desk.sheetId("Kunden"), 2, 2);
    const before = snapshot(desk, users);
    const error = await run(look).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: "sourceChanged", written: "nothing" });
    expect(explainError("en", error)).toMatchObject({
      what: "The table “Customers” has changed since it was read. Nothing was written; your cells are as they were.",
      where: "Sheet Kunden",
    });
    expect(snapshot(desk, users)).toBe(before);
    expect(desk.model.sheets().map((sheet) => sheet.name)).not.toContain(own);
    // Read again, and it works.
    expect((await run(await lookAt({ language }))).sheet).toBe(own);
  });

  test("a co-author inserts rows between two requests of the writing: the formulas follow", async () => {
    const look = await workbook();
    desk.faults.beforeSync(4, () => desk.model.insertRows(desk.sheetId("Kunden"), 2, 2));
    await run(look);
    const errors = desk
      .all(own)
      .flat()
      .filter((cell) => typeof cell === "object");
    expect(errors).toEqual([]);
  });

  test("the sheet was renamed meanwhile: the table is found by its name", async () => {
    const look = await workbook();
    desk.model.renameSheet(desk.sheetId("Kunden"), "Clients");
    await expect(run(look)).rejects.toMatchObject({ code: "sourceChanged", written: "nothing" });
    expect((await run(await lookAt({ language }))).sheet).toBe(own);
  });

  test("the sheet was deleted meanwhile", async () => {
    const look = await workbook();
    desk.model.deleteSheet(desk.sheetId("Kunden"));
    await expect(run(look)).rejects.toMatchObject({ code: "sourceGone", written: "nothing" });
  });
});

test("cancelling between two requests: the sheet says that it is not finished", async () => {
  desk = await openDesk();
  const long = "x".repeat(400);
  const rows = Array.from({ length: 4000 }, (_, index) => [index + 1, long, "", "", 3000, 1, "", ""]);
  putRows(desk, "Kunden", [customerRows[0]!, ...rows], { table: "Customers" });
  const look = await lookAt({ language });
  const stop = new AbortController();
  const writing = writeMatrix(look, {
    language,
    live: false,
    signal: stop.signal,
    onProgress: ({ step, done }) => {
      if (step === "writing" && done > 0) stop.abort();
    },
  });
  const error = await writing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code: "cancelled", written: "partly", sheet: "Casting matrix" });
  expect(desk.cell("Casting matrix", "A1")).toContain("not finished");
  expect(explainError("de", error).what).toBe(
    "Sie haben die Arbeit angehalten. Das Blatt „Casting matrix“ ist nicht fertig, und sein Titel sagt es; Ihre eigenen Zellen sind wie zuvor.",
  );
});
