import { enterPartyResults } from "../../workbook/callParty/enterPartyResults";
import { partyResults } from "../../workbook/callParty/partyResults";
import { writeCallParty } from "../../workbook/callParty/writeCallParty";
import { startCampaign } from "../../workbook/campaigns/startCampaign";
import { writeCampaign } from "../../workbook/campaigns/writeCampaign";
import { enterCareCalls } from "../../workbook/careCalls/enterCareCalls";
import { writeCareCalls } from "../../workbook/careCalls/writeCareCalls";
import { writeCockpit } from "../../workbook/cockpit/writeCockpit";
import { finishTask } from "../../workbook/contacts/finishTask";
import { logContact } from "../../workbook/contacts/logContact";
import { movePhase } from "../../workbook/contacts/movePhase";
import { readNotes } from "../../workbook/contacts/readNotes";
import { addConsent, addTask, snooze } from "../../workbook/contacts/registerActs";
import { selectedCustomer } from "../../workbook/contacts/selectedCustomer";
import { undoContact } from "../../workbook/contacts/undoContact";
import { writeControl } from "../../workbook/control/writeControl";
import { writeEconomy } from "../../workbook/economy/writeEconomy";
import { furtherColumns } from "../../workbook/exports/furtherColumns";
import { rememberCalendar } from "../../workbook/exports/rememberCalendar";
import { writeConsents } from "../../workbook/exports/writeConsents";
import { writeReminders } from "../../workbook/reminders/writeReminders";
import type { ContactPort } from "./contactPort";
import type { PartyPort } from "./partyPort";
import type { CampaignPort } from "./campaignPort";
import type { ControlPort } from "./controlPort";
import type { ExportPort } from "./exportPort";
import type { WorkbookPort } from "./workbookPort";

// What the reminders tab does to the workbook; loaded with the tab.
export const contacts: ContactPort = {
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
};
export const parties: PartyPort = { writeCallParty, partyResults, enterPartyResults };
export const campaigns: CampaignPort = { startCampaign, writeCampaign, enterCareCalls, writeCareCalls };
export const controls: ControlPort = { writeControl, writeEconomy };
export const exports: ExportPort = { rememberCalendar, furtherColumns, writeConsents };
export const reminderSheetActs: Pick<WorkbookPort, "writeReminders"> = { writeReminders };
