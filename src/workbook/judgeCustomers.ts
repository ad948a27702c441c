import { idKey } from "../method/cadence/idKey";
import {
  blankRowsNote,
  filledRows,
  findingAt,
  isBlankCell,
  isErrorCell,
  quoted,
  textOf,
  type SourcePlace,
} from "./cell";
import type { Finding } from "./finding";
import type { CustomerColumns, CustomerField } from "./look";

/** The fields of the customers table that are read; the others stay in the workbook. */
export const customerFields = [
  "customerId",
  "customer",
  "network",
  "adviser",
  "phase",
  "potential",
  "revenue",
  "class",
  "contactPerson",
  "phone",
  "objection",
  "topic",
] as const satisfies readonly CustomerField[];

/** Above this an amount is more likely a phone number in the wrong column. */
const hugeAmount = 1e12;

/**
 * Judges the cells of the customers table: records as columns, and a finding with its cell for everything that cannot
 * be used or deserves a look. Wholly blank rows are no records.
 * @param cells per field its cells below the header, all of the same length; a field without a column is absent
 */
export function judgeCustomers(
  cells: Readonly<Partial<Record<CustomerField, readonly unknown[]>>>,
  rows: number,
  at: SourcePlace,
): { columns: CustomerColumns; findings: Finding[] } {
  const findings: Finding[] = [];
  const filled = filledRows(Object.values(cells), rows);
  const anyField = customerFields.find((field) => cells[field]) ?? "customerId";
  const count = filled.length;
  const potential = new Float64Array(count);
  const revenue = new Float64Array(count);
  const unusable = new Uint8Array(count);
  const id: string[] = new Array<string>(count);
  const firstRowOf = new Map<string, number>();
  for (let record = 0; record < count; record++) {
    const row = filled[record] as number;
    potential[record] = amount("potential", row, record, NaN);
    revenue[record] = amount("revenue", row, record, 0);
    id[record] = idOf(row);
  }
  return {
    columns: {
      count,
      sheetRow: filled.map((row) => row + at.firstRow),
      id,
      customer: texts("customer"),
      network: texts("network"),
      adviser: texts("adviser"),
      potential,
      revenue,
      unusable,
      class: texts("class"),
      contactPerson: texts("contactPerson"),
      phone: texts("phone"),
      topic: texts("topic"),
      objection: Array.from(filled, (row) => saysYes(cells.objection?.[row])),
      phase: texts("phase"),
    },
    findings: [...findings, ...blankRowsNote(at, filled, anyField)],
  };

  function texts(field: CustomerField): string[] {
    const column = cells[field];
    return Array.from(filled, (row) => (column ? textOf(column[row]) : ""));
  }

  function idOf(row: number): string {
    const cell = cells.customerId?.[row];
    if (!cells.customerId) return "";
    const key = isErrorCell(cell) ? "" : idKey(cell);
    if (key === "") {
      if (isErrorCell(cell)) find("cellIsError", "error", "customerId", row, cell);
      else findings.push(findingAt(at, "idMissing", "error", "customerId", row));
      return "";
    }
    const earlier = firstRowOf.get(key);
    if (earlier === undefined) firstRowOf.set(key, row);
    else
      findings.push(
        findingAt(at, "idDoubled", "warning", "customerId", row, {
          id: quoted(key),
          first: `${at.firstRow + earlier}`,
        }),
      );
    return key;
  }

  function amount(field: "potential" | "revenue", row: number, record: number, blank: number): number {
    const column = cells[field];
    const cell = column?.[row];
    if (!column || isBlankCell(cell)) return blank;
    if (typeof cell === "number" && Number.isFinite(cell)) {
      if (cell < 0) find("numberNegative", "error", field, row, cell);
      else if (cell > hugeAmount) find("numberHuge", "warning", field, row, cell);
      return cell;
    }
    unusable[record] = 1;
    const kind = typeof cell === "boolean" ? "numberIsBoolean" : isErrorCell(cell) ? "cellIsError" : "numberIsText";
    find(kind, "error", field, row, cell);
    return NaN;
  }

  function find(kind: Finding["kind"], severity: Finding["severity"], field: string, row: number, cell: unknown): void {
    findings.push(findingAt(at, kind, severity, field, row, { value: typeof cell === "number" ? cell : quoted(cell) }));
  }
}

const noes = new Set(["", "-", "–", "0", "no", "n", "none", "false", "nein", "keiner", "keine", "kein", "falsch"]);

/** An objection counts unless the cell plainly denies it: blank, "-", no, nein, FALSE, 0. */
function saysYes(cell: unknown): boolean {
  if (typeof cell === "boolean") return cell;
  return !noes.has(textOf(cell).toLowerCase());
}
