import { mostContactsPerYear } from "../../method/cadence/frequencies";
import { idKey } from "../../method/cadence/idKey";
import { consentIn, saysYes } from "../../method/consent/consentWords";
import { highestInterest, phaseOf } from "../../method/measures/phases";
import {
  blankRowsNote,
  filledRows,
  findingAt,
  isBlankCell,
  isErrorCell,
  quoted,
  textOf,
  type SourcePlace,
} from "../excel/cell";
import type { Finding } from "../excel/finding";
import type { ConsentCell, CustomerColumns, CustomerField } from "./look";
import { partyWords } from "../words/registerWords";

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
  "targetGroup",
  "interest",
  "email",
  "consentEmail",
  "consentPhone",
  "contactsPerYear",
  "customerType",
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
      objection: Array.from(
        filled,
        (row) => isErrorCell(cells.objection?.[row]) === false && saysYes(cells.objection?.[row]),
      ),
      phase: phases(),
      targetGroup: texts("targetGroup"),
      interest: numbers("interest", highestInterest, "interestUnusable", true),
      email: texts("email"),
      consentEmail: consents("consentEmail"),
      consentPhone: consents("consentPhone"),
      contactsPerYear: numbers("contactsPerYear", mostContactsPerYear, "frequencyUnusable", false),
      customerType: parties(),
    },
    findings: [...findings, ...blankRowsNote(at, filled, anyField)],
  };

  function texts(field: CustomerField): string[] {
    const column = cells[field];
    return Array.from(filled, (row) => (column ? textOf(column[row]) : ""));
  }

  function phases(): string[] {
    const column = texts("phase");
    column.forEach((cell, record) => {
      if (cell === "" || phaseOf(cell)) return;
      find("phaseUnknown", "warning", "phase", filled[record] as number, cell);
    });
    return column;
  }

  /** Whole or not, from 0 to the most; blank and unusable cells are NaN. */
  function numbers(
    field: "interest" | "contactsPerYear",
    most: number,
    kind: "interestUnusable" | "frequencyUnusable",
    whole: boolean,
  ): Float64Array {
    const column = cells[field];
    const result = new Float64Array(count).fill(NaN);
    if (!column) return result;
    for (let record = 0; record < count; record++) {
      const row = filled[record] as number;
      const cell = column[row];
      if (typeof cell === "number" && cell >= 0 && cell <= most && (!whole || Number.isInteger(cell))) {
        result[record] = cell;
      } else if (!isBlankCell(cell) && cell !== "-") find(kind, "warning", field, row, cell);
    }
    return result;
  }

  function consents(field: "consentEmail" | "consentPhone"): ConsentCell[] {
    const column = cells[field];
    return Array.from(filled, (row): ConsentCell => {
      const cell = column?.[row];
      if (isErrorCell(cell)) return "none";
      const said = consentIn(cell ?? "");
      if (said !== "unknown") return said ?? "none";
      // What nobody understands permits nothing.
      find("consentUnknown", "warning", field, row, cell);
      return "none";
    });
  }

  function parties(): CustomerColumns["customerType"] {
    const column = cells.customerType;
    return Array.from(filled, (row) => {
      const cell = textOf(column?.[row]);
      const party = cell === "" || cell === "-" ? "" : partyWords.codeOf(cell);
      if (party === undefined) find("customerTypeUnknown", "warning", "customerType", row, cell);
      return party ?? "";
    });
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
    else if (isOtherNetwork(row, earlier))
      findings.push(
        findingAt(at, "customerTwoNetworks", "warning", "customerId", row, {
          id: quoted(key),
          network: quoted(textOf(cells.network?.[row])),
          other: quoted(textOf(cells.network?.[earlier])),
          first: `${at.firstRow + earlier}`,
        }),
      );
    else
      findings.push(
        findingAt(at, "idDoubled", "warning", "customerId", row, {
          id: quoted(key),
          first: `${at.firstRow + earlier}`,
        }),
      );
    return key;
  }

  function isOtherNetwork(row: number, earlier: number): boolean {
    const [here, there] = [row, earlier].map((each) => idKey(cells.network?.[each]));
    return here !== "" && there !== "" && here !== there;
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
