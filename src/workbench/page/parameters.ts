import { excelLanguageOf, excelLanguages, type ExcelLanguage } from "../model/excel-language";

export type Theme = "light" | "dark" | "contrast";
export type PlatformName = "web" | "windows" | "mac";

/** What the page's address says. Every state of the workbench that a picture or a test needs is one address. */
export interface PageSettings {
  readonly language: ExcelLanguage;
  readonly theme: Theme;
  readonly platform: PlatformName;
  /** Width of the task pane in pixels; 0 is closed. */
  readonly pane: number;
  /** Address of the workbook that is opened at the start; empty for a new one. */
  readonly workbook: string;
  readonly dateSystem: "1900" | "1904";
  /** Handed on to the pane's own address, as they are: the workbench does not know their meaning. */
  readonly forAddIn: Readonly<Record<string, string>>;
}

const own = ["lang", "theme", "platform", "pane", "sample", "workbook", "dates"];

function oneOf<T extends string>(value: string | null, values: readonly T[], otherwise: T): T {
  return values.find((candidate) => candidate === value) ?? otherwise;
}

/**
 * Reads "?lang=de&theme=dark&platform=mac&pane=320&sample=0&workbook=/x.xlsx&dates=1904".
 * @param preferred language of the browser, used when the address names none
 */
export function readSettings(search: string, preferred = "en"): PageSettings {
  const given = new URLSearchParams(search);
  const language = oneOf(given.get("lang"), excelLanguages, excelLanguageOf(preferred));
  const pane = given.get("pane");
  const withSample = given.get("sample") !== "0";
  const forAddIn = Object.fromEntries([...given].filter(([key]) => !own.includes(key)));
  // The server that makes the sample may understand what the add-in does: a day, for instance.
  const sample = `/sample-${language}.xlsx${changedSearch("", forAddIn)}`;
  const dateSystem = oneOf(given.get("dates"), ["1900", "1904"], "1900");
  return {
    language,
    theme: oneOf(given.get("theme"), ["light", "dark", "contrast"], "light"),
    platform: oneOf(given.get("platform"), ["web", "windows", "mac"], "web"),
    pane: pane === null || pane === "" || !Number.isFinite(Number(pane)) ? 350 : Math.max(0, Number(pane)),
    workbook: given.get("workbook") ?? (withSample && dateSystem === "1900" ? sample : ""),
    dateSystem,
    forAddIn,
  };
}

/** The page's address with some parameters changed; null takes one away. */
export function changedSearch(search: string, changes: Readonly<Record<string, string | null>>): string {
  const given = new URLSearchParams(search);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) given.delete(key);
    else given.set(key, value);
  }
  const text = given.toString();
  return text === "" ? "" : `?${text}`;
}
