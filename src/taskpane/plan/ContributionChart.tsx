import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { PlanPeriod } from "../../workbook/planning/plan";
import { useSpeech } from "../frame/speech";
import { cohortBars } from "./cohortBars";

interface ContributionChartProps {
  readonly months: readonly PlanPeriod[];
  readonly years: number;
  /** The inputs are the method's, not the user's. */
  readonly isExample: boolean;
  /** Contribution of the full months since the plan's start. */
  readonly actuals?: readonly number[];
}

const useStyles = makeStyles({
  figure: { margin: 0 },
  caption: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    paddingBottom: tokens.spacingVerticalXS,
  },
  chart: { width: "100%", height: "auto", display: "block", fontVariantNumeric: "tabular-nums", overflow: "visible" },
  axis: {
    fill: tokens.colorNeutralForeground3,
    fontSize: "10px",
    fontFamily: "inherit",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  line: { stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  actual: {
    fill: "none",
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  strong: {
    fill: tokens.colorBrandBackground,
    forcedColorAdjust: "auto",
    "@media (forced-colors: active)": { fill: "Highlight", stroke: "CanvasText" },
  },
});

const width = 300;
const height = 116;
const room = { left: 0, top: 14, bottom: 16 };
// Each later year of calls is lighter; in forced colours the bars keep one colour and an outline.
const depths = [1, 0.62, 0.38, 0.24, 0.16];

/** Contribution by month, each bar stacked by the year of the calls that earn it: sowing below, harvest above. */
export function ContributionChart({ months, years, isExample, actuals = [] }: ContributionChartProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const bars = useMemo(() => cohortBars(months.map(({ contribution }) => contribution)), [months]);
  const most = Math.max(0, ...bars.map(({ total }) => total), ...actuals);
  const floor = height - room.bottom;
  const scale = most > 0 ? (floor - room.top) / most : 0;
  const step = (width - room.left) / Math.max(1, bars.length);
  const gap = bars.length > 60 ? 0 : Math.min(2, step * 0.2);
  const first = months[0]?.contribution ?? 0;
  const last = months.at(-1)?.contribution ?? 0;
  // Every year its word while there is room for the words.
  const everyYear = Math.max(1, Math.ceil(years / 6));
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {actuals.length > 0 ? speech.say("pane.plan.chartWithActuals") : speech.say("pane.plan.chart")}
        {isExample && (
          <Badge appearance="tint" color="informative" shape="rounded">
            {speech.say("pane.example")}
          </Badge>
        )}
      </figcaption>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={speech.say("pane.plan.chartLabel", {
          years,
          first: speech.number(first),
          last: speech.number(last),
          months: months.length,
        })}
      >
        <line className={styles.line} x1={room.left} x2={width} y1={room.top} y2={room.top} strokeDasharray="2 3" />
        <text className={styles.axis} x={0} y={room.top - 4}>
          {speech.short(most)}
        </text>
        {bars.map((bar, index) => {
          let top = floor;
          return (
            <g key={bar.month}>
              <title>
                {speech.say("pane.plan.monthPoint", { month: bar.month, contribution: speech.number(bar.total) })}
              </title>
              {bar.parts.map((part, cohort) => {
                const tall = part * scale;
                top -= tall;
                return (
                  tall > 0 && (
                    <rect
                      key={cohort}
                      className={styles.strong}
                      x={room.left + index * step + gap / 2}
                      y={top}
                      width={Math.max(0.5, step - gap)}
                      height={tall}
                      fillOpacity={depths[Math.min(cohort, depths.length - 1)]}
                    />
                  )
                );
              })}
            </g>
          );
        })}
        {actuals.length > 0 && (
          <polyline
            className={styles.actual}
            points={actuals
              .flatMap((value, index) => {
                const y = floor - Math.max(0, value) * scale;
                // A step over the month, so that one month alone is seen too.
                return [`${room.left + index * step},${y}`, `${room.left + (index + 1) * step},${y}`];
              })
              .join(" ")}
          >
            <title>{speech.say("pane.plan.actualLine")}</title>
          </polyline>
        )}
        <line className={styles.line} x1={room.left} x2={width} y1={floor} y2={floor} />
        {Array.from({ length: years }, (_, year) =>
          year % everyYear === 0 ? (
            <text key={year} className={styles.axis} x={room.left + year * 12 * step} y={height - 4}>
              {speech.say("pane.plan.year", { year: year + 1 })}
            </text>
          ) : null,
        )}
      </svg>
    </figure>
  );
}
