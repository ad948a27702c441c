import { enterPartyResults } from "../../workbook/callParty/enterPartyResults";
import { partyResults } from "../../workbook/callParty/partyResults";
import { startCampaign } from "../../workbook/campaigns/startCampaign";
import { enterCareCalls } from "../../workbook/careCalls/enterCareCalls";
import { finishTask } from "../../workbook/contacts/finishTask";
import { logContact } from "../../workbook/contacts/logContact";
import { movePhase } from "../../workbook/contacts/movePhase";
import { readNotes } from "../../workbook/contacts/readNotes";
import { addConsent, addConsents, addTask, snooze, takeBackConsents } from "../../workbook/contacts/registerActs";
import { joinNetworks } from "../../workbook/contacts/joinNetworks";
import { selectedCustomer } from "../../workbook/contacts/selectedCustomer";
import { undoContact } from "../../workbook/contacts/undoContact";
import { furtherColumns } from "../../workbook/exports/furtherColumns";
import { rememberCalendar } from "../../workbook/exports/rememberCalendar";
import type { ContactPort } from "./contactPort";
import type { PartyPort } from "./partyPort";
import type { CampaignPort } from "./campaignPort";
import type { ExportPort } from "./exportPort";

// What the reminders tab does to the workbook; loaded with the tab.
export const contacts: ContactPort = {
  logContact,
  undoContact,
  snooze,
  addTask,
  finishTask,
  movePhase,
  addConsent,
  joinNetworks,
  selectedCustomer,
  readNotes,
};
export const parties: PartyPort = { partyResults, enterPartyResults };
export const campaigns: CampaignPort = { startCampaign, enterCareCalls };
export const exports: ExportPort = { rememberCalendar, furtherColumns, addConsents, takeBackConsents };
