/** The engine's description of a table. */
import type { TableMark } from "./marks";

/** The engine knows Excel's own style names; any other is shown without stripes. */
export function engineTableStyle(style: string): string {
  return /^TableStyle(?:Light(?:\d|1\d|2[01])|Medium(?:\d|1\d|2[0-8])|Dark(?:\d|1[01]))$/.test(style) ? style : "None";
}

export function tableConfig(mark: TableMark): object {
  return {
    hasFilters: mark.showFilterButton,
    totalRow: mark.hasTotals,
    firstColumn: false,
    lastColumn: false,
    numberOfHeaders: 1,
    bandedRows: true,
    bandedColumns: false,
    automaticAutofill: true,
    styleId: engineTableStyle(mark.style),
  };
}
