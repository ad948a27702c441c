import { inExcel, WriteState } from "../excel/excel";
import { judgeRules } from "../rules/judgeRules";
import type { Look } from "../look/look";
import { checkSource } from "../excel/sourceCheck";
import { surveyWorkbook } from "../excel/survey";
import { stopAtFault } from "../excel/workbookError";
import { checkedCustomers } from "../look/checkedCustomers";
import { WorkbookError } from "../excel/workbookError";
import { chooseTarget, writeSheet, writtenOf } from "../excel/writeSheet";
import type { Remark, WriteOptions, Written } from "../excel/written";
import { callPartyOf } from "./callPartyOf";
import { callPartySheet } from "./callPartySheet";
import { resultsOn } from "./partyResults";

export interface CallPartyOptions extends WriteOptions {
  /** The party that is written; the next one unless given. */
  readonly day?: number | undefined;
  /** True: results on the sheet that were not entered yet may be lost. */
  readonly discardResults?: boolean;
}

/**
 * Writes the sheet of a call party, ready to print and to fill in.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no customers, no ids, a source changed since, rules that cannot be
 * used, no party day, a protected sheet, results on it that have not been entered ("partyNotEntered")
 */
export async function writeCallParty(read: Look, asOf: number, options: CallPartyOptions): Promise<Written> {
  const state = new WriteState();
  return inExcel(async (context) => {
    const { language } = options;
    const survey = await surveyWorkbook(context);
    const look: Look = { ...read, rules: judgeRules(survey, language) };
    const { customers } = checkedCustomers(look, ["customerId"]);
    checkSource(survey, customers);
    if (look.contacts) checkSource(survey, look.contacts);
    const party = callPartyOf(look, asOf, options.day);
    stopAtFault(party.faults);
    const { day } = party;
    if (day === null) throw new WorkbookError("partyNoDay");
    const target = chooseTarget("callParty", survey, language);
    if (target.existing && options.discardResults !== true) {
      const open = await openResults(context, look, options);
      if (open > 0)
        throw new WorkbookError("partyNotEntered", { sheet: target.name, values: { sheet: target.name, count: open } });
    }
    const layout = callPartySheet({ language, look, party: { ...party, day } });
    await writeSheet(context, "callParty", target, layout, options, state);
    const remarks: Remark[] = [];
    if (party.filled < party.places)
      remarks.push({ key: "sheets.written.partyOpen", values: { filled: party.filled, places: party.places } });
    return writtenOf(target, layout, false, remarks);
  }, state);
}

/** Results on the sheet of last time that nobody entered, unusable ones included. */
async function openResults(context: Excel.RequestContext, look: Look, options: CallPartyOptions): Promise<number> {
  try {
    const { counts } = await resultsOn(context, look, null, options);
    return counts.enter + counts.unusable;
  } catch (error) {
    // Its headers or its day are gone: it is a list no more and may be written anew.
    if (error instanceof WorkbookError) return 0;
    throw error;
  }
}
