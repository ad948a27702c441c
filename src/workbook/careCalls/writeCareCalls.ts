import type { WriteOptions, Written } from "../excel/written";
import type { Look } from "../look/look";
import { sheetRecord } from "../look/sheetRecord";
import { writeOne } from "../look/writeJob";
import type { CareCallList } from "./careCalls";
import { careCallsOf } from "./careCallsOf";
import { careCallsSheet } from "./careCallsSheet";

/** Monday's question list. */
export const careCallsRecord = sheetRecord<object, CareCallList>({
  job: "careCalls",
  customers: ["customerId"],
  reads: {
    customers: [
      "customerId",
      "customer",
      "network",
      "adviser",
      "contactPerson",
      "phone",
      "consentPhone",
      "objection",
      "customerType",
    ],
    contacts: ["date", "customerId", "instrument", "outcome"],
    rules: ["contactRules"],
    registers: ["careCalls", "consents"],
    persons: true,
  },
  usual: () => ({}),
  result: ({ look, asOf }) => careCallsOf(look, asOf) as CareCallList,
  pages({ look, options: { language } }, list) {
    return [
      {
        job: "careCalls",
        layout: careCallsSheet({ language, look, list }),
        isLive: false,
        remarks: look.contacts ? [] : [{ key: "sheets.written.noContacts" }],
      },
    ];
  },
});

/**
 * Writes Monday's question list.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no customers, no ids, a source changed since, a protected sheet
 */
export function writeCareCalls(look: Look, asOf: number, options: WriteOptions): Promise<Written> {
  return writeOne(careCallsRecord, look, asOf, {}, options);
}
