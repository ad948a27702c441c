import { serialOf } from "../../../src/method/calendar/serial";
import { changeRules } from "../../../src/workbook/rules/changeRules";
import { explainError } from "../../../src/workbook/sentences/explainError";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import type { Look } from "../../../src/workbook/look/look";
import { planBookOf } from "../../../src/workbook/planning/planBookOf";
import {
  removeScenario,
  saveScenario,
  signScenario,
  withdrawSignature,
} from "../../../src/workbook/planning/scenarioActs";
import { openDesk, type Desk } from "../desk";

const options = { language: "en" } as const;
const day = serialOf(2026, 3, 31)!;
const signature = { by: "C. Controller", day };
let desk: Desk;
afterEach(() => desk.close());

async function workbook(): Promise<Look> {
  desk = await openDesk();
  return lookAt(options);
}
const book = async () => planBookOf(await lookAt(options));
const rows = (name: string): unknown[][] => {
  const table = desk.model.tables().find((each) => each.name === name);
  return table ? desk.model.values(table.sheetId, table.area).slice(1) : [];
};

test("only what differs is stored; the plan is the base with the layer upon it", async () => {
  const look = await workbook();
  await saveScenario(
    look,
    { name: " More calls ", layer: { callsPerDay: 2, advisers: 9, "conversion:6": 0.25 } },
    options,
  );
  expect(rows("SKM_Scenarios")).toEqual([
    ["More calls", "Active calls per day and adviser", 2],
    ["More calls", "Conversion after month 6", 0.25],
  ]);
  const { scenarios, base } = await book();
  expect(scenarios).toMatchObject([
    {
      name: "More calls",
      changes: [
        { input: "callsPerDay", base: 1, value: 2 },
        { input: "conversion:6", base: 0.2, value: 0.25 },
      ],
      seal: null,
      faults: [],
    },
  ]);
  const { years } = scenarios[0]!.case!;
  expect(base!.years.map(({ contribution }) => contribution)).toEqual([441000, 1701000]);
  expect(scenarios[0]!.difference).toEqual({
    firstYear: years[0]!.contribution - 441000,
    total: scenarios[0]!.case!.total.contribution - 2142000,
  });
  expect(years[0]!.contribution).toBeGreaterThan(882000);
});

test("a scenario is changed in its place, one without a difference stays, one is removed", async () => {
  const look = await workbook();
  for (const [name, callsPerDay] of [
    ["a", 2],
    ["b", 3],
    ["c", 4],
  ] as const)
    await saveScenario(look, { name, layer: { callsPerDay } }, options);
  await saveScenario(look, { name: "B", layer: { advisers: 10, callsPerDay: 1 } }, options);
  expect(rows("SKM_Scenarios").map((row) => [row[0], row[2]])).toEqual([
    ["a", 2],
    ["B", 10],
    ["c", 4],
  ]);
  await saveScenario(look, { name: "as planned", layer: { advisers: 9 } }, options);
  expect((await book()).scenarios.map(({ name, changes }) => [name, changes.length])).toEqual([
    ["a", 1],
    ["B", 1],
    ["c", 1],
    ["as planned", 0],
  ]);
  await removeScenario(look, "c", options);
  await removeScenario(look, "as planned", options);
  expect((await book()).scenarios.map(({ name }) => name)).toEqual(["a", "B"]);
  await expect(removeScenario(look, "c", options)).rejects.toMatchObject({
    code: "scenarioUnknown",
    written: "nothing",
  });
});

test("a signed scenario is locked until the signature is withdrawn", async () => {
  const look = await workbook();
  await saveScenario(look, { name: "Plan 2026", layer: { callsPerDay: 1.5 } }, options);
  await signScenario(look, "plan 2026", signature, options);
  expect(rows("SKM_ScenarioStates")).toEqual([
    [
      "Plan 2026",
      "C. Controller",
      day,
      661500,
      3213000,
      expect.stringMatching(/^[0-9a-f]{16}-[0-9a-f]{16}-[0-9a-f]{16}\|advisers=9;/),
    ],
  ]);
  expect((await book()).scenarios[0]!.seal).toMatchObject({ by: "C. Controller", on: day, total: 3213000, broken: [] });
  const before = [rows("SKM_Scenarios"), rows("SKM_ScenarioStates")];
  for (const act of [
    () => saveScenario(look, { name: "Plan 2026", layer: { callsPerDay: 2 } }, options),
    () => removeScenario(look, "Plan 2026", options),
    () => signScenario(look, "Plan 2026", signature, options),
  ]) {
    const error: unknown = await act().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "scenarioSigned", written: "nothing" });
    expect(explainError("en", error).what).toContain(
      "The scenario “Plan 2026” was signed by C. Controller; it is locked.",
    );
    expect(explainError("de", error).what).toContain("unterschrieben; es ist gesperrt.");
  }
  expect([rows("SKM_Scenarios"), rows("SKM_ScenarioStates")]).toEqual(before);
  await withdrawSignature(look, "Plan 2026", options);
  expect((await book()).scenarios[0]!.seal).toBeNull();
  await saveScenario(look, { name: "Plan 2026", layer: { callsPerDay: 2 } }, options);
  expect(rows("SKM_Scenarios")).toEqual([["Plan 2026", "Active calls per day and adviser", 2]]);
});

test("a changed base, a changed scenario, changed figures break the seal and say which", async () => {
  const look = await workbook();
  await saveScenario(look, { name: "s", layer: { callsPerDay: 1.5 } }, options);
  await signScenario(look, "s", signature, options);
  const broken = async () => (await book()).scenarios[0]!.seal!.broken;
  const table = (name: string) => desk.model.tables().find((each) => each.name === name)!;
  const put = (name: string, column: number, value: number): void => {
    const { area, sheetId } = table(name);
    desk.model.transaction(() =>
      desk.model.write(sheetId, { row: area.row + 1, column: area.column + column, rows: 1, columns: 1 }, [
        [{ number: value }],
      ]),
    );
  };
  put("SKM_Scenarios", 2, 1.6);
  expect(await broken()).toEqual(["scenario"]);
  put("SKM_Plan", 1, 10);
  expect(await broken()).toEqual(["base", "scenario"]);
  put("SKM_Scenarios", 2, 1.5);
  expect(await broken()).toEqual(["base"]);
  put("SKM_Plan", 1, 9);
  expect(await broken()).toEqual([]);
  put("SKM_ScenarioStates", 4, 4000000);
  expect(await broken()).toEqual(["signature"]);
  put("SKM_ScenarioStates", 4, 3213000);
  const now = await lookAt(options);
  await changeRules(now, { planCosts: { ...now.rules.planCosts, costPerCall: 12 } }, options);
  expect(await broken()).toEqual(["base"]);
});

test("what makes no plan is refused with its reason, and nothing is written", async () => {
  const look = await workbook();
  const sheets = desk.model.sheets().length;
  for (const [layer, sentence] of [
    [{ "conversion:6": 0.05 }, /makes no plan/],
    [{ immediateRate: 0.7 }, /makes no plan/],
    [{ contributionPerOrder: -5 }, /Contribution per order/],
    [{ costPerCall: -1 }, /Cost per call/],
  ] as const) {
    const error: unknown = await saveScenario(look, { name: "x", layer }, options).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "scenarioUnusable", written: "nothing" });
    expect(explainError("en", error).what).toMatch(sentence);
    expect(explainError("de", error).what).not.toMatch(/[{}]|undefined/);
  }
  await expect(saveScenario(look, { name: "  ", layer: {} }, options)).rejects.toMatchObject({
    code: "scenarioUnnamed",
  });
  await expect(signScenario(look, "x", signature, options)).rejects.toMatchObject({ code: "scenarioUnknown" });
  expect(desk.model.sheets()).toHaveLength(sheets);
  await saveScenario(look, { name: "x", layer: { callsPerDay: 2 } }, options);
  await expect(signScenario(look, "x", { by: " ", day }, options)).rejects.toMatchObject({
    code: "signatureIncomplete",
  });
  await expect(signScenario(look, "x", { by: "me", day: NaN }, options)).rejects.toMatchObject({
    code: "signatureIncomplete",
  });
});

test("an input that nobody knows and a value that cannot be stop with their cell", async () => {
  const look = await workbook();
  await saveScenario(look, { name: "x", layer: { callsPerDay: 2 } }, options);
  const { area, sheetId } = desk.model.tables().find((each) => each.name === "SKM_Scenarios")!;
  const at = (column: number) => ({ row: area.row + 1, column: area.column + column, rows: 1, columns: 1 });
  desk.model.transaction(() => desk.model.write(sheetId, at(1), [[{ text: "Coffee per call" }]]));
  await expect(signScenario(look, "x", signature, options)).rejects.toMatchObject({
    code: "rulesUnusable",
    place: { sheet: "SKM rules", cell: expect.stringMatching(/^[A-Z]+\d+$/) },
    written: "nothing",
  });
  desk.model.transaction(() => desk.model.write(sheetId, at(1), [[{ text: "Immediate appointment rate" }]]));
  desk.model.transaction(() => desk.model.write(sheetId, at(2), [[{ number: 1.4 }]]));
  await expect(saveScenario(look, { name: "y", layer: {} }, options)).rejects.toMatchObject({ code: "rulesUnusable" });
});
