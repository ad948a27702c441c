import { isoDate } from "../method/calendar/serial";
import type { Language } from "../text/text";
import { segmentsOf } from "../workbook/matrix/segments";
import type { Finding } from "../workbook/excel/finding";
import type { Look } from "../workbook/look/look";
import { planOf } from "../workbook/planning/plan";
import type { ReminderEntry } from "../workbook/reminders/reminderEntry";
import { remindersOf } from "../workbook/reminders/remindersOf";
import { derivationSentence } from "../workbook/reminders/derivationSentence";
import { findingSentence } from "../workbook/sentences/findingSentence";

/** What `skm report --json` prints. States are English words in every language. */
export interface ReportJson {
  readonly customers: number;
  /** Customers by segment; every segment of the band tables, empty ones too. */
  readonly segments: Readonly<Record<string, number>>;
  readonly notClassifiable: number;
  readonly reminders: readonly ReportReminder[];
  readonly plan: readonly { readonly year: number; readonly contribution: number }[];
  readonly findings: readonly { readonly sheet: string; readonly cell: string; readonly message: string }[];
}

export interface ReportReminder {
  readonly network: string;
  readonly adviser: string;
  /** "2026-03-31" */
  readonly due: string;
  readonly state: "overdue" | "due soon";
  readonly daysLate: number;
  readonly class: string;
  /** "casting" or "segment": no class is given, that of the casting or the letter of the segment stands in. */
  readonly classFrom: ReminderEntry["classFrom"];
  readonly lastContact: string | null;
  readonly derivation: string;
}

/** The figures of the three jobs, computed from what was read before anything was written. */
export function reportJson(look: Look, asOf: number, language: Language): ReportJson {
  const casting = segmentsOf(look);
  const list = remindersOf(look, asOf);
  return {
    customers: look.customerColumns?.count ?? 0,
    segments: Object.fromEntries((casting?.cells ?? []).map((cell) => [cell.segment, cell.customers])),
    notClassifiable: casting?.notClassifiable.length ?? 0,
    reminders: (list?.listed ?? []).map((entry) => reminder(entry, language)),
    plan: planOf(look.rules).years.map(({ period, contribution }) => ({ year: period, contribution })),
    findings: [...look.findings, ...(list?.findings ?? [])].map((finding) => placed(finding, language)),
  };
}

function reminder(entry: ReminderEntry, language: Language): ReportReminder {
  return {
    network: entry.network,
    adviser: entry.adviser,
    due: isoDate(entry.due) ?? "",
    state: entry.state === "overdue" ? "overdue" : "due soon",
    daysLate: entry.daysLate,
    class: entry.class,
    classFrom: entry.classFrom,
    lastContact: entry.lastContact === null ? null : (isoDate(entry.lastContact) ?? null),
    derivation: derivationSentence(language, entry.derivation),
  };
}

function placed(finding: Finding, language: Language): ReportJson["findings"][number] {
  return {
    sheet: finding.place?.sheet ?? "",
    cell: finding.place?.cell ?? "",
    message: findingSentence(language, finding),
  };
}
