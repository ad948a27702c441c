/** Texts: joined cell by cell, searched with wildcards, and a few functions that the library lacks. */
import { helpers, registries, type EvaluationContext, type FunctionValue } from "../library";
import { around, fault, isError, numberOf, oneOf } from "./cell-values";
import { wildcardSource } from "./wildcards";

/** A number as Excel joins it to a text: 15 digits, the language's decimal sign, powers of ten as E+21. */
function textOf(value: FunctionValue["value"] | undefined, decimal: string): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value === "string") return value;
  return String(Number(value.toPrecision(15)))
    .replace(".", decimal)
    .replace(/e([+-])(\d+)$/, (_all, sign: string, digits: string) => `E${sign}${digits.padStart(2, "0")}`);
}

export function installTexts(): void {
  const add = registries.functionRegistry.replace.bind(registries.functionRegistry);
  const decimal = (context: EvaluationContext) => context.locale?.decimalSeparator ?? ".";
  // CONCATENATE is also the operator "&": "x"&A1:A3 is three texts, not one.
  add("CONCATENATE", {
    description: "Appends strings to one another.",
    args: [helpers.arg("string (string, repeating)")],
    isExported: true,
    compute(...texts) {
      return { value: texts.map((text) => textOf(oneOf(text)?.value, decimal(this))).join("") };
    },
  });
  add("REPT", {
    description: "A text several times.",
    args: [helpers.arg("text (string)"), helpers.arg("times (number)")],
    isExported: true,
    compute(this: EvaluationContext, text, times) {
      const count = Math.trunc(numberOf(oneOf(times), this));
      const word = textOf(oneOf(text)?.value, decimal(this));
      if (count < 0 || word.length * count > 32_767) return fault("#VALUE!", "The text would be too long.");
      return { value: word.repeat(count) };
    },
  });
  add("T", {
    description: "The value if it is a text, else an empty one.",
    args: [helpers.arg("value (any, range<any>)")],
    isExported: true,
    compute(given) {
      const cell = oneOf(given);
      return typeof cell?.value === "string" ? cell : { value: "" };
    },
  });
  for (const [name, codeOf] of [
    ["CODE", (text: string) => text.charCodeAt(0)],
    ["UNICODE", (text: string) => text.codePointAt(0)!],
  ] as const)
    add(name, {
      description: "The number of a text's first character.",
      args: [helpers.arg("text (string)")],
      isExported: true,
      compute(this: EvaluationContext, given) {
        const text = textOf(oneOf(given)?.value, decimal(this));
        return text === "" ? fault("#VALUE!") : codeOf(text);
      },
    });
  add("UNICHAR", {
    description: "The character of a number.",
    args: [helpers.arg("number (number)")],
    isExported: true,
    compute(this: EvaluationContext, given) {
      const code = Math.trunc(numberOf(oneOf(given), this));
      const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isCharacter ? { value: String.fromCodePoint(code) } : fault("#VALUE!");
    },
  });
  around("SEARCH", function (original, [wanted, text, from]) {
    const pattern = textOf(oneOf(wanted)?.value, decimal(this));
    if (!/[?*~]/.test(pattern)) return original();
    const start = from === undefined ? 1 : Math.trunc(numberOf(oneOf(from), this));
    const where = textOf(oneOf(text)?.value, decimal(this));
    if (start < 1 || start > where.length + 1) return fault("#VALUE!");
    const found = new RegExp(wildcardSource(pattern), "isu").exec(where.slice(start - 1));
    return found ? start + found.index : fault("#VALUE!", "The text is not in the other one.");
  });
  around("VALUE", (original, [given]) => {
    const value = oneOf(given)?.value;
    return typeof value === "string" && !isError(value) && value.trim() === "" ? fault("#VALUE!") : original();
  });
}
