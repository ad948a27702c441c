import { stopAtFault, WorkbookError } from "../excel/workbookError";
import type { WriteOptions, Written } from "../excel/written";
import type { Look } from "../look/look";
import { sheetRecord } from "../look/sheetRecord";
import { writeOne } from "../look/writeJob";
import { blockedInstruments } from "./blockedInstruments";
import { consentsSheet } from "./consentsSheet";

/** Rows that an Excel sheet has, less those above the list. */
const mostRows = 1_048_576 - 100;

/** What may not be used and why. */
export const consentsRecord = sheetRecord<object, ReturnType<typeof blockedInstruments>>({
  job: "consents",
  customers: ["customerId"],
  reads: {
    customers: [
      "customerId",
      "customer",
      "network",
      "adviser",
      "phase",
      "email",
      "consentEmail",
      "consentPhone",
      "objection",
      "customerType",
    ],
    rules: ["contactRules"],
    registers: ["consents"],
    persons: true,
  },
  usual: () => ({}),
  result({ look, asOf }) {
    stopAtFault((look.rules.faults ?? []).filter(({ values }) => values["rule"] === "contactRules"));
    const blocked = blockedInstruments(look, asOf);
    if (blocked.length > mostRows) throw new WorkbookError("noRoom", { values: { rows: blocked.length } });
    return blocked;
  },
  pages({ look, asOf, options: { language } }, blocked) {
    return [{ job: "consents", layout: consentsSheet({ language, look, blocked, asOf }), isLive: false }];
  },
});

/**
 * Writes the list of what may not be used and why.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no customers, no ids, a source changed since, more rows than a sheet
 * has, a protected sheet
 */
export function writeConsents(look: Look, asOf: number, options: WriteOptions): Promise<Written> {
  return writeOne(consentsRecord, look, asOf, {}, options);
}
