import type { EnteredParty, PartyResults } from "../../workbook/callParty/partySheetResults";
import type { Look } from "../../workbook/look/look";
import type { JobOptions } from "../../workbook/excel/written";

/** The part of src/workbook that reads the results of a call party, as the pane uses it. */
export interface PartyPort {
  partyResults(look: Look, day: number | null, options: JobOptions): Promise<PartyResults>;
  enterPartyResults(look: Look, day: number | null, options: JobOptions): Promise<EnteredParty>;
}
