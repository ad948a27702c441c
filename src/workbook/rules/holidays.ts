import { quoted } from "../excel/cell";
import type { RuleReader } from "./ruleReader";
import { dayInLanguage, type RuleTableSheet } from "./ruleTable";

/** Own closing days; the statutory holidays of a region come on top (`holidaysFor`). */
export function judgeHolidays(reader: RuleReader | undefined): readonly number[] {
  if (!reader) return [];
  return reader.rows(1).flatMap(({ index, cells }) => {
    const found = reader.dayOf(cells[0]);
    if (found !== undefined) return [found];
    reader.fault(index, 0, { row: "@holidays", value: quoted(cells[0]), expected: "@date" });
    return [];
  });
}

export const holidaysSheet: RuleTableSheet = {
  headers: ["holiday"],
  formats: [dayInLanguage],
  rows: ({ holidays }, write) => holidays.map((serial) => [write.day(serial)]),
};
