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
  type FunctionValue,
  type Getters,
} from "./library";
import { engineQuotedName, excelReference } from "./sheet-names";
import { isCalled, scanFormula } from "./formula-text";
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

let installed = false;

/** Patches the engine's formula class once per process. */
export function installFormulaReading(): void {
  if (installed) return;
  installed = true;
  installLog10();
  const compileOriginal = CompiledFormulas.Compile.bind(CompiledFormulas);

  CompiledFormulas.Compile = (formula: string, sheetId: string, getters: Getters): CompiledFormula => {
    const pieces = scanFormula(formula);
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

  CompiledFormulas.prototype.toFormulaString = function (this: CompiledFormula, getters: Getters): string {
    if (this.isBadExpression) return this.normalizedFormula;
    let text = "";
    let strings = 0;
    for (const token of this.getTokens(getters)) {
      if (token.implied) continue;
      if (token.type === "STRING") text += `"${this.literalValues.strings[strings++]!.value.replace(/"/g, '""')}"`;
      else if (token.value === "#REF") text += "#REF!";
      else text += token.type === "REFERENCE" || token.type === "SYMBOL" ? excelReference(token.value) : token.value;
    }
    return text;
  };
}
