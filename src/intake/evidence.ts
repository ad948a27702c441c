import { dayText } from "./dayText";
import { numberText } from "./numberText";
import type { ListRegion } from "./region";
import { cellAt, cleanText, isDayFormat, isFilled, type IntakeSheet } from "./sheet";
import { errorTexts, notAssessedWords } from "./words/notAssessed";

/** What the first rows of a column hold, as far as it speaks for or against a field. */
export interface ColumnEvidence {
  readonly filled: number;
  /** Cells that are or read as numbers. */
  readonly numbers: number;
  /** Cells that are or read as days. */
  readonly days: number;
  readonly mails: number;
  /** Texts with a digit and no blank, and numbers: what ids look like. */
  readonly codes: number;
  /** Different values, without case; with the count of each. */
  readonly words: ReadonlyMap<string, number>;
  /** As `words`, in the spelling met first. */
  readonly spelled: readonly string[];
}

/** Rows from which the fields of a list are told; what is converted is decided by all of them. */
const sampleRows = 500;

/** What the first rows of each column of a region hold. */
export function evidenceOf(sheet: IntakeSheet, region: ListRegion): ColumnEvidence[] {
  const top = region.header.row + region.header.rows;
  const bottom = Math.min(region.area.row + region.area.rows, top + sampleRows);
  return region.columns.map(({ column }) => {
    let filled = 0;
    let numbers = 0;
    let days = 0;
    let mails = 0;
    let codes = 0;
    const words = new Map<string, number>();
    const spelled: string[] = [];
    for (let row = top; row < bottom; row++) {
      const value = cellAt(sheet, row, column);
      if (!isFilled(value)) continue;
      const text = typeof value === "string" ? cleanText(value) : String(value);
      const key = text.toLowerCase();
      if (typeof value === "string" && (notAssessedWords.has(key) || errorTexts.has(key))) continue;
      filled++;
      if (!words.has(key)) spelled.push(text);
      words.set(key, (words.get(key) ?? 0) + 1);
      if (typeof value === "number") {
        codes++;
        if (isDayFormat(sheet.formatAt(row, column))) days++;
        else numbers++;
      } else if (typeof value === "string") {
        if (text.includes("@")) mails++;
        const hasDigit = /\d/.test(text);
        if (hasDigit && !text.includes(" ")) codes++;
        if (hasDigit) {
          const day = dayText(text);
          if (numberText(text)) numbers++;
          if (day && (Object.keys(day.readings).length > 0 || day.lacks)) days++;
        } else if (key === "none" || key === "keine" || dayText(text)) days++;
      }
    }
    return { filled, numbers, days, mails, codes, words, spelled };
  });
}
