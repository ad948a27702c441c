import { classChanges } from "../../../src/workbook/casting/classChanges";
import { classesOf } from "../../../src/workbook/casting/classesOf";
import type { Classes } from "../../../src/workbook/casting/classes";
import { putClasses, undoPutClasses } from "../../../src/workbook/casting/putClasses";
import { findingSentence } from "../../../src/workbook/sentences/findingSentence";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { remindersOf } from "../../../src/workbook/reminders/remindersOf";
import type { Desk } from "../desk";
import { snapshot } from "../tables";
import { asOf, openCastingDesk, ratedRows, withCell } from "./castingDesk";

const language = "en";
let desk: Desk;
afterEach(() => desk.close());

const seen = async () => {
  const look = await lookAt({ language });
  const classes = classesOf(look, asOf) as Classes;
  return { look, classes, changes: classChanges(look, classes) };
};
const column = () => [2, 3, 4, 5, 6].map((row) => desk.cell("Kunden", `G${row}`));

test("the classes of the casting go into the class column, member by member, and come back as they were", async () => {
  desk = await openCastingDesk({ customers: withCell(ratedRows, 1, 6, "B") });
  const before = snapshot(desk, ["Kunden", "Regeln"]);
  const { look, classes, changes } = await seen();
  const byKey = new Map(classes.networks.map(({ key, effectiveClass }) => [key, effectiveClass]));
  // Petersen has too little assessed for a class: what stands there stays.
  expect(byKey.get("Petersen")).toBe("");
  const wanted = [byKey.get("Hansen"), byKey.get("Hansen"), byKey.get("3"), "C", ""];
  expect(changes.map(({ id, from }) => [id, from])).toContainEqual(["1", "B"]);
  const put = await putClasses(look, changes, { language });
  expect(column()).toEqual(wanted);
  expect((await seen()).changes).toEqual([]);
  await undoPutClasses(put, { language });
  expect(snapshot(desk, ["Kunden", "Regeln"])).toBe(before);
});

test("a class that is given and differs is told once, with what uses which; put in, reminders run on it", async () => {
  desk = await openCastingDesk({ customers: withCell(ratedRows, 1, 6, "D") });
  const first = await seen();
  const told = first.classes.findings.filter(({ kind }) => kind === "classesDiffer");
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ place: { sheet: "Kunden", cell: "G2" }, severity: "note" });
  for (const each of ["en", "de"] as const) expect(findingSentence(each, told[0]!)).toMatch(/Hansen/);
  await putClasses(first.look, first.changes, { language });
  const { look, classes } = await seen();
  expect(classes.findings.map(({ kind }) => kind)).not.toContain("classesDiffer");
  const hansen = remindersOf(look, asOf)!.listed.find(({ key }) => key === "Hansen");
  expect([hansen?.class, hansen?.classFrom]).toEqual([
    classes.networks.find(({ key }) => key === "Hansen")!.effectiveClass,
    "class",
  ]);
});

test("without a class column one is added; a column of formulas and a row that moved change nothing", async () => {
  desk = await openCastingDesk({ customers: ratedRows.map((row) => row.filter((_, at) => at !== 6)) });
  const without = await seen();
  await putClasses(without.look, without.changes, { language });
  expect(desk.cell("Kunden", "J1")).toBe("Class");
  expect((await seen()).changes).toEqual([]);
  desk.close();

  desk = await openCastingDesk({ customers: withCell(ratedRows, 1, 6, { formula: '="D"' }) });
  const formulas = await seen();
  const before = snapshot(desk, ["Kunden", "Regeln"]);
  const refused: unknown = await putClasses(formulas.look, formulas.changes, { language }).catch((e: unknown) => e);
  expect(refused).toMatchObject({ code: "cellHasFormula", place: { cell: "G2" }, written: "nothing" });
  expect(snapshot(desk, ["Kunden", "Regeln"])).toBe(before);
  desk.close();

  desk = await openCastingDesk();
  const stale = await seen();
  desk.put("Kunden", "A3", 77);
  const moved: unknown = await putClasses(stale.look, stale.changes, { language }).catch((e: unknown) => e);
  expect(moved).toMatchObject({ code: "sourceChanged", written: "nothing" });
  expect(desk.cell("Kunden", "G3")).toBe("");
});

test("what somebody changed since is not taken back", async () => {
  desk = await openCastingDesk();
  const { look, changes } = await seen();
  const put = await putClasses(look, changes, { language });
  desk.put("Kunden", "G3", "mine");
  const stale: unknown = await undoPutClasses(put, { language }).catch((error: unknown) => error);
  expect(stale).toMatchObject({ code: "cellChanged", place: { sheet: "Kunden", cell: "G3" } });
  expect(desk.cell("Kunden", "G3")).toBe("mine");
});
