import type { Region } from "../../method/calendar/regions";
import type { TextKey } from "../../text/text";
import { inSlices } from "../excel/inSlices";
import { ruleTableNames } from "../excel/ownTables";
import { ruleCell, tableColumn } from "../excel/references";
import type { SurveyedRuleTable } from "../excel/survey";
import { stopAtFault } from "../excel/workbookError";
import type { WriteOptions, Written } from "../excel/written";
import { adviserRulesOf } from "../look/adviserRulesOf";
import type { Look } from "../look/look";
import { type Reads, sheetRecord } from "../look/sheetRecord";
import { writeOne } from "../look/writeJob";
import { advisersSheet } from "../rules/advisers";
import { callPartyRuleSheet } from "../rules/callParty";
import type { RuleTables } from "../rules/ensureRules";
import { exampleRules } from "../rules/exampleRules";
import { holidaysFor } from "../rules/holidaysFor";
import { planRows } from "../rules/planRows";
import { rowPlaces } from "../rules/ruleReader";
import type { Capacity } from "./capacity";
import { capacitySteps } from "./capacityOf";
import type { CapacityReferences } from "./capacityReferences";
import { capacitySheet, holidayRegionsOf } from "./capacitySheet";
import { networkTargets } from "./networkTargets";

const capacityRead: Reads = {
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
  contacts: ["date", "customerId", "outcome", "followUp"],
  rules: [
    "potentialBands",
    "penetrationBands",
    "frequencies",
    "phaseFrequencies",
    "holidays",
    "contactRules",
    "callParty",
    "advisers",
    "efforts",
    "response",
    "plan",
    "planCosts",
    "measures",
    "withheld",
    "soonDays",
  ],
  registers: ["consents", "snoozes", "tasks", "phaseHistory", "campaigns", "campaignLists", "parties"],
  casting: true,
  persons: true,
};

/** Time of the advisers against what their networks ask for. */
export const capacityRecord = sheetRecord<object, Capacity>({
  job: "capacity",
  customers: ["customerId"],
  reads: capacityRead,
  fixedReads: capacityRead,
  tables: () => ["advisers", "efforts", "response", "callParty"],
  newRules: ({ look, options: { language } }) => ({ ...exampleRules(language), advisers: adviserRulesOf(look) }),
  usual: () => ({}),
  async result({ look, asOf, options }) {
    const capacity = (await inSlices(capacitySteps(look, asOf), options)) as Capacity;
    stopAtFault(capacity.faults);
    return capacity;
  },
  pages({ look, asOf, options: { language, live } }, capacity, { tables }) {
    const { from, to } = capacity;
    const days = new Map(
      [...holidayRegionsOf(capacity.advisers)].map((region) => {
        const all = [...holidaysFor(look, from, to, region as Region | "")];
        return [region, all.filter((day) => day >= from && day <= to).sort((a, b) => a - b)] as const;
      }),
    );
    const layout = capacitySheet({
      language,
      look,
      capacity,
      networks: networkTargets(look, asOf) ?? [],
      days,
      live: live ? referencesOf(tables) : null,
    });
    return [{ job: "capacity", layout, isLive: live }];
  },
});

/**
 * Writes the "Capacity" sheet for the calendar year of a day, with the rules as they are in the workbook now; the tables
 * of advisers, efforts and response are made where they are missing.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no customers, no ids, a source changed since, rules that cannot be
 * used, a protected sheet
 */
export function writeCapacity(look: Look, asOf: number, options: WriteOptions): Promise<Written> {
  return writeOne(capacityRecord, look, asOf, {}, options);
}

function referencesOf(tables: RuleTables): CapacityReferences {
  const table = (key: "efforts" | "advisers" | "plan" | "callParty"): SurveyedRuleTable =>
    tables.get(key) as SurveyedRuleTable;
  const column = (key: "efforts" | "advisers", position: number): string =>
    tableColumn(ruleTableNames[key], String(table(key).cells[0]?.[position] ?? ""));
  const efforts = (position: number): string => column("efforts", position);
  const parties = rowPlaces(
    table("callParty"),
    ["minutes"],
    callPartyRuleSheet.named?.textOfRow as (row: string) => TextKey,
  );
  const plan = rowPlaces(table("plan"), planRows, (row) => `sheets.rules.plan.${row}`);
  const planCells = (["daysPerYear", "callsPerDay", "followUpRate"] as const).map((row) =>
    plan[row] === undefined ? null : ruleCell(table("plan"), plan[row], 1),
  );
  return {
    minutesPerContact: (classCell) =>
      `SUMPRODUCT((${efforts(0)}=${classCell})*${efforts(2)}*(${efforts(3)}+${efforts(4)}+${efforts(5)}))`,
    adviser: (name, key, nameCell) =>
      // MATCH reads these as placeholders.
      /[*?~]/.test(name)
        ? undefined
        : `=INDEX(${column("advisers", advisersSheet.headers.indexOf(key))},MATCH(${nameCell},${column("advisers", 0)},0))`,
    minutesPerParty: parties.minutes === undefined ? null : ruleCell(table("callParty"), parties.minutes, 1),
    followUpCalls: planCells.includes(null) ? null : planCells.join("*"),
  };
}
