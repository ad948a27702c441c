import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { inputName } from "../../workbook/evidence/inputName";
import type { TornadoBar } from "../../workbook/evidence/sensitivity";
import type { PlanRange } from "../../workbook/rules/furtherRules";
import { useSpeech } from "../frame/speech";
import { NumberField } from "../parts/NumberField";
import { Labelled } from "../parts/Labelled";
import { onEscape } from "../parts/onEscape";

interface RangeFieldsProps {
  readonly bar: TornadoBar;
  /** The user's own; null: that of the calibration or the example holds. */
  readonly range: PlanRange | null;
  readonly onRange: (range: PlanRange | null) => void;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  frame: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  wide: { gridColumn: "1 / -1", justifySelf: "start" },
});

/** The low and the high of one input; what is typed counts at once and is written with the rules. */
export function RangeFields({ bar, range, onRange, onClose }: RangeFieldsProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.querySelector("input")?.focus(), []);
  const { input } = bar;
  const low = range?.low ?? bar.low;
  const high = range?.high ?? bar.high;
  const name = inputName(speech.language, input);
  const field = (end: "low" | "high") => {
    const word = speech.say(`sheets.sensitivity.column.${end}`);
    return (
      <Labelled label={word}>
        <NumberField
          value={end === "low" ? low : high}
          label={`${name}, ${word}`}
          isPercent={input.endsWith("Rate")}
          decimals={4}
          onChange={(value) => value !== null && onRange({ input, low, high, [end]: value })}
        />
      </Labelled>
    );
  };
  return (
    <div
      ref={frame}
      className={styles.frame}
      onKeyDown={onEscape(() => {
        onClose();
        frame.current?.closest("li")?.querySelector("button")?.focus();
      })}
    >
      {field("low")}
      {field("high")}
      {range && (
        <Button className={styles.wide} size="small" appearance="subtle" onClick={() => onRange(null)}>
          {speech.say("pane.sensitivity.ownRangeAway")}
        </Button>
      )}
    </div>
  );
}
