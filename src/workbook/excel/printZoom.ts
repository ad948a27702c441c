import type { Area } from "./address";
import type { SheetLayout } from "./layout";
import { marginPoints } from "./page";

/** A4 upright, in points. */
const paper = { width: 595, height: 842 };
/** Columns and rows that nobody made wider, in points. */
const usual = { width: 48, height: 15 };
/** Column borders and rounding of Excel's own widths. */
const slack = 0.98;

/** The last column and row that are printed, both exclusive. */
export function printedEnd(layout: SheetLayout): { readonly columns: number; readonly rows: number } {
  const areas: readonly Area[] = [layout.area, ...(layout.charts ?? []).map(({ position }) => position)];
  return {
    columns: layout.print?.columns ?? Math.max(...areas.map(({ column, columns }) => column + columns)),
    rows: Math.max(...areas.map(({ row, rows }) => row + rows)),
  };
}

/**
 * One page wide. Excel for Windows and Mac applies "fit to pages" only after its own page view was shown (office-js#1860), so
 * there the scale is computed from the widths that the sheet gets; on the web, where nobody reported it, it is left to Excel.
 */
export function printZoom(layout: SheetLayout): Excel.PageLayoutZoomOptions {
  const { isOnePage = false } = layout.print ?? {};
  if (Office.context.platform === Office.PlatformType.OfficeOnline)
    return { horizontalFitToPages: 1, ...(isOnePage && { verticalFitToPages: 1 }) };
  return { scale: scaleOf(layout, isOnePage) };
}

/** In percent, from Excel's least of 10 to 100. */
function scaleOf(layout: SheetLayout, isOnePage: boolean): number {
  const { columns, rows } = printedEnd(layout);
  const { left, right, top, bottom } = marginPoints;
  const wide = Array.from({ length: columns }, (_, column) => layout.widths[column] ?? usual.width);
  const available = (isOnePage ? paper.width : paper.height) - left - right;
  let share = available / Math.max(1, sum(wide));
  if (isOnePage) {
    const own = (layout.rowHeights ?? []).reduce((more, each) => more + each.rows * (each.height - usual.height), 0);
    share = Math.min(share, (paper.height - top - bottom) / Math.max(1, rows * usual.height + own));
  }
  return Math.max(10, Math.min(100, Math.floor(100 * slack * share)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
