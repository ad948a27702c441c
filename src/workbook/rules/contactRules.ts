import { regionOf, type Region } from "../../method/calendar/regions";
import { say, type TextKey } from "../../text/text";
import { isBlankCell } from "../excel/cell";
import { partyWords } from "../words/registerWords";
import { yesNoWords } from "../words/ruleWords";
import type { ContactRules } from "./furtherRules";
import { KeyedReader } from "./keyedReader";
import { whole, wholeFromOne, type RuleReader } from "./ruleReader";
import type { RuleTableSheet } from "./ruleTable";

const contactRuleRows = [
  "region",
  "bavarianAssumption",
  "pressureContacts",
  "pressureDays",
  "afterSalesDays",
  "customersAre",
  "attemptsBeforeOther",
  "callsWithoutEntry",
  "objectionBindsAll",
] as const satisfies readonly (keyof ContactRules)[];

const textOfRow = (row: (typeof contactRuleRows)[number]): TextKey => `sheets.rules.contactRules.${row}`;

/** Holidays, contact pressure and after-sales; what the table does not say is the example's. */
export function judgeContactRules(reader: RuleReader | undefined, example: ContactRules): ContactRules {
  if (!reader) return example;
  const keyed = new KeyedReader<keyof ContactRules>(reader, contactRuleRows, textOfRow, false);
  return {
    region: region(),
    bavarianAssumption:
      keyed.word("bavarianAssumption", yesNoWords, "yesNo", example.bavarianAssumption ? "yes" : "no") === "yes",
    pressureContacts: keyed.number("pressureContacts", wholeFromOne, example.pressureContacts),
    pressureDays: keyed.number("pressureDays", { ...wholeFromOne, limit: "days" }, example.pressureDays),
    afterSalesDays: keyed.number("afterSalesDays", { ...whole, limit: "days" }, example.afterSalesDays),
    customersAre: keyed.word("customersAre", partyWords, "party", example.customersAre),
    callsWithoutEntry: callsWithoutEntry(),
    objectionBindsAll:
      keyed.word("objectionBindsAll", yesNoWords, "yesNo", example.objectionBindsAll ? "yes" : "no") === "yes",
    attemptsBeforeOther: keyed.number("attemptsBeforeOther", whole, example.attemptsBeforeOther),
  };

  function callsWithoutEntry(): ContactRules["callsWithoutEntry"] {
    if (isBlankCell(keyed.cell("callsWithoutEntry"))) return "";
    return keyed.word("callsWithoutEntry", yesNoWords, "yesNo", "no");
  }

  function region(): Region | "" {
    const cell = keyed.cell("region");
    if (isBlankCell(cell)) return "";
    const found = regionOf(String(cell));
    if (!found) keyed.fault("region", "region");
    return found ?? "";
  }
}

export const contactRulesSheet: RuleTableSheet = {
  headers: ["setting", "value"],
  formats: [null, null],
  rows: ({ contactRules: rules }, { language }) =>
    contactRuleRows.map((row) => {
      const name = say(language, `sheets.rules.contactRules.${row}`);
      if (row === "bavarianAssumption" || row === "objectionBindsAll")
        return [name, yesNoWords.wordOf(language, rules[row] ? "yes" : "no")];
      if (row === "callsWithoutEntry") {
        const said = rules[row];
        return [name, said === "" ? "" : yesNoWords.wordOf(language, said)];
      }
      return [name, row === "customersAre" ? partyWords.wordOf(language, rules[row]) : rules[row]];
    }),
  named: { rows: contactRuleRows, textOfRow },
};
