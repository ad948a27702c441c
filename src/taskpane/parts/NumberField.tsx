import { Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useSpeech } from "../frame/speech";

interface NumberFieldProps {
  readonly value: number | null;
  readonly label: string;
  readonly onChange: (value: number | null) => void;
  /** Shown in a blank field; a blank field means null. Without it a blank field is refused. */
  readonly blank?: string;
  readonly isPercent?: boolean;
  readonly decimals?: number;
  readonly className?: string;
}

const useStyles = makeStyles({
  field: { minWidth: 0, "& input": { textAlign: "right", fontVariantNumeric: "tabular-nums", minWidth: 0 } },
});

/** A number in the user's format. What is no number stays in the field, is marked and said, and changes nothing. */
export function NumberField({
  value,
  label,
  onChange,
  blank,
  isPercent = false,
  decimals = 6,
  className,
}: NumberFieldProps) {
  const styles = useStyles();
  const speech = useSpeech();
  // The text as typed belongs to the value that it led to: a value from elsewhere (a slider, Discard) takes its place.
  const [kept, setKept] = useState<{ readonly text: string; readonly value: number | null } | null>(null);
  const typed = kept !== null && kept.value === value ? kept.text : null;
  const shown = value === null ? "" : speech.number(isPercent ? value * 100 : value, decimals);
  const parsed = typed === null ? value : speech.parse(typed);
  const isWrong = parsed === undefined || (parsed === null && blank === undefined);
  return (
    <Input
      className={mergeClasses(styles.field, className)}
      size="small"
      appearance="filled-darker"
      inputMode="decimal"
      aria-label={label}
      aria-invalid={isWrong || undefined}
      title={
        isWrong
          ? speech.say("pane.bands.notNumber", { text: typed ?? "", sample: speech.number(1234.5, 1) })
          : undefined
      }
      style={isWrong ? { outline: `1px solid ${tokens.colorPaletteRedBorderActive}` } : undefined}
      placeholder={blank}
      value={typed ?? shown}
      contentAfter={isPercent ? <span aria-hidden="true">%</span> : undefined}
      onChange={(_, { value: text }) => {
        const parsed = speech.parse(text);
        if (parsed === undefined || (parsed === null && blank === undefined)) {
          setKept({ text, value });
          return;
        }
        // Divided, not multiplied: 7 * 0.01 is 0.07000000000000001.
        const next = parsed !== null && isPercent ? parsed / 100 : parsed;
        setKept({ text, value: next });
        onChange(next);
      }}
      onBlur={() => {
        if (!isWrong) setKept(null);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || typed === null) return;
        event.preventDefault();
        setKept(null);
      }}
    />
  );
}
