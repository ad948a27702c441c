import { makeStyles, tokens } from "@fluentui/react-components";
import { response as responseOf } from "../../method/allocation/adbudg";
import type { Remedies } from "../../workbook/capacity/capacity";
import type { ClassResponse } from "../../workbook/rules/furtherRules";
import { useSpeech } from "../frame/speech";
import { quietWords } from "../parts/quietWords";

interface ResponseCurvesProps {
  readonly fits: Remedies["fits"];
  readonly response: readonly ClassResponse[];
}

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))",
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalS,
  },
  figure: { margin: 0, minWidth: 0 },
  caption: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  words: quietWords,
  chart: { width: "100%", height: "auto", display: "block", overflow: "visible" },
  line: {
    fill: "none",
    stroke: tokens.colorBrandStroke1,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  axis: { stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  point: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  text: {
    fill: tokens.colorNeutralForeground3,
    fontSize: "9px",
    fontFamily: "inherit",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
});

const width = 132;
const height = 72;
const floor = height - 12;
const top = 8;
/** Contacts over target at the right end. */
const end = 2;

/** Per class the curve through the five judgements: how contribution answers to contacts. */
export function ResponseCurves({ fits, response }: ResponseCurvesProps) {
  const styles = useStyles();
  const speech = useSpeech();
  return (
    <>
      <div className={styles.words}>{speech.say("pane.capacity.curvesHint")}</div>
      <div className={styles.grid}>
        {fits.map(({ class: label, fit }) => {
          const judged = response.find((each) => each.class.toUpperCase() === label.toUpperCase());
          const most = Math.max(1, fit.curve.saturation, judged?.atSaturation ?? 0);
          const x = (contacts: number): number => (contacts / end) * width;
          const y = (share: number): number => floor - (share / most) * (floor - top);
          const path = Array.from({ length: 41 }, (_, step) => {
            const at = (step / 40) * end;
            return `${step === 0 ? "M" : "L"}${x(at).toFixed(1)} ${y(responseOf(fit.curve, at)).toFixed(1)}`;
          }).join(" ");
          const points: readonly (readonly [number, number])[] = judged
            ? [
                [0, judged.atNone],
                [0.5, judged.atHalf],
                [1, judged.atTarget],
                [1.5, judged.atOneAndAHalf],
              ]
            : [];
          return (
            <figure key={label} className={styles.figure}>
              <figcaption className={styles.caption}>
                {speech.say(fit.isSShaped ? "pane.capacity.curveS" : "pane.capacity.curve", { class: label })}
              </figcaption>
              <svg
                className={styles.chart}
                viewBox={`0 0 ${width} ${height}`}
                role="img"
                aria-label={speech.say("pane.capacity.curveLabel", {
                  class: label,
                  none: speech.percent(responseOf(fit.curve, 0)),
                  half: speech.percent(responseOf(fit.curve, 0.5)),
                  target: speech.percent(responseOf(fit.curve, 1)),
                  more: speech.percent(responseOf(fit.curve, 1.5)),
                  most: speech.percent(fit.curve.saturation),
                })}
              >
                <line className={styles.axis} x1={0} x2={width} y1={floor} y2={floor} />
                <line className={styles.axis} x1={x(1)} x2={x(1)} y1={top} y2={floor} strokeDasharray="2 3" />
                <path className={styles.line} d={path} />
                {points.map(([contacts, share]) => (
                  <circle key={contacts} className={styles.point} cx={x(contacts)} cy={y(share)} r={2.5} />
                ))}
                <text className={styles.text} x={x(1)} y={height - 2} textAnchor="middle">
                  {speech.say("pane.capacity.target")}
                </text>
              </svg>
            </figure>
          );
        })}
      </div>
    </>
  );
}
