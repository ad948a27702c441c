import type { Language } from "../../../src/text/text";
import { openDesk, type Desk } from "../desk";
import { putRows, type TestCell } from "../tables";

/** As-of day of the tests: 31 Mar 2026. */
export const asOf = 46112;

/** Five customers in three networks, with three columns that can be rated. */
export const ratedRows: readonly (readonly TestCell[])[] = [
  ["Customer ID", "Customer", "Network", "Adviser", "Potential", "Revenue", "Class", "Growth", "Orders", "Lead"],
  [1, "Hansen GmbH", "Hansen", "Weber", 120000, 90000, "A", "high", 40, ""],
  [2, "Hansen Bau", "Hansen", "Weber", 5000, 1000, "", "low", 5, 1],
  [3, "Meyer KG", "", "Kunz", 1500, "", "", "medium", "", ""],
  [4, "Petersen", "Petersen", "Kunz", 30000, 3000, "C", "-", 12, ""],
  [5, "Petersen Sohn", "Petersen", "Kunz", 8000, 0, "", "medium", 3, ""],
];

/** Criterion, weight, over or choice, points, up to, column, network rule, target group, departments. */
export const criteriaRows: readonly (readonly TestCell[])[] = [
  ["Criterion", "Weight", "Over or choice", "Points", "Up to", "Column", "Network rule", "Target group", "Departments"],
  ["Growth", 2, "low", 0, "", "Growth", "lead", "", "Field service"],
  ["", "", "medium", 50, "", "", "", "", ""],
  ["", "", "high", 100, "", "", "", "", ""],
  ["Order number", 1, "", 0, 5, "Orders", "sum", "", "Sales"],
  ["", "", 5, 40, 20, "", "", "", ""],
  ["", "", 20, 100, "", "", "", "", ""],
];

export interface CastingDeskOptions {
  readonly customers?: readonly (readonly TestCell[])[];
  readonly criteria?: readonly (readonly TestCell[])[] | null;
  readonly thresholds?: readonly (readonly TestCell[])[];
  readonly settings?: readonly (readonly TestCell[])[];
  readonly overrides?: readonly (readonly TestCell[])[];
  readonly language?: Language;
}

/** A desk with customers on "Kunden" and the casting's tables on "Regeln", each where it is given. */
export async function openCastingDesk(options: CastingDeskOptions = {}): Promise<Desk> {
  const desk = await openDesk({}, options.language ?? "en");
  putRows(desk, "Kunden", options.customers ?? ratedRows, { table: "Customers" });
  const criteria = options.criteria === undefined ? criteriaRows : options.criteria;
  if (criteria) putRows(desk, "Regeln", criteria, { table: "SKM_Criteria", row: 1 });
  const at = { row: 1 };
  if (options.thresholds)
    putRows(desk, "Regeln", options.thresholds, { ...at, table: "SKM_ClassThresholds", column: 11 });
  if (options.settings) putRows(desk, "Regeln", options.settings, { ...at, table: "SKM_CastingSettings", column: 15 });
  if (options.overrides) putRows(desk, "Regeln", options.overrides, { ...at, table: "SKM_Overrides", column: 18 });
  return desk;
}

/** The table with one cell changed, counted from 0, header row included. */
export function withCell(
  rows: readonly (readonly TestCell[])[],
  row: number,
  column: number,
  cell: TestCell,
): readonly (readonly TestCell[])[] {
  return rows.map((cells, at) => (at === row ? cells.map((each, index) => (index === column ? cell : each)) : cells));
}
