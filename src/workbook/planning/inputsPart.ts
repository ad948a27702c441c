import { say } from "../../text/text";
import { dayCell } from "../excel/dayCell";
import { planInputKey, planRows } from "../rules/planRows";
import { ruleHeading } from "../rules/rulesSheet";
import { dayFormat, fillHeader, numberCell, rowBlock, userText, type SheetCell } from "../excel/layout";
import { readingWords } from "../words/ruleWords";
import { modelInputs, type ModelInput } from "./modelPlaces";
import type { ModelPart, ModelSheet, PlanReferences } from "./modelSheet";

/** Inputs and conversion curve: references to the rules table when live. */
export function inputsPart({ language, plan, terms, at, live, dateSystem }: ModelSheet): ModelPart {
  const { inputsTop, left, curveRows } = at;
  const fixed = (name: ModelInput): SheetCell => {
    if (name === "reading") return userText(readingWords.wordOf(language, terms.reading));
    if (name === "planStart") return dayCell(dateSystem, terms.start);
    if (name === "costPerCall" || name === "costPerAppointment" || name === "costPerAdviser")
      return numberCell(plan.costs[name]);
    return numberCell(plan.plan[name]);
  };
  const inputs = modelInputs.map((name): SheetCell[] => {
    const formula = live && inputFormula(name, live);
    return [say(language, planInputKey(name)), formula ? `=${formula}` : fixed(name)];
  });
  const curve = Array.from({ length: curveRows }, (_, row): SheetCell[] => {
    if (!live) {
      const step = plan.plan.conversionCurve[row];
      return step ? [step[0], step[1]] : ["", ""];
    }
    return [`=${curveFormula(live, row, 0)}`, `=${curveFormula(live, row, 1)}`];
  });
  const format = (name: ModelInput): string => {
    if (name.endsWith("Rate")) return "0.0#%";
    if (name === "planStart") return dayFormat(language);
    return name === "contributionPerOrder" || name.startsWith("cost") ? "#,##0.00" : "General";
  };
  return {
    blocks: [
      rowBlock(inputsTop, left.input, [say(language, "sheets.plan.inputs"), ""]),
      { row: inputsTop + 1, column: left.input, cells: inputs },
      rowBlock(inputsTop, left.curve, [ruleHeading("conversion", language, false), ""]),
      rowBlock(inputsTop + 1, left.curve, [say(language, "columns.afterMonths"), say(language, "columns.rate")]),
      { row: inputsTop + 2, column: left.curve, cells: curve },
    ],
    formats: [
      { area: { row: inputsTop, column: left.input, rows: 1, columns: 2 }, bold: true, fill: fillHeader },
      { area: { row: inputsTop, column: left.curve, rows: 1, columns: 2 }, bold: true, fill: fillHeader },
      ...modelInputs.map((name, row) => ({
        area: { row: inputsTop + 1 + row, column: left.inputValue, rows: 1, columns: 1 },
        numberFormat: format(name),
        align: "Right" as const,
        // Its words are longer than any number.
        wrap: name === "reading",
      })),
      { area: { row: inputsTop + 1, column: left.curve, rows: 1, columns: 2 }, align: "Right" },
      { area: { row: inputsTop + 2, column: left.curve + 1, rows: curveRows, columns: 1 }, numberFormat: "0.0#%" },
    ],
  };
}

/** What the cell of an input on a live sheet refers to; undefined where the workbook has no such rule. */
export function inputFormula(name: ModelInput, live: PlanReferences): string | undefined {
  const reference = live.input(name);
  const isRequired = planRows.some((row) => row === name);
  // Blank cells that are referred to would show as 0.
  return reference && (isRequired ? reference : `IF(${reference}="","",${reference})`);
}

/** What the cell of a step of the curve on a live sheet refers to; row and column from 0. */
export function curveFormula({ curve }: PlanReferences, row: number, column: number): string {
  const cell = `INDEX(${curve},${row + 1},${column + 1})`;
  return `IF(ROWS(${curve})<${row + 1},"",IF(${cell}="","",${cell}))`;
}
