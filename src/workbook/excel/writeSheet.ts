import { say, type Language } from "../../text/text";
import { addressOf, type Area } from "./address";
import { stopWhenCancelled, type WriteState } from "./excel";
import {
  type AreaFormat,
  type Block,
  type ChoiceLayout,
  type ChartLayout,
  type ChartSeriesLayout,
  type ChartType,
  type ConditionalStyle,
  type SheetCell,
  type SheetLayout,
  userText,
} from "./layout";
import { headerFormats } from "./headerFormats";
import { canSetPage, setPage } from "./page";
import { printedEnd, printZoom } from "./printZoom";
import { targetFor, targetRemarks, type SheetTarget } from "./ownership";
import { finishSheet, openSheet } from "./ownSheet";
import type { SheetJob } from "./sheetMarks";
import type { Survey } from "./survey";
import { writeStamp } from "./writtenOn";
import { WorkbookError } from "./workbookError";
import type { JobOptions, Remark, Written } from "./written";

/** A request is aimed at this many characters of JSON: well under the 5 MB that Excel on the web takes. */
const requestSize = 1_300_000;

/** Sheets that were written while the workbook calculates by hand only. */
const byHand = new WeakSet<SheetTarget>();

/** The sheet that a job will write. Throws before anything is changed when it is protected or holds a table. */
export function chooseTarget(job: SheetJob, survey: Survey, language: Language): SheetTarget {
  const target = targetFor(job, survey, language);
  if (target.existing?.isProtected) {
    throw new WorkbookError("sheetProtected", { sheet: target.name, values: { sheet: target.name } });
  }
  const inTheWay = [
    ...survey.tables,
    ...survey.ruleTables.values(),
    ...survey.castingTables.values(),
    ...survey.registers.values(),
  ].find((table) => table.sheet === target.existing?.name);
  if (inTheWay) {
    // The sheet is cleared, and a table on it would lose its cells or block a spill.
    const cell = addressOf({ ...inTheWay.area, rows: 1, columns: 1 });
    throw new WorkbookError("tableInWay", { place: { sheet: target.name, cell }, values: { sheet: target.name } });
  }
  return target;
}

/** What a job tells of its sheet: that it has another name than wished for comes first, then what else there is to say. */
export function writtenOf(
  target: SheetTarget,
  layout: SheetLayout,
  live: boolean,
  further: readonly Remark[] = [],
): Written {
  const notCalculated: Remark[] = live && byHand.has(target) ? [{ key: "sheets.written.byHand" }] : [];
  return {
    sheet: target.name,
    address: addressOf(layout.area),
    rows: layout.rows,
    live,
    remarks: [...targetRemarks(target), ...notCalculated, ...further],
  };
}

/**
 * Writes a layout to a job's own sheet: a new one, or the one from last time, cleared and filled again (a sheet that is
 * deleted takes the undo list with it). The title says "not finished" until the last write has gone through.
 */
export async function writeSheet(
  context: Excel.RequestContext,
  job: SheetJob,
  target: SheetTarget,
  layout: SheetLayout,
  options: JobOptions,
  state: WriteState,
  made = "",
): Promise<void> {
  stopWhenCancelled(options);
  const application = context.workbook.application.load("calculationMode");
  const last = target.existing ? openSheet(context, job, target) : undefined;
  const charts = last && layout.charts ? last.charts.load("items/name") : undefined;
  const canNote = layout.notes !== undefined && canWriteNotes();
  // That clearing its cells takes a sheet's notes along is not documented.
  const notes = last && canNote ? last.notes.load("items") : undefined;
  if (charts ?? notes) await context.sync();
  state.written = "partly";
  state.sheet = target.name;
  for (const chart of charts?.items ?? []) if (chart.name.startsWith("SKM_")) chart.delete();
  for (const note of notes?.items ?? []) note.delete();
  const sheet = last ?? openSheet(context, job, target);
  const title = sheet.getRange("A1");
  if (last) {
    const everything = sheet.getRange();
    everything.clear();
    everything.conditionalFormats.clearAll();
  }
  // Some titles are texts of the user's, a network's name for instance.
  title.formulas = [[userText(say(options.language, "sheets.unfinished", { title: layout.title }))]];
  // Before the formulas: functions of add-ins give #CALC! while Excel makes a conditional format.
  for (const area of layout.heatMaps) addHeatMap(rangeOf(sheet, area));
  for (const style of layout.conditional) addConditional(sheet, style);

  const total = layout.blocks.reduce((sum, block) => sum + block.cells.length, 0);
  let done = 0;
  let size = 0;
  for (const block of layout.blocks) {
    for (const part of partsOf(block)) {
      if (size > 0 && size + part.size > requestSize) {
        // A request may hold 5 MB at most: large sheets take several.
        // eslint-disable-next-line skm/no-sync-in-loop
        await context.sync();
        options.onProgress?.({ step: "writing", done, total });
        stopWhenCancelled(options);
        size = 0;
      }
      const { row, column, cells } = part.block;
      rangeOf(sheet, { row, column, rows: cells.length, columns: (cells[0] as readonly SheetCell[]).length }).formulas =
        cells as SheetCell[][];
      size += part.size;
      done += cells.length;
    }
  }
  for (const format of [...layout.formats, ...headerFormats(layout)]) applyFormat(sheet, format);
  layout.widths.forEach((width, column) => {
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = width;
  });
  for (const { row, rows, height } of layout.rowHeights ?? [])
    rangeOf(sheet, { row, column: 0, rows, columns: 1 }).format.rowHeight = height;
  addChoices(sheet, layout.choices ?? [], target.existing !== null);
  for (const chart of layout.charts ?? []) addChart(sheet, chart);
  setPrint(sheet, layout, options.language);
  if (canNote) for (const { row, column, text } of layout.notes ?? []) sheet.notes.add(cellAt(row, column), text);
  writeStamp(sheet, layout, options.language);
  title.format.font.bold = true;
  title.format.font.size = 16;
  title.formulas = [[userText(layout.title)]];
  await context.sync();
  if (application.calculationMode === "Manual") {
    byHand.add(target);
    sheet.calculate(true);
    await context.sync();
  }
  await finishSheet(context, sheet, job, target, layout.freezeRows, made);
  options.onProgress?.({ step: "writing", done: total, total });
}

/** Notes came with ExcelApi 1.18; before, a sheet goes without them. */
export function canWriteNotes(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.18");
}

function cellAt(row: number, column: number): string {
  return addressOf({ row, column, rows: 1, columns: 1 });
}

function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRange(addressOf(area));
}

/** A block in parts of at most a request each, with their length as JSON. */
function partsOf(block: Block): { block: Block; size: number }[] {
  const parts: { block: Block; size: number }[] = [];
  const { row, column, cells } = block;
  let from = 0;
  let size = 0;
  cells.forEach((line, index) => {
    const length = JSON.stringify(line).length + 1;
    if (size > 0 && size + length > requestSize) {
      parts.push({ block: { row: row + from, column, cells: cells.slice(from, index) }, size });
      from = index;
      size = 0;
    }
    size += length;
  });
  if (from < cells.length) parts.push({ block: { row: row + from, column, cells: cells.slice(from) }, size });
  return parts;
}

function applyFormat(sheet: Excel.Worksheet, { area, ...format }: AreaFormat): void {
  const range = rangeOf(sheet, area);
  // A single value stands for the whole range; the types only know the matrix.
  if (format.numberFormat !== undefined) range.numberFormat = format.numberFormat as unknown as string[][];
  if (format.bold !== undefined) range.format.font.bold = format.bold;
  if (format.italic !== undefined) range.format.font.italic = format.italic;
  if (format.color !== undefined) range.format.font.color = format.color;
  if (format.size !== undefined) range.format.font.size = format.size;
  if (format.fill !== undefined) range.format.fill.color = format.fill;
  if (format.align !== undefined) range.format.horizontalAlignment = format.align;
  if (format.wrap !== undefined) range.format.wrapText = format.wrap;
}

/** Lists of words for cells that are filled in. */
function addChoices(sheet: Excel.Worksheet, choices: readonly ChoiceLayout[], isOld: boolean): void {
  // Data validation came with ExcelApi 1.8; before, the words stand in the sheet's note alone.
  if (choices.length === 0 || !Office.context.requirements.isSetSupported("ExcelApi", "1.8")) return;
  // Whether clearing cells takes their validation with it is documented nowhere; the list of last time may be longer.
  if (isOld) sheet.getRange().dataValidation.clear();
  for (const { area, words } of choices) {
    const validation = rangeOf(sheet, area).dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: words.join(",") } };
    validation.ignoreBlanks = true;
    // Words of the other language are understood too: nobody is stopped, reading the results judges them.
    validation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  }
}

function addHeatMap(range: Excel.Range): void {
  range.conditionalFormats.add("ColorScale").colorScale.criteria = {
    minimum: { type: "LowestValue", color: "#FFFFFF" },
    maximum: { type: "HighestValue", color: "#7FA8DC" },
  };
}

function addConditional(sheet: Excel.Worksheet, { area, formula, color, bold }: ConditionalStyle): void {
  const { custom } = rangeOf(sheet, area).conditionalFormats.add("Custom");
  custom.rule.formula = formula;
  custom.format.font.color = color;
  custom.format.font.bold = bold;
}

const chartTypes = {
  columns: "ColumnClustered",
  stackedColumns: "ColumnStacked",
  bars: "BarClustered",
  stackedBars: "BarStacked",
  line: "Line",
  area: "Area",
  stackedArea: "AreaStacked",
} as const satisfies Record<ChartType, Excel.Chart["chartType"]>;

function addChart(sheet: Excel.Worksheet, layout: ChartLayout): void {
  const { name, title, type = "columns", series, categories, axisTitles, position } = layout;
  const [first, ...further] = series;
  if (!first) return;
  // Made from the first series alone, so that there is exactly one whatever stands around it.
  const chart = sheet.charts.add(chartTypes[type], rangeOf(sheet, first.values), seriesBy(first.values));
  chart.name = name;
  chart.title.text = title;
  const drawn = [chart.series.getItemAt(0), ...further.map((each) => chart.series.add(each.name))];
  drawn.forEach((line, index) => {
    const wanted = series[index] as ChartSeriesLayout;
    if (index === 0) line.name = wanted.name;
    // The first series too: Excel takes its first cell for a heading while the formula in it has no number yet.
    line.setValues(rangeOf(sheet, wanted.values));
    if (wanted.color !== undefined) line.format.fill.setSolidColor(wanted.color);
    if (categories) line.setXAxisValues(rangeOf(sheet, categories));
  });
  chart.legend.visible = series.length > 1;
  if (series.length > 1) chart.legend.position = "Bottom";
  if (axisTitles?.category !== undefined) chart.axes.categoryAxis.title.text = axisTitles.category;
  if (axisTitles?.value !== undefined) chart.axes.valueAxis.title.text = axisTitles.value;
  if (layout.isFromZero) chart.axes.valueAxis.minimum = 0;
  if (layout.isTwoSided) chart.axes.categoryAxis.tickLabelPosition = "Low";
  chart.setPosition(cellAt(position.row, position.column), lastCellOf(position));
}

function seriesBy({ rows, columns }: Area): "Rows" | "Columns" {
  return rows >= columns ? "Columns" : "Rows";
}

/** As wide as the page; lists with their headers on each page. */
function setPrint(sheet: Excel.Worksheet, layout: SheetLayout, language: Language): void {
  if (!canSetPage()) return;
  const { titleRow, columns, isOnePage = false, isRuled = false } = layout.print ?? {};
  const { rows } = printedEnd(layout);
  setPage(sheet, language, isOnePage ? "Portrait" : "Landscape");
  const { pageLayout } = sheet;
  pageLayout.zoom = printZoom(layout);
  pageLayout.printGridlines = isRuled;
  if (titleRow !== undefined) pageLayout.setPrintTitleRows(`$${titleRow + 1}:$${titleRow + 1}`);
  if (columns !== undefined) pageLayout.setPrintArea(addressOf({ row: 0, column: 0, rows, columns }));
}

function lastCellOf({ row, column, rows, columns }: Area): string {
  return cellAt(row + rows - 1, column + columns - 1);
}
