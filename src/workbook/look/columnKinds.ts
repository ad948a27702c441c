import { mostContactsPerYear } from "../../method/cadence/frequencies";
import { idKey } from "../../method/cadence/idKey";
import { lastSerial } from "../../method/calendar/serial";
import { consentIn, saysYes } from "../../method/consent/consentWords";
import type { Basis, Party } from "../../method/consent/permission";
import { highestInterest, phaseOf } from "../../method/measures/phases";
import type { ColumnKind, SourceColumn } from "../../method/tables/source";
import { languages, type TextValues } from "../../text/text";
import { isBlankCell, isErrorCell, mostAmount, mostWhole, quoted, textOf } from "../excel/cell";
import { canonicalSerial, type DateSystem } from "../excel/dateSystem";
import type { Finding, FindingKind } from "../excel/finding";
import { instrumentOf, instrumentWords } from "../words/instrumentWords";
import type { Outcome } from "../words/outcomes";
import { outcomeWords } from "../words/outcomeWords";
import { partyWords } from "../words/registerWords";
import type { WordList } from "../words/wordList";

/** What a consent column says of a customer. */
export type ConsentCell = Basis | "objection" | "none";

/** What the cells of a column become, by record. Unusable cells are NaN or "" and stand in the findings. */
export interface KindValues {
  /** "007" and 7 are different; 7 and "7" are the same. "" when missing. */
  readonly id: readonly string[];
  readonly text: readonly string[];
  /** As given. `phaseOf` reads it. */
  readonly phase: readonly string[];
  /** As given. `instrumentOf` reads it. */
  readonly instrument: readonly string[];
  /** An outcome nobody knows is "" and a finding. */
  readonly outcome: readonly Outcome[];
  /** "": not said. */
  readonly party: readonly (Party | "")[];
  readonly consent: readonly ConsentCell[];
  readonly yesNo: readonly boolean[];
  /** As given, negative ones too; a blank is the column's `blank`, NaN without one. NaN: not a number. */
  readonly amount: Float64Array;
  /** NaN: none. */
  readonly contribution: Float64Array;
  /** NaN: not noted. */
  readonly minutes: Float64Array;
  /** 0..4; NaN: not rated or unusable. */
  readonly interest: Float64Array;
  /** NaN: none. */
  readonly frequency: Float64Array;
  /** Whole serial of the 1900 system; NaN when missing or unusable. */
  readonly day: Float64Array;
}

/** The rows of a column that is judged. */
export interface JudgedColumn {
  readonly column: SourceColumn;
  /** Cells below the header; undefined where the field has no column. */
  readonly cells: readonly unknown[] | undefined;
  /** Row of each record, from 0 below the header. */
  readonly filled: Int32Array;
  readonly dateSystem: DateSystem;
  /** Reports the cell of the column in a row. */
  readonly find: (kind: FindingKind, severity: Finding["severity"], row: number, values?: TextValues) => void;
  /** Remembers that the record holds something where a number belongs. */
  readonly markUnusable: (record: number) => void;
}

/** How the cells of each kind are judged. Text dates and text numbers are never guessed: they are findings. */
export const columnKinds: { readonly [Kind in ColumnKind]: (judged: JudgedColumn) => KindValues[Kind] } = {
  id: (judged) =>
    each(judged, "", (cell, row) => {
      const key = isErrorCell(cell) ? "" : idKey(cell);
      if (key !== "") return key;
      if (isErrorCell(cell)) judged.find("cellIsError", "error", row, valueOf(cell));
      else judged.find("idMissing", "error", row);
      return "";
    }),
  text: (judged) => texts(judged),
  phase: (judged) => {
    const found = texts(judged);
    found.forEach((text, record) => {
      if (text !== "" && !phaseOf(text))
        judged.find("phaseUnknown", "warning", judged.filled[record] as number, valueOf(text));
    });
    return found;
  },
  instrument: (judged) => {
    const found = texts(judged);
    unknownWords(judged, found, (text) => instrumentOf(text) !== undefined, "instrumentUnknown", instrumentWords);
    return found;
  },
  outcome: (judged) => {
    const known = new Map<unknown, Outcome | undefined>();
    return each(judged, "", (cell, row): Outcome => {
      if (!known.has(cell)) {
        const text = isErrorCell(cell) ? undefined : textOf(cell);
        known.set(cell, text === "" ? "" : text === undefined ? undefined : outcomeWords.codeOf(text));
      }
      const said = known.get(cell);
      if (said === undefined)
        judged.find("outcomeUnknown", "warning", row, { ...valueOf(cell), ...proposal(cell, outcomeWords) });
      return said ?? "";
    });
  },
  party: (judged) =>
    each(judged, "", (cell, row): Party | "" => {
      const text = textOf(cell);
      const party = text === "" || text === "-" ? "" : partyWords.codeOf(text);
      if (party === undefined) judged.find("customerTypeUnknown", "warning", row, valueOf(text));
      return party ?? "";
    }),
  consent: (judged) =>
    each(judged, "none", (cell, row): ConsentCell => {
      if (isErrorCell(cell)) return "none";
      const said = consentIn(cell ?? "");
      if (said !== "unknown") return said ?? "none";
      // What nobody understands permits nothing.
      judged.find("consentUnknown", "warning", row, valueOf(cell));
      return "none";
    }),
  yesNo: (judged) => each(judged, false, (cell) => !isErrorCell(cell) && saysYes(cell)),
  amount: (judged) => {
    const blank = judged.column.blank ?? NaN;
    return numbers(judged, blank, (cell, row, record) => {
      if (isBlankCell(cell)) return blank;
      if (typeof cell === "number" && Number.isFinite(cell)) {
        if (cell < 0) judged.find("numberNegative", "error", row, valueOf(cell));
        else if (cell > mostAmount) judged.find("numberHuge", "warning", row, valueOf(cell));
        return cell;
      }
      judged.markUnusable(record);
      const kind = typeof cell === "boolean" ? "numberIsBoolean" : isErrorCell(cell) ? "cellIsError" : "numberIsText";
      judged.find(kind, "error", row, valueOf(cell));
      return NaN;
    });
  },
  contribution: (judged) => within(judged, "contributionUnusable", (value) => Math.abs(value) <= mostAmount),
  minutes: (judged) => within(judged, "minutesUnusable", (value) => value >= 0 && value <= mostWhole),
  interest: (judged) =>
    within(judged, "interestUnusable", (value) => Number.isInteger(value) && value >= 0 && value <= highestInterest),
  frequency: (judged) => within(judged, "frequencyUnusable", (value) => value >= 0 && value <= mostContactsPerYear),
  day: (judged) => {
    const isNeeded = judged.column.neededFor !== undefined;
    // A missing date makes the row useless, a wrong follow-up only that cell.
    const severity = isNeeded ? "error" : "warning";
    return numbers(judged, NaN, (cell, row) => {
      if (typeof cell === "number") {
        const day = Math.floor(canonicalSerial(judged.dateSystem, cell));
        if (day >= 1 && day <= lastSerial) return day;
        judged.find("dateInvalid", severity, row, { value: cell });
      } else if (isBlankCell(cell)) {
        if (isNeeded) judged.find("dateInvalid", severity, row, { value: quoted(cell ?? "") });
      } else {
        const kind = isErrorCell(cell) ? "cellIsError" : typeof cell === "string" ? "dateIsText" : "dateInvalid";
        judged.find(kind, severity, row, { value: quoted(cell) });
      }
      return NaN;
    });
  },
};

function each<Value>(
  { cells, filled }: JudgedColumn,
  without: Value,
  judge: (cell: unknown, row: number) => Value,
): Value[] {
  // A missing column is told once, with the headers.
  if (!cells) return new Array<Value>(filled.length).fill(without);
  return Array.from(filled, (row) => judge(cells[row], row));
}

function numbers(
  { cells, filled }: JudgedColumn,
  without: number,
  judge: (cell: unknown, row: number, record: number) => number,
): Float64Array {
  const values = new Float64Array(filled.length);
  if (!cells) return values.fill(without);
  for (let record = 0; record < filled.length; record++) {
    const row = filled[record] as number;
    values[record] = judge(cells[row], row, record);
  }
  return values;
}

/** Numbers of a range; blank cells and "-" are not assessed, others are findings. */
function within(judged: JudgedColumn, kind: FindingKind, isFine: (value: number) => boolean): Float64Array {
  return numbers(judged, NaN, (cell, row) => {
    if (typeof cell === "number" && isFine(cell)) return cell;
    if (!isBlankCell(cell) && cell !== "-") judged.find(kind, "warning", row, valueOf(cell));
    return NaN;
  });
}

/** So many different texts are remembered: few words stand in many rows, and names in one each. */
const remembered = 5000;

function texts(judged: JudgedColumn): string[] {
  const seen = new Map<unknown, string>();
  return each(judged, "", (cell) => {
    let text = seen.get(cell);
    if (text === undefined) {
      text = textOf(cell);
      if (seen.size < remembered) seen.set(cell, text);
    }
    return text;
  });
}

/** Reports each unknown word once, in its first row, with how often it stands there. */
function unknownWords(
  { filled, find }: JudgedColumn,
  found: readonly string[],
  isKnown: (text: string) => boolean,
  kind: FindingKind,
  words: Pick<WordList<string>, "nearest">,
): void {
  const firstOf = new Map<string, { readonly row: number; count: number }>();
  found.forEach((text, record) => {
    if (text === "") return;
    const seen = firstOf.get(text);
    if (seen) seen.count++;
    else firstOf.set(text, { row: filled[record] as number, count: 1 });
  });
  for (const [text, { row, count }] of firstOf)
    if (!isKnown(text)) find(kind, "warning", row, { ...valueOf(text), count, ...proposal(text, words) });
}

function valueOf(cell: unknown): TextValues {
  return { value: typeof cell === "number" ? cell : quoted(cell) };
}

/** The nearest known words in both languages for a finding; nothing when none is near. */
function proposal(cell: unknown, words: Pick<WordList<string>, "nearest">): TextValues {
  const text = textOf(cell);
  const [english, german] = languages.map((language) => words.nearest(text, language));
  if (english === undefined || german === undefined) return {};
  return { variant: "near", nearest: english === german ? english : `${english} / ${german}` };
}
