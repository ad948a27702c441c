import { castingTableNames } from "../workbook/excel/ownTables";
import type { Survey } from "../workbook/excel/survey";
import { stopAtFault } from "../workbook/excel/workbookError";
import type { Registers } from "../workbook/registers/registers";
import type { Rules } from "../workbook/rules/rules";
import { WarehouseError } from "./warehouseError";

/** What a warehouse does with a table of rules or a register. */
type Part = "computed" | "notItsResult";

/**
 * Every rule and register, and whether the statements know it. "notItsResult" changes nothing of what a warehouse gives: no
 * instrument is recommended there, nothing is planned. A new rule does not compile until it is decided here.
 */
export const ruleParts: Readonly<Record<keyof Rules, Part>> = {
  ...{ inWorkbook: "notItsResult", sheet: "notItsResult", preset: "notItsResult", faults: "computed" },
  ...{ potentialBands: "computed", penetrationBands: "computed", thrusts: "computed", frequencies: "computed" },
  ...{ asOf: "computed", soonDays: "computed", holidays: "computed", phaseFrequencies: "computed" },
  contactRules: "computed",
  templates: "notItsResult",
  ...{ plan: "notItsResult", measures: "notItsResult", withheld: "notItsResult", callParty: "notItsResult" },
  ...{ instrumentCosts: "notItsResult", efforts: "notItsResult", advisers: "notItsResult", response: "notItsResult" },
  ...{ customerValue: "notItsResult", planCosts: "notItsResult", planRanges: "notItsResult" },
  ...{ planPriors: "notItsResult", scenarios: "notItsResult", scenarioStates: "notItsResult" },
};

export const registerParts: Readonly<Record<keyof Registers, Part>> = {
  ...{ consents: "computed", tasks: "computed", snoozes: "computed", phaseHistory: "computed" },
  ...{ parties: "notItsResult", campaigns: "notItsResult", campaignLists: "notItsResult" },
  ...{ careCalls: "notItsResult", calendarEntries: "notItsResult" },
};

/**
 * Ends the command where the workbook has rules that would change the result and that the statements do not know: leaving
 * them out would give other classes and days than the pane.
 * @throws WarehouseError ruleUnknown; WorkbookError rulesUnusable for a cell that cannot be used, as in the pane
 */
export function stopAtUnknownRules(survey: Pick<Survey, "castingTables">, rules: Rules): void {
  const criteria = survey.castingTables.get("criteria");
  if (criteria)
    throw new WarehouseError("warehouse.ruleUnknown", { rule: castingTableNames.criteria, sheet: criteria.sheet });
  stopAtFault(
    (rules.faults ?? []).filter(({ values }) => ruleParts[String(values["rule"]) as keyof Rules] !== "notItsResult"),
  );
}
