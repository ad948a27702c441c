import { ruleCell } from "../excel/references";
import type { SurveyedRuleTable } from "../excel/survey";
import { stopAtFault } from "../excel/workbookError";
import type { WriteOptions, Written } from "../excel/written";
import type { Look } from "../look/look";
import { type Reads, sheetRecord } from "../look/sheetRecord";
import { writeOne } from "../look/writeJob";
import { rowPlaces, settingRows } from "../rules/judgeRules";
import { contactReferences } from "./contactFormulas";
import { type Control, controlOf, type ControlOptions } from "./controlOf";
import { controlSheet } from "./controlSheet";
import { fixedBecause } from "./liveIds";

const controlRead: Reads = {
  customers: [
    "customerId",
    "customer",
    "network",
    "adviser",
    "class",
    "potential",
    "revenue",
    "phase",
    "contactsPerYear",
    "objection",
  ],
  contacts: ["date", "customerId", "instrument", "format", "department", "adviser", "outcome", "followUp", "minutes"],
  rules: [
    "potentialBands",
    "penetrationBands",
    "frequencies",
    "phaseFrequencies",
    "holidays",
    "contactRules",
    "callParty",
    "efforts",
    "measures",
    "withheld",
    "soonDays",
  ],
  registers: ["consents", "snoozes", "tasks", "phaseHistory", "campaigns", "campaignLists", "parties"],
  casting: true,
  persons: true,
};

/** Target and actual contacts. */
export const controlRecord = sheetRecord<ControlOptions, Control>({
  job: "control",
  customers: ["customerId"],
  reads: controlRead,
  fixedReads: controlRead,
  tables: () => [],
  usual: () => ({}),
  result({ look, asOf, choice }) {
    const control = controlOf(look, asOf, choice) as Control;
    stopAtFault(control.faults);
    return control;
  },
  pages({ look, asOf, options: { language, live } }, control, { tables }) {
    const because = live ? fixedBecause(look, 5 + control.departments.departments.length) : null;
    const isLive = live && because === null && look.contacts !== null;
    const layout = controlSheet({
      language,
      look,
      control,
      fixedBecause: because,
      live:
        isLive && look.contacts
          ? { contacts: contactReferences(look.contacts), asOf: asOfCell(look, asOf, tables.get("settings")) }
          : null,
    });
    return [{ job: "control", layout, isLive, remarks: because ? [{ key: `sheets.control.fixed.${because}` }] : [] }];
  },
});

/**
 * Writes the "Target and actual" sheet as of a day, with the rules as they are in the workbook now.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no customers, no ids, a source changed since, rules that cannot be
 * used, a protected sheet
 */
export function writeControl(look: Look, asOf: number, options: WriteOptions & ControlOptions): Promise<Written> {
  return writeOne(controlRecord, look, asOf, options, options);
}

/** The as-of cell of the settings as a formula names it; null where another day than the workbook's was asked for. */
export function asOfCell({ rules }: Look, asOf: number, settings: SurveyedRuleTable | undefined): string | null {
  if (!settings || (rules.asOf !== null && rules.asOf !== asOf)) return null;
  const place = rowPlaces(settings, settingRows, (row) => `sheets.rules.${row}`).asOf;
  return place === undefined ? null : ruleCell(settings, place, 1);
}
