import { hasDynamicArrays } from "../excel/dynamicArrays";
import { inExcel, WriteState } from "../excel/excel";
import { checkSource } from "../excel/sourceCheck";
import { surveyWorkbook, type Survey } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import { chooseTarget, writeSheet, writtenOf } from "../excel/writeSheet";
import type { Remark, WriteOptions, Written } from "../excel/written";
import { ensureRules } from "../rules/ensureRules";
import { judgeRules } from "../rules/judgeRules";
import { checkedCustomers } from "./checkedCustomers";
import type { Look } from "./look";
import { madeOf } from "./madeOf";
import type { JobAt, SheetRecord } from "./sheetRecord";

/**
 * Writes the sheets of a record from what was read, with the rules as they are in the workbook now.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: what the record needs is missing, a source changed since, rules that
 * cannot be used, a protected sheet
 */
export async function writeJob<Choice, Result>(
  record: SheetRecord<Choice, Result>,
  read: Look,
  asOf: number,
  choice: Choice,
  options: WriteOptions,
): Promise<readonly Written[]> {
  const state = new WriteState();
  return inExcel(async (context) => {
    const survey = await surveyWorkbook(context);
    checkNeeds(record, read, survey);
    const look: Look = { ...read, rules: judgeRules(survey, options.language) };
    const asked: JobAt<Choice> = { context, survey, look, asOf, choice, options, state };
    const result = await record.result(asked);
    const targets = new Map(record.jobs.map((job) => [job, chooseTarget(job, survey, options.language)]));
    const own = targets.get(record.job);
    if (own) await record.beforeWriting?.(asked, own);
    const isFixed = options.live && own && !(await hasDynamicArrays(context, record.job, own, state));
    const at: JobAt<Choice> = isFixed ? { ...asked, options: { ...options, live: false } } : asked;
    const fixed: Remark[] = isFixed ? [{ key: "sheets.written.noArrays" }] : [];
    const ensured = await ensuredTables(record, at, result);
    // Tables that were made just now are what the next look will find.
    const after: Look =
      ensured.tables === survey.ruleTables
        ? look
        : { ...look, rules: judgeRules({ ...survey, ruleTables: ensured.tables }, options.language) };
    const written: Written[] = [];
    for (const { job, layout, isLive, remarks = [] } of await record.pages(at, result, ensured, targets)) {
      const target = targets.get(job);
      if (!target) continue;
      const made = job === record.job ? madeOf(after, record, isLive) : "";
      await writeSheet(context, job, target, layout, options, state, made);
      const first = job === record.job ? [...fixed, ...ensured.remarks] : [];
      written.push(writtenOf(target, layout, isLive, [...first, ...remarks]));
    }
    return written;
  }, state);
}

/** As `writeJob`, for a record with one sheet. */
export async function writeOne<Choice, Result>(
  record: SheetRecord<Choice, Result>,
  read: Look,
  asOf: number,
  choice: Choice,
  options: WriteOptions,
): Promise<Written> {
  const [written] = await writeJob(record, read, asOf, choice, options);
  return written as Written;
}

function checkNeeds<Choice, Result>(record: SheetRecord<Choice, Result>, look: Look, survey: Survey): void {
  if (record.customers) checkedCustomers(look, record.customers);
  if (record.contacts) {
    const { contacts } = look;
    if (!contacts) throw new WorkbookError("noContacts");
    const missing = record.contacts.filter((field) => contacts.missing.includes(field));
    if (missing.length > 0)
      throw new WorkbookError("columnMissing", { sheet: contacts.choice.sheet, values: { fields: missing.join(",") } });
  }
  if (look.customers && (record.customers ?? record.reads.customers)) checkSource(survey, look.customers);
  if (look.contacts && (record.contacts ?? record.reads.contacts)) checkSource(survey, look.contacts);
}

async function ensuredTables<Choice, Result>(
  record: SheetRecord<Choice, Result>,
  at: JobAt<Choice>,
  result: Result,
): Promise<Awaited<ReturnType<typeof ensureRules>> & { readonly survey: Survey }> {
  const { context, survey, options, state } = at;
  if (record.ensure) return record.ensure(at, result);
  if (!record.tables) return { tables: survey.ruleTables, remarks: [], survey };
  const tables = record.tables(options.live);
  return { ...(await ensureRules(context, survey, options, state, record.newRules?.(at), tables)), survey };
}
