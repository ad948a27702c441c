import { idKey } from "../../method/cadence/idKey";
import { lastSerial } from "../../method/calendar/serial";
import { highestInterest } from "../../method/measures/phases";
import { languages, type TextValues } from "../../text/text";
import {
  blankRowsNote,
  filledRows,
  findingAt,
  isBlankCell,
  isErrorCell,
  quoted,
  type SourcePlace,
  textOf,
} from "../excel/cell";
import { canonicalSerial, type DateSystem } from "../excel/dateSystem";
import type { Finding } from "../excel/finding";
import { instrumentOf, instrumentWords } from "../words/instrumentWords";
import { outcomeWords } from "../words/outcomeWords";
import type { Outcome } from "../words/outcomes";
import type { WordList } from "../words/wordList";
import type { ContactColumns, ContactField } from "./look";

/** The fields of the contacts table that are read; the others, notes above all, stay in the workbook. */
export const contactFields = [
  "date",
  "customerId",
  "instrument",
  "direction",
  "format",
  "department",
  "adviser",
  "outcome",
  "interestAfter",
  "followUp",
  "minutes",
  "contribution",
  "campaign",
] as const satisfies readonly ContactField[];

/**
 * Judges the cells of the contacts table. Text dates are never guessed: they are findings and the row does not count.
 * @param cells per field its cells below the header; a field without a column is absent
 * @param dateSystem of the workbook; the dates in the result are serials of the 1900 system
 */
export function judgeContacts(
  cells: Readonly<Partial<Record<ContactField, readonly unknown[]>>>,
  rows: number,
  at: SourcePlace,
  dateSystem: DateSystem,
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
  const outcome: Outcome[] = new Array<Outcome>(count).fill("");
  const outcomes = new Map<unknown, Outcome | undefined>();
  for (let record = 0; record < count; record++) {
    const row = filled[record] as number;
    const day = dayOf("date", row);
    date[record] = day;
    customerId[record] = idOf(row);
    instrument[record] = cells.instrument ? textOf(cells.instrument[row]) : "";
    if (cells.outcome) {
      const said = outcomeOf(cells.outcome[row], row);
      outcome[record] = said;
      if (said === "notReached") effective[record] = 0;
    }
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
      direction: texts("direction"),
      format: texts("format"),
      department: texts("department"),
      adviser: texts("adviser"),
      outcome,
      interestAfter: numbers(
        "interestAfter",
        (value) => Number.isInteger(value) && value >= 0 && value <= highestInterest,
        "interestUnusable",
      ),
      minutes: numbers("minutes", (value) => value >= 0, "minutesUnusable"),
      contribution: numbers("contribution", Number.isFinite, "contributionUnusable"),
      campaign: texts("campaign"),
    },
    findings: [...findings, ...unknownInstruments(), ...blankRowsNote(at, filled, anyField)],
  };

  function dayOf(field: "date" | "followUp", row: number): number {
    // A missing column is told once, with the headers.
    if (!cells[field]) return NaN;
    const cell = cells[field][row];
    // A missing date makes the row useless, a wrong follow-up only that cell.
    const severity = field === "date" ? "error" : "warning";
    if (typeof cell === "number") {
      const day = Math.floor(canonicalSerial(dateSystem, cell));
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

  function outcomeOf(cell: unknown, row: number): Outcome {
    if (outcomes.has(cell)) {
      const seen = outcomes.get(cell);
      if (seen !== undefined) return seen;
    } else {
      const word = isErrorCell(cell) ? undefined : textOf(cell);
      outcomes.set(cell, word === "" ? "" : word === undefined ? undefined : outcomeWords.codeOf(word));
      return outcomeOf(cell, row);
    }
    findings.push(
      findingAt(at, "outcomeUnknown", "warning", "outcome", row, {
        value: quoted(cell),
        ...proposal(cell, outcomeWords),
      }),
    );
    return "";
  }

  function texts(field: ContactField): string[] {
    const column = cells[field];
    // Few words stand in many rows.
    const seen = new Map<unknown, string>();
    return Array.from(filled, (row) => {
      const cell = column?.[row];
      let text = seen.get(cell);
      if (text === undefined) {
        text = column ? textOf(cell) : "";
        if (seen.size < 5000) seen.set(cell, text);
      }
      return text;
    });
  }

  function numbers(
    field: "interestAfter" | "minutes" | "contribution",
    isFine: (value: number) => boolean,
    kind: "interestUnusable" | "minutesUnusable" | "contributionUnusable",
  ): Float64Array {
    const column = cells[field];
    const result = new Float64Array(count).fill(NaN);
    if (!column) return result;
    for (let record = 0; record < count; record++) {
      const row = filled[record] as number;
      const cell = column[row];
      if (typeof cell === "number" && isFine(cell)) result[record] = cell;
      else if (!isBlankCell(cell))
        findings.push(
          findingAt(at, kind, "warning", field, row, { value: typeof cell === "number" ? cell : quoted(cell) }),
        );
    }
    return result;
  }

  /** Each unknown word once, in its first row, with how often it stands there. */
  function unknownInstruments(): Finding[] {
    const firstOf = new Map<string, { row: number; count: number }>();
    instrument.forEach((word, record) => {
      if (word === "") return;
      const seen = firstOf.get(word);
      if (seen) seen.count++;
      else firstOf.set(word, { row: filled[record] as number, count: 1 });
    });
    return [...firstOf].flatMap(([word, seen]) =>
      instrumentOf(word)
        ? []
        : [
            findingAt(at, "instrumentUnknown", "warning", "instrument", seen.row, {
              value: quoted(word),
              count: seen.count,
              ...proposal(word, instrumentWords),
            }),
          ],
    );
  }
}

/** The nearest known words in both languages for a finding; nothing when none is near. */
function proposal(cell: unknown, words: Pick<WordList<string>, "nearest">): TextValues {
  const text = textOf(cell);
  const [english, german] = languages.map((language) => words.nearest(text, language));
  if (english === undefined || german === undefined) return {};
  return { variant: "near", nearest: english === german ? english : `${english} / ${german}` };
}
