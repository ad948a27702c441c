import { serialOfIso } from "../method/calendar/serial";
import { isLanguage, type Language, languageOf } from "../text/languages";
import { profiles, type Profile } from "../workbench/host/profile";
import { isReportSheet, type ReportSheet, reportSheetNames } from "./reportSheets";
import { UsageError } from "./usageError";

export type Platform = Profile["platform"];

export interface EvalCommand {
  readonly command: "eval";
  readonly formula: string;
  readonly workbook: string | null;
  readonly language: Language;
  /** Whose Excel hands the arguments over: blank cells arrive differently. Excel on the web when left out. */
  readonly platform?: Platform;
}

export interface ReportCommand {
  readonly command: "report";
  readonly input: string;
  readonly output: string;
  /** The lists are taken over first, as `skm intake` does it. */
  readonly intake?: boolean;
  /** A file of answers for that; null: every question is left open. */
  readonly answers?: string | null;
  /** Serial of the 1900 system; null: today. */
  readonly asOf: number | null;
  readonly language: Language;
  readonly json: boolean;
  /** Names of sheets as `reportSheets` has them; what the pane's three jobs write when left out. */
  readonly sheets?: readonly ReportSheet[];
  /** Values instead of formulas, for people who have not the add-in. */
  readonly fixed?: boolean;
}

export interface IntakeCommand {
  readonly command: "intake";
  readonly input: string;
  /** null: only say what was understood. */
  readonly output: string | null;
  /** A file of answers; null: every question is left open. */
  readonly answers: string | null;
  /** The last taking over is undone instead. */
  readonly undo: boolean;
  /** "clean": tables of their own. "inPlace": the cells of the list itself. */
  readonly how: "clean" | "inPlace";
  /** Serial of the 1900 system; null: today. */
  readonly asOf: number | null;
  readonly language: Language;
  readonly json: boolean;
}

export interface WarehouseCommand {
  readonly command: "warehouse";
  /** The workbook with the rules and registers. */
  readonly rules: string;
  /** Paths that may hold * and **. */
  readonly customers: string;
  readonly contacts: string | null;
  /** Header of the column of the contacts that tells the later of two; null: the order of the files. */
  readonly orderBy: string | null;
  readonly output: string;
  /** A folder for the long tables as Parquet. */
  readonly parquet: string | null;
  /** As the engine writes it: "8GB". */
  readonly memory?: string;
  /** So many networks of each adviser stand on the list. */
  readonly top: number;
  /** Serial of the 1900 system; null: that of the rules, else today. */
  readonly asOf: number | null;
  readonly language: Language;
  readonly json: boolean;
}

const engines = ["duckdb"] as const;
const usualTop = 1000;
/** More rows than these of each adviser no sheet takes. */
const mostTop = 100_000;

const valueOptions: Readonly<Record<string, readonly string[]>> = {
  eval: ["--workbook", "--lang", "--platform"],
  report: ["--as-of", "--lang", "--answers", "--sheets"],
  intake: ["--as-of", "--lang", "--answers"],
  warehouse: [
    ...["--rules", "--customers", "--contacts", "--out", "--as-of", "--order-by", "--top"],
    ...["--parquet", "--memory", "--engine", "--lang"],
  ],
};
const switches: Readonly<Record<string, readonly string[]>> = {
  eval: [],
  report: ["--json", "--intake", "--fixed"],
  intake: ["--json", "--clean", "--in-place", "--undo"],
  warehouse: ["--json"],
};

/**
 * Reads the words after `skm`.
 * @throws UsageError
 */
export function readCommandLine(
  words: readonly string[],
): EvalCommand | ReportCommand | IntakeCommand | WarehouseCommand {
  const [command = "", ...rest] = words;
  const known = valueOptions[command];
  if (!known) throw new UsageError("headless.usage");
  const options = new Map<string, string>();
  const given: string[] = [];
  for (let index = 0; index < rest.length; index++) {
    const word = rest[index] as string;
    const [name, inline] = splitOption(word);
    if (!word.startsWith("--")) given.push(word);
    else if (switches[command]?.includes(word)) options.set(word, "");
    else if (!known.includes(name)) throw new UsageError("headless.optionUnknown", { option: name });
    else {
      const value = inline ?? rest[++index];
      if (value === undefined || value === "") throw new UsageError("headless.optionValue", { option: name });
      options.set(name, value);
    }
  }
  const language = languageOption(options.get("--lang"));
  if (command === "eval") {
    const [formula] = given;
    if (formula === undefined || given.length !== 1) throw new UsageError("headless.usage");
    if (!formula.startsWith("=") || formula.length === 1)
      throw new UsageError("headless.formulaWithoutEquals", { formula });
    const platform = platformOption(options.get("--platform"));
    return { command, formula, workbook: options.get("--workbook") ?? null, language, ...(platform && { platform }) };
  }
  if (command === "intake") return intakeCommand(given, options, language);
  if (command === "warehouse") return warehouseCommand(given, options, language);
  const [input, output] = given;
  if (input === undefined || output === undefined || given.length !== 2) throw new UsageError("headless.usage");
  return {
    command: "report",
    input,
    output,
    intake: options.has("--intake"),
    answers: options.get("--answers") ?? null,
    asOf: dayOption(options.get("--as-of")),
    language,
    json: options.has("--json"),
    ...sheetsOption(options.get("--sheets")),
    ...(options.has("--fixed") && { fixed: true }),
  };
}

function intakeCommand(
  given: readonly string[],
  options: ReadonlyMap<string, string>,
  language: Language,
): IntakeCommand {
  const [input, output] = given;
  if (input === undefined || given.length > 2) throw new UsageError("headless.usage");
  const ways = ["--clean", "--in-place", "--undo"].filter((way) => options.has(way));
  if (ways.length > 1) throw new UsageError("headless.cleanOrInPlace");
  if (options.has("--undo") && output === undefined) throw new UsageError("headless.usage");
  return {
    command: "intake",
    input,
    output: output ?? null,
    undo: options.has("--undo"),
    answers: options.get("--answers") ?? null,
    how: options.has("--in-place") ? "inPlace" : "clean",
    asOf: dayOption(options.get("--as-of")),
    language,
    json: options.has("--json"),
  };
}

function warehouseCommand(
  given: readonly string[],
  options: ReadonlyMap<string, string>,
  language: Language,
): WarehouseCommand {
  if (given.length > 0) throw new UsageError("headless.usage");
  const needed = (option: string): string => {
    const value = options.get(option);
    if (value === undefined) throw new UsageError("warehouse.optionMissing", { option });
    return value;
  };
  const engine = options.get("--engine") ?? engines[0];
  if (!engines.some((each) => each === engine))
    throw new UsageError("warehouse.engineUnknown", { value: engine, engines: engines.join(", ") });
  const memory = options.get("--memory");
  return {
    command: "warehouse",
    rules: needed("--rules"),
    customers: needed("--customers"),
    contacts: options.get("--contacts") ?? null,
    output: needed("--out"),
    orderBy: options.get("--order-by") ?? null,
    parquet: options.get("--parquet") ?? null,
    ...(memory !== undefined && { memory }),
    top: topOption(options.get("--top")),
    asOf: dayOption(options.get("--as-of")),
    language,
    json: options.has("--json"),
  };
}

function topOption(value: string | undefined): number {
  if (value === undefined) return usualTop;
  const top = Number(value);
  if (Number.isInteger(top) && top >= 1 && top <= mostTop) return top;
  throw new UsageError("warehouse.topUnknown", { value, most: mostTop });
}

/** The language to speak when the words themselves cannot be read. */
export function languageOfWords(words: readonly string[]): Language {
  const at = words.indexOf("--lang");
  const inline = words.find((word) => word.startsWith("--lang="));
  return languageOf(inline?.slice("--lang=".length) ?? (at >= 0 ? words[at + 1] : undefined));
}

function splitOption(word: string): [string, string | undefined] {
  const at = word.indexOf("=");
  return word.startsWith("--") && at > 0 ? [word.slice(0, at), word.slice(at + 1)] : [word, undefined];
}

function languageOption(value: string | undefined): Language {
  if (value === undefined) return languageOf(undefined);
  if (isLanguage(value)) return value;
  throw new UsageError("headless.langUnknown", { value });
}

function sheetsOption(value: string | undefined): Pick<ReportCommand, "sheets"> {
  if (value === undefined) return {};
  if (value === "all") return { sheets: reportSheetNames };
  const names = value.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !isReportSheet(name));
  if (unknown !== undefined)
    throw new UsageError("headless.sheetUnknown", { value: unknown, sheets: reportSheetNames.join(", ") });
  // In the order in which a report writes them, whatever the order of the words.
  return { sheets: reportSheetNames.filter((name) => names.includes(name)) };
}

function platformOption(value: string | undefined): Platform | undefined {
  if (value === undefined) return undefined;
  if (Object.hasOwn(profiles, value)) return value as Platform;
  throw new UsageError("headless.platformUnknown", { value });
}

function dayOption(value: string | undefined): number | null {
  if (value === undefined) return null;
  const serial = serialOfIso(value);
  if (serial === undefined) throw new UsageError("headless.dayUnknown", { value });
  return serial;
}
