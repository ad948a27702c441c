import { idKey } from "../method/cadence/idKey";
import { isEffective } from "../method/cadence/outcome";
import { lastSerial, serialFrom1904 } from "../method/calendar/serial";
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
import type { ContactColumns, ContactField } from "./look";

/** The fields of the contacts table that are read; the others, notes above all, stay in the workbook. */
export const contactFields = [
  "date",
  "customerId",
  "instrument",
  "outcome",
  "followUp",
] as const satisfies readonly ContactField[];

/** Outcomes that the method knows, in both languages; others count as reached and are told. */
const outcomes: ReadonlySet<string> = new Set([
  "",
  "reached",
  "erreicht",
  "not reached",
  "nicht erreicht",
  "appointment",
  "termin",
  "follow-up",
  "follow up",
  "folgekontakt",
  "refused",
  "absage",
  "order",
  "auftrag",
]);

/**
 * Judges the cells of the contacts table. Text dates are never guessed: they are findings and the row does not count.
 * @param cells per field its cells below the header; a field without a column is absent
 * @param dateSystem of the workbook; the dates in the result are serials of the 1900 system
 */
export function judgeContacts(
  cells: Readonly<Partial<Record<ContactField, readonly unknown[]>>>,
  rows: number,
  at: SourcePlace,
  dateSystem: "1900" | "1904",
): { columns: ContactColumns; findings: Finding[] } {
  const findings: Finding[] = [];
  const filled = filledRows(Object.values(cells), rows);
  const anyField = contactFields.find((field) => cells[field]) ?? "date";
  const count = filled.length;
  const date = new Float64Array(count);
  const followUp = new Float64Array(count).fill(NaN);
  const effective = new Uint8Array(count).fill(1);
  const customerId: string[] = new Array<string>(count);
  const instrument: string[] = new Array<string>(count);
  const known = new Map<unknown, 0 | 1>();
  for (let record = 0; record < count; record++) {
    const row = filled[record] as number;
    const day = dayOf("date", row);
    date[record] = day;
    customerId[record] = idOf(row);
    instrument[record] = cells.instrument ? textOf(cells.instrument[row]) : "";
    if (cells.outcome) effective[record] = outcomeOf(cells.outcome[row], row);
    if (cells.followUp && !isBlankCell(cells.followUp[row])) {
      const agreed = dayOf("followUp", row);
      followUp[record] = agreed;
      if (agreed <= day) findings.push(findingAt(at, "followUpNotAfterContact", "warning", "followUp", row));
    }
  }
  return {
    columns: {
      count,
      sheetRow: filled.map((row) => row + at.firstRow),
      customerId,
      date,
      effective,
      followUp,
      instrument,
    },
    findings: [...findings, ...blankRowsNote(at, filled, anyField)],
  };

  function dayOf(field: "date" | "followUp", row: number): number {
    // A missing column is told once, with the headers.
    if (!cells[field]) return NaN;
    const cell = cells[field][row];
    // A missing date makes the row useless, a wrong follow-up only that cell.
    const severity = field === "date" ? "error" : "warning";
    if (typeof cell === "number") {
      const day = Math.floor(dateSystem === "1904" ? serialFrom1904(cell) : cell);
      if (day >= 1 && day <= lastSerial) return day;
      findings.push(findingAt(at, "dateInvalid", severity, field, row, { value: cell }));
      return NaN;
    }
    if (typeof cell === "string" && !isBlankCell(cell) && !isErrorCell(cell)) {
      findings.push(findingAt(at, "dateIsText", severity, field, row, { value: quoted(cell) }));
    } else if (isErrorCell(cell)) {
      findings.push(findingAt(at, "cellIsError", severity, field, row, { value: quoted(cell) }));
    } else {
      findings.push(findingAt(at, "dateInvalid", severity, field, row, { value: quoted(cell ?? "") }));
    }
    return NaN;
  }

  function idOf(row: number): string {
    const cell = cells.customerId?.[row];
    if (!cells.customerId) return "";
    if (isErrorCell(cell)) {
      findings.push(findingAt(at, "cellIsError", "error", "customerId", row, { value: quoted(cell) }));
      return "";
    }
    const key = idKey(cell);
    if (key === "") findings.push(findingAt(at, "idMissing", "error", "customerId", row));
    return key;
  }

  function outcomeOf(cell: unknown, row: number): 0 | 1 {
    const seen = known.get(cell);
    if (seen !== undefined) return seen;
    const word = isErrorCell(cell) ? "#" : textOf(cell).toLowerCase().replace(/\s+/g, " ");
    if (outcomes.has(word)) {
      const outcome = isEffective(cell) ? 1 : 0;
      known.set(cell, outcome);
      return outcome;
    }
    findings.push(findingAt(at, "outcomeUnknown", "warning", "outcome", row, { value: quoted(cell) }));
    return 1;
  }
}
