import { groupKey } from "../../method/casting/faults";
import { pointsOf, type ValueFault, type ValueFinding } from "../../method/casting/points";
import { castingRule } from "../../method/casting/rule";
import { findingAt, isBlankCell, isErrorCell, quoted, type Cell, type SourcePlace } from "../excel/cell";
import type { Finding, FindingKind } from "../excel/finding";
import type { CustomerColumns, CustomerField } from "../look/look";
import type { FoundSource } from "../excel/source";
import { sourcePlace } from "../look/sourcePlace";
import { choiceArea } from "../excel/source";
import type { SurveyedRuleTable } from "../excel/survey";
import type { CastingInput } from "../look/castingInput";
import type { WorkbookCastingRules } from "../look/castingRules";
import type { CastingTable } from "../excel/ownTables";
import { leadPosition } from "./positionsRead";

const kinds: Readonly<Record<ValueFault, FindingKind>> = {
  choiceMissing: "choiceMissing",
  numberInNoBand: "numberInNoBand",
  numberInSeveralBands: "numberInSeveralBands",
  notValue: "valueUnusable",
};

export type ColumnReader = (position: number) => readonly Cell[] | null;

/** The columns that were read with the customers, by record: blank rows are no records. */
export function columnReader(
  read: ReadonlyMap<number, readonly unknown[]>,
  { sheetRow }: CustomerColumns,
  found: FoundSource<CustomerField>,
): ColumnReader {
  const { firstRow } = sourcePlace(found, "customers");
  return (position) => {
    const cells = read.get(position);
    return cells ? Array.from(sheetRow, (row) => cells[row - firstRow] as Cell) : null;
  };
}

/**
 * The casting's part of a look: the cells of the criteria by record, their points, and every value that a scale does
 * not know, the same choice told once with its first cell.
 * @param read the cells of a column by record; null where it was not read
 */
export function castingInputOf(
  rules: WorkbookCastingRules,
  tables: ReadonlyMap<CastingTable, SurveyedRuleTable>,
  found: FoundSource<CustomerField>,
  customers: CustomerColumns,
  read: ColumnReader,
): CastingInput {
  const at = sourcePlace(found, "customers");
  const column = (position: number | undefined): readonly Cell[] | null =>
    position === undefined || position < 0 ? null : read(position);
  const cells = rules.positions.map((position, criterion) => {
    const own = column(position) ?? new Array<Cell>(customers.count).fill("");
    const isAmount = (rules.rules.criteria[criterion]?.scale.bands.length ?? 0) > 0;
    // A blank revenue is 0, in the matrix and here: the same facts give the same answer.
    return isAmount && position >= 0 && position === found.columns.revenue
      ? own.map((cell) => (isBlankCell(cell) ? 0 : cell))
      : own;
  });
  const hasGroups = rules.rules.criteria.some(({ targetGroup }) => targetGroup !== undefined);
  const targetGroups = hasGroups ? column(found.columns.targetGroup) : null;
  const leadIds = column(leadPosition(found));
  const base = { rules, tables, cells, targetGroups, leadIds };
  if (rules.faults.length > 0) return { ...base, rule: null, points: null, findings: [] };
  const rule = castingRule(rules.rules);
  // The text of an error is no choice: it would be offered as one to add.
  const { matrix, findings } = pointsOf(
    rule,
    cells.map((each) => each.map((cell) => (isErrorCell(cell) ? { error: cell } : cell))),
  );
  const applies = ({ criterion, rows }: ValueFinding): number[] =>
    rows.filter((row) => {
      const group = rule.groups[criterion] as string;
      return group === "" || groupKey(targetGroups?.[row]) === group;
    });
  return {
    ...base,
    rule,
    points: matrix,
    findings: findings.flatMap((finding) => {
      const rows = applies(finding);
      return rows.length === 0 ? [] : [valueFinding(finding, rows)];
    }),
  };

  function valueFinding({ criterion, fault }: ValueFinding, rows: readonly number[]): Finding {
    const record = rows[0] as number;
    const name = rules.rules.criteria[criterion]?.name ?? "";
    const place = placeWith(at, found, rules.positions[criterion] ?? 0);
    return findingAt(place, kinds[fault], "error", "value", (customers.sheetRow[record] as number) - at.firstRow, {
      criterion: name,
      criterionIndex: criterion,
      value: quoted(cells[criterion]?.[record]),
      count: rows.length,
    });
  }
}

/** The source with the column at a position, so that a finding can name its cell. */
function placeWith(at: SourcePlace, { choice }: FoundSource<CustomerField>, position: number): SourcePlace {
  const column = choiceArea(choice).column + position;
  return { ...at, columns: { value: { column, header: choice.headers[position] ?? "" } } };
}
