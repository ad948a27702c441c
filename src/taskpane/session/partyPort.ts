import type { CallPartyOptions } from "../../workbook/callParty/writeCallParty";
import type { EnteredParty, PartyResults } from "../../workbook/callParty/partySheetResults";
import type { Look } from "../../workbook/look/look";
import type { JobOptions, Written } from "../../workbook/excel/written";

/** The part of src/workbook that writes the call party's sheet and reads its results, as the pane uses it. */
export interface PartyPort {
  writeCallParty(look: Look, asOf: number, options: CallPartyOptions): Promise<Written>;
  partyResults(look: Look, day: number | null, options: JobOptions): Promise<PartyResults>;
  enterPartyResults(look: Look, day: number | null, options: JobOptions): Promise<EnteredParty>;
}
