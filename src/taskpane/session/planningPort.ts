import type { Look } from "../../workbook/look/look";
import type { Scenario } from "../../workbook/planning/planBook";
import type { Signature } from "../../workbook/planning/scenarioActs";
import type { JobOptions } from "../../workbook/excel/written";

/** The part of src/workbook that keeps scenarios, as the pane uses it. */
export interface PlanningPort {
  /** Adds a scenario, or changes the one of its name. */
  saveScenario(look: Look, scenario: Scenario, options: JobOptions): Promise<unknown>;
  removeScenario(look: Look, name: string, options: JobOptions): Promise<unknown>;
  signScenario(look: Look, name: string, signature: Signature, options: JobOptions): Promise<unknown>;
  withdrawSignature(look: Look, name: string, options: JobOptions): Promise<unknown>;
}
