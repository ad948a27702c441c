import { WorkbookError } from "../excel/workbookError";
import type { WriteOptions, Written } from "../excel/written";
import type { Look } from "../look/look";
import { type Reads, sheetRecord } from "../look/sheetRecord";
import { writeOne } from "../look/writeJob";
import type { Rules } from "../rules/rules";
import { type BandOptions, bandsOf } from "./bandsOf";
import { bandsSheet } from "./bandsSheet";
import { isOtherReading } from "./isOtherReading";
import { planCellsOf } from "./planCells";
import { stopAtRange, usableRules } from "./usableRules";

const bandsRead: Reads = {
  customers: ["customerId", "network"],
  contacts: ["date", "customerId", "instrument", "direction", "outcome", "contribution"],
  rules: ["plan", "planCosts", "planRanges", "planPriors", "asOf"],
};

/** P10, P50 and P90 of the plan. */
export const bandsRecord = sheetRecord<BandOptions, BandsResult>({
  job: "bands",
  reads: bandsRead,
  fixedReads: bandsRead,
  tables: () => [],
  usual: (_look, asOf) => ({ per: "year", asOf }),
  result({ survey, look, choice, options: { language } }) {
    const rules = usableRules(survey, look.rules);
    const bands = bandsOf({ ...look, rules }, choice);
    stopAtRange(survey, language, bands.rangeFaults);
    const { tooLarge } = bands;
    if (tooLarge) {
      const code = tooLarge.what === "periods" ? "bandsTooLarge.periods" : "bandsTooLarge.calls";
      throw new WorkbookError(code, {
        sheet: survey.ruleTables.get("plan")?.sheet ?? "",
        values: { most: tooLarge.most },
      });
    }
    return { bands, rules };
  },
  pages({ options: { language, live } }, { bands, rules }, { tables }) {
    const layout = bandsSheet({
      language,
      bands,
      isOtherReading: isOtherReading(rules),
      live: live ? planCellsOf(tables) : null,
    });
    return [{ job: "bands", layout, isLive: live }];
  },
});

interface BandsResult {
  readonly bands: ReturnType<typeof bandsOf>;
  readonly rules: Rules;
}

/**
 * Writes the "Bands" sheet from the plan and its ranges as they are in the workbook now.
 * @throws WorkbookError before anything is written: a plan or a range that cannot be used, too many periods or calls, a
 * protected sheet
 */
export function writeBands(look: Look, options: WriteOptions & BandOptions): Promise<Written> {
  return writeOne(bandsRecord, look, 0, options, options);
}
