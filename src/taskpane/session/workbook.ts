import { changeRules } from "../../workbook/changeRules";
import { explainError } from "../../workbook/explainError";
import { goTo } from "../../workbook/goTo";
import { loadSample } from "../../workbook/loadSample";
import { lookAt } from "../../workbook/lookAt";
import { rememberMapping } from "../../workbook/mapping";
import { watchSources } from "../../workbook/watchSources";
import { writeCasting } from "../../workbook/writeCasting";
import { writePlan } from "../../workbook/writePlan";
import { writeReminders } from "../../workbook/writeReminders";
import type { WorkbookPort } from "./workbookPort";

/** The open workbook. */
export const workbook: WorkbookPort = {
  lookAt,
  rememberMapping,
  writeCasting,
  writeReminders,
  writePlan,
  changeRules,
  loadSample,
  goTo,
  watchSources,
  explainError,
};
