/** The workbook's sheets: order, names, visibility, protection, frozen rows, gridlines, filters. */
import { engineSheetName, excelSheetName } from "./sheet-names";
import type { SheetMark } from "./marks";
import type { PrintSetup, ProtectionOptions, SheetState, Visibility } from "./workbook";
import type { WorkbookEngine } from "./workbook-engine";

export class Sheets {
  /** @param numbersOfFile by which an opened file knows its sheets */
  constructor(
    private readonly workbook: WorkbookEngine,
    private readonly numbersOfFile: () => readonly number[],
  ) {}

  sheets(): readonly SheetState[] {
    return (this.workbook.getters.getSheetIds!() as string[]).map((id) => {
      const sheet = this.workbook.sheet(id);
      const mark = this.workbook.store.sheetMarks[id];
      const visibility: Visibility = sheet.isVisible ? "Visible" : mark?.veryHidden ? "VeryHidden" : "Hidden";
      return {
        id,
        name: excelSheetName(sheet.name),
        visibility,
        protected: mark?.protected ?? false,
        protection: mark?.protection ?? {},
      };
    });
  }

  addSheet(name: string): string {
    const id = this.freshId();
    this.workbook.run("CREATE_SHEET", {
      sheetId: id,
      name: engineSheetName(name),
      position: (this.workbook.getters.getSheetIds!() as string[]).length,
      cols: 26,
      rows: 200,
    });
    return id;
  }

  /** Excel's "Move or Copy" with "Create a copy": before the first sheet, which is what it proposes, and in front. */
  copySheet(id: string): string {
    const copy = this.freshId();
    const taken = new Set(this.sheets().map((sheet) => sheet.name.toLowerCase()));
    const name = excelSheetName(this.workbook.sheet(id).name);
    let number = 2;
    while (taken.has(`${name} (${number})`.toLowerCase())) number++;
    this.workbook.transaction(() => {
      this.workbook.run("DUPLICATE_SHEET", {
        sheetId: id,
        sheetIdTo: copy,
        sheetNameTo: engineSheetName(`${name} (${number})`),
      });
    });
    return copy;
  }

  /** The number in an id is the one that the file knows the sheet by: it stays when sheets move, and is not given twice. */
  private freshId(): string {
    const ids = this.workbook.getters.getSheetIds!() as string[];
    const numbers = ids.map((id) => Number(/^s(\d+)$/.exec(id)?.[1] ?? 0));
    return `s${Math.max(0, ...numbers, ...this.numbersOfFile()) + 1}`;
  }

  renameSheet(id: string, name: string): void {
    const oldName = this.workbook.sheet(id).name;
    const newName = engineSheetName(name);
    if (oldName !== newName) this.workbook.run("RENAME_SHEET", { sheetId: id, oldName, newName });
  }

  deleteSheet(id: string): void {
    this.workbook.run("DELETE_SHEET", { sheetId: id, sheetName: this.workbook.sheet(id).name });
  }

  moveSheet(id: string, position: number): void {
    const order = (this.workbook.getters.getSheetIds!() as string[]).filter((each) => each !== id);
    order.splice(position, 0, id);
    this.workbook.run("WORKBENCH_ORDER", { order });
  }

  setVisibility(id: string, visibility: Visibility): void {
    this.workbook.transaction(() => {
      const { isVisible } = this.workbook.sheet(id);
      if (visibility === "Visible" && !isVisible) this.workbook.run("SHOW_SHEET", { sheetId: id });
      if (visibility !== "Visible" && isVisible) this.workbook.run("HIDE_SHEET", { sheetId: id });
      this.markSheet(id, { veryHidden: visibility === "VeryHidden" });
    });
  }

  private markSheet(id: string, change: SheetMark): void {
    this.workbook.mark("sheetMarks", id, { ...this.workbook.store.sheetMarks[id], ...change });
  }

  setProtected(id: string, on: boolean, options: ProtectionOptions = {}): void {
    this.markSheet(id, { protected: on, protection: on ? options : {} });
  }

  freezeRows(id: string, rows: number): void {
    if (rows > 0) this.workbook.run("FREEZE_ROWS", { sheetId: id, quantity: rows });
    else this.workbook.run("UNFREEZE_ROWS", { sheetId: id });
  }

  frozenRows(id: string): number {
    return this.workbook.sheet(id).panes.ySplit;
  }

  setGridlines(id: string, shown: boolean): void {
    this.workbook.run("SET_GRID_LINES_VISIBILITY", { sheetId: id, areGridLinesVisible: shown });
  }

  gridlines(id: string): boolean {
    return this.workbook.sheet(id).areGridLinesVisible;
  }

  printSetup(id: string): PrintSetup | undefined {
    return this.workbook.store.sheetMarks[id]?.print;
  }

  setPrint(id: string, change: Partial<PrintSetup>): void {
    const usual: PrintSetup = {
      landscape: false,
      paper: null,
      pagesWide: null,
      pagesTall: null,
      scale: null,
      area: null,
      margins: {},
      titleRows: null,
      gridlines: false,
      pageTexts: {},
    };
    this.markSheet(id, { print: { ...usual, ...this.printSetup(id), ...change } });
  }

  isFiltered(sheetId: string): boolean {
    if (this.workbook.store.sheetMarks[sheetId]?.filtered) return true;
    const rows = this.workbook.getters.getNumberRows!(sheetId) as number;
    for (let row = 0; row < rows; row++) if (this.workbook.getters.isRowFiltered!(sheetId, row)) return true;
    return false;
  }
}
