/** G20#: the cells a formula spills to. */
import {
  helpers,
  registries,
  type EngineRange,
  type EvaluationContext,
  type FunctionValue,
  type Getters,
  type Position,
  type Zone,
} from "./library";

interface SpillContext extends EvaluationContext {
  getters: Getters;
  getFormulaResult(at: Position): FunctionValue;
  updateDependencies?(at: Position): void;
  addDependencies?(at: Position, ranges: EngineRange[]): void;
}

/**
 * Puts a "#" operator in place that also works from another sheet: the library's own (19.3.7) looks the spilled cells up on
 * the sheet of the asking formula, so that =SUM(Data!A1#) on another sheet gives 0.
 */
export function installSpilledRange(): void {
  registries.functionRegistry.replace("SPILLED.RANGE", {
    description: "",
    args: [helpers.arg("ref (any, range<any>)")],
    hidden: true,
    compute(this: EvaluationContext, reference) {
      const context = this as SpillContext;
      const cell = (Array.isArray(reference) ? reference[0]?.[0] : reference) as FunctionValue | undefined;
      if (!cell) return { value: "#REF!" };
      const { position } = cell;
      if (!position) return { value: "#REF!" };
      if (cell.value === "#SPILL!") return cell;
      const origin = context.__originCellPosition;
      if (origin) context.updateDependencies?.(origin);
      const zone = context.getters.getSpreadZone!(position) as Zone | undefined;
      if (!zone) return { value: "#REF!", message: "The formula referred to with # does not spill." };
      const range = context.getters.getRangeFromZone!(position.sheetId, zone) as EngineRange;
      if (origin) context.addDependencies?.(origin, [range]);
      const columns: FunctionValue[][] = [];
      for (let col = zone.left; col <= zone.right; col++) {
        const column: FunctionValue[] = [];
        for (let row = zone.top; row <= zone.bottom; row++) {
          column.push(context.getFormulaResult({ sheetId: position.sheetId, col, row }));
        }
        columns.push(column);
      }
      return columns;
    },
  });
}
