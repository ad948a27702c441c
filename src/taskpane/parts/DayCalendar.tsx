import { Calendar, type CalendarStrings } from "@fluentui/react-calendar-compat";
import { useMemo } from "react";
import { dateOf, lastSerial, serialOf } from "../../method/calendar/serial";
import { useSpeech, type Speech } from "../frame/speech";

interface DayCalendarProps {
  /** Serial of the 1900 system. */
  readonly value: number;
  readonly onChange: (day: number | null) => void;
}

/** Excel's days before 1 March 1900 are no days of a calendar. */
const firstPicked = 61;

/** A month to pick a day from. */
export function DayCalendar({ value, onChange }: DayCalendarProps) {
  const speech = useSpeech();
  const strings = useMemo(() => calendarStrings(speech), [speech]);
  return (
    <Calendar
      strings={strings}
      firstDayOfWeek={1}
      showGoToToday={false}
      isMonthPickerVisible={false}
      minDate={localDay(firstPicked) ?? undefined}
      maxDate={localDay(lastSerial) ?? undefined}
      value={localDay(value) ?? undefined}
      onSelectDate={(date) => onChange(serialOfLocal(date))}
    />
  );
}

/** The picker counts in local days; only year, month and day are carried over, so that no time zone can move them. */
function localDay(serial: number): Date | null {
  const date = dateOf(serial);
  return date ? new Date(date.year, date.month - 1, date.day) : null;
}

function serialOfLocal(date: Date): number | null {
  return serialOf(date.getFullYear(), date.getMonth() + 1, date.getDate()) ?? null;
}

function calendarStrings(speech: Speech): CalendarStrings {
  const names = (options: Intl.DateTimeFormatOptions, days: readonly number[]): string[] => {
    const format = new Intl.DateTimeFormat(speech.locale, { ...options, timeZone: "UTC" });
    return days.map((day) => format.format(day));
  };
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2000, month, 1));
  // 2 January 2000 was a Sunday, with which the picker begins to count.
  const days = Array.from({ length: 7 }, (_, day) => Date.UTC(2000, 0, 2 + day));
  return {
    months: names({ month: "long" }, months),
    shortMonths: names({ month: "short" }, months),
    days: names({ weekday: "long" }, days),
    shortDays: names({ weekday: "narrow" }, days),
    goToToday: speech.say("pane.day.today"),
    prevMonthAriaLabel: speech.say("pane.day.previousMonth"),
    nextMonthAriaLabel: speech.say("pane.day.nextMonth"),
    prevYearAriaLabel: speech.say("pane.day.previousYear"),
    nextYearAriaLabel: speech.say("pane.day.nextYear"),
    closeButtonAriaLabel: speech.say("pane.close"),
  };
}
