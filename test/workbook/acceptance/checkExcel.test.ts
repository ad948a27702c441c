import { readFileSync } from "node:fs";
import { join } from "node:path";
import { languages } from "../../../src/text/languages";
import { checkedExcel } from "../../../src/workbook/acceptance/checkedExcel";
import { answered, checkExcel, type Evidence } from "../../../src/workbook/acceptance/checkExcel";
import { evidenceHtml, evidenceJson } from "../../../src/workbook/acceptance/evidenceFile";
import { automaticSteps, questions } from "../../../src/workbook/acceptance/steps";
import { profiles } from "../../../src/workbench/host/profile";
import { openDesk, type Desk } from "../desk";
import { customerRows, putRows, snapshot } from "../tables";

let desk: Desk;
afterEach(() => desk.close());

test.each(["web", "windows", "mac"] as const)(
  "every step passes on the workbench as %s, and nothing of it stays",
  async (platform) => {
    desk = await openDesk({ profile: profiles[platform] });
    putRows(desk, "Kunden", customerRows, { table: "Customers" });
    const before = [snapshot(desk, ["Kunden"]), desk.model.sheets().map(({ name }) => name), desk.model.names().length];
    const seen: string[] = [];
    const { steps, isClean } = await checkExcel((step) => seen.push(step.key));
    expect(steps.filter(({ verdict }) => verdict !== "passed")).toEqual([]);
    expect(seen).toEqual(automaticSteps.map(({ key }) => key));
    expect(isClean).toBe(true);
    expect([
      snapshot(desk, ["Kunden"]),
      desk.model.sheets().map(({ name }) => name),
      desk.model.names().length,
    ]).toEqual(before);
  },
);

test("the reports of the workbench in docs/evidence have the steps of today", () => {
  for (const platform of ["web", "windows", "mac"]) {
    const file = join(__dirname, "..", "..", "..", "docs", "evidence", `workbench-${platform}.json`);
    const { steps } = JSON.parse(readFileSync(file, "utf8")) as Evidence;
    expect(steps.map(({ key, verdict }) => `${key} ${verdict}`)).toEqual(
      automaticSteps.map(({ key }) => `${key} passed`),
    );
  }
});

test("an Excel of ExcelApi 1.17 is left the newer steps and passes the others", async () => {
  desk = await openDesk({ profile: { requirementSets: { ...profiles.windows.requirementSets, ExcelApi: "1.17" } } });
  const { steps } = await checkExcel();
  expect(steps.filter(({ verdict }) => verdict !== "passed").map(({ key, verdict }) => `${key} ${verdict}`)).toEqual([
    "notes leftOut",
    "undoGroup leftOut",
  ]);
});

test("what Excel does otherwise is seen: functions that are not there, another workbook in front, a wrong value", async () => {
  desk = await openDesk();
  desk.faults.switchWorkbook(1);
  const away = await checkExcel();
  // Not even a sheet of its own can be made.
  expect(away.steps.filter(({ verdict }) => verdict === "passed")).toEqual([]);
  desk.faults.reset();
  desk.host.loadFunctions({ functions: [] } as never, "SKM", desk.office.side);
  const without = await checkExcel();
  const failed = without.steps.filter(({ verdict }) => verdict === "failed").map(({ key }) => key);
  expect(failed).toEqual(
    expect.arrayContaining(["forecast", "blank", "nextDue", "segments", "liveFixed", "conditional"]),
  );
  expect(without.steps.find(({ key }) => key === "rows")?.verdict).toBe("passed");
}, 120_000);

test("an Excel without dynamic arrays fails the steps that spill, and the others pass", async () => {
  desk = await openDesk({ profile: { ...profiles.windows, hasDynamicArrays: false } });
  const { steps, isClean } = await checkExcel();
  const failed = steps.filter(({ verdict }) => verdict !== "passed").map(({ key }) => key);
  expect(failed.sort()).toEqual(["blank", "forecast", "liveFixed", "segments", "spill"]);
  expect(isClean).toBe(true);
}, 120_000);

test("the evidence has every step, the Excel and no cell of the user", async () => {
  desk = await openDesk();
  putRows(desk, "Kunden", [["Secret Ltd", "<b>1</b>"]]);
  const { steps, isClean } = await checkExcel();
  const evidence: Evidence = {
    product: "0.1.0",
    at: "2026-11-30T12:00:00.000Z",
    excel: checkedExcel(),
    steps: [...steps, ...questions.map((key) => answered(key, "yes")), answered("undo", "no")],
    isClean,
  };
  const json = evidenceJson(evidence);
  expect(JSON.parse(json.text)).toEqual(evidence);
  expect(evidence.excel.sets).toEqual({ ExcelApi: "1.20", CustomFunctionsRuntime: "1.4", SharedRuntime: "1.2" });
  for (const language of languages) {
    const { text } = evidenceHtml(evidence, language);
    expect(text).not.toMatch(/Secret|acceptance\.|\{\w+\}|undefined/);
    expect(text.match(/<tr>/g)).toHaveLength(evidence.steps.length + 1);
  }
});
