import { isoDate } from "../../method/calendar/serial";
import { nextWorkingDay } from "../../method/calendar/workingDay";
import { type Language, say } from "../../text/text";
import { partyDaysOf } from "../callParty/partyDaysOf";
import { holidaysFor } from "../rules/holidaysFor";
import { networksIn } from "../look/networksIn";
import type { Look } from "../look/look";
import { allNetworksOf } from "../reminders/allNetworksOf";
import type { NetworkReminder } from "../reminders/reminderEntry";
import { derivationSentence } from "../reminders/derivationSentence";
import { isExported, latestEntries } from "./calendarChanges";
import type { CalendarItem, CalendarKind } from "./calendarExport";
import { calendarUid } from "./calendarUid";

export interface CalendarItemsScope {
  readonly language: Language;
  /** "" for all. */
  readonly adviser: string;
  readonly kinds: ReadonlySet<CalendarKind>;
  readonly until: number;
}

/** Parties of a year and a half: further ahead nobody plans. */
const mostParties = 40;

/** States in which nobody is to contact a network. */
const silent = new Set<NetworkReminder["state"]>(["blocked", "dropped", "noTarget"]);

/**
 * The single events of a calendar as of a day: per network its next reminder or the contact agreed, its open tasks, and
 * the call parties. What is overdue, and who was never contacted, stands on the next working day from the as-of day: so it
 * is seen, and does not change with every export of that day. What was exported once stays in, also when it moved beyond
 * `until`.
 */
export function calendarItems(look: Look, asOf: number, scope: CalendarItemsScope): readonly CalendarItem[] {
  const { language, until } = scope;
  const known = latestEntries(look.registers.calendarEntries);
  const today = nextWorkingDay(asOf, holidaysFor(look, asOf, asOf + 366)) ?? asOf;
  const items: CalendarItem[] = [];
  const add = (item: Omit<CalendarItem, "start">, due: number): void => {
    const last = known.get(item.uid);
    const start = due < asOf ? today : due;
    if (start <= until || isExported(last)) items.push({ ...item, start });
  };
  for (const network of allNetworksOf(look, asOf) ?? []) {
    if (!isWanted(network.adviser)) continue;
    if (network.state !== "blocked" && scope.kinds.has("task")) for (const task of tasksOf(network)) add(...task);
    const reminder = silent.has(network.state) ? null : reminderOf(network);
    if (reminder && scope.kinds.has(reminder[0].kind)) add(...reminder);
  }
  if (scope.kinds.has("party")) items.push(...parties());
  return items;

  function isWanted(adviser: string): boolean {
    return scope.adviser === "" || scope.adviser === adviser;
  }

  function reminderOf(network: NetworkReminder): [Omit<CalendarItem, "start">, number] | null {
    const { derivation, due } = network;
    // A task is an event of its own, whatever the reminder rests on.
    if (!derivation || due === null || derivation.rule === "task") return null;
    // Most networks are due later: what was never exported needs no UID then.
    if (due > until && known.size === 0) return null;
    const isNever = derivation.rule === "neverContacted" && network.state !== "snoozed";
    const kind = derivation.rule === "agreed" || derivation.rule === "retry" ? "followUp" : "reminder";
    return [
      {
        kind,
        uid: calendarUid(kind, network.key, `${derivation.rule} ${derivation.last ?? 0}`),
        adviser: network.adviser,
        minutes: null,
        summary: say(language, `exports.calendar.${kind}`, { network: network.network }),
        // Its sentence names the as-of day: it would be another one with every export.
        description: isNever ? say(language, "exports.calendar.never") : derivationSentence(language, derivation),
      },
      isNever ? 0 : due,
    ];
  }

  function tasksOf(network: NetworkReminder): [Omit<CalendarItem, "start">, number][] {
    const seen = new Map<string, number>();
    return network.tasks.map((task) => {
      const origin = `${task.customerId}\n${task.kind}\n${task.note}`;
      const number = (seen.get(origin) ?? 0) + 1;
      seen.set(origin, number);
      return [
        {
          kind: "task",
          uid: calendarUid("task", network.key, `${origin}\n${number}`),
          adviser: network.adviser,
          minutes: null,
          summary: say(language, `exports.calendar.task.${task.kind}`, { network: network.network }),
          description: task.note,
        },
        task.due,
      ];
    });
  }

  function parties(): CalendarItem[] {
    const { startTime, minutes } = look.rules.callParty;
    const days = partyDaysOf(look, asOf, mostParties);
    return networksIn(look)
      .advisers.filter(isWanted)
      .flatMap((adviser) =>
        days
          .map((day): CalendarItem => ({
            kind: "party",
            uid: calendarUid("party", adviser, isoDate(day) ?? ""),
            adviser,
            start: day + startTime / 1440,
            minutes,
            summary: say(language, "sheets.callParty.calendar", { adviser }),
            description: "",
          }))
          .filter(({ uid, start }) => start < until + 1 || isExported(known.get(uid))),
      );
  }
}
