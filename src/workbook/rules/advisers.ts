import { regionOf, type Region } from "../../method/calendar/regions";
import { numberCell, userText } from "../excel/layout";
import type { AdviserRule } from "./furtherRules";
import { named, notNegative, rate, whole, type Expected, type RuleReader } from "./ruleReader";
import { money, percent, type RuleTableSheet } from "./ruleTable";

/** An adviser of whom nothing is known: example, the net market time is that of savings banks. */
export const exampleAdviser: Omit<AdviserRule, "adviser" | "region"> = {
  leaveDays: 30,
  trainingDays: 5,
  sicknessDays: 8,
  hoursADay: 8,
  netMarketTime: 0.48,
  mostNetworks: 200,
  costPerYear: null,
};

const hours: Expected = { word: "hours", isFine: (value) => value >= 0 && value <= 24 };

/** @param region where the table names none: that of the contact rules */
export function judgeAdvisers(reader: RuleReader | undefined, region: Region | ""): readonly AdviserRule[] {
  if (!reader) return [];
  const seen = new Set<string>();
  return reader.rows(9).flatMap(({ index }): AdviserRule[] => {
    const adviser = reader.label(index, 0, "@advisers");
    if (adviser === undefined || reader.isDoubled(seen, adviser, index, named(adviser))) return [];
    const of = named(adviser);
    const text = reader.text(index, 1);
    const own = text === "" ? region : regionOf(text);
    if (own === undefined) reader.unusable(index, 1, of, "region");
    return [
      {
        adviser,
        region: own ?? "",
        leaveDays: reader.number(index, 2, of, notNegative),
        trainingDays: reader.number(index, 3, of, notNegative),
        sicknessDays: reader.number(index, 4, of, notNegative),
        hoursADay: reader.number(index, 5, of, hours),
        netMarketTime: reader.number(index, 6, of, rate),
        mostNetworks: reader.optionalNumber(index, 7, of, whole),
        costPerYear: reader.optionalNumber(index, 8, of, notNegative),
      },
    ];
  });
}

export const advisersSheet: RuleTableSheet = {
  headers: [
    "adviser",
    "region",
    "leaveDays",
    "trainingDays",
    "sicknessDays",
    "hoursADay",
    "netMarketTime",
    "mostNetworks",
    "costPerYear",
  ],
  formats: [null, null, null, null, null, null, percent, null, money],
  rows: ({ advisers }) =>
    advisers.map((each) => [
      userText(each.adviser),
      each.region,
      ...[
        each.leaveDays,
        each.trainingDays,
        each.sicknessDays,
        each.hoursADay,
        each.netMarketTime,
        each.mostNetworks,
        each.costPerYear,
      ].map(numberCell),
    ]),
};
