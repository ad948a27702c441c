import { formatDay, type Language, say, traitsOf } from "../../text/text";
import { addressOf } from "./address";
import { clock } from "./clock";
import { inkNote, type SheetLayout, userText } from "./layout";

/** Points that a letter of the title and the words of the stamp take, and a column whose width nobody set. */
const titleLetter = 10;
const stampWidth = 150;
const usualColumn = 48;

/** Puts "Written on 31 Mar 2026, 10:12" into the first row, right behind the title. */
export function writeStamp(sheet: Excel.Worksheet, layout: SheetLayout, language: Language): void {
  const cell = sheet.getRange(addressOf({ row: 0, column: stampColumn(layout), rows: 1, columns: 1 }));
  cell.formulas = [[userText(writtenOn(language, clock.now()))]];
  cell.format.horizontalAlignment = "Right";
  cell.format.font.color = inkNote;
  cell.format.font.size = 9;
}

/** When a sheet was written, by the clock of the machine that wrote it. */
function writtenOn(language: Language, at: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = formatDay(language, `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`);
  const time = new Intl.DateTimeFormat(traitsOf(language).locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
  return say(language, "sheets.writtenOn", { day, time });
}

/** The first column whose right edge leaves room for the title and the stamp: on a wide sheet it is seen at once. */
function stampColumn({ title, widths }: SheetLayout): number {
  const needed = title.length * titleLetter + stampWidth;
  let right = 0;
  for (let column = 0; ; column++) {
    right += widths[column] ?? usualColumn;
    if (right >= needed) return column;
  }
}
