/** A small workbook in which every writing action has something to do, and what of it can be compared. */
import functionsJson from "../../src/functions/generated/functions.json";
import { associateFunctions } from "../../src/functions/associate";
import { openWorkbench, type Workbench } from "../../src/workbench/headless";
import type { CellInput } from "../../src/workbench/model/workbook";
import type { TestCell } from "../workbook/tables";

/** Tuesday, 31 March 2026. */
export const asOf = 46112;

/** Eight customers with every column that an action writes into or reads. */
export const customers: readonly (readonly TestCell[])[] = [
  [
    "Customer ID",
    "Customer",
    "Network",
    "Adviser",
    "Phase",
    "Interest",
    "Class",
    "Phone",
    "E-mail",
    "Consent e-mail",
    "Consent phone",
    "Objection",
    "Potential",
    "Revenue",
    "Growth",
    "Orders",
  ],
  [
    1,
    "Hansen GmbH",
    "Hansen",
    "Weber",
    "customer",
    3,
    "A",
    "040 1",
    "a@h.example",
    "express",
    "express",
    "",
    90000,
    70000,
    "high",
    40,
  ],
  [2, "Hansen Bau", "Hansen", "Weber", "customer", 2, "", "040 2", "", "", "", "", 5000, 1000, "low", 5],
  [3, "=1+1", "", "Weber", "customer", "", "B", "040 3", "", "express", "presumed", "", 1500, "", "medium", ""],
  [4, "Petersen", "", "Kunz", "prospect", 2, "C", "040 4", "", "", "presumed", "", 30000, 3000, "huge", 12],
  [5, "Kruse", "", "Kunz", "customer", 4, "B", "040 5", "", "", "", "", 8000, 0, "", ""],
];

const contacts: readonly (readonly TestCell[])[] = [
  [
    "Date",
    "Customer ID",
    "Instrument",
    "Direction",
    "Format",
    "Department",
    "Adviser",
    "Outcome",
    "Interest after",
    "Follow-up",
    "Minutes",
    "Contribution",
    "Note",
    "Campaign",
  ],
  [45940, 1, "visit", "", "", "Buying", "Weber", "reached", "", "", 60, "", "a", ""],
  [45960, 3, "phone", "", "", "", "Weber", "appointment", "", "", 10, "", "b", ""],
  [46000, 3, "visit", "", "", "", "Weber", "order", "", "", 45, 900, "b", ""],
  [46060, 4, "phone", "", "", "", "Kunz", "not reached", "", 46130, 10, "", "c", ""],
];

const criteria: readonly (readonly TestCell[])[] = [
  ["Criterion", "Weight", "Over or choice", "Points", "Up to", "Column", "Network rule", "Target group", "Departments"],
  ["Growth", 2, "low", 0, "", "Growth", "lead", "", "Field service"],
  ["", "", "medium", 50, "", "", "", "", ""],
  ["", "", "high", 100, "", "", "", "", ""],
  ["Order number", 1, "", 0, 5, "Orders", "sum", "", "Sales"],
  ["", "", 5, 40, 20, "", "", "", ""],
  ["", "", 20, 100, "", "", "", "", ""],
];

/** Sheets of the user's that nothing may touch; two carry names that the add-in would choose. */
const untouched: readonly (readonly [name: string, rows: readonly (readonly TestCell[])[]])[] = [
  ["Mine", [["mine", { formula: "=1+1" }]]],
  ["Reminders", [["mine"]]],
];

export interface PromiseWorkbook extends Workbench {
  close(): void;
}

export interface WorkbookOptions {
  readonly customers?: readonly (readonly TestCell[])[];
  readonly contacts?: readonly (readonly TestCell[])[];
  /** null: a workbook without criteria. */
  readonly criteria?: readonly (readonly TestCell[])[] | null;
  /** A list as it was received, on a sheet of its own. */
  readonly list?: readonly (readonly TestCell[])[];
}

/** Opens the workbook and makes its globals the add-in's; `close` takes them away. */
export async function openPromiseWorkbook(options: WorkbookOptions = {}): Promise<PromiseWorkbook> {
  const workbench = await openWorkbench({ profile: { displayLanguage: "en-US", contentLanguage: "en-US" } });
  const close = workbench.installGlobals();
  associateFunctions();
  globalThis.skmDays = undefined;
  workbench.loadFunctions(functionsJson as Parameters<Workbench["loadFunctions"]>[0], "SKM");
  put(workbench, "Kunden", options.customers ?? customers, { table: "Customers" });
  put(workbench, "Kontakte", options.contacts ?? contacts, { table: "Contacts" });
  const rules = options.criteria === undefined ? criteria : options.criteria;
  if (rules) put(workbench, "Regeln", rules, { table: "SKM_Criteria", row: 1 });
  if (options.list) put(workbench, "Liste", options.list);
  for (const [name, rows] of untouched) put(workbench, name, rows);
  return { ...workbench, close };
}

/** Puts rows onto a sheet, which is made when it is missing. */
export function put(
  { model }: Workbench,
  sheet: string,
  rows: readonly (readonly TestCell[])[],
  options: { table?: string; row?: number; column?: number } = {},
): void {
  const id = model.sheets().find((each) => each.name === sheet)?.id ?? model.addSheet(sheet);
  const area = { row: options.row ?? 0, column: options.column ?? 0, rows: rows.length, columns: rows[0]?.length ?? 0 };
  model.transaction(() =>
    model.write(
      id,
      area,
      rows.map((row) => row.map(inputOf)),
    ),
  );
  if (options.table !== undefined) model.addTable(id, area, options.table);
}

function inputOf(cell: TestCell): CellInput {
  if (cell === null || cell === "") return { empty: true };
  if (typeof cell === "number") return { number: cell };
  if (typeof cell === "boolean") return { boolean: cell };
  return typeof cell === "string" ? { text: cell } : { formula: cell.formula };
}

/** Everything of a workbook that a person can see or that is stored in it, as lines that can be compared. */
export function contentsOf({ model }: Workbench): readonly string[] {
  const nameOf = (id: string | undefined): string => model.sheets().find((each) => each.id === id)?.name ?? "";
  const lines: string[] = [];
  for (const { id, name } of model.sheets()) {
    lines.push(`sheet ${name}`);
    const used = model.usedArea(id);
    if (!used) continue;
    const formulas = model.formulas(id, used);
    const formats = model.numberFormats(id, used);
    formulas.forEach((row, r) =>
      row.forEach((cell, c) => {
        const format = formats[r]?.[c];
        if (cell !== "" || format !== "General")
          lines.push(`${name}!R${used.row + r + 1}C${used.column + c + 1} ${JSON.stringify(cell)} ${format}`);
      }),
    );
    for (const chart of model.charts(id)) lines.push(`chart on ${name}: ${chart.name} ${chart.title}`);
  }
  for (const table of model.tables())
    lines.push(
      `table ${table.name} on ${nameOf(table.sheetId)} ${JSON.stringify(table.area)} ${table.columns.join("|")}`,
    );
  for (const each of model.names()) lines.push(`name ${each.name} on ${nameOf(each.sheetId)} ${each.formula}`);
  for (const [key, value] of model.settings()) lines.push(`setting ${key} ${JSON.stringify(value)}`);
  return lines.sort();
}

/** Lines of the one that the other does not have, at most so many. */
export function differences(before: readonly string[], after: readonly string[], most = 6): readonly string[] {
  const [had, has] = [new Set(before), new Set(after)];
  return [
    ...before.filter((line) => !has.has(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !had.has(line)).map((line) => `+ ${line}`),
  ].slice(0, most);
}
