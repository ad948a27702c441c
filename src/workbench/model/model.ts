/** The workbook model on the engine. See workbook.ts for what each member means. */
import { CellReading } from "./cell-reading";
import { CellWriting } from "./cell-writing";
import { Changes } from "./changes";
import { ChartsOnSheets } from "./charts-on-sheets";
import type { WorkbenchEngine } from "./engine";
import { formulaOfOne } from "./formula-of-one";
import { formulasUsing } from "./formula-uses";
import type { ExcelLanguage } from "./excel-language";
import { LOCALES } from "./locales";
import { Names } from "./names";
import { NotesOnSheets } from "./notes-on-sheets";
import { RowsAndColumns } from "./rows-and-columns";
import { RulesOnSheets } from "./rules-on-sheets";
import { SavingView } from "./saving-view";
import { SelectedArea } from "./selected-area";
import { Sheets } from "./sheets";
import type { InitialState } from "./marks";
import { TableRows } from "./table-rows";
import { Tables, type TableOptions } from "./tables";
import type { TouchedRows } from "./touched-rows";
import { ValidationsOnSheets } from "./validations-on-sheets";
import type {
  Area,
  CallFunction,
  CellChange,
  CellFormat,
  CellInput,
  CellValue,
  ChartChange,
  ChartState,
  ConditionalRule,
  CustomFunctionEntry,
  NameState,
  NoteState,
  ProtectionOptions,
  SheetState,
  TableRowChange,
  TableState,
  ValidationRule,
  ValidationState,
  Visibility,
  WorkbookModel,
  PrintSetup,
} from "./workbook";
import { WorkbookEngine } from "./workbook-engine";
import type { FileSource } from "./xlsx/file-source";

export interface ModelOptions {
  readonly dateSystem?: "1900" | "1904";
  readonly language?: ExcelLanguage;
}

export class SpreadsheetModel implements WorkbookModel {
  readonly dateSystem: "1900" | "1904";
  readonly language: ExcelLanguage;
  /** The library's own model, for the page to show. */
  readonly engine: WorkbenchEngine;
  /** The file it was opened from. */
  source: FileSource | undefined;
  /** What has been changed since. */
  readonly touched: TouchedRows;
  /** The workbook as saving looks at it. */
  readonly saving: SavingView;
  private readonly workbook: WorkbookEngine;
  private readonly selected: SelectedArea;
  private readonly changes: Changes;
  private readonly sheetList: Sheets;
  private readonly reading: CellReading;
  private readonly writing: CellWriting;
  private readonly lines: RowsAndColumns;
  private readonly rules: RulesOnSheets;
  private readonly tableList: Tables;
  private readonly tableRows: TableRows;
  private readonly nameList: Names;
  private readonly chartList: ChartsOnSheets;
  private readonly validationList: ValidationsOnSheets;
  private readonly noteList: NotesOnSheets;

  /** `data`: the library's JSON form without cells; the cells come in `initial`. */
  constructor(data: object, options: ModelOptions = {}, initial?: InitialState) {
    this.dateSystem = options.dateSystem ?? "1900";
    this.language = options.language ?? "en";
    const settings = { locale: LOCALES[this.language] };
    const workbook = (this.workbook = new WorkbookEngine({ ...data, settings }, initial, this.dateSystem));
    this.engine = workbook.engine;
    this.selected = new SelectedArea(workbook);
    this.changes = new Changes(workbook, this.selected);
    this.touched = this.changes.touched;
    this.sheetList = new Sheets(workbook, () => this.source?.sheets.map(({ number }) => number) ?? []);
    this.reading = new CellReading(workbook, this.language, this.dateSystem);
    this.writing = new CellWriting(workbook);
    this.lines = new RowsAndColumns(workbook, this.reading);
    this.rules = new RulesOnSheets(workbook);
    this.tableList = new Tables(workbook, this.reading, this.writing);
    this.validationList = new ValidationsOnSheets(workbook);
    this.tableRows = new TableRows(
      workbook,
      this.reading,
      this.writing,
      this.lines,
      this.tableList,
      this.validationList,
    );
    this.nameList = new Names(workbook);
    this.chartList = new ChartsOnSheets(workbook);
    this.noteList = new NotesOnSheets(workbook);
    this.saving = new SavingView(workbook, this.reading);
    this.hearStore();
  }

  private hearStore(): void {
    const { engine } = this;
    const { store } = this.workbook;
    store.onCells = (sheetId, zone, formulas) => {
      engine.evaluation.markChanged(sheetId, zone);
      // The library looks at validations again after commands of its own only.
      const checks = engine.handlers.find((each) => "validationResults" in each);
      if (checks) Object.assign(checks, { validationResults: {}, criterionPreComputeResult: {} });
      for (const [row, col] of formulas) engine.evaluation.markFormula({ sheetId, row, col });
    };
    store.onCommand = (command) => {
      this.reading.forgetUsedAreas();
      this.changes.note(command);
    };
    // Formulas that use one of the names are calculated again.
    store.onNamesChanged = (names) => {
      for (const { at } of formulasUsing(store, names)) {
        engine.evaluation.markChanged(at.sheetId, { top: at.row, bottom: at.row, left: at.col, right: at.col });
      }
    };
  }

  // sheets

  sheets(): readonly SheetState[] {
    return this.sheetList.sheets();
  }
  addSheet(name: string): string {
    return this.sheetList.addSheet(name);
  }
  copySheet(id: string): string {
    return this.sheetList.copySheet(id);
  }
  renameSheet(id: string, name: string): void {
    this.sheetList.renameSheet(id, name);
  }
  deleteSheet(id: string): void {
    this.sheetList.deleteSheet(id);
  }
  moveSheet(id: string, position: number): void {
    this.sheetList.moveSheet(id, position);
  }
  setVisibility(id: string, visibility: Visibility): void {
    this.sheetList.setVisibility(id, visibility);
  }
  setProtected(id: string, on: boolean, options?: ProtectionOptions): void {
    this.sheetList.setProtected(id, on, options);
  }
  freezeRows(id: string, rows: number): void {
    this.sheetList.freezeRows(id, rows);
  }
  frozenRows(id: string): number {
    return this.sheetList.frozenRows(id);
  }
  setGridlines(id: string, shown: boolean): void {
    this.sheetList.setGridlines(id, shown);
  }
  gridlines(id: string): boolean {
    return this.sheetList.gridlines(id);
  }
  printSetup(id: string): PrintSetup | undefined {
    return this.sheetList.printSetup(id);
  }
  setPrint(id: string, change: Partial<PrintSetup>): void {
    this.sheetList.setPrint(id, change);
    // No cell changes; a sheet without a touched row is saved as it was opened.
    this.touched.rows(id, 0, 1);
  }
  isFiltered(sheetId: string): boolean {
    return this.sheetList.isFiltered(sheetId);
  }

  // cells and formats

  usedArea(sheetId: string, formatted = false): Area | null {
    return this.reading.usedArea(sheetId, formatted);
  }
  values(sheetId: string, area: Area): CellValue[][] {
    return this.reading.values(sheetId, area);
  }
  formulas(sheetId: string, area: Area): CellValue[][] {
    return this.reading.formulas(sheetId, area);
  }
  texts(sheetId: string, area: Area): string[][] {
    return this.reading.texts(sheetId, area);
  }
  numberFormats(sheetId: string, area: Area): string[][] {
    return this.reading.numberFormats(sheetId, area);
  }
  format(sheetId: string, row: number, column: number): CellFormat {
    return this.reading.format(sheetId, row, column);
  }
  /** True where a formula stands (not where one spills to). */
  hasFormula(sheetId: string, row: number, column: number): boolean {
    return this.reading.hasFormula(sheetId, row, column);
  }
  spillArea(sheetId: string, row: number, column: number): Area | null {
    return this.reading.spillArea(sheetId, row, column);
  }
  /** The cell whose formula spills onto this one; null when none does. */
  spillParent(sheetId: string, row: number, column: number): { row: number; column: number } | null {
    return this.reading.spillParent(sheetId, row, column);
  }
  write(sheetId: string, area: Area, inputs: readonly (readonly (CellInput | null)[])[]): void {
    this.writing.write(sheetId, area, inputs);
  }
  clear(sheetId: string, area: Area, what: "All" | "Contents" | "Formats"): void {
    this.writing.clear(sheetId, area, what);
  }
  setNumberFormats(sheetId: string, area: Area, formats: readonly (readonly (string | null)[])[]): void {
    this.writing.setNumberFormats(sheetId, area, formats);
  }
  setFormat(sheetId: string, area: Area, format: Partial<CellFormat>): void {
    this.writing.setFormat(sheetId, area, format);
  }

  // rows, columns, conditional formats

  insertRows(sheetId: string, row: number, count: number): void {
    this.lines.insertRows(sheetId, row, count);
  }
  deleteRows(sheetId: string, row: number, count: number): void {
    this.lines.deleteRows(sheetId, row, count);
  }
  hiddenRows(sheetId: string): readonly number[] {
    return this.lines.hiddenRows(sheetId);
  }
  hiddenColumns(sheetId: string): readonly number[] {
    return this.lines.hiddenColumns(sheetId);
  }
  setRowsHidden(sheetId: string, row: number, count: number, hidden: boolean): void {
    this.lines.setRowsHidden(sheetId, row, count, hidden);
  }
  rowHeight(sheetId: string, row: number): number | null {
    return this.lines.rowHeight(sheetId, row);
  }
  setRowHeight(sheetId: string, row: number, rows: number, height: number): void {
    this.lines.setRowHeight(sheetId, row, rows, height);
  }
  columnWidth(sheetId: string, column: number): number {
    return this.lines.columnWidth(sheetId, column);
  }
  /** True when the width has been set, by a file or since. */
  hasOwnWidth(sheetId: string, column: number): boolean {
    return this.lines.hasOwnWidth(sheetId, column);
  }
  setColumnWidth(sheetId: string, column: number, columns: number, width: number): void {
    this.lines.setColumnWidth(sheetId, column, columns, width);
  }
  autofitColumns(sheetId: string, column: number, columns: number): void {
    this.lines.autofitColumns(sheetId, column, columns);
  }
  merges(sheetId: string): readonly Area[] {
    return this.lines.merges(sheetId);
  }
  addConditionalRule(sheetId: string, rule: ConditionalRule): void {
    this.rules.addConditionalRule(sheetId, rule);
  }
  clearConditionalRules(sheetId: string, area: Area): void {
    this.rules.clearConditionalRules(sheetId, area);
  }
  /** The rules of a sheet as they can be written to a file. */
  conditionalRules(sheetId: string): readonly ConditionalRule[] {
    return this.rules.conditionalRules(sheetId);
  }

  // tables, names, charts, settings

  tables(): readonly TableState[] {
    return this.tableList.tables();
  }
  addTable(sheetId: string, area: Area, name: string, options: TableOptions = {}): string {
    return this.tableList.addTable(sheetId, area, name, options);
  }
  renameTable(id: string, name: string): void {
    this.tableList.renameTable(id, name);
  }
  resizeTable(id: string, area: Area): void {
    this.tableList.resizeTable(id, area);
  }
  setTableStyle(id: string, style: string): void {
    this.tableList.setTableStyle(id, style);
  }
  setShowFilterButton(id: string, shown: boolean): void {
    this.tableList.setShowFilterButton(id, shown);
  }
  removeTable(id: string): void {
    this.tableList.removeTable(id);
  }
  insertTableRows(id: string, at: number, count: number, keepBelow: boolean): TableRowChange {
    return this.tableRows.insert(id, at, count, keepBelow);
  }
  deleteTableRows(id: string, at: number, count: number): TableRowChange {
    return this.tableRows.remove(id, at, count);
  }
  freeTableColumns(id: string, written: Area): readonly number[] {
    return this.tableRows.freeColumns(id, written);
  }
  fillTableColumn(id: string, from: number, column: number, written: Area): void {
    this.tableRows.fillColumn(id, from, column, written);
  }
  setInsertRow(id: string, on: boolean): void {
    this.tableList.setInsertRow(id, on);
  }
  /** The part of the opened file that holds a table. */
  tablePart(id: string): string | undefined {
    return this.tableList.tablePart(id);
  }
  names(): readonly NameState[] {
    return this.nameList.names();
  }
  addName(name: NameState): void {
    this.nameList.addName(name);
  }
  deleteName(name: string, sheetId?: string): void {
    this.nameList.deleteName(name, sheetId);
  }
  charts(sheetId: string): readonly ChartState[] {
    return this.chartList.charts(sheetId);
  }
  addChart(chart: Omit<ChartState, "id">): string {
    return this.chartList.addChart(chart);
  }
  updateChart(id: string, change: ChartChange): void {
    this.chartList.updateChart(id, change);
  }
  removeChart(id: string): void {
    this.chartList.removeChart(id);
  }
  notes(sheetId: string): readonly NoteState[] {
    return this.noteList.notes(sheetId);
  }
  note(id: string): { readonly sheetId: string; readonly note: NoteState } | undefined {
    return this.noteList.note(id);
  }
  noteAt(sheetId: string, row: number, column: number): NoteState | undefined {
    return this.noteList.noteAt(sheetId, row, column);
  }
  addNote(sheetId: string, note: Omit<NoteState, "id">): string {
    return this.noteList.addNote(sheetId, note);
  }
  setNoteText(id: string, text: string): void {
    this.noteList.setNoteText(id, text);
  }
  removeNote(id: string): void {
    this.noteList.removeNote(id);
  }
  clearNotes(sheetId: string, area: Area): void {
    this.noteList.clearNotes(sheetId, area);
  }
  validations(sheetId: string): readonly ValidationState[] {
    return this.validationList.validations(sheetId);
  }
  setValidation(sheetId: string, area: Area, rule: ValidationRule): void {
    this.validationList.setValidation(sheetId, area, rule);
  }
  clearValidations(sheetId: string, area: Area): void {
    this.validationList.clearValidations(sheetId, area);
  }
  settings(): ReadonlyMap<string, unknown> {
    return new Map(Object.entries(this.workbook.store.settings));
  }
  setSetting(key: string, value: unknown): void {
    this.workbook.mark("settings", key, value);
  }

  // selection

  activeSheetId(): string {
    return this.selected.activeSheetId();
  }
  activateSheet(id: string): void {
    this.selected.activateSheet(id);
  }
  selection(): { readonly sheetId: string; readonly area: Area } {
    return this.selected.selection();
  }
  select(sheetId: string, area: Area): void {
    this.changes.select(sheetId, area);
  }

  // functions and calculation

  registerFunctions(entries: readonly CustomFunctionEntry[], call: CallFunction): void {
    this.workbook.bridge.register(entries, call);
    this.workbook.recalculate();
  }
  recalculate(): void {
    this.workbook.recalculate();
  }
  calculateBusy(): boolean {
    this.reading.forgetUsedAreas();
    return this.workbook.calculateBusy();
  }
  formulaOfOne(formula: string): string | undefined {
    return formulaOfOne(formula, {
      isSingle: (name) => this.saving.isSingleName(name),
      isCustom: (name) => this.saving.isCustomFunction(name),
    });
  }
  calculateByHand(isByHand: boolean): void {
    const { evaluation } = this.engine;
    const waits = evaluation.isByHand && !isByHand;
    evaluation.isByHand = isByHand;
    if (waits) this.workbook.recalculate();
  }

  // undo, events

  transaction<T>(work: () => T): T {
    return this.workbook.transaction(work);
  }
  undo(): boolean {
    return this.workbook.undo();
  }
  redo(): boolean {
    return this.workbook.redo();
  }
  /** What has happened so far cannot be undone and does not count as a change: the workbook has just been opened. */
  startHistory(): void {
    this.workbook.forgetHistory();
    this.touched.clear();
  }
  onChanged(listener: (changes: readonly CellChange[]) => void): () => void {
    return this.changes.onChanged(listener);
  }
  onSelectionChanged(listener: () => void): () => void {
    return this.changes.onSelectionChanged(listener);
  }
}
