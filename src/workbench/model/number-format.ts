/**
 * Excel's number format codes beside the engine's. Excel's code is the truth; the engine's only has to look similar.
 */
import { formatValue } from "hucre";
import { excelTraits, type ExcelLanguage } from "./excel-language";
import { helpers } from "./library";

export const GENERAL = "General";

/** The engine's format for an Excel code; "" where the engine shows the plain value. */
export function engineFormat(code: string): string {
  if (code === GENERAL || code === "" || code === "@") return "";
  const plain = code
    .replace(/\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color ?\d+)\]/gi, "")
    .replace(/\[\$([^\]-]*)(?:-[0-9A-Fa-f]+)?\]/g, (_all, symbol: string) => (symbol ? `"${symbol}"` : ""))
    .replace(/_./g, "")
    .replace(/\*./g, "")
    .replace(/\?/g, "#")
    .replace(/\bAM\/PM\b/gi, "a")
    .replace(/;@$/, "");
  const isDate = /[ymdhs]/i.test(plain.replace(/"[^"]*"|\\./g, ""));
  const candidate = isDate ? lowerOutsideQuotes(plain) : plain;
  try {
    helpers.parseFormat(candidate);
    return candidate;
  } catch {
    return "";
  }
}

function lowerOutsideQuotes(code: string): string {
  return code.replace(/"[^"]*"|[^"]+/g, (part) => (part.startsWith('"') ? part : part.toLowerCase()));
}

/** The Excel code for a format that the engine has set by itself (a user typed a date, or used its menu). */
export function excelFormat(engine: string): string {
  return engine === "" ? GENERAL : engine.replace(/\ba\b/g, "AM/PM");
}

/** A number or text as Excel would show it, in German or English. */
export function displayText(
  value: number | string | boolean,
  code: string,
  language: ExcelLanguage,
  dateSystem: "1900" | "1904",
): string {
  const { tag, truth, decimalSign, shortDate } = excelTraits(language);
  if (typeof value === "boolean") return truth[value ? 1 : 0];
  if (typeof value === "string") return code === GENERAL || code === "@" ? value : formatValue(value, code);
  if (code === GENERAL || code === "@") return generalNumber(value, decimalSign);
  // Excel shows its short date (m/d/yyyy) the way the system's region has it.
  const local = tag !== "en-US" && /^m\/d\/yy(?:yy)?$/i.test(code) ? shortDate : code;
  return formatValue(value, local, { locale: tag, is1904: dateSystem === "1904" });
}

/** "General": at most eleven significant places, in exponential form when very large or small. */
function generalNumber(value: number, decimalSign: string): string {
  const size = Math.abs(value);
  let text: string;
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    text = value
      .toExponential(5)
      .replace(/\.?0+e/, "e")
      .replace(/e([+-])(\d)$/, "e$10$2")
      .replace("e", "E");
    if (Number.isInteger(value) && size < 1e15 && size >= 1e11) text = value < 1e11 ? String(value) : text;
  } else {
    const whole = Math.floor(size).toString().length;
    text = String(Number(value.toFixed(Math.max(0, Math.min(9, 10 - whole)))));
  }
  return text.replace(".", decimalSign);
}
