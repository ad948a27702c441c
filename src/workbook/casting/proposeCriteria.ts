import { mostCriteria, type Criterion } from "../../method/casting/criteria";
import { proposalFrom as propose, type ProposalReason } from "../../method/casting/proposal";
import { isErrorCell } from "../excel/cell";
import { readInExcel, stopWhenCancelled } from "../excel/excel";
import type { CustomerField, Look } from "../look/look";
import { readColumns } from "../excel/readColumns";
import { checkedCustomers } from "../look/checkedCustomers";
import type { JobOptions } from "../excel/written";
import { leadPosition } from "./positionsRead";
import { unitedNetworks } from "./unitedNetworks";

export interface CriteriaProposal {
  readonly criteria: readonly Criterion[];
  /** Columns that are no criterion as they stand, by header. */
  readonly leftOut: readonly { readonly header: string; readonly reason: ProposalReason }[];
}

/** Columns of the method that may say something about how attractive a customer is; the others name or steer. */
const rated: ReadonlySet<CustomerField> = new Set<CustomerField>(["potential", "revenue", "interest", "phase"]);
const summed: ReadonlySet<CustomerField> = new Set<CustomerField>(["potential", "revenue"]);

/**
 * Criteria as a start, from the columns of the customers table: numbers get bands with as many values each, texts
 * their values. Reads the columns once and writes nothing.
 * @throws WorkbookError: no customers table, a source that keeps changing, or what Excel said
 */
export async function proposeCriteria(look: Look, options: JobOptions): Promise<CriteriaProposal> {
  const { customers } = checkedCustomers(look, []);
  const { choice, columns } = customers;
  const fields = new Map(Object.entries(columns).map(([field, position]) => [position, field as CustomerField]));
  const lead = leadPosition(customers);
  const asked = choice.headers.flatMap((header, position) => {
    const field = fields.get(position);
    return header.trim() === "" || position === lead || (field !== undefined && !rated.has(field))
      ? []
      : [{ header, position, field }];
  });
  const firstRow = firstRowOf(look);
  const cells = await readInExcel((context) => {
    stopWhenCancelled(options);
    let done = 0;
    return readColumns(
      context,
      choice,
      asked.map(({ position }) => position),
      {
        ...options,
        onRows: (rows) => options.onProgress?.({ step: "reading", done: (done += rows), total: choice.rows }),
      },
    );
  });
  const networkOf = unitedNetworks(look).networks.networkOf;
  const { criteria, leftOut } = propose(
    asked.map(({ header, position, field }) => ({
      key: header,
      header,
      cells: recordsOf(look, firstRow, cells.get(position) ?? [], field === "revenue"),
      ...(field && summed.has(field) ? { networkOf } : {}),
    })),
  );
  return {
    criteria: criteria.slice(0, mostCriteria),
    leftOut: leftOut.map(({ key, reason }) => ({ header: key, reason })),
  };
}

function firstRowOf(look: Look): number {
  const [, row = "1"] = /(\d+)/.exec(look.customers?.choice.address ?? "") ?? [];
  return Number(row) + 1;
}

/** A blank revenue is 0, as in the matrix. */
function recordsOf(look: Look, firstRow: number, cells: readonly unknown[], isRevenue: boolean): unknown[] {
  return Array.from(look.customerColumns?.sheetRow ?? [], (row) => {
    const cell = cells[row - firstRow];
    return isErrorCell(cell) ? "" : isRevenue && (cell === "" || cell === undefined) ? 0 : cell;
  });
}
