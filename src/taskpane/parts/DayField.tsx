import { DatePicker, type CalendarStrings } from "@fluentui/react-datepicker-compat";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { dateOf, lastSerial, serialOf } from "../../method/calendar/serial";
import { useSpeech, type Speech } from "../frame/speech";

interface DayFieldProps {
  /** Serial of the 1900 system; null: none. */
  readonly value: number | null;
  readonly label: string;
  /** null where the field was emptied. */
  readonly onChange: (day: number | null) => void;
  /** The field may be empty. */
  readonly isOptional?: boolean;
  /** The day that a year left out is taken from; the value's when left out. */
  readonly near?: number;
  readonly id?: string;
  readonly className?: string;
  readonly placeholder?: string;
}

const useStyles = makeStyles({
  field: { minWidth: 0, "& input": { minWidth: 0, fontVariantNumeric: "tabular-nums" } },
});

/** A day in the user's format, typed or picked. What is no day gives way to the day before it, is marked and said, and changes nothing. */
export function DayField({
  value,
  label,
  onChange,
  isOptional = false,
  near,
  id,
  className,
  placeholder,
}: DayFieldProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const strings = useMemo(() => calendarStrings(speech), [speech]);
  const [isWrong, setWrong] = useState(false);
  return (
    <DatePicker
      className={mergeClasses(styles.field, className)}
      size="small"
      appearance="filled-darker"
      allowTextInput
      id={id}
      aria-label={label}
      aria-invalid={isWrong || undefined}
      title={isWrong ? speech.say("pane.day.unknown", { sample: speech.day(near ?? value ?? 46112) }) : undefined}
      style={isWrong ? { outline: `1px solid ${tokens.colorPaletteRedBorderActive}` } : undefined}
      placeholder={placeholder ?? ""}
      strings={strings}
      firstDayOfWeek={1}
      showGoToToday={false}
      isMonthPickerVisible={false}
      minDate={localDay(61) ?? undefined}
      maxDate={localDay(lastSerial) ?? undefined}
      value={value === null ? null : localDay(value)}
      formatDate={(date) => {
        const day = date ? serialOfLocal(date) : null;
        return day === null ? "" : speech.day(day);
      }}
      parseDateFromString={(text) => {
        const day = speech.parseDay(text, near ?? value ?? 46112);
        return day === undefined ? null : localDay(day);
      }}
      onSelectDate={(date) => {
        // Text that is no day brings the old day back, which is no change.
        const day = date ? serialOfLocal(date) : null;
        if (day !== value && (day !== null || isOptional)) onChange(day);
      }}
      onValidationResult={({ error }) => setWrong(error !== undefined)}
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
