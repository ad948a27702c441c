import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { Language } from "../../text/text";
import type { CalendarEvent } from "./calendarExport";

/** Serial of 1 January 1970. */
const epoch = 25569;

/**
 * Events as an iCalendar file (RFC 5545): CRLF, folded lines, escaped texts. A day's event ends on the next day, since the
 * end is exclusive. A party has a floating time: neither the workbook nor Excel knows a time zone, and 9 o'clock is 9
 * o'clock where the adviser is.
 * @param name of the calendar, for the person who imports it
 */
export function icsText(name: string, language: Language, events: readonly CalendarEvent[]): string {
  const calendar = ical({
    name: clean(name),
    prodId: { company: "SKM for Excel", product: "Calendar", language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const event of events) {
    const isAllDay = event.minutes === null;
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: dateAt(event.stamp),
      start: dateAt(event.start),
      end: isAllDay ? dateAt(event.start + 1) : dateAt(event.start, event.minutes ?? 0),
      allDay: isAllDay,
      floating: !isAllDay,
      summary: clean(event.summary),
      ...(event.description === "" ? {} : { description: clean(event.description) }),
      status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // A reminder must not look like an appointment to colleagues who search for free time.
      transparency: isAllDay ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      busystatus: isAllDay ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** The generator reads a Date in UTC: so no local time zone and no daylight saving ever moves an event. */
function dateAt(serial: number, minutes = 0): Date {
  return new Date(Math.round((serial - epoch) * 1440 + minutes) * 60_000);
}

/** Without control characters, which no calendar takes; line breaks stay and are escaped. */
function clean(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "");
}
