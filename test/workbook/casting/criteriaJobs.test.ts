import { acceptCriteria } from "../../../src/workbook/casting/acceptCriteria";
import { addChoice } from "../../../src/workbook/casting/addChoice";
import { changeCriteria } from "../../../src/workbook/casting/changeCriteria";
import { classesOf } from "../../../src/workbook/casting/classesOf";
import type { Classes } from "../../../src/workbook/casting/classes";
import { proposeCriteria } from "../../../src/workbook/casting/proposeCriteria";
import { useExampleSet } from "../../../src/workbook/casting/useExampleSet";
import { castingTableNames } from "../../../src/workbook/excel/ownTables";
import { explainError } from "../../../src/workbook/sentences/explainError";
import type { Finding } from "../../../src/workbook/excel/finding";
import type { Look } from "../../../src/workbook/look/look";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { openDesk, type Desk } from "../desk";
import { putRows, snapshot } from "../tables";
import { asOf, criteriaRows, openCastingDesk, ratedRows, withCell } from "./castingDesk";

let desk: Desk;
afterEach(() => desk.close());

const cast = (look: Look): Classes => classesOf(look, asOf) as Classes;
const casting = () =>
  desk.model
    .tables()
    .map(({ name }) => name)
    .filter((name) => Object.values(castingTableNames).includes(name as never));

describe.each(["en", "de"] as const)("criteria from nothing, %s", (language) => {
  test("a proposal writes nothing; accepted, its tables stand on the rules sheet and cast everybody", async () => {
    desk = await openCastingDesk({ criteria: null, language });
    const look = await lookAt({ language });
    const before = snapshot(desk, ["Kunden"]);
    const { criteria, leftOut } = await proposeCriteria(look, { language });
    expect(criteria.map(({ column }) => column)).toEqual(["Potential", "Revenue", "Growth", "Orders"]);
    expect(criteria.map(({ networkRule }) => networkRule)).toEqual(["sum", "sum", "best", "best"]);
    expect(leftOut).toEqual([]);
    expect(desk.model.sheets().map(({ name }) => name)).not.toContain("Regeln");
    expect(casting()).toEqual([]);
    await acceptCriteria(look, criteria, { language });
    expect(casting().sort()).toEqual(Object.values(castingTableNames).sort());
    expect(snapshot(desk, ["Kunden"])).toBe(before);
    const seen = await lookAt({ language });
    expect(seen.castingInput?.rules.rules.criteria).toEqual(criteria);
    expect(cast(seen).faults).toEqual([]);
    expect(cast(seen).networks.every(({ state }) => state === "cast" || state === "tooLittleAssessed")).toBe(true);
  });

  test("an example set adds its columns to the customers table, is labelled, and may be exchanged", async () => {
    desk = await openCastingDesk({ criteria: null, language });
    const changed = await useExampleSet(await lookAt({ language }), "trade", { language, addColumns: true });
    expect(changed.remarks.map(({ key }) => key)).toContain("sheets.written.columnsAdded");
    const first = await lookAt({ language });
    const classes = cast(first);
    expect(classes.faults).toEqual([]);
    // The growth column was there already.
    expect(first.customers?.choice.headers).toHaveLength(10 + (language === "en" ? 5 : 6));
    const sheet = changed.sheet;
    expect(desk.all(sheet).flat().join("\n")).toMatch(/Criteria \(Example\)|Kriterien \(Beispiel\)/);
    await useExampleSet(first, "financialServices", { language, addColumns: true });
    const second = await lookAt({ language });
    expect(second.castingInput?.rules.rules.criteria).toHaveLength(5);
    expect(cast(second).faults).toEqual([]);
  });
});

test("cells right of the customers table stop the example set before anything is written", async () => {
  desk = await openCastingDesk({ criteria: null });
  putRows(desk, "Kunden", [["mine"]], { row: 3, column: 11 });
  const before = snapshot(desk, ["Kunden"]);
  const sheets = desk.model.sheets().length;
  const look = await lookAt({ language: "en" });
  const error: unknown = await useExampleSet(look, "trade", { language: "en", addColumns: true }).catch(
    (e: unknown) => e,
  );
  expect(error).toMatchObject({ code: "columnsInWay", place: { sheet: "Kunden", cell: "K1" } });
  expect(explainError("de", error).what).not.toMatch(/\{|undefined/);
  expect(snapshot(desk, ["Kunden"])).toBe(before);
  expect(desk.model.sheets()).toHaveLength(sheets);
});

test("a choice from the data is added to its scale, and counts", async () => {
  desk = await openCastingDesk({ customers: withCell(ratedRows, 3, 7, "=huge") });
  const look = await lookAt({ language: "en" });
  const finding = look.findings.find(({ kind }) => kind === "choiceMissing") as Finding;
  await addChoice(look, finding, { language: "en" }, 80);
  const after = await lookAt({ language: "en" });
  expect(after.findings.filter(({ kind }) => kind === "choiceMissing")).toEqual([]);
  expect(cast(after).networks[1]).toMatchObject({ points: [80, null], class: "A" });
  // What was typed stays; one row was added, as text.
  expect(desk.cell("Regeln", "A4")).toBe("");
  expect(desk.cell("Regeln", "C9")).toBe("=huge");
  await addChoice(look, finding, { language: "en" }, 80);
  expect(desk.cell("Regeln", "C10")).toBe("");
});

test("weights and settings are written where they stand, thresholds and overrides as tables", async () => {
  desk = await openCastingDesk({});
  const look = await lookAt({ language: "en" });
  const { rules } = cast(look);
  await changeCriteria(
    look,
    {
      weights: [1, 3],
      thresholds: rules.thresholds.map((each) => (each.label === "A" ? { ...each, from: 80.5 } : each)),
      leastAssessed: 0.25,
      hysteresis: 2,
      overrides: [{ key: "3", class: "A", reason: "=1+1", author: "Weber", until: asOf }],
    },
    { language: "en" },
  );
  expect([desk.cell("Regeln", "B3"), desk.cell("Regeln", "B6")]).toEqual([1, 3]);
  expect(desk.cell("Regeln", "A4")).toBe("");
  const after = cast(await lookAt({ language: "en" }));
  expect(after.faults).toEqual([]);
  expect(after.rules).toMatchObject({ leastAssessed: 0.25, hysteresis: 2 });
  expect(after.rules.thresholds[0]).toEqual({ label: "A", from: 80.5 });
  expect(after.rules.criteria.map(({ weight }) => weight)).toEqual([1, 3]);
  expect(after.networks[1]).toMatchObject({ effectiveClass: "A", override: { reason: "=1+1", until: asOf } });
  await changeCriteria(look, { overrides: [] }, { language: "en" });
  expect(cast(await lookAt({ language: "en" })).overrides).toEqual([]);
});

test("without criteria a change is refused with a sentence; on a protected sheet nothing is written", async () => {
  desk = await openCastingDesk({ criteria: null });
  const look = await lookAt({ language: "en" });
  const error: unknown = await changeCriteria(look, { hysteresis: 1 }, { language: "en" }).catch((e: unknown) => e);
  expect(error).toMatchObject({ code: "criteriaMissing" });
  expect(explainError("en", error).todo).toBe("Let the pane propose criteria, or choose an example set.");
  putRows(desk, "Regeln", criteriaRows, { table: "SKM_Criteria", row: 1 });
  desk.model.setProtected(desk.sheetId("Regeln"), true);
  const before = snapshot(desk, ["Regeln"]);
  await expect(changeCriteria(look, { weights: [5, 5] }, { language: "en" })).rejects.toMatchObject({
    code: "sheetProtected",
    sheet: "Regeln",
  });
  expect(snapshot(desk, ["Regeln"])).toBe(before);
});

test("a protected sheet with the tables is named before anything is written", async () => {
  desk = await openCastingDesk({
    settings: [
      ["Setting", "Value"],
      ["Least assessed share", 0.5],
      ["Hysteresis in points", 0],
    ],
    thresholds: [
      ["Class", "Score from", "Minutes per contact"],
      ["A", 75, 90],
      ["B", "", 60],
    ],
    overrides: [
      ["Key", "Class", "Reason", "Author", "Until"],
      ["", "", "", "", ""],
    ],
  });
  const look = await lookAt({ language: "en" });
  desk.model.setProtected(desk.sheetId("Regeln"), true);
  await expect(changeCriteria(look, { hysteresis: 3 }, { language: "en" })).rejects.toMatchObject({
    code: "sheetProtected",
    sheet: "Regeln",
    written: "nothing",
  });
});

test("a choice that differs in case alone is there already", async () => {
  desk = await openCastingDesk({ customers: withCell(ratedRows, 3, 7, "Huge") });
  const look = await lookAt({ language: "en" });
  const finding = look.findings.find(({ kind }) => kind === "choiceMissing") as Finding;
  desk.put("Regeln", "C3", "huge");
  await addChoice(look, finding, { language: "en" });
  expect(desk.cell("Regeln", "C9")).toBe("");
});

test("in a workbook that counts from 1904 an override ends on the day that the cell shows", async () => {
  const shift = 1462;
  desk = await openDesk({
    model: (await import("../../../src/workbench/model/open")).createWorkbook({ dateSystem: "1904" }),
  });
  putRows(desk, "Kunden", ratedRows, { table: "Customers" });
  putRows(desk, "Regeln", criteriaRows, { table: "SKM_Criteria", row: 1 });
  const look = await lookAt({ language: "en" });
  const override = { key: "3", class: "A", reason: "x", author: "y", until: asOf };
  await changeCriteria(look, { overrides: [override] }, { language: "en" });
  const after = cast(await lookAt({ language: "en" }));
  expect(after.overrides).toEqual([override]);
  expect(after.networks[1]?.effectiveClass).toBe("A");
  const table = desk.model.tables().find(({ name }) => name === "SKM_Overrides");
  const until = desk.model.values(table!.sheetId, { ...table!.area, row: table!.area.row + 1, rows: 1 })[0]?.[4];
  expect(until).toBe(asOf - shift);
});

test("a class by hand of one network stands in the place of those that it had; the others stay, also those set since", async () => {
  const headers = ["Key", "Class", "Reason", "Author", "Until"];
  desk = await openCastingDesk({
    overrides: [
      headers,
      ["Hansen", "B", "old", "Kunz", ""],
      ["Petersen", "C", "mine", "Kunz", ""],
      ["Hansen ", "C", "older", "Kunz", ""],
    ],
  });
  const look = await lookAt({ language: "en" });
  const rows = async () =>
    (await lookAt({ language: "en" })).castingInput!.rules.overrides.map(
      (each) => `${each.key} ${each.class} ${each.reason}`,
    );
  desk.put("Regeln", "U4", "changed since");
  const row = { key: "Hansen", class: "A", reason: "=succession", author: "Weber", until: asOf + 10 };
  await changeCriteria(look, { override: row }, { language: "en" });
  expect(await rows()).toEqual(["Hansen A =succession", "Petersen C changed since"]);
  expect(cast(await lookAt({ language: "en" })).networks[0]!.effectiveClass).toBe("A");
  await changeCriteria(look, { override: { ...row, key: "3" } }, { language: "en" });
  expect(await rows()).toEqual(["Hansen A =succession", "Petersen C changed since", "3 A =succession"]);
  await changeCriteria(look, { override: { ...row, class: "" } }, { language: "en" });
  expect(await rows()).toEqual(["Petersen C changed since", "3 A =succession"]);
});
