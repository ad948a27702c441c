import { say, type TextKey } from "../../text/text";
import type { Rules } from "./rules";
import { numberCell } from "../excel/layout";
import { KeyedReader } from "./keyedReader";
import { settingRows } from "./planRows";
import { notNegative, type RuleReader } from "./ruleReader";
import { dayInLanguage, type RuleTableSheet } from "./ruleTable";

type SettingRow = (typeof settingRows)[number];
const textOfRow = (row: SettingRow): TextKey => `sheets.rules.${row}`;

/** As-of day and the days of due soon. */
export function judgeSettings(
  reader: RuleReader | undefined,
  example: Pick<Rules, SettingRow>,
): Pick<Rules, SettingRow> {
  if (!reader) return { asOf: example.asOf, soonDays: example.soonDays };
  const keyed = new KeyedReader<SettingRow>(reader, settingRows, textOfRow, true);
  return { asOf: keyed.optionalDay("asOf"), soonDays: keyed.number("soonDays", notNegative, example.soonDays) };
}

export const settingsSheet: RuleTableSheet = {
  headers: ["setting", "value"],
  formats: [null, null],
  rows: (rules, { language, day }) =>
    settingRows.map((row) => [
      say(language, `sheets.rules.${row}`),
      row === "asOf" ? day(rules.asOf) : numberCell(rules.soonDays),
    ]),
  cellFormats: () => [[0, 1, dayInLanguage]],
  named: { rows: settingRows, textOfRow },
};
