import type { BandOptions } from "../../workbook/evidence/bandsOf";
import type { SensitivityOptions } from "../../workbook/evidence/writeSensitivity";
import type { Look } from "../../workbook/look/look";
import type { Scenario } from "../../workbook/planning/planBook";
import type { Signature } from "../../workbook/planning/scenarioActs";
import type { JobOptions, WriteOptions, Written } from "../../workbook/excel/written";

/** The part of src/workbook that writes for the plan, as the pane uses it. */
export interface PlanningPort {
  writeCalibration(look: Look, asOf: number, options: WriteOptions): Promise<Written>;
  writeBands(look: Look, options: WriteOptions & BandOptions): Promise<Written>;
  writeSensitivity(look: Look, options: SensitivityOptions): Promise<Written>;
  /** Adds a scenario, or changes the one of its name. */
  saveScenario(look: Look, scenario: Scenario, options: JobOptions): Promise<unknown>;
  removeScenario(look: Look, name: string, options: JobOptions): Promise<unknown>;
  signScenario(look: Look, name: string, signature: Signature, options: JobOptions): Promise<unknown>;
  withdrawSignature(look: Look, name: string, options: JobOptions): Promise<unknown>;
  writeScenarios(look: Look, options: WriteOptions): Promise<Written>;
  writePlanActuals(look: Look, asOf: number, options: WriteOptions): Promise<Written>;
  writeCapacity(look: Look, asOf: number, options: WriteOptions): Promise<Written>;
  writeCustomerValue(look: Look, asOf: number, options: WriteOptions): Promise<Written>;
}
