import { type Area, areaOf } from "./address";
import type { Cell } from "./cell";
import type { DateSystem } from "./dateSystem";
import { dateSystemOf, earlyDay, tellDateSystem } from "./tellDateSystem";
import { mappingOf, settingKey } from "./mapping";
import {
  type CastingTable,
  castingTableOf,
  keptCastingsName,
  type Register,
  registerOf,
  type RuleTable,
  ruleTableOf,
} from "./ownTables";
import { markFields, marksOf, ownJobs, type SheetJob } from "./sheetMarks";
import type { Mapping } from "./source";

export interface SurveyedSheet {
  readonly name: string;
  /** Excel's id of the sheet. */
  readonly id: string;
  /** The job whose sheet this is; null for a sheet of the user's. */
  readonly job: SheetJob | null;
  /** What our sheet was made of, as `madeOf` says it; "" where it does not say. */
  readonly made: string;
  /** The job whose mark a sheet carries that is not its own: a copy that somebody keeps, or one of which nobody knows. */
  readonly copyOf: SheetJob | null;
  readonly isProtected: boolean;
  readonly used: Area | null;
  readonly isFiltered: boolean;
}

export interface SurveyedTable {
  readonly name: string;
  readonly sheet: string;
  /** Header row and data rows, without a totals row. */
  readonly area: Area;
  readonly headers: readonly string[];
  readonly isFiltered: boolean;
}

/** A table of rules with its cells, header row first. */
export interface SurveyedRuleTable {
  readonly sheet: string;
  readonly area: Area;
  readonly cells: readonly (readonly Cell[])[];
  /** Number formats of the body's cells; absent for a table that was made just now. */
  readonly formats?: readonly (readonly string[])[];
}

/** What is in the workbook, without the contents of the user's tables. */
export interface Survey {
  readonly sheets: readonly SurveyedSheet[];
  readonly tables: readonly SurveyedTable[];
  readonly ruleTables: ReadonlyMap<RuleTable, SurveyedRuleTable>;
  readonly castingTables: ReadonlyMap<CastingTable, SurveyedRuleTable>;
  /** Where the table of kept castings stands; null where nothing was kept yet. */
  readonly keptCastings: SurveyedRegister | null;
  /** Where the registers stand that there are. */
  readonly registers: ReadonlyMap<Register, SurveyedRegister>;
  readonly mapping: Mapping;
  readonly dateSystem: DateSystem;
  /** The names that the workbook defines, in small letters: no table can have one of them. */
  readonly names: ReadonlySet<string>;
}

/** Looks over sheets, tables, rules and the remembered mapping, in two requests. */
export async function surveyWorkbook(context: Excel.RequestContext): Promise<Survey> {
  const { workbook } = context;
  const worksheets = workbook.worksheets.load("items/name,items/id");
  const allTables = workbook.tables.load("items/name,items/showHeaders");
  const names = workbook.names.load("items/name");
  const setting = workbook.settings.getItemOrNullObject(settingKey).load("value");
  const early = earlyDay(workbook);
  await context.sync();
  const dateSystem = dateSystemOf(early);
  tellDateSystem(dateSystem, workbook);

  const sheets = worksheets.items.map((sheet) => ({
    name: sheet.name,
    id: sheet.id,
    names: sheet.names.load(markFields),
    protection: sheet.protection.load("protected"),
    filter: sheet.autoFilter.load("isDataFiltered"),
    used: sheet.getUsedRangeOrNullObject(true).load("address"),
  }));
  const tables = allTables.items
    .filter((table) => table.showHeaders)
    .map((table) => {
      const rule = ruleTableOf(table.name);
      const casting = castingTableOf(table.name);
      const body = table.getDataBodyRange();
      return {
        name: table.name,
        rule,
        casting,
        sheet: table.worksheet.load("name"),
        header: table.getHeaderRowRange().load("address,values"),
        body: rule || casting ? body.load("address,values,numberFormat") : body.load("address"),
        filter: table.autoFilter.load("isDataFiltered"),
      };
    });
  await context.sync();

  const ruleTables = new Map<RuleTable, SurveyedRuleTable>();
  const castingTables = new Map<CastingTable, SurveyedRuleTable>();
  const registers = new Map<Register, SurveyedRegister>();
  let keptCastings: Survey["keptCastings"] = null;
  const surveyed: SurveyedTable[] = [];
  for (const { name, rule, casting, sheet, header, body, filter } of tables) {
    const top = areaOf(header.address);
    const below = areaOf(body.address);
    if (!top || !below) continue;
    const area = { ...top, rows: below.row + below.rows - top.row };
    const headers = (header.values[0] as Cell[]).map(String);
    const register = registerOf(name);
    const read = (): SurveyedRuleTable => ({
      sheet: sheet.name,
      area,
      cells: [headers, ...(body.values as Cell[][])],
      formats: body.numberFormat as string[][],
    });
    if (rule) ruleTables.set(rule, read());
    else if (casting) castingTables.set(casting, read());
    else if (register) registers.set(register, { sheet: sheet.name, area, headers });
    else if (name.toLowerCase() === keptCastingsName.toLowerCase()) keptCastings = { sheet: sheet.name, area, headers };
    else surveyed.push({ name, sheet: sheet.name, area, headers, isFiltered: filter.isDataFiltered });
  }
  const marked = sheets.map(({ id, names }) => ({ id, marks: marksOf(names) }));
  const jobs = ownJobs(marked);
  return {
    sheets: sheets.map(({ name, id, protection, filter, used }, at) => ({
      name,
      id,
      job: jobs.get(id) ?? null,
      made: jobs.has(id) ? (marked[at]?.marks.find(({ job }) => job === jobs.get(id))?.made ?? "") : "",
      copyOf: jobs.has(id) ? null : (marked[at]?.marks[0]?.job ?? null),
      isProtected: protection.protected,
      used: used.isNullObject ? null : (areaOf(used.address) ?? null),
      isFiltered: filter.isDataFiltered,
    })),
    tables: surveyed,
    ruleTables,
    castingTables,
    keptCastings,
    registers,
    mapping: setting.isNullObject ? {} : mappingOf(setting.value),
    dateSystem,
    names: new Set(names.items.map(({ name }) => name.toLowerCase())),
  };
}

/** Where a register stands. */
export interface SurveyedRegister {
  readonly sheet: string;
  /** Header row included. */
  readonly area: Area;
  readonly headers: readonly string[];
}
