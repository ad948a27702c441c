/** The workbook's tables: the engine's own, with the names and styles that it has no place for. */
import type { CellReading } from "./cell-reading";
import type { CellWriting } from "./cell-writing";
import { rewriteFormula } from "./formula-text";
import { formulasUsing } from "./formula-uses";
import type { TableMark } from "./marks";
import { engineTableStyle, tableConfig } from "./table-config";
import type { Area, CellInput, TableState } from "./workbook";
import type { WorkbookEngine } from "./workbook-engine";
import { zoneOf } from "./zones";

export interface TableOptions {
  readonly style?: string;
  readonly showFilterButton?: boolean;
  readonly hasTotals?: boolean;
}

export class Tables {
  constructor(
    private readonly workbook: WorkbookEngine,
    private readonly reading: CellReading,
    private readonly writing: CellWriting,
  ) {}

  tables(): readonly TableState[] {
    return this.workbook.store.knownTables().map((table) => {
      const mark = this.workbook.store.tableMarks[table.id];
      return {
        ...table,
        style: mark?.style ?? "TableStyleMedium2",
        showFilterButton: mark?.showFilterButton ?? true,
        hasInsertRow: !!mark?.insertRow && this.hasBlankRow(table),
      };
    });
  }

  private hasBlankRow({ sheetId, area, hasTotals }: Pick<TableState, "sheetId" | "area" | "hasTotals">): boolean {
    if (area.rows !== (hasTotals ? 3 : 2)) return false;
    return !this.reading.hasContent(sheetId, { ...area, row: area.row + 1, rows: 1 });
  }

  setInsertRow(id: string, on: boolean): void {
    const { insertRow: _before, ...mark } = this.tableMark(id);
    this.workbook.mark("tableMarks", id, on ? { ...mark, insertRow: true } : mark);
  }

  table(id: string): TableState {
    const table = this.tables().find((each) => each.id === id);
    if (!table) throw new Error(`There is no table ${id}.`);
    return table;
  }

  addTable(sheetId: string, area: Area, name: string, options: TableOptions = {}): string {
    const mark: TableMark = {
      name,
      style: options.style ?? "TableStyleMedium2",
      showFilterButton: options.showFilterButton ?? true,
      hasTotals: options.hasTotals ?? false,
    };
    return this.workbook.transaction(() => {
      this.workbook.grow(sheetId, area.row + area.rows + 1, area.column + area.columns);
      this.nameHeaders(sheetId, area);
      this.workbook.run("CREATE_TABLE", {
        sheetId,
        tableType: "static",
        ranges: [this.workbook.rangeData(sheetId, area)],
        config: tableConfig(mark),
      });
      const { id } = this.workbook.getters.getCoreTableMatchingTopLeft!(sheetId, zoneOf(area)) as { id: string };
      this.workbook.mark("tableMarks", `${sheetId}/${id}`, mark);
      return `${sheetId}/${id}`;
    });
  }

  /** Headers of a table are texts, none blank, each its own; Excel changes them when the table is made. */
  private nameHeaders(sheetId: string, area: Area): void {
    const [values] = this.reading.values(sheetId, { ...area, rows: 1 });
    const taken = new Set<string>();
    const inputs = values!.map((value, index): CellInput | null => {
      const shown = typeof value === "object" ? value.error : String(value);
      const wanted = shown === "" ? `Column${index + 1}` : shown;
      let text = wanted;
      for (let number = 2; taken.has(text.toLowerCase()); number++) text = `${wanted}${number}`;
      taken.add(text.toLowerCase());
      return text === value ? null : { text };
    });
    if (inputs.some(Boolean)) this.writing.write(sheetId, { ...area, rows: 1 }, [inputs]);
  }

  renameTable(id: string, name: string): void {
    const old = this.table(id).name;
    this.workbook.transaction(() => {
      this.workbook.mark("tableMarks", id, { ...this.tableMark(id), name });
      this.rewriteFormulas(old, name);
    });
  }

  private tableMark(id: string): TableMark {
    const { name, style, hasTotals, showFilterButton, hasInsertRow } = this.table(id);
    const part = this.tablePart(id);
    return {
      name,
      style,
      hasTotals,
      showFilterButton,
      ...(hasInsertRow && { insertRow: true }),
      ...(part !== undefined && { part }),
    };
  }

  /** Every formula that names the table gets its new name. */
  private rewriteFormulas(from: string, to: string): void {
    const { store, getters } = this.workbook;
    for (const { cell, at } of formulasUsing(store, new Set([from.toLowerCase()]))) {
      const formula = rewriteFormula(cell.compiledFormula.toFormulaString(getters), ({ kind, text }) => {
        if (kind !== "word" && kind !== "structured") return text;
        const open = text.indexOf("[");
        const word = open < 0 ? text : text.slice(0, open);
        return word.toLowerCase() === from.toLowerCase() ? to + text.slice(word.length) : text;
      });
      this.writing.write(at.sheetId, { row: at.row, column: at.col, rows: 1, columns: 1 }, [[{ formula }]]);
    }
  }

  resizeTable(id: string, area: Area): void {
    const { sheetId, area: old } = this.table(id);
    this.workbook.transaction(() => {
      this.workbook.grow(sheetId, area.row + area.rows + 1, area.column + area.columns);
      this.workbook.run("UPDATE_TABLE", {
        sheetId,
        zone: zoneOf(old),
        newTableRange: this.workbook.rangeData(sheetId, area),
      });
      this.nameHeaders(sheetId, area);
    });
  }

  setTableStyle(id: string, style: string): void {
    const { sheetId, area } = this.table(id);
    const mark = { ...this.tableMark(id), style };
    this.workbook.transaction(() => {
      this.workbook.run("UPDATE_TABLE", { sheetId, zone: zoneOf(area), config: { styleId: engineTableStyle(style) } });
      this.workbook.mark("tableMarks", id, mark);
    });
  }

  setShowFilterButton(id: string, shown: boolean): void {
    const { sheetId, area } = this.table(id);
    const mark = { ...this.tableMark(id), showFilterButton: shown };
    this.workbook.transaction(() => {
      this.workbook.run("UPDATE_TABLE", { sheetId, zone: zoneOf(area), config: { hasFilters: shown } });
      this.workbook.mark("tableMarks", id, mark);
    });
  }

  removeTable(id: string): void {
    const { sheetId, area } = this.table(id);
    this.workbook.transaction(() => {
      this.workbook.run("REMOVE_TABLE", { sheetId, target: [zoneOf(area)] });
      this.workbook.mark("tableMarks", id, undefined);
    });
  }

  /** The part of the opened file that holds a table. */
  tablePart(id: string): string | undefined {
    return this.workbook.store.tableMarks[id]?.part;
  }
}
