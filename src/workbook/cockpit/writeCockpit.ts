import { WorkbookError } from "../excel/workbookError";
import type { WriteOptions, Written } from "../excel/written";
import type { Look } from "../look/look";
import { sheetRecord } from "../look/sheetRecord";
import { writeOne } from "../look/writeJob";
import { cockpitOf } from "./cockpitOf";
import { cockpitSheet } from "./cockpitSheet";
import { readCockpitNotes } from "./readCockpitNotes";

/** Everything about one network on a page to print. */
export const cockpitRecord = sheetRecord<CockpitChosen, CockpitSheetResult>({
  job: "cockpit",
  customers: ["customerId"],
  reads: {
    customers: "all",
    contacts: "all",
    rules: [
      "potentialBands",
      "penetrationBands",
      "frequencies",
      "soonDays",
      "holidays",
      "phaseFrequencies",
      "measures",
      "withheld",
      "contactRules",
    ],
    registers: ["consents", "tasks", "snoozes", "phaseHistory", "campaigns", "campaignLists", "parties"],
    casting: true,
    persons: true,
  },
  usual(look) {
    const first = look.customerColumns?.customerId.find((id) => id !== "");
    return first === undefined ? null : { customerId: first };
  },
  async result({ look, asOf, choice: { customerId }, options }) {
    const cockpit = cockpitOf(look, asOf, customerId);
    if (!cockpit) throw new WorkbookError("customerMissing", { values: { customer: customerId } });
    return { cockpit, notes: await readCockpitNotes(look, cockpit, options) };
  },
  pages({ look, options: { language } }, { cockpit, notes }) {
    return [{ job: "cockpit", layout: cockpitSheet({ language, look, cockpit, notes }), isLive: false }];
  },
});

interface CockpitChosen {
  readonly customerId: string;
}

type CockpitSheetResult = Pick<Parameters<typeof cockpitSheet>[0], "cockpit" | "notes">;

/**
 * Writes the "Cockpit" sheet of a customer's network: one page to print, fixed values whatever is asked for. The sheet of
 * the customer before is written over.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no customers, no such customer, a source changed since, a protected
 * sheet
 */
export function writeCockpit(look: Look, asOf: number, customerId: string, options: WriteOptions): Promise<Written> {
  return writeOne(cockpitRecord, look, asOf, { customerId }, options);
}
