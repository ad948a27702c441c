import { makeStyles, tokens } from "@fluentui/react-components";
import type { Percentiles } from "../../method/plan/uncertainty";
import { useSpeech } from "../frame/speech";

interface FanChartProps {
  readonly label: string;
  /** Per period P10, P50 and P90, and what the plan says. */
  readonly periods: readonly { readonly name: string; readonly band: Percentiles; readonly plan: number }[];
}

const useStyles = makeStyles({
  chart: { width: "100%", height: "auto", display: "block", fontVariantNumeric: "tabular-nums", overflow: "visible" },
  axis: {
    fill: tokens.colorNeutralForeground3,
    fontSize: "10px",
    fontFamily: "inherit",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  line: { stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  band: {
    fill: tokens.colorBrandBackground,
    fillOpacity: 0.22,
    "@media (forced-colors: active)": { fill: "Highlight", fillOpacity: 0.4, stroke: "CanvasText" },
  },
  middle: {
    fill: "none",
    stroke: tokens.colorBrandStroke1,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  plan: {
    fill: "none",
    stroke: tokens.colorNeutralForeground1,
    strokeDasharray: "3 3",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
});

const width = 300;
const height = 128;
const top = 14;
const floor = height - 16;

/** P10 to P90 as a band around P50, beside the plan as a broken line. */
export function FanChart({ label, periods }: FanChartProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const most = Math.max(0, ...periods.flatMap(({ band, plan }) => [band[2], plan]));
  const least = Math.min(0, ...periods.flatMap(({ band, plan }) => [band[0], plan]));
  const scale = most > least ? (floor - top) / (most - least) : 0;
  const x = (index: number): number => (periods.length > 1 ? (index / (periods.length - 1)) * width : width / 2);
  const y = (value: number): number => floor - (value - least) * scale;
  const path = (values: readonly number[]): string =>
    values.map((value, index) => `${index === 0 ? "M" : "L"}${x(index).toFixed(1)} ${y(value).toFixed(1)}`).join(" ");
  const upper = periods.map(({ band }) => band[2]);
  const lower = periods.map(({ band }) => band[0]);
  const back = lower
    .map((value, index) => `L${x(index).toFixed(1)} ${y(value).toFixed(1)}`)
    .reverse()
    .join(" ");
  const every = Math.max(1, Math.ceil(periods.length / 6));
  return (
    <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line className={styles.line} x1={0} x2={width} y1={top} y2={top} strokeDasharray="2 3" />
      <text className={styles.axis} x={0} y={top - 4}>
        {speech.short(most)}
      </text>
      <path className={styles.band} d={`${path(upper)} ${back} Z`} />
      <path className={styles.middle} d={path(periods.map(({ band }) => band[1]))} />
      <path className={styles.plan} d={path(periods.map(({ plan }) => plan))} />
      {periods.map(({ name, band, plan }, index) => (
        <rect
          key={index}
          x={x(index) - width / periods.length / 2}
          width={width / periods.length}
          y={top}
          height={floor - top}
          fill="transparent"
        >
          <title>
            {speech.say("pane.fan.point", {
              period: name,
              p10: speech.number(band[0]),
              p50: speech.number(band[1]),
              p90: speech.number(band[2]),
              plan: speech.number(plan),
            })}
          </title>
        </rect>
      ))}
      <line className={styles.line} x1={0} x2={width} y1={y(0)} y2={y(0)} />
      {periods.map(({ name }, index) =>
        index % every === 0 ? (
          <text
            key={index}
            className={styles.axis}
            x={x(index)}
            y={height - 4}
            textAnchor={index === 0 ? "start" : "middle"}
          >
            {name}
          </text>
        ) : null,
      )}
    </svg>
  );
}
