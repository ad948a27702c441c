/**
 * Teaches the engine Excel's way of writing formulas: "a""b" inside texts, error values, structured references, spaces kept,
 * signs before powers, and functions it does not know (they give #NAME? but keep their text and their references).
 */
import {
  CompiledFormulas,
  DEFAULT_LOCALE,
  helpers,
  registries,
  type CompiledFormula,
  type EngineRange,
  type EvaluationContext,
  type FunctionValue,
  type Getters,
} from "./library";
import { engineQuotedName, excelReference } from "./sheet-names";
import { isCalled, scanFormula } from "./formula-text";
import { readableIntersections, SINGLE } from "./implicit-intersection";
import { singleOfRange } from "./single-value";
import { bracketSigns } from "./negation";

/** Stands for a structured reference or error value while the engine reads the formula. */
const PLACEHOLDER = /^_X(\d+)_$/;
const unknownFunction = (name: string): FunctionValue => ({ value: "#NAME?", message: `Unknown function: "${name}"` });

/**
 * LOG10( looks like the cell LOG10 to the engine: such functions go by a name with a dot behind.
 */
export function engineFunctionName(name: string): string {
  return /^[A-Z]{1,3}\d{1,7}$/i.test(name) ? `${name}.` : name;
}

/** Every function that a formula calls must be known to the engine before it reads the formula. */
function standInFor(name: string): void {
  const upper = engineFunctionName(name.toUpperCase());
  if (registries.functionRegistry.contains(upper) || !/^[A-Z0-9_.]+$/.test(upper)) return;
  registries.functionRegistry.replace(upper, {
    description: "",
    args: [helpers.arg("value (any, range<any>, optional, repeating)")],
    hidden: true,
    compute: () => unknownFunction(name),
  });
}

/** The base-10 logarithm, which the library lacks. */
function installLog10(): void {
  registries.functionRegistry.replace(engineFunctionName("LOG10"), {
    description: "The base-10 logarithm of a number.",
    args: [helpers.arg("value (number)")],
    isExported: true,
    compute(value) {
      const number = helpers.toNumber(value as FunctionValue, DEFAULT_LOCALE);
      return number > 0 ? Math.log10(number) : { value: "#NUM!", message: "The number must be above 0." };
    },
  });
}

/** SINGLE.VALUE(A1:A9) is shown as @A1:A9. */
function showAsSign(compiled: CompiledFormula): void {
  const tokens = [...compiled.tokens];
  const open: boolean[] = [];
  tokens.forEach((token, index) => {
    if (token.type === "SYMBOL" && token.value === SINGLE) tokens[index] = { ...token, shown: "@" };
    else if (token.type === "LEFT_PAREN") {
      const isOurs = tokens[index - 1]?.shown === "@";
      open.push(isOurs);
      if (isOurs) tokens[index] = { ...token, implied: true };
    } else if (token.type === "RIGHT_PAREN" && open.pop()) tokens[index] = { ...token, implied: true };
  });
  compiled.tokens = tokens;
  readOnlyOwnCells(compiled);
}

/** A range right behind "@" is not read as a whole: =@A:A in a thousand rows would read a thousand columns. */
function readOnlyOwnCells(compiled: CompiledFormula): void {
  const places: number[] = [];
  let reference = -1;
  const words = compiled.tokens.filter(({ type }) => type !== "SPACE");
  words.forEach(({ type }, index) => {
    if (type !== "REFERENCE" && type !== "INVALID_REFERENCE") return;
    reference++;
    if (words[index - 2]?.shown === "@" && words[index + 1]?.type === "RIGHT_PAREN") places.push(reference);
  });
  if (!places.length) return;
  const execute = compiled.execute as Execute;
  compiled.execute = function (this: unknown, ranges, ref, range, symbol, context) {
    const own = new Set(places.map((place) => ranges[place]));
    const read: RangeReader = (each) =>
      own.has(each) ? singleOfRange(each, context.__originCellPosition, range) : range(each);
    return execute.call(this, ranges, ref, read, symbol, context);
  } satisfies Execute;
}

type RangeReader = (range: EngineRange) => FunctionValue | FunctionValue[][];
type Execute = (
  this: unknown,
  ranges: readonly EngineRange[],
  ref: RangeReader,
  range: RangeReader,
  symbol: unknown,
  context: EvaluationContext,
) => unknown;

let installed = false;

/** Patches the engine's formula class once per process. */
export function installFormulaReading(): void {
  if (installed) return;
  installed = true;
  installLog10();
  const compileOriginal = CompiledFormulas.Compile.bind(CompiledFormulas);

  CompiledFormulas.Compile = (formula: string, sheetId: string, getters: Getters): CompiledFormula => {
    const pieces = formula.includes("@") ? readableIntersections(formula) : scanFormula(formula);
    const special: string[] = [];
    const strings: string[] = [];
    let plain = "";
    pieces.forEach((piece, index) => {
      switch (piece.kind) {
        case "text":
          strings.push(piece.text.slice(1, -1).replace(/""/g, '"'));
          plain += '""';
          break;
        case "structured":
        case "error": {
          if (piece.text === "#REF!") {
            plain += "#REF";
            break;
          }
          let place = special.indexOf(piece.text);
          if (place < 0) place = special.push(piece.text) - 1;
          plain += `_X${place}_`;
          break;
        }
        case "word":
          if (isCalled(pieces, index)) {
            standInFor(piece.text);
            plain += engineFunctionName(piece.text);
          } else plain += piece.text;
          break;
        case "quoted":
          plain += engineQuotedName(piece.text);
          break;
        default:
          plain += piece.text;
      }
    });
    let compiled = compileOriginal(plain, sheetId, getters);
    if (compiled.isBadExpression) {
      // Kept as it was written, so that it can be corrected or saved.
      compiled.normalizedFormula = formula;
      return compiled;
    }
    const tokens = bracketSigns(compiled.tokens);
    if (tokens) compiled = CompiledFormulas.CompileForSerializedFormula(sheetId, { ...compiled, tokens });
    if (pieces.some(({ kind, text }) => kind === "word" && text === SINGLE)) showAsSign(compiled);
    strings.forEach((value, index) => {
      const literal = compiled.literalValues.strings[index];
      if (literal) literal.value = value;
    });
    if (special.length || compiled.symbols.some((word) => word.endsWith("."))) {
      const meant = (word: string) => {
        const match = PLACEHOLDER.exec(word);
        return match ? special[Number(match[1])]! : word.replace(/^([A-Z]{1,3}\d{1,7})\.$/i, "$1");
      };
      compiled.tokens = compiled.tokens.map((token) =>
        token.type === "SYMBOL" ? { ...token, value: meant(token.value) } : token,
      );
      compiled.symbols = compiled.symbols.map(meant);
    }
    return compiled;
  };

  const serializedOriginal = CompiledFormulas.CompileForSerializedFormula.bind(CompiledFormulas);
  CompiledFormulas.CompileForSerializedFormula = (sheetId, base) => {
    const compiled = serializedOriginal(sheetId, base);
    readOnlyOwnCells(compiled);
    return compiled;
  };

  CompiledFormulas.prototype.toFormulaString = function (this: CompiledFormula, getters: Getters): string {
    if (this.isBadExpression) return this.normalizedFormula;
    let text = "";
    let strings = 0;
    for (const token of this.getTokens(getters)) {
      if (token.implied) continue;
      if (token.shown !== undefined) {
        text += token.shown;
        continue;
      }
      if (token.type === "STRING") text += `"${this.literalValues.strings[strings++]!.value.replace(/"/g, '""')}"`;
      else if (token.value === "#REF") text += "#REF!";
      else text += token.type === "REFERENCE" || token.type === "SYMBOL" ? excelReference(token.value) : token.value;
    }
    return text;
  };
}
