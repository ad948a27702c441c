import { checkedExcel, checkExcel } from "../../workbook/acceptance/checkExcel";
import { fixedReads, olderSheets } from "../../workbook/reading/sheetRecords";
import { enterPartyResults } from "../../workbook/callParty/enterPartyResults";
import { partyResults } from "../../workbook/callParty/partyResults";
import { writeCallParty } from "../../workbook/callParty/writeCallParty";
import { startCampaign } from "../../workbook/campaigns/startCampaign";
import { writeCampaign } from "../../workbook/campaigns/writeCampaign";
import { enterCareCalls } from "../../workbook/careCalls/enterCareCalls";
import { writeCareCalls } from "../../workbook/careCalls/writeCareCalls";
import { acceptCriteria } from "../../workbook/casting/acceptCriteria";
import { addChoice } from "../../workbook/casting/addChoice";
import { answer, undoAnswer } from "../../workbook/casting/answer";
import { changeCriteria } from "../../workbook/casting/changeCriteria";
import { keepSnapshot } from "../../workbook/casting/keepSnapshot";
import { proposeCriteria } from "../../workbook/casting/proposeCriteria";
import { snapshots } from "../../workbook/casting/snapshots";
import { useExampleSet } from "../../workbook/casting/useExampleSet";
import { rememberWorkshop, workshopProgress } from "../../workbook/casting/workshop";
import { writeClasses } from "../../workbook/casting/writeClasses";
import { writeCockpit } from "../../workbook/cockpit/writeCockpit";
import { finishTask } from "../../workbook/contacts/finishTask";
import { logContact } from "../../workbook/contacts/logContact";
import { movePhase } from "../../workbook/contacts/movePhase";
import { readNotes } from "../../workbook/contacts/readNotes";
import { addConsent, addTask, snooze } from "../../workbook/contacts/registerActs";
import { selectedCustomer } from "../../workbook/contacts/selectedCustomer";
import { undoContact } from "../../workbook/contacts/undoContact";
import { watchSelection } from "../../workbook/contacts/watchSelection";
import { writeControl } from "../../workbook/control/writeControl";
import { writeEconomy } from "../../workbook/economy/writeEconomy";
import { furtherColumns } from "../../workbook/exports/furtherColumns";
import { rememberCalendar } from "../../workbook/exports/rememberCalendar";
import { writeConsents } from "../../workbook/exports/writeConsents";
import { writeCapacity } from "../../workbook/capacity/writeCapacity";
import { changeRules } from "../../workbook/rules/changeRules";
import { writeBands } from "../../workbook/evidence/writeBands";
import { writeCalibration } from "../../workbook/evidence/writeCalibration";
import { writeSensitivity } from "../../workbook/evidence/writeSensitivity";
import { explainError } from "../../workbook/sentences/explainError";
import { calculateAgain } from "../../workbook/excel/calculateAgain";
import { goTo } from "../../workbook/excel/goTo";
import { loadSample } from "../../workbook/sample/loadSample";
import { lookAt } from "../../workbook/reading/lookAt";
import { rememberMapping } from "../../workbook/excel/mapping";
import { removeScenario, saveScenario, signScenario, withdrawSignature } from "../../workbook/planning/scenarioActs";
import { writePlanActuals } from "../../workbook/planning/writePlanActuals";
import { writeScenarios } from "../../workbook/planning/writeScenarios";
import { explainSelection } from "../../workbook/trace/explainSelection";
import { writeCustomerValue } from "../../workbook/value/writeCustomerValue";
import { watchSources } from "../../workbook/excel/watchSources";
import { writeMatrix } from "../../workbook/matrix/writeMatrix";
import { writePlan } from "../../workbook/planning/writePlan";
import { writeReminders } from "../../workbook/reminders/writeReminders";
import { intakes } from "./intakePort";
import type { WorkbookPort } from "./workbookPort";

/** The open workbook. */
export const workbook: WorkbookPort = {
  lookAt,
  rememberMapping,
  writeMatrix,
  writeReminders,
  writePlan,
  fixedReads,
  olderSheets,
  changeRules,
  loadSample,
  castings: {
    proposeCriteria,
    acceptCriteria,
    useExampleSet,
    changeCriteria,
    addChoice,
    writeClasses,
    answer,
    undoAnswer,
    rememberWorkshop,
    workshopProgress,
    keepSnapshot,
    snapshots,
  },
  contacts: {
    logContact,
    undoContact,
    snooze,
    addTask,
    finishTask,
    movePhase,
    addConsent,
    selectedCustomer,
    readNotes,
    writeCockpit,
  },
  parties: { writeCallParty, partyResults, enterPartyResults },
  campaigns: { startCampaign, writeCampaign, enterCareCalls, writeCareCalls },
  controls: { writeControl, writeEconomy },
  exports: { rememberCalendar, furtherColumns, writeConsents },
  intakes,
  planning: {
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
  },
  calculateAgain,
  goTo,
  explainSelection,
  watchSelection,
  watchSources,
  explainError,
  checkExcel,
  checkedExcel,
};
