import { readFileSync } from "node:fs";
import { openDesk, type Desk } from "./desk";

let desk: Desk;
afterEach(async () => {
  const faults = desk.faults;
  await desk.close();
  expect(faults).toEqual([]);
});

test("a file that the pane makes itself goes to the downloads", async () => {
  desk = await openDesk("");
  const waiting = desk.page.waitForEvent("download");
  await desk.pane.locator("body").evaluate(() => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["Kunde;Fällig\r\n"], { type: "text/csv" }));
    link.download = "Serienbrief.csv";
    document.body.append(link);
    link.click();
    link.remove();
  });
  const file = await waiting;
  expect(file.suggestedFilename()).toBe("Serienbrief.csv");
  expect(readFileSync(await file.path(), "utf8")).toBe("Kunde;Fällig\r\n");
});

test("a note shows while the pointer is over its cell, and when its cell is chosen by the keyboard", async () => {
  desk = await openDesk("?sample=0&pane=0");
  await desk.page.evaluate(() => {
    const { model } = window.workbench!;
    const sheet = model.activeSheetId();
    model.addNote(sheet, { row: 2, column: 1, text: "Fällig seit Montag", author: "test" });
    model.select(sheet, { row: 0, column: 1, rows: 1, columns: 1 });
  });
  const place = await desk.page.evaluate(() => {
    const { engine } = window.workbench!.model as unknown as {
      engine: {
        getters: {
          getVisibleRectWithoutHeaders(zone: object): { x: number; y: number; width: number; height: number };
        };
      };
    };
    const { x, y, width, height } = engine.getters.getVisibleRectWithoutHeaders({
      top: 2,
      bottom: 2,
      left: 1,
      right: 1,
    });
    return { x: x + width / 2, y: y + height / 2 };
  });
  await desk.page.locator("#grid .o-grid-overlay").hover({ position: place });
  await desk.page.locator(".cell-note", { hasText: "Fällig seit Montag" }).waitFor({ state: "visible" });
  await desk.page.locator("#grid .o-grid-overlay").hover({ position: { x: place.x + 400, y: place.y + 200 } });
  await desk.page.locator(".cell-note").waitFor({ state: "hidden" });
  await desk.page.locator("#grid .o-grid-composer .o-composer").focus();
  await desk.page.keyboard.press("ArrowDown");
  await desk.page.keyboard.press("ArrowDown");
  await desk.page.locator("#chosen-note", { hasText: "Fällig seit Montag" }).waitFor({ state: "visible" });
  await desk.page.keyboard.press("ArrowDown");
  await desk.page.locator("#chosen-note").waitFor({ state: "hidden" });
});

test("a chart of several series is drawn, and a list in a cell has its arrow", async () => {
  desk = await openDesk("?sample=0&pane=0");
  await desk.page.evaluate(() => {
    const { model } = window.workbench!;
    const sheetId = model.activeSheetId();
    const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
    model.write(sheetId, at(0, 0, 3, 3), [
      [{ text: "Month" }, { text: "Low" }, { text: "High" }],
      [{ text: "Jan" }, { number: 1 }, { number: 3 }],
      [{ text: "Feb" }, { number: 2 }, { number: 5 }],
    ]);
    const place = (column: number) => ({ sheetId, area: at(1, column, 2) });
    const series = { categories: place(0), fillColor: "", lineColor: "#C00000" };
    model.addChart({
      name: "C",
      sheetId,
      kind: "Line",
      source: { sheetId, area: at(0, 0, 3, 3) },
      seriesBy: "Columns",
      title: "Bands",
      series: [
        { ...series, name: "Low", values: place(1) },
        { ...series, name: "High", values: place(2) },
      ],
      position: at(5, 1, 12, 5),
    });
    model.setValidation(sheetId, at(0, 5), {
      source: "reached,order",
      inCellDropDown: true,
      ignoreBlanks: true,
      alert: { showAlert: true, style: "Stop", title: "", message: "" },
      prompt: { showPrompt: true, title: "", message: "" },
    });
    model.select(sheetId, at(0, 5));
  });
  await desk.page.locator("#grid .o-chart-container canvas, #grid .o-figure canvas").first().waitFor();
  await desk.type("Sheet1", "F1", "nothing");
  expect(await desk.value("Sheet1", "F1")).toBe("");
});
