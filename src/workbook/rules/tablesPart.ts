import { addressOf, type Area } from "../excel/address";
import { holdsWritten } from "../excel/appendRows";
import { inkNote, type SheetCell } from "../excel/layout";
import type { SheetTarget } from "../excel/ownership";
import { finishSheet, openSheet } from "../excel/ownSheet";
import { removeSheets } from "../excel/removeSheets";
import type { SheetJob } from "../excel/sheetMarks";
import { WorkbookError } from "../excel/workbookError";
import type { WritingPart } from "../excel/writeTogether";
import { addRuleTable } from "./ensureRules";
import type { RuleTableLayout } from "./rulesSheet";

/** A table as it is made: its header row, and what it holds. */
export interface MadeTable {
  readonly name: string;
  readonly area: Area;
  readonly layout: Omit<RuleTableLayout, "table">;
}

/** A sheet of tables that grow, as it begins where there is none yet. */
export interface TableSheet {
  readonly job: SheetJob;
  readonly target: SheetTarget;
  readonly title: string;
  readonly intro: string;
  /** Rows of a new sheet that stay in sight. */
  readonly frozenRows: number;
  /** What else a new sheet gets. */
  readonly furnish: (sheet: Excel.Worksheet) => void;
}

/** New tables on a sheet of ours, which is made when there is none; as a part of a writing request. */
export function tablesPart(
  context: Excel.RequestContext,
  { job, target, title, intro, frozenRows, furnish }: TableSheet,
  tables: readonly MadeTable[],
): WritingPart {
  const { name: sheetName, existing } = target;
  const { worksheets } = context.workbook;
  let made: Excel.Worksheet | undefined;
  return {
    key: JSON.stringify([sheetName, tables.map(({ name, layout }) => [name, layout.cells])]),
    place: { sheet: sheetName, source: sheetName },
    queue: () => {
      const sheet = openSheet(context, job, target);
      if (!existing) {
        made = sheet;
        sheet.getRange("A1:A2").formulas = [[title], [intro]];
        sheet.getRange("A1").format.font.bold = true;
        sheet.getRange("A1").format.font.size = 16;
        sheet.getRange("A2").format.font.color = inkNote;
        furnish(sheet);
      }
      for (const { name, area, layout } of tables) addRuleTable(sheet, area, layout, name);
    },
    faultIn: () => null,
    refusedBy: "ItemAlreadyExists",
    settle: async () => {
      if (made) await finishSheet(context, made, job, target, frozenRows);
    },
    isThere: async () => {
      const read = tables.map(({ name }) => context.workbook.tables.getItem(name).getRange().load("values"));
      await context.sync();
      return tables.every(({ layout }, index) =>
        layout.cells.every((cells: readonly SheetCell[], row) =>
          cells.every((cell, position) => holdsWritten(read[index]?.values[row]?.[position], cell)),
        ),
      );
    },
    takeBack: async () => {
      if (!existing) {
        const sheet = worksheets.getItemOrNullObject(sheetName).load("id");
        await context.sync();
        if (!sheet.isNullObject && !(await removeSheets([sheet.id])))
          throw new WorkbookError("host", { hostCode: "GeneralException", sheet: sheetName });
        return;
      }
      for (const { name, area } of tables) {
        context.workbook.tables.getItem(name).delete();
        worksheets
          .getItem(sheetName)
          .getRange(addressOf({ ...area, row: area.row - 1, rows: 1 }))
          .clear();
      }
      await context.sync();
    },
  };
}
