import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { VariableInput } from "../../method/plan/variation";
import { inputName } from "../../workbook/evidence/inputName";
import type { Sensitivity, TornadoBar } from "../../workbook/evidence/sensitivity";
import type { PlanRange } from "../../workbook/rules/furtherRules";
import { useSpeech, type Speech } from "../frame/speech";
import { AskedFigure } from "../parts/AskedFigure";
import type { FigureStory } from "../parts/explaining";
import { EditIcon } from "../parts/icons";
import { inputWords } from "../plan/inputWords";
import { RangeFields } from "./RangeFields";

interface TornadoPartProps {
  readonly sensitivity: Sensitivity;
  /** Inputs in the order in which they stand: the widest bar of what is written first. */
  readonly order: readonly VariableInput[];
  readonly ranges: readonly PlanRange[];
  readonly onRanges: (ranges: readonly PlanRange[]) => void;
}

const useStyles = makeStyles({
  bars: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200 },
  name: { flexGrow: 1, minWidth: 0, lineHeight: tokens.lineHeightBase200 },
  quiet: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap", fontSize: tokens.fontSizeBase100 },
  edit: { minWidth: "24px", padding: 0, height: "20px" },
  bar: { display: "block", width: "100%", height: "12px" },
  // Hollow, not of another colour: in high contrast all bars are white.
  low: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground2,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  high: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  axis: { stroke: tokens.colorNeutralForeground1, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  ends: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  end: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  swatch: { width: "8px", height: "8px", display: "block", flexShrink: 0 },
});

/** One bar an input around the plan's contribution, with what it comes to at its own low and high. */
export function TornadoPart({ sensitivity, order, ranges, onRanges }: TornadoPartProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [opened, setOpened] = useState<VariableInput | null>(null);
  const { base, bars } = sensitivity;
  const reach = Math.max(
    1e-9,
    ...bars.flatMap(({ atLow, atHigh }) => [Math.abs(atLow - base), Math.abs(atHigh - base)]),
  );
  const x = (value: number): number => 150 + ((value - base) / reach) * 148;
  const shown = order.flatMap((input) => bars.find((bar) => bar.input === input) ?? []);
  return (
    <ul className={styles.bars}>
      {shown.map((bar) => {
        const { input, source } = bar;
        const name = inputName(speech.language, input);
        const edit = speech.say("pane.sensitivity.editRange", { input: name });
        return (
          <li key={input}>
            <div className={styles.head}>
              <span className={styles.name}>{name}</span>
              <span className={styles.quiet}>{speech.say(`sheets.evidence.source.${source}`)}</span>
              <Button
                className={styles.edit}
                size="small"
                appearance="subtle"
                icon={<EditIcon size={14} />}
                aria-label={edit}
                title={edit}
                aria-expanded={opened === input}
                onClick={() => setOpened(opened === input ? null : input)}
              />
            </div>
            <svg className={styles.bar} viewBox="0 0 300 12" preserveAspectRatio="none" aria-hidden="true">
              {(["low", "high"] as const).map((end) => {
                const at = end === "low" ? bar.atLow : bar.atHigh;
                return (
                  <rect
                    key={end}
                    className={styles[end]}
                    x={Math.min(x(base), x(at))}
                    width={Math.abs(x(at) - x(base))}
                    y={1}
                    height={10}
                    vectorEffect="non-scaling-stroke"
                  />
                );
              })}
              <line className={styles.axis} x1={150} x2={150} y1={0} y2={12} vectorEffect="non-scaling-stroke" />
            </svg>
            <div className={styles.ends}>
              {(["low", "high"] as const).map((end) => (
                <span key={end} className={styles.end}>
                  <svg className={styles.swatch} viewBox="0 0 8 8" aria-hidden="true">
                    <rect className={styles[end]} x={0.5} y={0.5} width={7} height={7} />
                  </svg>
                  {inputWords(speech, input, bar[end])}
                  <span aria-hidden="true">→</span>
                  <AskedFigure story={() => endStory(speech, bar, end, sensitivity)}>
                    {speech.number(end === "low" ? bar.atLow : bar.atHigh)}
                  </AskedFigure>
                </span>
              ))}
            </div>
            {opened === input && (
              <RangeFields
                bar={bar}
                range={ranges.find((each) => each.input === input) ?? null}
                onRange={(range) =>
                  onRanges([...ranges.filter((each) => each.input !== input), ...(range ? [range] : [])])
                }
                onClose={() => setOpened(null)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function endStory(speech: Speech, bar: TornadoBar, end: "low" | "high", { base, years }: Sensitivity): FigureStory {
  const { input, low, high, plan, source } = bar;
  const at = end === "low" ? bar.atLow : bar.atHigh;
  const name = inputName(speech.language, input);
  const words = (value: number): string => inputWords(speech, input, value, true);
  return {
    title: `${name} · ${words(bar[end])}`,
    value: speech.number(at, 2),
    formula: speech.say("pane.sensitivity.howEnd", {
      input: name,
      value: words(bar[end]),
      plan: words(plan),
      years,
      contribution: speech.number(at, 2),
      base: speech.number(base, 2),
      difference: speech.number(at - base, 2),
    }),
    inputs: [
      { label: speech.say("sheets.sensitivity.column.low"), value: words(low) },
      { label: speech.say("sheets.sensitivity.column.plan"), value: words(plan) },
      { label: speech.say("sheets.sensitivity.column.high"), value: words(high) },
      {
        label: speech.say("sheets.sensitivity.column.source"),
        value: speech.say(`sheets.evidence.source.${source}`),
      },
    ],
    rows: [],
    rowCount: 0,
  };
}
