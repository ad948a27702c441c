import { writeCapacity } from "../../workbook/capacity/writeCapacity";
import { writeBands } from "../../workbook/evidence/writeBands";
import { writeCalibration } from "../../workbook/evidence/writeCalibration";
import { writeSensitivity } from "../../workbook/evidence/writeSensitivity";
import { removeScenario, saveScenario, signScenario, withdrawSignature } from "../../workbook/planning/scenarioActs";
import { writePlan } from "../../workbook/planning/writePlan";
import { writePlanActuals } from "../../workbook/planning/writePlanActuals";
import { writeScenarios } from "../../workbook/planning/writeScenarios";
import { writeCustomerValue } from "../../workbook/value/writeCustomerValue";
import type { PlanningPort } from "./planningPort";
import type { WorkbookPort } from "./workbookPort";

// What the plan tab does to the workbook; loaded with the tab.
export const planning: PlanningPort = {
  writeCalibration,
  writeBands,
  writeSensitivity,
  saveScenario,
  removeScenario,
  signScenario,
  withdrawSignature,
  writeScenarios,
  writePlanActuals,
  writeCapacity,
  writeCustomerValue,
};
export const planSheetActs: Pick<WorkbookPort, "writePlan"> = { writePlan };
