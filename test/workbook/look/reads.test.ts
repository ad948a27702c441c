/**
 * Whenever the sheet of a job differs, its fingerprint differs. Parts that a record names differ in it by construction;
 * here every part that it does not name is changed, and the sheet must be the same to the letter, live and fixed.
 */
import { serialOfIso } from "../../../src/method/calendar/serial";
import { sampleFile } from "../../../src/sample/sampleFile";
import { inExcel, WriteState } from "../../../src/workbook/excel/excel";
import { targetFor } from "../../../src/workbook/excel/ownership";
import { surveyWorkbook } from "../../../src/workbook/excel/survey";
import { WorkbookError } from "../../../src/workbook/excel/workbookError";
import type { Look, PersonColumns } from "../../../src/workbook/look/look";
import { allReads, type LookPart, partsOf } from "../../../src/workbook/look/lookParts";
import type { SheetRecord } from "../../../src/workbook/look/sheetRecord";
import { writeJob } from "../../../src/workbook/look/writeJob";
import { acceptCriteria } from "../../../src/workbook/casting/acceptCriteria";
import { proposeCriteria } from "../../../src/workbook/casting/proposeCriteria";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { sheetRecords } from "../../../src/workbook/reading/sheetRecords";
import { changeRules } from "../../../src/workbook/rules/changeRules";
import { type Desk, openDesk } from "../desk";

const language = "en";
const asOf = serialOfIso("2026-03-31") as number;
let desk: Desk;
let look: Look;

beforeAll(async () => {
  desk = await openDesk({ bytes: await sampleFile({ language, asOf }) }, language);
  look = await lookAt({ language });
  const planStart = serialOfIso("2025-10-01") as number;
  await changeRules(look, { planCosts: { ...look.rules.planCosts, planStart } }, { language });
  look = await lookAt({ language });
  await acceptCriteria(look, (await proposeCriteria(look, { language })).criteria, { language });
  // Once, so that every table of rules is there that formulas refer to.
  for (const record of sheetRecords) {
    const now = await lookAt({ language });
    await writeJob(record, now, asOf, record.usual(now, asOf) ?? {}, { language, live: true });
  }
  look = await lookAt({ language });
}, 300_000);
afterAll(() => desk.close());

interface Sheets {
  /** What a record would write, or the code of the error that stops it. */
  readonly text: string;
  readonly isLive: boolean;
}

/** Computes the sheets of a record from looks, all of them from one survey of the workbook. */
function withSheets<T>(
  record: SheetRecord,
  live: boolean,
  work: (sheetsOf: (of: Look) => Promise<Sheets>) => Promise<T>,
): Promise<T> {
  return inExcel(async (context) => {
    const survey = await surveyWorkbook(context);
    const options = { language, live } as const;
    // One year: the drawing of five takes a second each time.
    const choice = { ...record.usual(look, asOf), years: 1 };
    const targets = new Map(record.jobs.map((job) => [job, targetFor(job, survey, language)]));
    const ensured = { tables: survey.ruleTables, remarks: [], survey };
    return work(async (of) => {
      const at = { context, survey, look: of, asOf, choice, options, state: new WriteState() };
      try {
        const pages = await record.pages(at, await record.result(at), ensured, targets);
        const text = JSON.stringify(pages, (_key, value: unknown) => (value instanceof Map ? [...value] : value));
        return { text, isLive: pages[0]?.isLive === true };
      } catch (error) {
        if (error instanceof WorkbookError) return { text: error.code, isLive: false };
        throw error;
      }
    });
  });
}

/** A look in which one part says something else. */
function changed(part: LookPart): Look {
  const [kind, name] = part.split(".") as [string, string];
  const columnsWith = (columns: object): never => {
    const own = columns as Readonly<Record<string, ArrayLike<unknown>>>;
    return { ...columns, [name]: otherColumn(own[name] as ArrayLike<unknown>) } as never;
  };
  if (kind === "customers") return { ...look, customerColumns: columnsWith(look.customerColumns!) };
  if (kind === "contacts") return { ...look, contactColumns: columnsWith(look.contactColumns!) };
  // No closing days stand in the sample.
  if (part === "rules.holidays") return { ...look, rules: { ...look.rules, holidays: [asOf + 1, asOf + 2, asOf + 3] } };
  if (kind === "rules") return { ...look, rules: { ...look.rules, [name]: other(look.rules[name as "plan"]) } };
  if (kind === "registers")
    return {
      ...look,
      registers: { ...look.registers, [name]: [] },
    };
  if (kind === "persons") return { ...look, personColumns: somePersons(look.customerColumns!.customerId) };
  return { ...look, castingInput: undefined } as unknown as Look;
}

/** One person at every customer, who has objected. */
function somePersons(ids: readonly string[]): PersonColumns {
  const each = <T>(value: T): T[] => ids.map(() => value);
  const text = each("Kim");
  return {
    ...{ count: ids.length, sheetRow: Int32Array.from(ids, (_, at) => at + 2), customerId: [...ids] },
    ...{ person: text, firstName: text, lastName: text, role: text, phone: text, mobile: text, email: text },
    ...{ formOfAddress: text, language: text, consentEmail: each("express"), consentPhone: each("objection") },
    objection: each(true),
  };
}

function otherColumn(column: ArrayLike<unknown>): ArrayLike<unknown> {
  if (column instanceof Float64Array) return column.map((value, row) => (Number.isNaN(value) ? 1 : value + (row % 3)));
  const values = Array.from(column);
  return [...values.slice(1), ...values.slice(0, 1)];
}

function other(value: unknown): unknown {
  if (typeof value === "number") return value === 0 ? 1 : value * 0.9;
  if (typeof value === "boolean") return !value;
  if (Array.isArray(value)) return value.slice(0, -1);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, other(each)]));
  return value;
}

describe.each(sheetRecords.map((record) => [record.job, record] as const))("%s", (_job, record) => {
  test.each([false, true])("is made of nothing but what it names, live %s", async (live) => {
    const missed = await withSheets(record, live, async (sheetsOf) => {
      const before = await sheetsOf(look);
      const named = new Set(partsOf((before.isLive ? record.fixedReads : record.reads) ?? {}));
      const found: LookPart[] = [];
      for (const part of partsOf(allReads))
        if (!named.has(part) && (await sheetsOf(changed(part))).text !== before.text) found.push(part);
      return found;
    });
    expect(missed).toEqual([]);
  });
});
