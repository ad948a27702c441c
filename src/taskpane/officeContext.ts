import { languageOf, type Language } from "../text/text";
import { serialOfIso } from "../method/calendar/serial";
import { isTab, type Tab } from "./frame/tabs";

/** What the pane reads of Office itself; everything about the workbook goes through src/workbook. */
export interface OfficeSurroundings {
  /** Language of the interface. */
  readonly language: Language;
  /** BCP 47 tag of the workbook's numbers and dates. */
  readonly contentLanguage: string;
  /** Body colour of Office's theme ("#1f1f1f"); null where Office does not tell. */
  readonly officeBackground: string | null;
}

/** What Office says of the user and the workbook; the browser's language where it says nothing. */
export function officeSurroundings(): OfficeSurroundings {
  // Each read by itself: outside of a host some builds of office.js throw on single members of the context.
  const displayLanguage = read(() => Office.context.displayLanguage) ?? navigator.language;
  return {
    language: languageOf(displayLanguage),
    contentLanguage: read(() => Office.context.contentLanguage) ?? displayLanguage,
    officeBackground: read(() => Office.context.officeTheme.bodyBackgroundColor) ?? untoldBackground(),
  };
}

/**
 * Excel on the web does not tell its theme (office-js#6134), and it is light whatever the system prefers: a dark system gave a
 * dark pane beside a light Excel.
 */
function untoldBackground(): string | null {
  return read(() => Office.context.platform.toString()) === "OfficeOnline" ? "#ffffff" : null;
}

/** The tab that the page's address asks for (?tab=plan or #plan), for ribbon buttons and pictures. */
export function tabOfAddress(address: Location): Tab | null {
  const asked = new URLSearchParams(address.search).get("tab") ?? address.hash.slice(1);
  return isTab(asked) ? asked : null;
}

/** The as-of day of the page's address (?asof=2026-03-31) as a serial, for pictures and tests; null where it names none. */
export function dayOfAddress(address: Location): number | null {
  return serialOfIso(new URLSearchParams(address.search).get("asof") ?? "") ?? null;
}

function read(get: () => string | undefined): string | undefined {
  try {
    return get() || undefined;
  } catch {
    return undefined;
  }
}
