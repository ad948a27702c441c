import { say, type Language } from "../../text/text";
import type { ChartLayout } from "../excel/layout";
import { groupKeys } from "./controlColumns";

export const chartRows = 16;

/** The groups that a chart shows: their number, and the row of the first one, from 0. */
export interface ChartedGroups {
  readonly key: "adviser" | "class";
  readonly first: number;
  readonly count: number;
}

/** Attainment of the advisers and of the classes side by side, from a row on. */
export function controlCharts(language: Language, top: number, charted: readonly ChartedGroups[]): ChartLayout[] {
  return charted.flatMap(({ key, first, count }, index): ChartLayout[] => {
    if (count === 0) return [];
    const area = (column: (typeof groupKeys)[number]): ChartLayout["position"] => ({
      row: first,
      column: groupKeys.indexOf(column),
      rows: count,
      columns: 1,
    });
    return [
      {
        name: key === "adviser" ? "SKM_ControlAdvisers" : "SKM_ControlClasses",
        title: say(language, `sheets.control.chart.${key}`),
        series: (["uncapped", "capped"] as const).map((column) => ({
          name: say(language, `columns.control.${column}`),
          values: area(column),
        })),
        categories: area("name"),
        axisTitles: { value: say(language, "sheets.control.chart.axis") },
        isFromZero: true,
        position: { row: top, column: index * 7, rows: chartRows, columns: index === 0 ? 6 : 7 },
      },
    ];
  });
}
