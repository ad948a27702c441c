import { openWorkbench, type Workbench } from "../../../src/workbench/headless";
import type { SpreadsheetModel } from "../../../src/workbench/model/model";
import { packageOf, partsOf, type Parts } from "../model/filePackage";

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

async function codeOf(bench: Workbench, work: (context: Excel.RequestContext) => unknown): Promise<string> {
  return bench.office.Excel.run(async (context) => {
    await work(context);
    await context.sync();
  }).then(
    () => "none",
    (error: { code?: string }) => error.code ?? String(error),
  );
}

function change(parts: Parts, path: string, work: (text: string) => string): void {
  const before = parts[path] ?? "";
  parts[path] = work(before);
  expect(parts[path]).not.toBe(before);
}

test("notes are added, found by their cell, changed, counted and deleted", async () => {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    const { notes } = sheetOf(context);
    const second = notes.add("C3", "due since Monday");
    notes.add(sheetOf(context).getRange("B2"), "never visited");
    await context.sync();
    second.content = "done";
    const place = second.getLocation().load("address");
    const found = context.workbook.notes.getItem("Sheet1!B2").load("content,authorName");
    const none = notes.getItemOrNullObject("A1");
    notes.load("items/content");
    const count = context.workbook.notes.getCount();
    await context.sync();
    expect([place.address, found.content, none.isNullObject, count.value]).toEqual([
      "Sheet1!C3",
      "never visited",
      true,
      2,
    ]);
    expect(notes.items.map(({ content }) => content)).toEqual(["never visited", "done"]);
    notes.getItem("B2").delete();
    const left = notes.getCount();
    await context.sync();
    expect(left.value).toBe(1);
  });
  expect(await codeOf(bench, (context) => sheetOf(context).notes.getItem("B2"))).toBe("ItemNotFound");
  expect(await codeOf(bench, (context) => sheetOf(context).notes.add("C3", "again"))).toBe("ItemAlreadyExists");
  expect(await codeOf(bench, (context) => sheetOf(context).notes.add("A1:B1", "two cells"))).toBe("InvalidArgument");
  expect(await codeOf(bench, (context) => context.workbook.notes.add("A1", "which sheet?"))).toBe("InvalidArgument");
  expect(await codeOf(bench, (context) => sheetOf(context).notes.add("A1", "x".repeat(32768)))).toBe("InvalidArgument");
  bench.model.setProtected(bench.model.activeSheetId(), true);
  expect(await codeOf(bench, (context) => sheetOf(context).notes.add("A1", "locked"))).toBe("AccessDenied");
});

test("a note goes with its cell, and clear() takes it away, clear(Contents) does not", async () => {
  const bench = await openWorkbench();
  const left = async (work: (sheet: Excel.Worksheet) => void) => {
    await bench.office.Excel.run(async (context) => {
      work(sheetOf(context));
      await context.sync();
    });
    return bench.model.notes(bench.model.activeSheetId()).map(({ row, column, text }) => [row, column, text]);
  };
  expect(await left((sheet) => void sheet.notes.add("B5", "five"))).toEqual([[4, 1, "five"]]);
  expect(await left((sheet) => void sheet.getRange("2:3").insert("Down"))).toEqual([[6, 1, "five"]]);
  expect(await left((sheet) => sheet.getRange("A1:C9").clear("Contents"))).toHaveLength(1);
  expect(await left((sheet) => sheet.getRange("A1:C9").clear("Formats"))).toHaveLength(1);
  expect(await left((sheet) => sheet.getRange("A1:C9").clear())).toEqual([]);
  bench.host.undo();
  expect(await left((sheet) => sheet.getRange("7:7").delete("Up"))).toEqual([]);
});

test("notes are saved as Excel's own parts and come back; an unchanged file stays as it is", async () => {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    sheetOf(context).notes.add("B2", "Fällig <seit> Montag\nzweite Zeile");
    context.workbook.worksheets.add("Other").notes.add("A1", "x");
    await context.sync();
  });
  const { bytes } = await bench.save();
  const parts = partsOf(bytes);
  expect(parts["xl/comments1.xml"] ?? "").toContain('<comment ref="B2" authorId="0">');
  expect(parts["xl/drawings/vmlDrawing1.vml"] ?? "").toContain("<x:Row>1</x:Row><x:Column>1</x:Column>");
  expect(parts["xl/worksheets/sheet1.xml"] ?? "").toMatch(/<legacyDrawing [^>]*r:id="rId\d+"\/>/);
  const again = await openWorkbench({ bytes });
  expect(again.notes).toEqual([]);
  const texts = again.model.sheets().map(({ id }) => again.model.notes(id).map(({ text }) => text));
  expect(texts).toEqual([["Fällig <seit> Montag\nzweite Zeile"], ["x"]]);
  expect(Buffer.from((await again.save()).bytes).equals(Buffer.from(bytes))).toBe(true);
});

test("in a file, a note that stays keeps its fonts and its box; others come, move and go", async () => {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    for (const address of ["B2", "B3", "B4"]) sheetOf(context).notes.add(address, `note ${address}`);
    await context.sync();
  });
  const parts = partsOf((await bench.save()).bytes);
  change(parts, "xl/comments1.xml", (text) =>
    text.replace('<r><t xml:space="preserve">note B4', '<r><rPr><b/></rPr><t xml:space="preserve">note B4'),
  );
  change(parts, "xl/drawings/vmlDrawing1.vml", (text) => text.replace(/height:60pt(?![^]*height:60pt)/, "height:99pt"));
  const again = await openWorkbench({ bytes: packageOf(parts) });
  await again.office.Excel.run(async (context) => {
    const { notes } = sheetOf(context);
    notes.getItem("B2").delete();
    notes.getItem("B3").content = "changed";
    sheetOf(context).getRange("1:1").insert("Down");
    notes.add("A1", "new");
    await context.sync();
  });
  const saved = partsOf((await again.save()).bytes);
  const texts = saved["xl/comments1.xml"] ?? "";
  expect([...texts.matchAll(/<comment ref="(\w+)"/g)].map(([, ref]) => ref)).toEqual(["A1", "B4", "B5"]);
  expect(texts).toMatch(/<comment ref="B5"[^>]*><text><r><rPr><b\/><\/rPr>/);
  const boxes = saved["xl/drawings/vmlDrawing1.vml"] ?? "";
  expect(boxes.match(/<v:shape /g)).toHaveLength(3);
  expect(boxes).toMatch(/height:99pt[^]*?<x:Row>4<\/x:Row>/);
});

test("the last note that goes takes its parts along", async () => {
  const bench = await openWorkbench();
  await bench.office.Excel.run(async (context) => {
    sheetOf(context).notes.add("B2", "only one");
    await context.sync();
  });
  const again = await openWorkbench({ bytes: (await bench.save()).bytes });
  await again.office.Excel.run(async (context) => {
    sheetOf(context).notes.getItem("B2").delete();
    await context.sync();
  });
  const parts = partsOf((await again.save()).bytes);
  expect(Object.keys(parts).filter((path) => /comments|vml/i.test(path))).toEqual([]);
  expect(parts["xl/worksheets/sheet1.xml"] ?? "").not.toContain("legacyDrawing");
  expect(parts["[Content_Types].xml"] ?? "").not.toMatch(/comments|vml/i);
});

test("the grid knows the note of a cell", async () => {
  const bench = await openWorkbench();
  const { engine } = bench.model as SpreadsheetModel;
  const sheetId = bench.model.activeSheetId();
  const at = { sheetId, row: 1, col: 1 };
  expect(engine.getters.getCellNote!(at)).toBeUndefined();
  const id = bench.model.addNote(sheetId, { row: 1, column: 1, text: "here", author: "me" });
  expect(engine.getters.getCellNote!(at)).toBe("here");
  bench.model.removeNote(id);
  expect(engine.getters.getCellNote!(at)).toBeUndefined();
});
