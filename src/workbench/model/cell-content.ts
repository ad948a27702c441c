/** Cells of the engine from typed input, and typed values back from them. */
import {
  CompiledFormulas,
  DEFAULT_LOCALE,
  helpers,
  registries,
  type EngineCell,
  type EngineStyle,
  type EvaluatedCell,
  type Getters,
} from "./library";
import { compileArrayFormula } from "./array-formulas";
import type { CellInput, CellValue } from "./workbook";

/** A text that the engine would read as a number, date, boolean or error unless an apostrophe stands before it. */
function needsApostrophe(text: string): boolean {
  const first = text.charCodeAt(0);
  const letter = (first >= 65 && first <= 90) || (first >= 97 && first <= 122) || first > 0xbf;
  if (letter) return /^(?:true|false)$/i.test(text);
  if (first === 61 || first === 39 || first === 35) return true;
  return helpers.isNumber(text, DEFAULT_LOCALE) || helpers.isDateTime(text, DEFAULT_LOCALE) || /^\s|\s$/.test(text);
}

/** The engine's cell for an input; undefined when nothing is left to hold. */
export function engineCell(
  getters: Getters,
  id: number,
  input: CellInput,
  sheetId: string,
  style: EngineStyle | undefined,
  format: string | undefined,
): EngineCell | undefined {
  if ("formula" in input) {
    const { formula, array } = input;
    const compiledFormula = array
      ? compileArrayFormula(formula, array, sheetId, getters)
      : CompiledFormulas.Compile(formula, sheetId, getters);
    return { id, style, format, isFormula: true, compiledFormula };
  }
  if ("number" in input) {
    return { id, content: String(input.number), style, format, isFormula: false, parsedValue: input.number };
  }
  if ("text" in input && input.text !== "") {
    const content = needsApostrophe(input.text) ? `'${input.text}` : input.text;
    return { id, content, style, format, isFormula: false, parsedValue: input.text };
  }
  if ("boolean" in input) {
    return {
      id,
      content: input.boolean ? "TRUE" : "FALSE",
      style,
      format,
      isFormula: false,
      parsedValue: input.boolean,
    };
  }
  if ("error" in input) {
    const error = (input as { error: string }).error;
    return { id, content: error, style, format, isFormula: false, parsedValue: error };
  }
  if (!style && !format) return undefined;
  return { id, content: "", style, format, isFormula: false, parsedValue: null };
}

/** The engine's own error words, as Excel has them. */
const EXCEL_ERROR: Record<string, string> = {
  "#REF": "#REF!",
  "#BAD_EXPR": "#VALUE!",
  "#ERROR": "#VALUE!",
  "#CYCLE": "#REF!",
};

const errorValues = new Map<string, CellValue>();

/** An error of the engine as a cell error, with its sentence. */
export function cellError(value: string, message?: string): CellValue {
  const error = EXCEL_ERROR[value] ?? value;
  const sentence = value === "#CYCLE" ? "The formula refers to itself." : message?.toString();
  if (sentence) return { error, message: sentence };
  let shared = errorValues.get(error);
  if (!shared) errorValues.set(error, (shared = { error }));
  return shared;
}

/** What a calculated cell shows. */
export function evaluatedValue(cell: EvaluatedCell | undefined): CellValue {
  if (!cell) return "";
  const { value } = cell;
  if (value === null || value === undefined) return "";
  if (cell.type === "error") return cellError(String(value), cell.message);
  return value;
}

/** What a cell without a formula shows. */
export function literalValue(content: string, parsed: string | number | boolean | null): CellValue {
  if (parsed === null) return "";
  if (typeof parsed === "string" && parsed.startsWith("#") && content === parsed && registries.errorTypes.has(parsed)) {
    return cellError(parsed);
  }
  return parsed;
}
