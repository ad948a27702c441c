import { idCell, numberCell } from "../excel/layout";
import { instrumentWords } from "../words/instrumentWords";
import type { Effort } from "./furtherRules";
import { named, notNegative, rate, type RuleReader } from "./ruleReader";
import { percent, type RuleTableSheet } from "./ruleTable";

/** How the contacts of a class are made and how long one takes. The shares of a class have to sum to 1. */
export function judgeEfforts(reader: RuleReader | undefined, example: readonly Effort[]): readonly Effort[] {
  if (!reader) return example;
  const sums = new Map<string, { readonly index: number; readonly label: string; sum: number }>();
  const efforts = reader.rows(6).flatMap(({ index }): Effort[] => {
    const label = reader.label(index, 0, "@efforts");
    const instrument = reader.word(index, 1, "@efforts", instrumentWords, "instrument");
    if (label === undefined || !instrument) return [];
    const of = named(label);
    const effort = {
      class: label,
      instrument,
      share: reader.number(index, 2, of, rate),
      talk: reader.number(index, 3, of, notNegative),
      preparation: reader.number(index, 4, of, notNegative),
      travel: reader.number(index, 5, of, notNegative),
    };
    const key = label.toUpperCase();
    const sum = sums.get(key) ?? { index, label, sum: 0 };
    sum.sum += effort.share;
    sums.set(key, sum);
    return [effort];
  });
  for (const { index, label, sum } of sums.values()) {
    if (Math.abs(sum - 1) > 0.0005)
      reader.fault(index, 2, { variant: "shares", row: named(label), percent: Math.round(sum * 1000) / 10 });
  }
  return efforts;
}

export const effortsSheet: RuleTableSheet = {
  headers: ["class", "instrument", "shareOfContacts", "talkMinutes", "preparationMinutes", "travelMinutes"],
  formats: [null, null, percent, null, null, null],
  rows: ({ efforts }, { language }) =>
    efforts.map((each) => [
      idCell(each.class),
      instrumentWords.wordOf(language, each.instrument),
      ...[each.share, each.talk, each.preparation, each.travel].map(numberCell),
    ]),
};
