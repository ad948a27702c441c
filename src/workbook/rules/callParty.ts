import { say, type TextKey } from "../../text/text";
import { rhythmWords, weekdayWords } from "../words/ruleWords";
import { numberCell } from "../excel/layout";
import type { CallPartyRules } from "./furtherRules";
import { KeyedReader } from "./keyedReader";
import { wholeFromOne, type Expected, type RuleReader } from "./ruleReader";
import { dayInLanguage, time, type RuleTableSheet } from "./ruleTable";

const callPartyRows = [
  "partyFrom",
  "rhythm",
  "weekday",
  "startTime",
  "minutes",
  "perAdviser",
  "pause",
] as const satisfies readonly (keyof CallPartyRules)[];

const textOfRow = (row: keyof CallPartyRules): TextKey => `sheets.rules.callParty.${row}`;
const minutesOfDay = 24 * 60;
/** A time of day is the fraction of a day. */
const minutesOfCall: Expected = {
  word: "minutes",
  isFine: (value) => value >= 1 && value <= minutesOfDay && Number.isInteger(value),
};
const pauseOfCalls: Expected = {
  ...minutesOfCall,
  word: "pause",
  isFine: (value) => value === 0 || minutesOfCall.isFine(value),
};
const timeOfDay: Expected = { word: "time", isFine: (value) => value >= 0 && value < 1 };

/** Days and size of the call party; what the table does not say is the example's. */
export function judgeCallParty(reader: RuleReader | undefined, example: CallPartyRules): CallPartyRules {
  if (!reader) return example;
  const keyed = new KeyedReader<keyof CallPartyRules>(reader, callPartyRows, textOfRow, false);
  return {
    partyFrom: keyed.optionalDay("partyFrom"),
    rhythm: keyed.word("rhythm", rhythmWords, "rhythm", example.rhythm),
    weekday: Number(keyed.word("weekday", weekdayWords, "weekday", String(example.weekday) as "2")),
    startTime: Math.round(keyed.number("startTime", timeOfDay, example.startTime / minutesOfDay) * minutesOfDay),
    minutes: keyed.number("minutes", minutesOfCall, example.minutes),
    perAdviser: keyed.number("perAdviser", wholeFromOne, example.perAdviser),
    pause: keyed.number("pause", pauseOfCalls, example.pause),
  };
}

export const callPartyRuleSheet: RuleTableSheet = {
  headers: ["setting", "value"],
  formats: [null, null],
  rows: ({ callParty: rules }, { language, day }) => {
    const values = {
      ...rules,
      partyFrom: day(rules.partyFrom),
      rhythm: rhythmWords.wordOf(language, rules.rhythm),
      weekday: weekdayWords.wordOf(language, String(rules.weekday) as "2"),
      startTime: numberCell(rules.startTime / minutesOfDay),
    };
    return callPartyRows.map((row) => [say(language, `sheets.rules.callParty.${row}`), values[row]]);
  },
  cellFormats: () => [
    [callPartyRows.indexOf("partyFrom"), 1, dayInLanguage],
    [callPartyRows.indexOf("startTime"), 1, time],
  ],
  named: { rows: callPartyRows, textOfRow },
};
