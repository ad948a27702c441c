import { removeScenario, saveScenario, signScenario, withdrawSignature } from "../../workbook/planning/scenarioActs";
import type { PlanningPort } from "./planningPort";

// What the plan tab does to the workbook; loaded with the tab.
export const planning: PlanningPort = {
  saveScenario,
  removeScenario,
  signScenario,
  withdrawSignature,
};
