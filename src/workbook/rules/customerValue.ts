import { mostValueYears } from "../../method/value/customerValue";
import { say, type TextKey } from "../../text/text";
import { numberCell } from "../excel/layout";
import type { CustomerValueRules } from "./furtherRules";
import { KeyedReader } from "./keyedReader";
import { notNegative, rate, type Expected, type RuleReader } from "./ruleReader";
import { general, percent, type RuleTableSheet } from "./ruleTable";

export const customerValueRows = [
  "retention",
  "discount",
  "years",
] as const satisfies readonly (keyof CustomerValueRules)[];

const textOfRow = (row: (typeof customerValueRows)[number]): TextKey => `sheets.rules.customerValue.${row}`;

const years: Expected = {
  word: "valueYears",
  isFine: (value) => value >= 1 && value <= mostValueYears && Number.isInteger(value),
};

/** Inputs of the customer value; what the table does not say is the example's. */
export function judgeCustomerValue(reader: RuleReader | undefined, example: CustomerValueRules): CustomerValueRules {
  if (!reader) return example;
  const keyed = new KeyedReader<keyof CustomerValueRules>(reader, customerValueRows, textOfRow, false);
  return {
    retention: keyed.number("retention", rate, example.retention),
    discount: keyed.number("discount", notNegative, example.discount),
    years: keyed.number("years", years, example.years),
  };
}

export const customerValueSheet: RuleTableSheet = {
  headers: ["setting", "value"],
  formats: [null, null],
  rows: ({ customerValue: rules }, { language }) =>
    customerValueRows.map((row) => [say(language, textOfRow(row)), numberCell(rules[row])]),
  cellFormats: () => [
    [customerValueRows.indexOf("retention"), 1, percent],
    [customerValueRows.indexOf("discount"), 1, percent],
    // A cell beside a percentage may have been given its format.
    [customerValueRows.indexOf("years"), 1, general],
  ],
  named: { rows: customerValueRows, textOfRow },
};
