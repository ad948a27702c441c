import {
  Button,
  Input,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Toward } from "../frame/dayWords";
import { laterPart } from "../frame/laterPart";
import { useSpeech } from "../frame/speech";
import { CalendarIcon } from "./icons";

interface DayFieldProps {
  /** Serial of the 1900 system; null: none. */
  readonly value: number | null;
  readonly label: string;
  /** null where the field was emptied. */
  readonly onChange: (day: number | null) => void;
  /** The field may be empty. */
  readonly isOptional?: boolean;
  /** The day that words and days without a year are counted from; the value's when left out. */
  readonly near?: number;
  /** Where a day without a year is looked for; in the year of `near` when left out. */
  readonly toward?: Toward;
  /** What is typed counts when the field is left or Enter is pressed: much hangs on the day. */
  readonly isLate?: boolean;
  readonly id?: string;
  readonly className?: string;
  readonly placeholder?: string;
}

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", minWidth: 0, flexGrow: 1 },
  field: { minWidth: 0, "& input": { minWidth: 0, fontVariantNumeric: "tabular-nums" } },
  pick: { minWidth: "20px", width: "20px", height: "20px", padding: 0 },
  wrong: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

/** 19 kB for what few people open: most type. */
export const LaterCalendar = laterPart(() =>
  import(/* webpackChunkName: "calendar" */ "./DayCalendar").then(({ DayCalendar }) => DayCalendar),
);

/**
 * A day in the user's format, typed or picked: "15.1.", "+14", "tomorrow", "Mo", "week 50". What is read counts at once;
 * what is no day stays in the field, is marked and said, and nothing is saved before it is mended (TabPage).
 */
export function DayField({
  value,
  label,
  onChange,
  isOptional = false,
  near,
  toward = "year",
  isLate = false,
  id,
  className,
  placeholder,
}: DayFieldProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const ownId = useId();
  const from = near ?? value ?? 46112;
  // The text as typed belongs to the day that it led to: a day from elsewhere (a chip) takes its place.
  const [kept, setKept] = useState<{ readonly text: string; readonly day: number | null } | null>(null);
  const [isTyping, setTyping] = useState(false);
  const [isPicking, setPicking] = useState(false);
  const typed = kept !== null && kept.day === value ? kept.text : null;
  const read = (text: string): number | null | undefined =>
    text.trim() === "" ? (isOptional ? null : undefined) : speech.parseDay(text, from, toward);
  const isWrong = typed !== null && read(typed) === undefined;
  const take = () => {
    const day = isLate && typed !== null ? read(typed) : undefined;
    setKept(null);
    if (day !== undefined && day !== value) onChange(day);
  };
  return (
    <div className={mergeClasses(styles.frame, className)}>
      <Input
        className={styles.field}
        size="small"
        appearance="filled-darker"
        autoComplete="off"
        id={id}
        aria-label={label}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong && !isTyping ? ownId : undefined}
        style={isWrong ? { outline: `1px solid ${tokens.colorPaletteRedBorderActive}` } : undefined}
        placeholder={placeholder ?? ""}
        value={typed ?? (value === null ? "" : speech.day(value))}
        onChange={(_, { value: text }) => {
          const day = read(text);
          setTyping(true);
          setKept({ text, day: day === undefined || isLate ? value : day });
          if (day !== undefined && day !== value && !isLate) onChange(day);
        }}
        onBlur={() => {
          setTyping(false);
          if (!isWrong || typed?.trim() === "") take();
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            setTyping(false);
            if (!isWrong) take();
          }
          if (event.key !== "Escape" || typed === null) return;
          event.preventDefault();
          setKept(null);
        }}
        contentAfter={
          <Popover open={isPicking} onOpenChange={(_, { open }) => setPicking(open)} trapFocus positioning="above-end">
            <PopoverTrigger disableButtonEnhancement>
              <Button
                className={styles.pick}
                appearance="transparent"
                size="small"
                icon={<CalendarIcon size={14} />}
                aria-label={speech.say("pane.day.pick", { label })}
              />
            </PopoverTrigger>
            <PopoverSurface>
              <LaterCalendar
                value={value ?? from}
                onChange={(day) => {
                  setPicking(false);
                  setKept(null);
                  if (day !== null && day !== value) onChange(day);
                }}
              />
            </PopoverSurface>
          </Popover>
        }
      />
      {isWrong && !isTyping && (
        <span id={ownId} role="alert" className={styles.wrong}>
          {speech.say("pane.day.unknown", { sample: speech.day(from) })}
        </span>
      )}
    </div>
  );
}
