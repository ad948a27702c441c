import { contactReferences } from "../control/contactFormulas";
import { asOfCell } from "../control/writeControl";
import { ruleTableNames } from "../excel/ownTables";
import { tableColumn } from "../excel/references";
import type { SurveyedRuleTable } from "../excel/survey";
import { stopAtFault } from "../excel/workbookError";
import type { WriteOptions, Written } from "../excel/written";
import type { Look } from "../look/look";
import { type Reads, sheetRecord } from "../look/sheetRecord";
import { writeOne } from "../look/writeJob";
import { type Economy, economyOf, type EconomyOptions } from "./economyOf";
import { economySheet } from "./economySheet";

const economyRead: Reads = {
  customers: ["customerId", "network"],
  contacts: [
    "date",
    "customerId",
    "instrument",
    "direction",
    "format",
    "adviser",
    "outcome",
    "minutes",
    "contribution",
    "campaign",
  ],
  rules: ["instrumentCosts", "efforts", "advisers", "contactRules", "planCosts"],
  registers: ["campaigns", "campaignLists"],
};

/** Cost and result per instrument. */
export const economyRecord = sheetRecord<EconomyOptions, Economy>({
  job: "economy",
  contacts: ["date"],
  reads: economyRead,
  fixedReads: economyRead,
  tables: () => ["instrumentCosts"],
  usual: () => ({}),
  result({ look, asOf, choice }) {
    const economy = economyOf(look, asOf, choice) as Economy;
    stopAtFault(economy.faults);
    return economy;
  },
  pages({ look, asOf, options: { language, live } }, economy, { tables }) {
    const layout = economySheet({
      language,
      look,
      economy,
      live:
        live && look.contacts
          ? {
              contacts: contactReferences(look.contacts),
              costs: costsOf(look, tables.get("instrumentCosts")),
              asOf: asOfCell(look, asOf, tables.get("settings")),
            }
          : null,
    });
    return [{ job: "economy", layout, isLive: live }];
  },
});

/**
 * Writes the "Economy of measures" sheet up to a day, with the rules as they are in the workbook now.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no contacts or no days in them, a source changed since, costs that
 * cannot be used, a protected sheet
 */
export function writeEconomy(look: Look, asOf: number, options: WriteOptions & EconomyOptions): Promise<Written> {
  return writeOne(economyRecord, look, asOf, options, options);
}

/**
 * The costs as formulas name them; null where they would not find every contact's: instruments spelled otherwise than in
 * the table, or a campaign with a cost of its own.
 */
function costsOf(
  look: Look,
  table: SurveyedRuleTable | undefined,
): { readonly instruments: string; readonly costs: string } | null {
  const [instrument, cost] = (table?.cells[0] ?? []).map(String);
  if (!table || instrument === undefined || cost === undefined) return null;
  const listed = new Set(table.cells.slice(1).map((row) => String(row[0]).trim().toLowerCase()));
  const isListed = look.contactColumns?.instrument.every((each) => each === "" || listed.has(each.toLowerCase()));
  if (!isListed || look.registers.campaigns.some(({ costPerContact }) => costPerContact !== null)) return null;
  const name = ruleTableNames.instrumentCosts;
  return { instruments: tableColumn(name, instrument), costs: tableColumn(name, cost) };
}
