import { dueDate } from "../../method/cadence/due";
import { holidaysOf } from "../../method/calendar/holidays";
import { serialOf } from "../../method/calendar/serial";
import { forecastPlan } from "../../method/plan/forecast";
import { examplePlan } from "../../method/plan/inputs";
import { penetrationBands, potentialPresets } from "../../method/segment/bands";
import { segmentColumn, segmentLabel, segmentRule } from "../../method/segment/segment";
import { canWriteNotes } from "../excel/writeSheet";
import type { Scratch } from "./scratch";

/** What a step expects and what it saw, in the same words; equal texts are a passed step. */
export interface Observation {
  readonly expected: string;
  readonly seen: string;
}

/** A step that a program can take by itself. */
export interface AutomaticStep {
  readonly key: string;
  /** The set of Excel's API that it needs; without it the step is left out. */
  readonly needs?: readonly [name: string, version: string];
  /** @param scratch a sheet that is blank when the step begins */
  run(scratch: Scratch): Promise<Observation>;
}

const isSupported = (name: string, version: string): boolean =>
  Office.context.requirements.isSetSupported(name, version);

/** Days of the steps, so that nothing depends on the day of the check. */
const lastContact = serialOf(2026, 1, 27) as number;
const manyRows = 10_000;
const fewRows = 100;
/** As large as the largest request that writing a sheet sends. */
const requestCharacters = 1_300_000;
/** Customers of every kind, from a rule and not from chance: prime steps run through all bands. */
const potentials = Array.from({ length: manyRows }, (_, row) => ((row * 7919) % 200_000) + 1);
const revenues = potentials.map((potential, row) => (row % 3 === 0 ? 0 : Math.round((potential * (row % 100)) / 100)));

const years = (immediateRate: number): string =>
  Array.from(forecastPlan({ ...examplePlan, immediateRate }, 2, "year").contribution).join(" | ");

/** "441000 | 1701000" of the last column of a plan of two years, header row first. */
const contributions = (values: readonly (readonly unknown[])[]): string =>
  values
    .slice(1)
    .map((row) => String(row[4]))
    .join(" | ");

const block = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

/** Writes formulas from A1 down and gives what Excel makes of them. */
async function calculate(scratch: Scratch, formulas: readonly string[]): Promise<unknown[]> {
  await scratch.run(async (sheet) => {
    sheet.getRange(`A1:A${formulas.length}`).formulas = formulas.map((formula) => [formula]);
  });
  return (await scratch.calculated(block(0, 0, formulas.length, 1))).map(([value]) => value);
}

/**
 * The check of an Excel, step by step. What is expected comes from the method and from what was written, never from an
 * earlier run.
 */
export const automaticSteps: readonly AutomaticStep[] = [
  {
    key: "sets",
    run: async () => ({
      expected: "SharedRuntime 1.1: true, CustomFunctionsRuntime 1.3: true, ExcelApi 1.17: true",
      seen: (
        [
          ["SharedRuntime", "1.1"],
          ["CustomFunctionsRuntime", "1.3"],
          ["ExcelApi", "1.17"],
        ] as const
      )
        .map(([name, version]) => `${name} ${version}: ${isSupported(name, version)}`)
        .join(", "),
    }),
  },
  {
    key: "formulas",
    run: async (scratch) => {
      const formula = '=IF(SUM(B1:B2)>1.5,"a;b",SUMIFS(B1:B2,B1:B2,">0"))';
      const seen = await scratch.run(async (sheet, context) => {
        sheet.getRange("A1").formulas = [[formula]];
        const range = sheet.getRange("A1").load("formulas");
        await context.sync();
        return String(range.formulas[0]?.[0]);
      });
      return { expected: formula, seen };
    },
  },
  {
    key: "texts",
    run: async (scratch) => {
      const texts = ["=1+1", "+49 170", "-5", "@x", "007"];
      const seen = await scratch.run(async (sheet, context) => {
        const range = sheet.getRange(`A1:A${texts.length}`);
        range.numberFormat = texts.map(() => ["@"]);
        range.values = texts.map((text) => [text]);
        const back = range.load("values,valueTypes");
        await context.sync();
        return back.values.map(([value], row) => `${String(value)} ${String(back.valueTypes[row]?.[0])}`);
      });
      return { expected: texts.map((text) => `${text} String`).join(" | "), seen: seen.join(" | ") };
    },
  },
  {
    key: "forecast",
    run: async (scratch) => {
      await calculate(scratch, ["=SKM.FORECAST(9,210,1,5000)"]);
      return {
        expected: years(examplePlan.immediateRate),
        seen: contributions(await scratch.calculated(block(0, 0, 3, 5))),
      };
    },
  },
  {
    key: "blank",
    run: async (scratch) => {
      await calculate(scratch, ["=SKM.FORECAST(9,210,1,5000,H1)"]);
      const blank = contributions(await scratch.calculated(block(0, 0, 3, 5)));
      await scratch.run(async (sheet) => {
        sheet.getRange("H1").values = [[0]];
      });
      const zero = contributions(await scratch.calculated(block(0, 0, 3, 5)));
      return { expected: `${years(0)}; ${years(0)}`, seen: `${blank}; ${zero}` };
    },
  },
  {
    key: "nextDue",
    run: async (scratch) => {
      const due = dueDate({ lastContact, contactsPerYear: 6, agreed: undefined, asOf: undefined }, new Set());
      const [first, second] = await calculate(scratch, [
        '=SKM.NEXTDUE(DATE(2026,1,27),"A")-DATE(2026,1,1)',
        '=INDEX(SKM.HOLIDAYS(2026,"BY"),1)-DATE(2026,1,1)',
      ]);
      const start = serialOf(2026, 1, 1) as number;
      const holiday = holidaysOf(2026, "DE-BY")[0];
      return {
        expected: `${typeof due === "string" ? due : due.due - start} | ${(holiday?.day ?? 0) - start}`,
        seen: `${String(first)} | ${String(second)}`,
      };
    },
  },
  {
    key: "segments",
    run: async (scratch) => {
      const rule = segmentRule(potentialPresets.wideB, penetrationBands);
      const { codes } = segmentColumn(potentials, revenues, rule);
      const labels = Array.from(codes, (code) => segmentLabel(code, rule));
      await scratch.run(async (sheet) => {
        sheet.getRange(`A1:B${manyRows}`).values = potentials.map((potential, row) => [potential, revenues[row]]);
      });
      await scratch.run(async (sheet) => {
        sheet.getRange("D1").formulas = [[`=SKM.SEGMENT(A1:A${manyRows},B1:B${manyRows})`]];
      });
      const seen = (await scratch.calculated(block(0, 3, manyRows, 1))).map(([value]) => String(value));
      const counted = (list: readonly string[]): string =>
        [...new Set(list)]
          .sort()
          .map((label) => `${label} ${list.filter((each) => each === label).length}`)
          .join(", ");
      return { expected: counted(labels), seen: counted(seen) };
    },
  },
  {
    key: "spill",
    needs: ["ExcelApi", "1.12"],
    run: async (scratch) => {
      await calculate(scratch, ["=SEQUENCE(3,2)"]);
      const seen = await scratch.run(async (sheet, context) => {
        const area = sheet.getRange("A1").getSpillingToRangeOrNullObject().load("address");
        await context.sync();
        return area.isNullObject ? "" : (area.address.split("!").at(-1) ?? "");
      });
      return { expected: "A1:B3", seen };
    },
  },
  {
    key: "marks",
    run: async (scratch) => {
      const seen = await scratch.run(async (sheet, context) => {
        sheet.names.add("SKM_check", sheet.getRange("A1"), scratch.id);
        await context.sync();
        sheet.load("name");
        await context.sync();
        const { name } = sheet;
        sheet.name = `${name.slice(0, 20)} renamed`;
        const names = sheet.names.load("items/name,items/scope,items/comment");
        sheet.load("id");
        await context.sync();
        const mark = names.items.find((each) => each.name === "SKM_check");
        return `${mark?.scope ?? ""} ${mark?.comment === scratch.id} ${sheet.id === scratch.id}`;
      });
      return { expected: "Worksheet true true", seen };
    },
  },
  {
    key: "notes",
    needs: ["ExcelApi", "1.18"],
    run: async (scratch) => {
      const text = "line 1\nline 2";
      const seen = await scratch.run(async (sheet, context) => {
        if (!canWriteNotes()) return "";
        sheet.notes.add("B2", text);
        await context.sync();
        const note = sheet.notes.getItem("B2").load("content");
        await context.sync();
        return note.content.replace(/\r\n?/g, "\n");
      });
      return { expected: text, seen };
    },
  },
  {
    key: "choices",
    run: async (scratch) => {
      const source = "reached,not reached,order";
      const seen = await scratch.run(async (sheet, context) => {
        const { dataValidation } = sheet.getRange("A1:A5");
        dataValidation.rule = { list: { inCellDropDown: true, source } };
        await context.sync();
        const back = sheet.getRange("A3").dataValidation.load("rule,type");
        await context.sync();
        return `${back.type} ${String(back.rule.list?.source)}`;
      });
      return { expected: `List ${source}`, seen };
    },
  },
  {
    key: "chart",
    run: async (scratch) => {
      const seen = await scratch.run(async (sheet, context) => {
        sheet.getRange("A1:B3").values = [
          ["month", "orders"],
          [1, 10],
          [2, 20],
        ];
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
        chart.title.text = "Orders";
        await context.sync();
        const charts = sheet.charts.load("items/name");
        await context.sync();
        const title = charts.items[0]?.title.load("text");
        await context.sync();
        return `${charts.items.length} ${title?.text ?? ""}`;
      });
      return { expected: "1 Orders", seen };
    },
  },
  {
    key: "page",
    run: async (scratch) => {
      const seen = await scratch.run(async (sheet, context) => {
        const { pageLayout } = sheet;
        pageLayout.paperSize = "A4";
        pageLayout.orientation = "Landscape";
        pageLayout.zoom = { horizontalFitToPages: 1 };
        await context.sync();
        const back = sheet.pageLayout.load("paperSize,orientation,zoom");
        await context.sync();
        const fitted = `${back.paperSize} ${back.orientation} ${back.zoom.horizontalFitToPages ?? "none"}`;
        // What Excel for Windows and Mac is given instead.
        pageLayout.zoom = { scale: 60 };
        await context.sync();
        back.load("zoom");
        await context.sync();
        return `${fitted} | ${back.zoom.scale ?? "none"}`;
      });
      return { expected: "A4 Landscape 1 | 60", seen };
    },
  },
  {
    key: "events",
    run: async (scratch) => {
      let told = 0;
      const handler = await scratch.run(async (sheet, context) => {
        const added = sheet.onChanged.add(async () => void told++);
        await context.sync();
        return added;
      });
      await scratch.run(async (sheet) => {
        sheet.getRange("A1").values = [[1]];
      });
      for (let wait = 0; told === 0 && wait < 40; wait++) await new Promise((go) => setTimeout(go, 50));
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
      return { expected: "told", seen: told > 0 ? "told" : "not told within 2 s" };
    },
  },
  {
    key: "selection",
    run: async (scratch) => {
      const seen = await scratch.run(async (sheet, context) => {
        sheet.activate();
        sheet.getRange("C5").select();
        await context.sync();
        const cell = context.workbook.getActiveCell().load("address");
        await context.sync();
        return cell.address.split("!").at(-1) ?? "";
      });
      return { expected: "C5", seen };
    },
  },
  {
    key: "rows",
    run: async (scratch) => {
      const seen = await scratch.run(async (sheet, context) => {
        const range = sheet.getRange(`A1:B${manyRows}`);
        range.values = potentials.map((potential, row) => [potential, revenues[row]]);
        await context.sync();
        const back = sheet.getRange(`A1:B${manyRows}`).load("values");
        await context.sync();
        return back.values.filter(([a, b], row) => a === potentials[row] && b === revenues[row]).length;
      });
      return { expected: String(manyRows), seen: String(seen) };
    },
  },
  {
    key: "liveFixed",
    run: async (scratch) => {
      const lasts = Array.from({ length: fewRows }, (_, row) => lastContact + ((row * 31) % 400));
      const dues = lasts.map((last) => {
        const due = dueDate({ lastContact: last, contactsPerYear: 6, agreed: undefined, asOf: undefined }, new Set());
        return typeof due === "string" ? NaN : due.due;
      });
      const asOf = lastContact + 200;
      const first = serialOf(2026, 1, 1) as number;
      await scratch.run(async (sheet) => {
        sheet.getRange(`A1:A${fewRows}`).formulas = lasts.map((last) => [`=DATE(2026,1,1)+${last - first}`]);
        sheet.getRange("C1").formulas = [[`=SKM.NEXTDUE(A1:A${fewRows},6)-DATE(2026,1,1)`]];
        sheet.getRange("E1").formulas = [[`=IF(C1#<${asOf - first},${asOf - first}-C1#,0)`]];
        sheet.getRange("G1:G3").formulas = [["=SUM(C1#)"], ["=SUM(E1#)"], ['=COUNTIF(E1#,">0")']];
      });
      const late = dues.map((due) => Math.max(0, asOf - due));
      const sum = (days: readonly number[]): number => days.reduce((total, day) => total + day, 0);
      const seen = await scratch.calculated(block(0, 6, 3, 1));
      return {
        expected: `${sum(dues) - fewRows * first} | ${sum(late)} | ${late.filter((days) => days > 0).length}`,
        seen: seen.map(([value]) => String(value)).join(" | "),
      };
    },
  },
  {
    key: "conditional",
    run: async (scratch) => {
      const potential = potentials[0] as number;
      const formula = `=SKM.SEGMENT(${potential},${potential})`;
      const format = (sheet: Excel.Worksheet): void => {
        const { custom } = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
        custom.rule.formula = '=A1<>""';
        custom.format.font.bold = true;
      };
      const [label] = segmentColumn(
        [potential],
        [potential],
        segmentRule(potentialPresets.wideB, penetrationBands),
      ).codes;
      const expected = segmentLabel(label as number, segmentRule(potentialPresets.wideB, penetrationBands));
      await scratch.run(async (sheet) => {
        format(sheet);
        sheet.getRange("A1").formulas = [[formula]];
      });
      const before = await scratch.calculated(block(0, 0, 1, 1));
      await scratch.run(async (sheet) => format(sheet));
      const after = await scratch.calculated(block(0, 0, 1, 1));
      return { expected: `${expected} | ${expected}`, seen: `${String(before[0]?.[0])} | ${String(after[0]?.[0])}` };
    },
  },
  {
    key: "undoGroup",
    needs: ["ExcelApi", "1.20"],
    run: async (scratch) => {
      const seen = await Excel.run({ mergeUndoGroup: true }, async (context) => {
        const cells = context.workbook.worksheets.getItem(scratch.id).getRange("A1:A2");
        cells.getCell(0, 0).values = [[1]];
        await context.sync();
        cells.getCell(1, 0).values = [[2]];
        cells.load("values");
        await context.sync();
        return cells.values.flat().join(" | ");
      });
      return { expected: "1 | 2", seen };
    },
  },
  {
    key: "request",
    run: async (scratch) => {
      const line = "0123456789".repeat(6);
      const rows = Math.floor(requestCharacters / (line.length + 5));
      const seen = await scratch.run(async (sheet, context) => {
        const range = sheet.getRange(`A1:A${rows}`);
        range.values = Array.from({ length: rows }, () => [`x${line}`]);
        await context.sync();
        range.load("values");
        await context.sync();
        return range.values.filter(([value]) => value === `x${line}`).length;
      });
      return { expected: `${rows} x ${line.length + 1}`, seen: `${seen} x ${line.length + 1}` };
    },
  },
  {
    key: "sheetCopy",
    run: async (scratch) => {
      const seen = await scratch.run(async (sheet, context) => {
        sheet.names.add("SKM_check", sheet.getRange("A1"), scratch.id);
        await context.sync();
        const copied = sheet.copy("End").load("id");
        await context.sync();
        const { id } = copied;
        const copy = context.workbook.worksheets.getItem(id);
        try {
          const names = copy.names.load("items/name,items/scope,items/comment");
          await context.sync();
          const mark = names.items.find(({ name }) => name === "SKM_check");
          return `${id === scratch.id ? "same id" : "own id"}, ${mark?.scope ?? "no mark"}, ${mark?.comment === scratch.id}`;
        } finally {
          copy.delete();
          await context.sync();
        }
      });
      return { expected: "own id, Worksheet, true", seen };
    },
  },
  {
    key: "themeTold",
    run: async () => {
      // On the web Excel tells none, and the pane is light.
      const colour = Office.context.officeTheme?.bodyBackgroundColor;
      const expected = "a colour, or none";
      return { expected, seen: colour === undefined || /^#[0-9a-f]{6}$/i.test(colour) ? expected : colour };
    },
  },
  {
    key: "downloads",
    run: async () => {
      const address = URL.createObjectURL(new Blob(["x"], { type: "text/plain" }));
      URL.revokeObjectURL(address);
      return { expected: "blob", seen: address.split(":")[0] ?? "" };
    },
  },
  {
    key: "calculation",
    run: async (scratch) => ({
      expected: "Automatic",
      seen: await scratch.run(async (_, context) => {
        const { application } = context.workbook;
        application.load("calculationMode");
        await context.sync();
        return application.calculationMode;
      }),
    }),
  },
];

/** What only eyes can say: each is a question that is answered with yes, no, or cannot say. */
export const questions = ["ribbon", "theme", "undo", "print", "functions", "closed", "saved"] as const;
export type CheckQuestion = (typeof questions)[number];
