import { isoDate } from "../../method/calendar/serial";
import { say } from "../../text/text";
import type { Look } from "../look/look";
import { calendarChanges } from "./calendarChanges";
import { calendarKinds, type CalendarExport, type CalendarKind, type CalendarOptions } from "./calendarExport";
import { calendarItems } from "./calendarItems";
import { inFileName } from "./fileName";
import { icsText } from "./icsText";

/** A quarter ahead: who plans further plans again by then. */
const daysAhead = 92;

/**
 * A calendar file (.ics) of an adviser or of all (docs/method.md, Calendar export): reminders, agreed contacts, tasks and
 * call parties as single events. Imported again, it changes only what changed since the last export that the register
 * remembers; `entries` are for `rememberCalendar`, once the file has been saved.
 * @param asOf whole serial of the 1900 system; the stamps of new and changed events are its midnight in UTC
 */
export function calendarFile(look: Look, asOf: number, options: CalendarOptions): CalendarExport {
  const { language, adviser, kinds = calendarKinds, until = asOf + daysAhead } = options;
  const { minutes: partyMinutes, startTime } = look.rules.callParty;
  // A party whose rule cannot be used, which is a finding, stays as the calendar has it; everything else is exported.
  const usable = kinds.filter((kind) => kind !== "party" || (partyMinutes >= 1 && startTime >= 0));
  const scope = { language, adviser, kinds: new Set(usable), until };
  const items = calendarItems(look, asOf, scope);
  const { events, entries, counts } = calendarChanges(items, look.registers.calendarEntries, {
    ...scope,
    asOf,
    cancelledSummary: say(language, "exports.calendar.cancelled"),
    partyMinutes,
  });
  const byKind = Object.fromEntries(
    calendarKinds.map((kind) => [kind, items.filter((item) => item.kind === kind).length]),
  ) as Record<CalendarKind, number>;
  const name = say(language, "exports.calendar.fileName", {
    adviser: adviser === "" ? say(language, "exports.calendar.all") : adviser,
    day: isoDate(asOf) ?? "",
  });
  return {
    fileName: `${inFileName(name)}.ics`,
    text: icsText(say(language, "exports.calendar.name"), language, events),
    mediaType: "text/calendar;charset=utf-8",
    entries,
    counts: { ...counts, ...byKind },
  };
}
