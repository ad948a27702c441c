/** Data validation by lists. The engine shows the arrows and refuses what a user types; what Excel says of a rule is kept here. */
import type { ValidationMark } from "./marks";
import type { Area, ValidationRule, ValidationState } from "./workbook";
import type { WorkbookEngine } from "./workbook-engine";
import { areaOfZone, overlaps, zoneOf } from "./zones";

const MANY_ROWS = 20_000;

export class ValidationsOnSheets {
  constructor(private readonly workbook: WorkbookEngine) {}

  /** In the order of their first cells. */
  validations(sheetId: string): readonly ValidationState[] {
    return Object.entries(this.workbook.store.validationMarks)
      .flatMap(([id, mark]) => (mark && mark.at.sheetId === sheetId ? [this.stateOf(id, mark)] : []))
      .sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column);
  }

  private stateOf(id: string, { at, source, ...rule }: ValidationMark): ValidationState {
    const text = typeof source === "string" ? source : source.toFormulaString(this.workbook.getters);
    return { id, area: areaOfZone(at.zone), ...rule, source: text };
  }

  /** The cells get this rule instead of any other. */
  setValidation(sheetId: string, area: Area, rule: ValidationRule): void {
    this.workbook.transaction(() => {
      this.clearValidations(sheetId, area);
      this.add(sheetId, area, rule);
    });
  }

  private add(sheetId: string, area: Area, rule: ValidationRule): void {
    const id = `list${this.workbook.freshNumber()}-${Object.keys(this.workbook.store.validationMarks).length}`;
    const { id: _id, area: _area, ...plain } = rule as ValidationState;
    // Rules are often given to whole columns: those do not make a sheet longer.
    if (area.rows < MANY_ROWS) this.workbook.grow(sheetId, area.row + area.rows, area.column + area.columns);
    this.workbook.mark("validationMarks", id, { ...plain, sheetId, area });
    const criterion = this.criterion(sheetId, rule);
    const shown = this.workbook.within(sheetId, area);
    if (!criterion || !shown) return;
    this.workbook.engine.dispatch("ADD_DATA_VALIDATION_RULE", {
      sheetId,
      ranges: [this.workbook.rangeData(sheetId, shown)],
      rule: { id, criterion, isBlocking: rule.alert.showAlert && rule.alert.style === "Stop" },
    });
  }

  /** undefined for a source that the engine cannot list: the rule is kept and saved, without an arrow. */
  private criterion(sheetId: string, { source, inCellDropDown }: ValidationRule): object | undefined {
    const displayStyle = inCellDropDown ? "arrow" : "plainText";
    if (!source.startsWith("=")) {
      const values = source.split(",").map((each) => each.trim());
      return { type: "isValueInList", values, displayStyle };
    }
    const name = this.workbook.store.nameFor(source.slice(1), sheetId);
    const formula = name ? name.compiled.toFormulaString(this.workbook.getters) : source;
    const range = formula.slice(1).replace(/\$/g, "");
    if (!/^(?:(?:'(?:[^']|'')+'|[^'!()]+)!)?[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?$/i.test(range)) return undefined;
    return { type: "isValueInRange", values: [range], displayStyle };
  }

  /** Takes the rule away from these cells; where it reaches further it stays. */
  clearValidations(sheetId: string, area: Area): void {
    this.workbook.transaction(() => {
      for (const rule of this.validations(sheetId)) {
        if (!overlaps(zoneOf(rule.area), zoneOf(area))) continue;
        this.workbook.mark("validationMarks", rule.id, undefined);
        const known = this.workbook.getters.getDataValidationRule!(sheetId, rule.id) as object | undefined;
        if (known) this.workbook.run("REMOVE_DATA_VALIDATION_RULE", { sheetId, id: rule.id });
        for (const rest of without(rule.area, area)) this.add(sheetId, rest, rule);
      }
    });
  }

  /** Rules of the last row of a table reach its new rows, too. */
  extendDown(sheetId: string, last: Area, rows: number): void {
    for (const rule of this.validations(sheetId)) {
      const { row, rows: height, column, columns } = rule.area;
      const isBeside = row + height === last.row + 1 && column >= last.column;
      if (!isBeside || column + columns > last.column + last.columns) continue;
      this.setValidation(sheetId, { ...rule.area, rows: height + rows }, rule);
    }
  }
}

/** What is left of an area when another is cut out of it: up to four rectangles. */
function without(area: Area, cut: Area): Area[] {
  const [a, b] = [zoneOf(area), zoneOf(cut)];
  const [top, bottom] = [Math.max(a.top, b.top), Math.min(a.bottom, b.bottom)];
  return [
    { ...a, bottom: b.top - 1 },
    { ...a, top: b.bottom + 1 },
    { top, bottom, left: a.left, right: b.left - 1 },
    { top, bottom, left: b.right + 1, right: a.right },
  ]
    .filter((zone) => zone.top <= zone.bottom && zone.left <= zone.right)
    .map(areaOfZone);
}
