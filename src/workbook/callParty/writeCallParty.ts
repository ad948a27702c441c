import { stopAtFault, WorkbookError } from "../excel/workbookError";
import type { WriteOptions, Written } from "../excel/written";
import type { Look } from "../look/look";
import { sheetRecord } from "../look/sheetRecord";
import { writeOne } from "../look/writeJob";
import { callPartyOf } from "./callPartyOf";
import { callPartySheet } from "./callPartySheet";
import { resultsOn } from "./partyResults";

export interface CallPartyOptions extends WriteOptions {
  /** The party that is written; the next one unless given. */
  readonly day?: number | undefined;
  /** True: results on the sheet that were not entered yet may be lost. */
  readonly discardResults?: boolean;
}

/** The sheet of a call party, ready to print and to fill in. */
export const callPartyRecord = sheetRecord<CallPartyChoice, CallPartyOnDay>({
  job: "callParty",
  customers: ["customerId"],
  reads: {
    customers: [
      "customerId",
      "customer",
      "network",
      "adviser",
      "class",
      "potential",
      "revenue",
      "contactPerson",
      "phone",
      "topic",
      "objection",
      "phase",
      "consentPhone",
      "customerType",
      "contactsPerYear",
    ],
    contacts: ["date", "customerId", "outcome", "followUp", "department"],
    rules: ["callParty", "contactRules", "holidays", "frequencies", "phaseFrequencies", "measures", "withheld"],
    registers: ["parties", "consents", "snoozes", "tasks", "phaseHistory", "campaigns", "campaignLists"],
    casting: true,
    persons: true,
  },
  usual: () => ({}),
  result({ look, asOf, choice }) {
    const party = callPartyOf(look, asOf, choice.day);
    stopAtFault(party.faults);
    const { day } = party;
    if (day === null) throw new WorkbookError("partyNoDay");
    return { ...party, day };
  },
  async beforeWriting({ context, look, choice, options }, target) {
    if (!target.existing || choice.discardResults === true) return;
    const open = await openResults(context, look, options);
    if (open > 0)
      throw new WorkbookError("partyNotEntered", { sheet: target.name, values: { sheet: target.name, count: open } });
  },
  pages({ look, options: { language } }, party) {
    const { filled, places } = party;
    return [
      {
        job: "callParty",
        layout: callPartySheet({ language, look, party }),
        isLive: false,
        remarks: filled < places ? [{ key: "sheets.written.partyOpen", values: { filled, places } }] : [],
      },
    ];
  },
});

type CallPartyChoice = Pick<CallPartyOptions, "day" | "discardResults">;
type CallPartyOnDay = Parameters<typeof callPartySheet>[0]["party"];

/**
 * Writes the sheet of a call party, ready to print and to fill in.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no customers, no ids, a source changed since, rules that cannot be
 * used, no party day, a protected sheet, results on it that have not been entered ("partyNotEntered")
 */
export function writeCallParty(look: Look, asOf: number, options: CallPartyOptions): Promise<Written> {
  return writeOne(callPartyRecord, look, asOf, options, options);
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
