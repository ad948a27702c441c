import { dueDate } from "../../method/cadence/due";
import { say, type Language } from "../../text/text";
import type { ReminderEntry } from "./reminderEntry";
import { daySentence } from "../sentences/day";
import { derivationSentence, frequencySentence, taskSentence } from "./derivationSentence";
import { instrumentWord, whatSentence } from "./whatSentence";
import { idCell, userText, type SheetCell } from "../excel/layout";
import type { ReminderColumn } from "./reminderColumns";

/** What a row says beside its entry. */
export interface RowSurroundings {
  readonly language: Language;
  readonly asOf: number;
  readonly hasContacts: boolean;
  readonly holidays: ReadonlySet<number>;
  /** Working days after an order, by the rules. */
  readonly afterSalesDays: number;
  /** By record of the contacts; absent for those that were not read. */
  readonly notes: ReadonlyMap<number, string>;
  /** A day as the workbook counts it, "" for none. */
  readonly day: (serial: number | null) => SheetCell;
}

/** The cells of one entry by column, all as fixed values. */
export function reminderRow(entry: ReminderEntry, around: RowSurroundings): Record<ReminderColumn, SheetCell> {
  const { language, day, notes } = around;
  const base = withoutDated(entry, around);
  const { derivation, afterSales, task } = entry;
  const isLookAgain = derivation.rule === "lookAgain";
  const datedOn = isLookAgain ? derivation.due : (base.taskDue ?? null);
  const sentence = (over: Partial<ReminderEntry["derivation"]>): string =>
    derivationSentence(language, { ...derivation, snooze: null, ...over });
  return {
    adviser: userText(entry.adviser),
    network: userText(entry.network),
    contactPerson: userText(entry.contactPerson),
    phone: userText(entry.phone),
    class: userText(entry.class),
    classFrom: say(language, `columns.classFrom.${entry.classFrom}`),
    contactsPerYear: entry.contactsPerYear,
    lastContact: day(entry.lastContact),
    agreed: day(entry.attempts?.retry ?? entry.agreed),
    due: day(entry.due),
    daysLate: entry.daysLate,
    state: say(language, `columns.state.${entry.state}`),
    derivation: userText(derivationSentence(language, derivation)),
    lastInstrument: userText(entry.instrument),
    topic: userText(entry.topic),
    key: idCell(entry.key),
    computedDay: day(base.unmoved),
    recommended: instrumentWord(language, entry.what),
    why: whatSentence(language, entry.what),
    phase: entry.phase ? say(language, `words.phase.${entry.phase}`) : "",
    interest: entry.interest ?? "",
    task: task ? userText(taskSentence(language, task, daySentence(language, task.due))) : "",
    lastNote: userText(notes.get(entry.lastContactRecord ?? -1) ?? ""),
    frequencyFixed:
      entry.contactsPerYearFrom === "own" || entry.contactsPerYearFrom === "phase" ? entry.contactsPerYear : "",
    frequencyWords: frequencySentence(language, { from: sourceOf(entry), phase: entry.phase }),
    orderDay: day(afterSales?.order ?? null),
    afterSales: day(afterSales?.due ?? null),
    afterSalesWords: afterSales
      ? userText(
          sentence({
            rule: "afterSales",
            last: afterSales.order,
            unmoved: afterSales.due,
            due: afterSales.due,
            afterSalesDays: around.afterSalesDays,
          }),
        )
      : "",
    datedKind: datedOn === null ? "" : say(language, `columns.datedKind.${isLookAgain ? "lookAgain" : "task"}`),
    datedOn: day(datedOn),
    datedWords: isLookAgain
      ? userText(sentence({}))
      : task && base.taskDue !== undefined
        ? userText(sentence({ rule: "task", task, unmoved: task.due, due: base.taskDue }))
        : "",
    cadenceDue: day(base.due),
    attempts: around.hasContacts ? (entry.attempts?.count ?? 0) : "",
    lastAttempt: day(entry.attempts?.last ?? null),
    retry: day(entry.attempts?.retry ?? null),
    retrySetOn: day(entry.attempts?.retrySetOn ?? null),
  };
}

function sourceOf({ contactsPerYearFrom }: ReminderEntry): "class" | "phase" | "own" | null {
  return contactsPerYearFrom === "none" ? null : contactsPerYearFrom;
}

/** The due day by agreement or cadence alone, and the day of the task as a working day. */
function withoutDated(
  entry: ReminderEntry,
  { asOf, holidays }: RowSurroundings,
): { readonly unmoved: number | null; readonly due: number | null; readonly taskDue?: number } {
  const found = dueDate(
    {
      lastContact: entry.lastContact ?? undefined,
      contactsPerYear: entry.contactsPerYear,
      agreed: entry.attempts?.retry ?? entry.agreed ?? undefined,
      asOf: Math.floor(asOf),
    },
    holidays,
  );
  const { unmoved, due } = typeof found === "string" ? { unmoved: null, due: null } : found;
  const task =
    entry.task &&
    dueDate({ lastContact: undefined, contactsPerYear: 0, agreed: entry.task.due, asOf: undefined }, holidays);
  return { unmoved, due, ...(task && typeof task !== "string" ? { taskDue: task.due } : {}) };
}
