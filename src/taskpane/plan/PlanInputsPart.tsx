import { Slider, makeStyles, tokens } from "@fluentui/react-components";
import { inputName } from "../../workbook/evidence/inputName";
import type { PlanRules } from "../../workbook/rules/rules";
import { useSpeech } from "../frame/speech";
import { NumberField } from "../parts/NumberField";

interface PlanInputsProps {
  readonly plan: PlanRules;
  readonly onChange: (plan: PlanRules) => void;
}

type Input = Exclude<keyof PlanRules, "conversionCurve">;

interface Range {
  readonly input: Input;
  readonly most: number;
  readonly step: number;
  readonly isPercent?: boolean;
}

// The ends of the sliders only; the fields beside them take any value.
const ranges: readonly Range[] = [
  { input: "advisers", most: 50, step: 1 },
  { input: "daysPerYear", most: 260, step: 5 },
  { input: "callsPerDay", most: 5, step: 0.1 },
  { input: "contributionPerOrder", most: 20000, step: 100 },
  { input: "immediateRate", most: 1, step: 0.01, isPercent: true },
  { input: "followUpRate", most: 1, step: 0.01, isPercent: true },
  { input: "followUpSuccessRate", most: 1, step: 0.01, isPercent: true },
  { input: "followUpMonths", most: 24, step: 1 },
  { input: "years", most: 10, step: 1 },
];

const useStyles = makeStyles({
  grid: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(72px, 0.6fr) 80px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    minHeight: "32px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    paddingTop: tokens.spacingVerticalS,
  },
  // The rail marks every step; a hundred marks hide the rail.
  slider: { minWidth: 0, width: "100%", "& .fui-Slider__rail::before": { display: "none" } },
  indent: { paddingLeft: tokens.spacingHorizontalM },
});

/** The inputs of the plan, each as a slider and a field; a change computes the plan anew and writes nothing. */
export function PlanInputsPart({ plan, onChange }: PlanInputsProps) {
  const styles = useStyles();
  const speech = useSpeech();
  return (
    <div className={styles.grid}>
      {ranges.map(({ input, most, step, isPercent = false }) => {
        const name = inputName(speech.language, input);
        const steps = 1 / step;
        return (
          <div key={input} className={styles.row}>
            <span>{name}</span>
            <Slider
              size="small"
              className={styles.slider}
              aria-label={speech.say("pane.plan.slider", { input: name })}
              aria-valuetext={isPercent ? speech.percent(plan[input]) : speech.number(plan[input], 2)}
              min={input === "years" ? 1 : 0}
              max={Math.max(most, plan[input])}
              step={step}
              value={plan[input]}
              // In whole steps and divided once: 3 * 0.1 is 0.30000000000000004.
              onChange={(_, { value }) =>
                onChange({ ...plan, [input]: steps > 1 ? Math.round(value * steps) / steps : value })
              }
            />
            <NumberField
              value={plan[input]}
              label={name}
              isPercent={isPercent}
              onChange={(value) => value !== null && onChange({ ...plan, [input]: value })}
            />
          </div>
        );
      })}
      <div className={styles.title}>{speech.say("pane.plan.curve")}</div>
      {plan.conversionCurve.map(([months, rate], index) => {
        const name = speech.say("pane.plan.curveRate", { months });
        const label = `${speech.say("pane.plan.curve")}, ${name}`;
        const change = (next: number) =>
          onChange({
            ...plan,
            conversionCurve: plan.conversionCurve.map((each, at) => (at === index ? ([months, next] as const) : each)),
          });
        return (
          <div key={index} className={styles.row}>
            <span className={styles.indent}>{name}</span>
            <Slider
              size="small"
              className={styles.slider}
              aria-label={speech.say("pane.plan.slider", { input: label })}
              aria-valuetext={speech.percent(rate)}
              min={0}
              max={1}
              step={0.01}
              value={rate}
              onChange={(_, { value }) => change(Math.round(value * 100) / 100)}
            />
            <NumberField value={rate} label={label} isPercent onChange={(value) => value !== null && change(value)} />
          </div>
        );
      })}
    </div>
  );
}
