/** All sheets that the add-in writes, on the sample workbook. */
import { serialOfIso } from "../../src/method/calendar/serial";
import { acceptCriteria } from "../../src/workbook/casting/acceptCriteria";
import { proposeCriteria } from "../../src/workbook/casting/proposeCriteria";
import { writeJob } from "../../src/workbook/look/writeJob";
import { lookAt } from "../../src/workbook/reading/lookAt";
import { sheetRecords } from "../../src/workbook/reading/sheetRecords";
import { changeRules } from "../../src/workbook/rules/changeRules";
import type { Language } from "../../src/text/text";

/**
 * Writes every sheet of the sample workbook that is open, as a report does where nobody chose.
 * @returns their names, in the order in which they were written
 */
export async function writeEverySheet(language: Language, live: boolean, asOf: number): Promise<string[]> {
  const written: string[] = [];
  const options = { language, live };
  const look = await lookAt(options);
  const planStart = serialOfIso("2025-10-01") as number;
  await changeRules(look, { planCosts: { ...look.rules.planCosts, planStart } }, options);
  if (!look.castingInput) await acceptCriteria(look, (await proposeCriteria(look, options)).criteria, options);
  for (const record of sheetRecords) {
    const seen = await lookAt(options);
    const choice = record.usual(seen, asOf);
    if (choice === null) throw new Error(`${record.job}: nothing to show in the sample`);
    written.push(...(await writeJob(record, seen, asOf, choice, options)).map(({ sheet }) => sheet));
  }
  return written;
}
