import { Input, makeStyles, tokens } from "@fluentui/react-components";
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
export function NumberField({ value, label, onChange, blank, isPercent = false, decimals = 6, className }: NumberFieldProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === null ? "" : speech.number(isPercent ? value * 100 : value, decimals);
  const parsed = typed === null ? value : speech.parse(typed);
  const isWrong = parsed === undefined || (parsed === null && blank === undefined);
  return (
    <Input
      className={[styles.field, className].filter(Boolean).join(" ")}
      size="small"
      appearance="filled-darker"
      inputMode="decimal"
      aria-label={label}
      aria-invalid={isWrong || undefined}
      title={isWrong ? speech.say("pane.bands.notNumber", { text: typed ?? "", sample: speech.number(1234.5, 1) }) : undefined}
      style={isWrong ? { outline: `1px solid ${tokens.colorPaletteRedBorderActive}` } : undefined}
      placeholder={blank}
      value={typed ?? shown}
      contentAfter={isPercent ? <span aria-hidden="true">%</span> : undefined}
      onChange={(_, { value: text }) => {
        setTyped(text);
        const next = speech.parse(text);
        if (next === undefined || (next === null && blank === undefined)) return;
        // Divided, not multiplied: 7 * 0.01 is 0.07000000000000001.
        onChange(next === null ? null : isPercent ? next / 100 : next);
      }}
      onBlur={() => {
        if (!isWrong) setTyped(null);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || typed === null) return;
        event.preventDefault();
        setTyped(null);
      }}
    />
  );
}
