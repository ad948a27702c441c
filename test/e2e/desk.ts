import type { Browser, FrameLocator, Page } from "playwright-core";
import { launchBrowser } from "../../scripts/browser.mjs";
import type { CellValue } from "../../src/workbench/model/workbook";

/** One workbench in a real browser, and what a test asks of it. */
export interface Desk {
  readonly page: Page;
  /** The add-in in its pane. */
  readonly pane: FrameLocator;
  /** Errors of the console and of scripts, and answers of 400 and above. */
  readonly faults: string[];
  sheetNames(): Promise<string[]>;
  /** The value of a cell such as "B7" on a sheet. */
  value(sheet: string, cell: string): Promise<CellValue>;
  /** All values of a sheet's used cells; empty when there is no such sheet. */
  rows(sheet: string): Promise<CellValue[][]>;
  /** Goes to a cell. */
  select(sheet: string, cell: string): Promise<void>;
  /** Goes to a cell and types into it, as a person does. */
  type(sheet: string, cell: string, text: string): Promise<void>;
  close(): Promise<void>;
}

let browser: Browser | undefined;

afterAll(async () => {
  await browser?.close();
  browser = undefined;
});

interface DeskOptions {
  readonly width?: number;
  readonly height?: number;
  readonly forcedColors?: boolean;
}

/** Opens the workbench's page at "?lang=de&..." and waits until the add-in is ready. */
export async function openDesk(search: string, options: DeskOptions = {}): Promise<Desk> {
  browser ??= await launchBrowser();
  const { width = 1366, height = 900, forcedColors = false } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    acceptDownloads: true,
    locale: search.includes("lang=de") ? "de-DE" : "en-US",
    forcedColors: forcedColors ? "active" : "none",
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    // Chromium's word about a style sheet of Fluent UI; nothing of it is used here.
    if (message.text().includes("'slider-vertical'")) return;
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("response", (answer) => {
    if (answer.status() >= 400) faults.push(`${answer.status()} ${answer.url()}`);
  });
  await page.goto(`${process.env.SKM_SITE}/workbench/${search}`);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(async () => void (await window.workbench?.ready));
  const select = async (sheet: string, cell: string): Promise<void> => {
    const [row, column] = positionOf(cell);
    await page.evaluate(
      ([name, at, of]) => {
        const model = window.workbench!.model;
        const id = model.sheets().find((one) => one.name === name)!.id;
        model.activateSheet(id);
        model.select(id, { row: at, column: of, rows: 1, columns: 1 });
      },
      [sheet, row, column] as const,
    );
  };
  return {
    page,
    pane: page.frameLocator("#pane iframe"),
    faults,
    sheetNames: () => page.evaluate(() => (window.workbench?.model.sheets() ?? []).map((sheet) => sheet.name)),
    rows: (sheet) =>
      page.evaluate((name) => {
        const model = window.workbench!.model;
        const id = model.sheets().find((one) => one.name === name)?.id;
        const area = id === undefined ? null : model.usedArea(id);
        return id === undefined || area === null ? [] : model.values(id, area);
      }, sheet),
    async value(sheet, cell) {
      const [row, column] = positionOf(cell);
      return page.evaluate(
        ([name, at, of]) => {
          const model = window.workbench!.model;
          const id = model.sheets().find((one) => one.name === name)!.id;
          return model.values(id, { row: at, column: of, rows: 1, columns: 1 })[0]![0]!;
        },
        [sheet, row, column] as const,
      );
    },
    select,
    async type(sheet, cell, text) {
      const editor = page.locator("#grid .o-grid-composer .o-composer");
      // Faster than a person: the editor may still hold the text of the cell, and "12" stands there as "1214". As a person
      // would, look before Enter and begin again. A cell in per cent adds its sign by itself.
      for (let turn = 0; turn < 10; turn++) {
        // Focus first: a cell that is chosen with the focus elsewhere is opened for editing by it.
        await editor.focus();
        await select(sheet, cell);
        await page.keyboard.type(text);
        const stands = await editor.textContent();
        if (stands === text || stands === `${text}%`) return page.keyboard.press("Enter");
        await page.keyboard.press("Escape");
        await page.waitForTimeout(100);
      }
      throw new Error(`The editor of the grid never held “${text}”`);
    },
    close: () => context.close(),
  };
}

/** "C12" -> row 11, column 2. */
function positionOf(cell: string): [number, number] {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [Number(digits) - 1, column];
}
