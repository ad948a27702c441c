import { Slider, Switch, makeStyles, tokens } from "@fluentui/react-components";
import type { Classes } from "../../workbook/casting/classes";
import { useSpeech } from "../frame/speech";
import { NumberField } from "../parts/NumberField";
import type { VariationDraft } from "./variation";

interface RuleSlidersProps {
  readonly classes: Classes;
  readonly draft: VariationDraft;
  readonly onChange: (draft: VariationDraft) => void;
}

const useStyles = makeStyles({
  grid: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  title: {
    margin: 0,
    paddingTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(72px, 1fr) 76px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    minHeight: "34px",
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  slider: { minWidth: 0, width: "100%", "& .fui-Slider__rail::before": { display: "none" } },
});

const mostUsualWeight = 10;
/** Points that a switched-on hysteresis begins with; the field beside it takes any other. */
const firstHysteresis = 3;

/** Thresholds and weights, each as a slider and a field. A change is computed at once and writes nothing. */
export function RuleSliders({ classes, draft, onChange }: RuleSlidersProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { rules, labels } = classes;
  const put = (values: readonly number[], index: number, value: number) =>
    values.map((each, at) => (at === index ? value : each));
  const slide = (
    name: string,
    value: number,
    most: number,
    step: number,
    change: (value: number) => void,
    isPercent = false,
  ) => (
    <div key={name} className={styles.row}>
      <span className={styles.name} title={name}>
        {name}
      </span>
      <Slider
        size="small"
        className={styles.slider}
        aria-label={speech.say("pane.plan.slider", { input: name })}
        aria-valuetext={isPercent ? speech.percent(value) : speech.number(value, 2)}
        min={0}
        max={Math.max(most, value)}
        step={step}
        value={value}
        // In whole steps and divided once: 3 * 0.1 is 0.30000000000000004.
        onChange={(_, { value: next }) => change(step < 1 ? Math.round(next / step) / Math.round(1 / step) : next)}
      />
      <NumberField
        value={value}
        label={name}
        isPercent={isPercent}
        onChange={(next) => next !== null && change(next)}
      />
    </div>
  );
  return (
    <div className={styles.grid}>
      <h3 className={styles.title}>{speech.say("pane.whatIf.thresholds")}</h3>
      {draft.froms.map((from, index) =>
        slide(speech.say("pane.whatIf.from", { class: labels[index] ?? "" }), from, 100, 1, (value) =>
          onChange({ ...draft, froms: put(draft.froms, index, value) }),
        ),
      )}
      <h3 className={styles.title}>{speech.say("pane.whatIf.weights")}</h3>
      {draft.weights.map((weight, index) => {
        const { name = "", targetGroup } = rules.criteria[index] ?? {};
        return slide(targetGroup ? `${name} (${targetGroup})` : name, weight, mostUsualWeight, 0.5, (value) =>
          onChange({ ...draft, weights: put(draft.weights, index, value) }),
        );
      })}
      <h3 className={styles.title}>{speech.say("pane.whatIf.others")}</h3>
      {slide(
        speech.say("pane.whatIf.leastAssessed"),
        draft.leastAssessed,
        1,
        0.05,
        (leastAssessed) => onChange({ ...draft, leastAssessed }),
        true,
      )}
      <Switch
        label={speech.say("pane.whatIf.hysteresisSwitch")}
        checked={draft.hysteresis > 0}
        onChange={(_, { checked }) =>
          onChange({ ...draft, hysteresis: checked ? rules.hysteresis || firstHysteresis : 0 })
        }
      />
      {draft.hysteresis > 0 &&
        slide(speech.say("pane.whatIf.hysteresis"), draft.hysteresis, 20, 0.5, (hysteresis) =>
          onChange({ ...draft, hysteresis }),
        )}
    </div>
  );
}
