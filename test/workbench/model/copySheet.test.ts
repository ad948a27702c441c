import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { at, put } from "./areas";
import { createWorkbook, openXlsx, saveXlsx } from "../../../src/workbench/model/open";
import type { SpreadsheetModel } from "../../../src/workbench/model/model";

const alert = { showAlert: false, style: "Information", title: "", message: "" } as const;

/** A sheet with something of every kind on it. */
function someSheet(): SpreadsheetModel {
  const model = createWorkbook({ sheetNames: ["Data", "It's ours"] });
  put(model, "s2", "A1", ["Name", "Sum"], ["a", 1], ["b", "='It''s ours'!B2+1"]);
  model.addName({ name: "mark", sheetId: "s2", formula: "='It''s ours'!$A$1", visible: true, comment: "s2" });
  model.addName({ name: "everywhere", formula: "='It''s ours'!$B$2", visible: true, comment: "" });
  model.addTable("s2", at("A1:B3"), "Ours");
  model.addNote("s2", { row: 1, column: 1, text: "why", author: "x" });
  model.setValidation("s2", at("A2"), {
    source: "a,b",
    ignoreBlanks: true,
    inCellDropDown: true,
    alert,
    prompt: { showPrompt: false, title: "", message: "" },
  });
  model.addChart({
    name: "chart",
    sheetId: "s2",
    kind: "ColumnClustered",
    source: { sheetId: "s2", area: at("A1:B3") },
    seriesBy: "Columns",
    title: "T",
    position: at("A6:C10"),
  });
  model.setProtected("s2", true);
  return model;
}

test("the copy stands before the first sheet and has all that stands on the sheet, its own names included", () => {
  const model = someSheet();
  const copy = model.copySheet("s2");
  expect(model.sheets().map(({ id, name }) => [id, name])).toEqual([
    [copy, "It's ours (2)"],
    ["s1", "Data"],
    ["s2", "It's ours"],
  ]);
  expect(copy).toBe("s3");
  expect(model.values(copy, at("A1:B3"))).toEqual([
    ["Name", "Sum"],
    ["a", 1],
    ["b", 2],
  ]);
  expect(
    model
      .names()
      .filter(({ name }) => name === "mark")
      .map(({ sheetId, formula, comment }) => [sheetId, formula, comment]),
  ).toEqual([
    ["s2", "='It''s ours'!$A$1", "s2"],
    [copy, "='It''s ours (2)'!$A$1", "s2"],
  ]);
  expect(model.names().filter(({ name }) => name === "everywhere")).toHaveLength(1);
  expect(model.tables().map(({ sheetId, name }) => [sheetId, name])).toEqual([
    [copy, "Ours2"],
    ["s2", "Ours"],
  ]);
  expect(model.notes(copy).map(({ row, text }) => [row, text])).toEqual([[1, "why"]]);
  expect(model.validations(copy)).toHaveLength(1);
  expect(model.charts(copy)[0]).toMatchObject({ name: "chart", source: { sheetId: copy } });
  expect(model.sheets()[0]?.protected).toBe(true);
  model.undo();
  expect(model.sheets().map(({ id }) => id)).toEqual(["s1", "s2"]);
  expect(model.names()).toHaveLength(2);
});

test("sheets keep their ids in the file, wherever they stand by then", async () => {
  const model = someSheet();
  model.copySheet("s2");
  model.addSheet("Last");
  model.moveSheet("s4", 1);
  const { model: again } = await openXlsx(await saveXlsx(model));
  expect(again.sheets().map(({ id, name }) => `${id} ${name}`)).toEqual(
    model.sheets().map(({ id, name }) => `${id} ${name}`),
  );
  expect(
    again
      .tables()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["Ours", "Ours2"]);
  again.deleteSheet("s4");
  expect(again.addSheet("New")).toBe("s5");
});

test("a sheet that the file gives an id of its own keeps it, and new ones get a number that no sheet has", async () => {
  const model = createWorkbook({ sheetNames: ["One", "Two"] });
  const bytes = await saveXlsx(model);
  const uid = "{00000000-0001-0000-0300-000000000000}";
  const parts = unzipSync(bytes);
  const part = "xl/worksheets/sheet2.xml";
  parts[part] = strToU8(
    strFromU8(parts[part]!).replace(
      /<worksheet /,
      `<worksheet xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="${uid}" `,
    ),
  );
  const { model: again } = await openXlsx(zipSync(parts));
  expect(again.sheets().map(({ id }) => id)).toEqual(["s1", uid]);
  expect(again.addSheet("Three")).toBe("s3");
  const { model: third } = await openXlsx(await saveXlsx(again));
  expect(third.sheets().map(({ id }) => id)).toEqual(["s1", uid, "s3"]);
});
