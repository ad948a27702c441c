import { idKey } from "../../method/cadence/idKey";
import { lastSerial } from "../../method/calendar/serial";
import { type Language, languages, say, type TextValues } from "../../text/text";
import { columnLetters } from "../excel/address";
import { isBlankCell, isErrorCell, quoted, textOf } from "../excel/cell";
import { canonicalSerial } from "../excel/dateSystem";
import type { Finding } from "../excel/finding";
import { WorkbookError } from "../excel/workbookError";
import type { Look } from "../look/look";
import { outcomeWords } from "../words/outcomeWords";
import { wordKey } from "../words/wordList";
import { partyColumns } from "./callPartySheet";
import type { PartyOutcome, PartyResultRow, PartyResults } from "./partySheetResults";

type PartyColumn = (typeof partyColumns)[number];
const mostMinutes = 24 * 60;

export interface PartySheetCells {
  readonly sheet: string;
  /** Of the used range, from its first cell on. */
  readonly cells: readonly (readonly unknown[])[];
  /** Where that first cell stands, from 0. */
  readonly row: number;
  readonly column: number;
}

/**
 * Judges the sheet of a call party as somebody filled it in: the columns are found by their headers in either language,
 * a row by the customer's id in it, so that rows may have been moved, sorted or deleted.
 * @throws WorkbookError partyHeadersMissing, partyDayMissing
 */
export function judgePartySheet(
  { sheet, cells, row: top, column: left }: PartySheetCells,
  look: Look,
  language: Language,
): PartyResults {
  const header = cells.findIndex((row) => isHeader(row));
  if (header < 0) {
    const missing = (["outcome", "customerId"] as const).map((key) => say(language, `columns.${key}`)).join(", ");
    throw new WorkbookError("partyHeadersMissing", { sheet, values: { headers: missing } });
  }
  const columns = columnsIn(cells[header] as readonly unknown[]);
  const day = dayIn(cells.slice(0, header), look.dateSystem);
  if (day === undefined) throw new WorkbookError("partyDayMissing", { sheet });
  const customers = new Set((look.customerColumns?.customerId ?? []).map(idKey));
  const entered = new Set(
    look.registers.parties
      .filter(({ date, result }) => date === day && result !== "")
      .map(({ customerId }) => idKey(customerId)),
  );
  const seen = new Map<string, number>();
  const findings: Finding[] = [];
  const rows: PartyResultRow[] = [];
  for (let index = header + 1; index < cells.length; index++) {
    const row = cells[index] as readonly unknown[];
    if (isEndOfList(row)) break;
    if (row.every(isBlankCell)) continue;
    const judged = judgeRow(row, top + index + 1);
    if (judged) rows.push(judged);
  }
  const counts = { enter: 0, blank: 0, known: 0, unusable: 0 };
  for (const { state } of rows) counts[state]++;
  return { sheet, day, rows, counts, findings };

  function judgeRow(row: readonly unknown[], sheetRow: number): PartyResultRow | undefined {
    const before = findings.length;
    const at = (key: PartyColumn): unknown => {
      const column = columns[key];
      return column === undefined ? "" : row[column];
    };
    const fault = (key: PartyColumn, variant: string, values: TextValues = {}): void => {
      findings.push({
        kind: "partyResult",
        severity: "error",
        table: "registers",
        place: { sheet, cell: `${columnLetters(left + (columns[key] ?? 0))}${sheetRow}` },
        values: { variant, ...values },
      });
    };
    const isFilled = (["outcome", "followUp", "minutes", "note"] as const).some((key) => !isBlankCell(at(key)));
    const customerId = isErrorCell(at("customerId")) ? "" : idKey(at("customerId"));
    const plain = {
      sheetRow,
      adviser: textOf(at("adviser")),
      customerId,
      network: textOf(at("network")),
      outcome: "" as PartyOutcome,
      followUp: null,
      minutes: null,
      note: "",
    };
    if (!isFilled) return customerId === "" ? undefined : { ...plain, state: "blank" };
    if (customerId !== "" && entered.has(customerId)) return { ...plain, state: "known" };
    if (customerId === "") fault("customerId", "idMissing");
    else if (!customers.has(customerId)) fault("customerId", "customer", { value: quoted(at("customerId")) });
    else if (seen.has(customerId))
      fault("customerId", "doubled", { value: quoted(at("customerId")), first: String(seen.get(customerId)) });
    else seen.set(customerId, sheetRow);
    const outcome = outcomeIn(at("outcome"), fault);
    const followUp = dayOf(at("followUp"), fault);
    const minutes = minutesIn(at("minutes"), fault);
    if (isErrorCell(at("note"))) fault("note", "note");
    const isUsable = findings.length === before;
    return {
      ...plain,
      outcome,
      followUp,
      minutes,
      note: textOf(at("note")),
      state: isUsable ? "enter" : "unusable",
    };
  }

  function outcomeIn(
    cell: unknown,
    fault: (key: PartyColumn, variant: string, values?: TextValues) => void,
  ): PartyOutcome {
    if (isBlankCell(cell)) {
      fault("outcome", "outcomeMissing");
      return "";
    }
    const text = isErrorCell(cell) ? "" : textOf(cell);
    const outcome = outcomeWords.codeOf(text);
    if (outcome) return outcome;
    const nearest = outcomeWords.nearest(text, language);
    if (nearest !== undefined) fault("outcome", "outcomeNear", { value: quoted(cell), nearest });
    else {
      const words = outcomeWords.codes.map((code) => outcomeWords.wordOf(language, code)).join(", ");
      fault("outcome", "outcome", { value: quoted(cell), words });
    }
    return "";
  }

  function dayOf(
    cell: unknown,
    fault: (key: PartyColumn, variant: string, values?: TextValues) => void,
  ): number | null {
    if (isBlankCell(cell)) return null;
    const serial = serialIn(cell, look.dateSystem);
    if (serial === undefined) fault("followUp", "followUp", { value: quoted(cell) });
    else if (serial <= (day as number)) fault("followUp", "followUpEarly");
    else return serial;
    return null;
  }

  function minutesIn(
    cell: unknown,
    fault: (key: PartyColumn, variant: string, values?: TextValues) => void,
  ): number | null {
    if (isBlankCell(cell)) return null;
    if (typeof cell === "number" && cell >= 0 && cell <= mostMinutes) return cell;
    fault("minutes", "minutes", { value: quoted(cell) });
    return null;
  }
}

/** Whether a cell is the header or label of a key, in either language. */
function says(cell: unknown, key: Parameters<typeof say>[1]): boolean {
  return typeof cell === "string" && languages.some((language) => wordKey(say(language, key)) === wordKey(cell));
}

function isHeader(row: readonly unknown[]): boolean {
  return row.some((cell) => says(cell, "columns.outcome")) && row.some((cell) => says(cell, "columns.customerId"));
}

function columnsIn(row: readonly unknown[]): Partial<Record<PartyColumn, number>> {
  const columns: Partial<Record<PartyColumn, number>> = {};
  for (const key of partyColumns) {
    const column = row.findIndex((cell) => says(cell, `columns.${key}`));
    if (column >= 0) columns[key] = column;
  }
  return columns;
}

/** Below the list the sheet tells how the places were shared out. */
function isEndOfList(row: readonly unknown[]): boolean {
  return (
    row.some((cell) => says(cell, "sheets.callParty.shared") || says(cell, "sheets.callParty.scores")) ||
    (row.some((cell) => says(cell, "columns.networks")) && row.some((cell) => says(cell, "columns.openPlaces")))
  );
}

function dayIn(rows: readonly (readonly unknown[])[], dateSystem: Look["dateSystem"]): number | undefined {
  for (const row of rows) {
    const label = row.findIndex((cell) => says(cell, "sheets.callParty.on"));
    if (label >= 0) return serialIn(row[label + 1], dateSystem);
  }
  return undefined;
}

/** A whole serial of the 1900 system; undefined for everything that is no day. Texts are never guessed. */
function serialIn(cell: unknown, dateSystem: Look["dateSystem"]): number | undefined {
  if (typeof cell !== "number") return undefined;
  const serial = Math.floor(canonicalSerial(dateSystem, cell));
  return serial >= 1 && serial <= lastSerial ? serial : undefined;
}
