import { areaOf } from "../excel/address";
import { readInExcel } from "../excel/excel";
import { markFields, marksOf, ownJobs } from "../excel/sheetMarks";
import type { Look } from "../look/look";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";
import { judgePartySheet, type PartySheetCells } from "./judgePartySheet";
import type { PartyResults } from "./partySheetResults";

/**
 * Reads the call party's sheet as it is filled in now and judges each cell. Changes nothing.
 * @param day the party that is expected on it; null takes the one that is there
 * @throws WorkbookError partySheetMissing, partyHeadersMissing, partyDayMissing, partyOtherDay, or what Excel said
 */
export async function partyResults(look: Look, day: number | null, options: JobOptions): Promise<PartyResults> {
  return readInExcel((context) => resultsOn(context, look, day, options));
}

/** The same inside a job's own request. */
export async function resultsOn(
  context: Excel.RequestContext,
  look: Look,
  day: number | null,
  { language }: Pick<JobOptions, "language">,
): Promise<PartyResults> {
  const cells = await partyCells(context);
  if (!cells) throw new WorkbookError("partySheetMissing");
  const results = judgePartySheet(cells, look, language);
  if (day !== null && results.day !== day) throw new WorkbookError("partyOtherDay", { sheet: cells.sheet });
  return results;
}

/** The cells of our sheet under whatever name it has now; null when there is none or it is empty. */
async function partyCells(context: Excel.RequestContext): Promise<PartySheetCells | null> {
  const sheets = context.workbook.worksheets.load("items/name,items/id");
  await context.sync();
  const marked = sheets.items.map((sheet) => ({ sheet, names: sheet.names.load(markFields) }));
  await context.sync();
  const jobs = ownJobs(marked.map(({ sheet, names }) => ({ id: sheet.id, marks: marksOf(names) })));
  const found = sheets.items.find(({ id }) => jobs.get(id) === "callParty");
  if (!found) return null;
  const used = found.getUsedRangeOrNullObject(true).load("address,values");
  await context.sync();
  const area = used.isNullObject ? undefined : areaOf(used.address);
  return area ? { sheet: found.name, cells: used.values, row: area.row, column: area.column } : null;
}
