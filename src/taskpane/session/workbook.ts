import { checkedExcel } from "../../workbook/acceptance/checkedExcel";
import { watchSelection } from "../../workbook/contacts/watchSelection";
import { goTo } from "../../workbook/excel/goTo";
import { rememberMapping } from "../../workbook/excel/mapping";
import { watchSources } from "../../workbook/excel/watchSources";
import { lookAt } from "../../workbook/reading/lookAt";
import { explainError } from "../../workbook/sentences/explainError";
import { intakes } from "./intakePort";
import { laterPort } from "./laterPort";
import type { WorkbookPort } from "./workbookPort";

const castingActs = () => import(/* webpackChunkName: "casting" */ "./castingActs");
const remindersActs = () => import(/* webpackChunkName: "reminders" */ "./remindersActs");
const planActs = () => import(/* webpackChunkName: "plan" */ "./planActs");

const { changeRules } = laterPort(() =>
  import(/* webpackChunkName: "rules" */ "../../workbook/rules/changeRules").then(({ changeRules }) => ({
    changeRules,
  })),
);
const { calculateAgain } = laterPort(() =>
  import(/* webpackChunkName: "rules" */ "../../workbook/excel/calculateAgain").then(({ calculateAgain }) => ({
    calculateAgain,
  })),
);
const { fixedCopy } = laterPort(() =>
  import(/* webpackChunkName: "copy" */ "../../workbook/exports/fixedCopy").then(({ fixedCopy }) => ({ fixedCopy })),
);
const { writeSheets, fixedReads, olderSheets } = laterPort<
  Pick<WorkbookPort, "writeSheets" | "fixedReads" | "olderSheets">
>(async () => {
  const records = await import(/* webpackChunkName: "records" */ "../../workbook/reading/sheetRecords");
  return {
    writeSheets: records.writeSheets,
    fixedReads: async (job, live) => records.fixedReads(job, live),
    olderSheets: async (look) => records.olderSheets(look),
  };
});
const { checkExcel } = laterPort(() =>
  import(/* webpackChunkName: "check" */ "../../workbook/acceptance/checkExcel").then(({ checkExcel }) => ({
    checkExcel,
  })),
);
const { loadSample } = laterPort(() => import(/* webpackChunkName: "sample" */ "../../workbook/sample/loadSample"));
const { explainSelection } = laterPort(
  () => import(/* webpackChunkName: "trace" */ "../../workbook/trace/explainSelection"),
);

/** The open workbook. What the page needs at first is there; the rest comes with the first call. */
export const workbook: WorkbookPort = {
  lookAt,
  rememberMapping,
  writeSheets,
  fixedReads,
  olderSheets,
  changeRules,
  loadSample,
  castings: laterPort(() => castingActs().then(({ castings }) => castings)),
  contacts: laterPort(() => remindersActs().then(({ contacts }) => contacts)),
  parties: laterPort(() => remindersActs().then(({ parties }) => parties)),
  campaigns: laterPort(() => remindersActs().then(({ campaigns }) => campaigns)),
  exports: laterPort(() => remindersActs().then(({ exports }) => exports)),
  intakes,
  planning: laterPort(() => planActs().then(({ planning }) => planning)),
  calculateAgain,
  fixedCopy,
  goTo,
  explainSelection,
  watchSelection,
  watchSources,
  explainError,
  checkExcel,
  checkedExcel,
};
