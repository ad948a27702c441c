/** What every sheet that the add-in writes has in common, on the sample workbook, in both languages, live. */
import { serialOfIso } from "../../src/method/calendar/serial";
import { sampleFile } from "../../src/sample/sampleFile";
import { say, type Language } from "../../src/text/text";
import { sheetRecords } from "../../src/workbook/reading/sheetRecords";
import type { CellValue } from "../../src/workbench/model/workbook";
import { faultsOf } from "../judges/judges";
import { areaOf, columnLetters } from "../../src/workbook/excel/address";
import { openDesk, type Desk } from "./desk";
import { writeEverySheet } from "./writeEverySheet";

const asOf = serialOfIso("2026-03-31") as number;

describe.each(["en", "de"] as const)("the sheets, %s", (language: Language) => {
  let desk: Desk;
  let written: string[] = [];
  beforeAll(async () => {
    desk = await openDesk({ bytes: await sampleFile({ language, asOf }) }, language);
    written = await writeEverySheet(language, true, asOf);
  }, 300_000);
  afterAll(() => desk.close());

  test("is saved as a file that Microsoft's SDK and the rules of Excel find no fault with", async () => {
    expect(faultsOf([{ name: `live-${language}`, bytes: (await desk.save()).bytes }])).toEqual([]);
  }, 60_000);

  test("prints on A4, one page wide, with its name and the page below", () => {
    expect(written).toHaveLength(sheetRecords.flatMap(({ jobs }) => jobs).length);
    for (const name of written) {
      const print = desk.model.printSetup(desk.sheetId(name));
      expect([name, print?.paper, print?.pagesWide]).toEqual([name, "A4", 1]);
      expect([name, print?.pageTexts]).toEqual([name, { leftFooter: "&A", rightFooter: say(language, "sheets.page") }]);
    }
  });

  test("each chart has a title, and as many values in each series as it has names", () => {
    const charts = written.flatMap((name) => desk.model.charts(desk.sheetId(name)));
    expect(charts.length).toBeGreaterThanOrEqual(11);
    const points = (place: { area: { rows: number; columns: number } } | null) =>
      place ? place.area.rows * place.area.columns : 0;
    for (const { name, title, series = [] } of charts) {
      expect(title).not.toBe("");
      expect([name, series.length > 0]).toEqual([name, true]);
      for (const each of series) expect([name, points(each.values)]).toEqual([name, points(each.categories)]);
    }
  });

  test("numbers are shown as numbers of their kind: no tail of digits, no count in percent or as a day, nothing unfilled", () => {
    const odd = written.flatMap((name) => {
      const id = desk.sheetId(name);
      const used = desk.model.usedArea(id);
      return used
        ? desk.model
            .texts(id, used)
            .flat()
            .filter(
              (text) =>
                /\d[.,]\d{5,}/.test(text) ||
                /^\d{4,}\s?%$/.test(text) ||
                /[ .](?:1899|1900)$/.test(text) ||
                /\{\w+\}|####|undefined/.test(text),
            )
            .map((text) => `${name}: ${text}`)
        : [];
    });
    // The quantile of the normal distribution is shown in full.
    expect(odd.filter((text) => !/1[.,]959964/.test(text))).toEqual([]);
  });

  test("each sum is the sum of all the rows above it, and what is written fixed is what the formulas give, cell by cell", async () => {
    const live = new Map(written.map((name) => [name, cellsOf(desk, name)] as const));
    await writeEverySheet(language, false, asOf);
    const wrong: string[] = [];
    let sums = 0;
    let compared = 0;
    for (const name of written) {
      const fixed = cellsOf(desk, name).values;
      const { values, formulas } = live.get(name) as Cells;
      values.forEach((cells, row) =>
        cells.forEach((inLive, column) => {
          const formula = String(formulas[row]?.[column] ?? "");
          const inFixed = fixed[row]?.[column] ?? "";
          const at = `${name} ${columnLetters(column)}${row + 1}`;
          // A live sheet checks itself in cells that a fixed one leaves empty; sentences are shorter in formulas.
          if (inFixed === "" || String(inFixed).endsWith(".")) return;
          if (!formula.startsWith("=") && typeof inFixed !== "number") return;
          // A blank revenue counts as 0: fixed as it counts, live as it stands in the table.
          if (inFixed === 0 && inLive === "") return;
          compared++;
          if (!isSame(inLive, inFixed)) wrong.push(`${at}: fixed ${inFixed}, live ${inLive} by ${formula}`);
          const area = summed(formula);
          if (!area || area.column !== column || area.last >= row) return;
          sums++;
          const below = fixed.map((each) => each[column] ?? "");
          const numbers = below.slice(area.first, area.last + 1).filter((each) => typeof each === "number");
          if (
            !isSame(
              numbers.reduce((sum, each) => sum + each, 0),
              inFixed,
            )
          )
            wrong.push(`${at}: ${inFixed} is not the sum of ${formula}`);
          if (below.slice(area.last + 1, row).some((each) => typeof each === "number"))
            wrong.push(`${at}: ${formula} leaves a row out`);
        }),
      );
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(1000);
    expect(sums).toBeGreaterThan(10);
  }, 300_000);
});

interface Cells {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
}

/** All cells of a sheet from A1 on. */
function cellsOf({ model, sheetId }: Desk, name: string): Cells {
  const id = sheetId(name);
  const used = model.usedArea(id);
  if (!used) return { values: [], formulas: [] };
  const area = { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
  return { values: model.values(id, area), formulas: model.formulas(id, area) };
}

/** Rows (from 0) of a formula that is the sum of cells of one column of its own sheet. */
function summed(formula: string): { column: number; first: number; last: number } | null {
  const [, cells = ""] = /^=SUM\(([A-Z$]+\d+:[A-Z$]+\d+)\)$/.exec(formula.replaceAll("$", "")) ?? [];
  const area = areaOf(cells);
  return area?.columns === 1 ? { column: area.column, first: area.row, last: area.row + area.rows - 1 } : null;
}

/** Numbers to 12 digits: fixed values are computed in another order. */
function isSame(a: CellValue, b: CellValue): boolean {
  // Where a function has no result the fixed sheet says so in words.
  if (typeof a === "object") return typeof b === "string";
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
