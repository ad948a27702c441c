import { instruments, type Instrument } from "../../method/measures/instruments";
import { numberCell } from "../excel/layout";
import { instrumentWords } from "../words/instrumentWords";
import type { FurtherRules } from "./furtherRules";
import { notNegative, type RuleReader } from "./ruleReader";
import type { RuleTableSheet } from "./ruleTable";

/** Cost of one contact by instrument; an instrument without a row costs what the example says. */
export function judgeInstrumentCosts(
  reader: RuleReader | undefined,
  example: FurtherRules["instrumentCosts"],
): FurtherRules["instrumentCosts"] {
  if (!reader) return example;
  const costs: Record<Instrument, number> = { ...example };
  const seen = new Set<string>();
  for (const { index } of reader.rows(2)) {
    const instrument = reader.word(index, 0, "@instrumentCosts", instrumentWords, "instrument");
    if (!instrument || reader.isDoubled(seen, instrument, index, "@instrumentCosts")) continue;
    costs[instrument] = reader.number(index, 1, "@instrumentCosts", notNegative);
  }
  return costs;
}

export const instrumentCostsSheet: RuleTableSheet = {
  headers: ["instrument", "costPerContact"],
  formats: [null, "#,##0.00"],
  // The dearest first.
  rows: ({ instrumentCosts }, { language }) =>
    [...instruments]
      .reverse()
      .map((instrument) => [instrumentWords.wordOf(language, instrument), numberCell(instrumentCosts[instrument])]),
};
