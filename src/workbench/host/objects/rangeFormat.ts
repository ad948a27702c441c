import type { CellFormat } from "../../model/workbook";
import { MAX_ROWS } from "../address";
import type { BehaviourOf, HostContext } from "../context";
import { areaOf, color, flag, startWriting } from "../context";
import type { RangeHandle } from "../handle";
import { HostError } from "../hostError";
import { withinUse } from "./rangeCells";

/** The value that all cells share, null where they differ. */
function shared<K extends keyof CellFormat>(range: RangeHandle, key: K, host: HostContext): CellFormat[K] | null {
  const area = withinUse(range.sheet, areaOf(range, host), host);
  const first = host.model.format(range.sheet, area.row, area.column)[key];
  for (let r = 0; r < area.rows; r++)
    for (let c = 0; c < area.columns; c++)
      if (host.model.format(range.sheet, area.row + r, area.column + c)[key] !== first) return null;
  return first;
}

function put(range: RangeHandle, change: Partial<CellFormat>, host: HostContext): void {
  const area = areaOf(range, host);
  startWriting(host, range.sheet, "allowFormatCells");
  host.model.setFormat(range.sheet, withinUse(range.sheet, area, host), change);
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new HostError("InvalidArgument");
  return found;
}

const HORIZONTAL = ["General", "Left", "Center", "Right"] as const;
const VERTICAL = ["Top", "Center", "Bottom"] as const;

export const rangeFormatBehaviour: BehaviourOf<"RangeFormat"> = {
  reads: {
    columnWidth: ({ range }, host) => {
      const area = withinUse(range.sheet, areaOf(range, host), host);
      const first = host.model.columnWidth(range.sheet, area.column);
      for (let c = 1; c < area.columns; c++)
        if (host.model.columnWidth(range.sheet, area.column + c) !== first) return null;
      return first;
    },
    horizontalAlignment: ({ range }, host) => shared(range, "horizontalAlignment", host),
    // Rows that nobody sized are as high as Excel's standard here, whatever their texts.
    rowHeight: ({ range }, host) => {
      const { row, rows } = withinUse(range.sheet, areaOf(range, host), host);
      const heights = Array.from({ length: rows }, (_, at) => host.model.rowHeight(range.sheet, row + at) ?? 15);
      return heights.every((each) => each === heights[0]) ? (heights[0] ?? 15) : null;
    },
    verticalAlignment: ({ range }, host) => shared(range, "verticalAlignment", host),
    wrapText: ({ range }, host) => shared(range, "wrapText", host),
  },
  writes: {
    columnWidth: ({ range }, value, host) => {
      const area = areaOf(range, host);
      if (typeof value !== "number" || !(value >= 0)) throw new HostError("InvalidArgument");
      startWriting(host, range.sheet, "allowFormatColumns");
      host.model.setColumnWidth(range.sheet, area.column, withinUse(range.sheet, area, host).columns, value);
    },
    rowHeight: ({ range }, value, host) => {
      const area = areaOf(range, host);
      if (typeof value !== "number" || !(value >= 0 && value <= 409)) throw new HostError("InvalidArgument");
      startWriting(host, range.sheet, "allowFormatRows");
      host.model.setRowHeight(range.sheet, area.row, withinUse(range.sheet, area, host).rows, value);
    },
    horizontalAlignment: ({ range }, value, host) =>
      put(range, { horizontalAlignment: oneOf(value, HORIZONTAL) }, host),
    verticalAlignment: ({ range }, value, host) => put(range, { verticalAlignment: oneOf(value, VERTICAL) }, host),
    wrapText: ({ range }, value, host) => put(range, { wrapText: flag(value) }, host),
  },
  links: {
    fill: ({ range }) => ({ type: "RangeFill", range }),
    font: ({ range }) => ({ type: "RangeFont", range }),
  },
  calls: {
    autofitColumns: ({ range }, _, host) => {
      const area = areaOf(range, host);
      startWriting(host, range.sheet, "allowFormatColumns");
      const columns = area.rows >= MAX_ROWS ? area.columns : withinUse(range.sheet, area, host).columns;
      host.model.autofitColumns(range.sheet, area.column, columns);
    },
  },
};

export const rangeFillBehaviour: BehaviourOf<"RangeFill"> = {
  reads: {
    // Excel gives white for "no fill" and "" where the cells differ.
    color: ({ range }, host) => {
      const found = shared(range, "fillColor", host);
      return found === null ? "" : found || "#FFFFFF";
    },
  },
  writes: { color: ({ range }, value, host) => put(range, { fillColor: color(value) }, host) },
  calls: { clear: ({ range }, _, host) => put(range, { fillColor: "" }, host) },
};

export const rangeFontBehaviour: BehaviourOf<"RangeFont"> = {
  reads: {
    bold: ({ range }, host) => shared(range, "bold", host),
    color: ({ range }, host) => {
      const found = shared(range, "fontColor", host);
      return found === null ? null : found || "#000000";
    },
    italic: ({ range }, host) => shared(range, "italic", host),
    size: ({ range }, host) => shared(range, "fontSize", host),
  },
  writes: {
    bold: ({ range }, value, host) => put(range, { bold: flag(value) }, host),
    color: ({ range }, value, host) => put(range, { fontColor: color(value) }, host),
    italic: ({ range }, value, host) => put(range, { italic: flag(value) }, host),
    size: ({ range }, value, host) => {
      if (typeof value !== "number" || value < 1 || value > 409) throw new HostError("InvalidArgument");
      put(range, { fontSize: value }, host);
    },
  },
};
