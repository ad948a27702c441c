import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useSpeech } from "../frame/speech";
import type { Bubble } from "./bubbles";
import { wallType } from "./wallType";

interface BubbleChartProps {
  readonly bubbles: readonly Bubble[];
  /** Networks with a potential, of which the largest are drawn. */
  readonly all: number;
  readonly onOpen: (key: string) => void;
}

const useStyles = makeStyles({
  frame: { flexGrow: 1, minWidth: 0, minHeight: 0, display: "flex", flexDirection: "column" },
  space: { flexGrow: 1, minHeight: 0, minWidth: 0, position: "relative", overflow: "hidden" },
  chart: { position: "absolute", inset: 0, display: "block" },
  words: { fill: tokens.colorNeutralForeground2, fontSize: wallType.quiet },
  here: { fill: tokens.colorNeutralForeground1, fontSize: wallType.criterion, fontWeight: tokens.fontWeightSemibold },
  line: { stroke: tokens.colorNeutralStroke2 },
  bubble: {
    cursor: "pointer",
    fillOpacity: 0.5,
    strokeWidth: "1.5px",
    ":hover": { fillOpacity: 0.85 },
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText", fillOpacity: 1 },
  },
  ring: { fill: "none", stroke: tokens.colorNeutralForeground1, strokeWidth: "3px" },
  legend: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: "1.2em",
    margin: 0,
    padding: "0.2em 1em",
    listStyleType: "none",
    fontSize: wallType.quiet,
    lineHeight: 1.4,
  },
  entry: { display: "inline-flex", alignItems: "center", gap: "0.4em" },
  mark: { width: "1em", height: "1em", overflow: "visible" },
});

const colors = [
  tokens.colorBrandForeground1,
  tokens.colorPaletteGreenForeground1,
  tokens.colorPaletteDarkOrangeForeground1,
  tokens.colorPaletteBerryForeground1,
];
const margin = { left: 64, right: 40, top: 36, bottom: 44 };

/** The portfolio as bubbles: potential across, penetration up, size by unused potential, shape and colour by class. */
export function BubbleChart({ bubbles, all, onOpen }: BubbleChartProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const space = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(space);
  const least = Math.min(...bubbles.map(({ potential }) => potential));
  const largest = Math.max(...bubbles.map(({ potential }) => potential));
  const [from, to] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(largest * 1.0001))];
  const most = Math.max(1, ...bubbles.map(({ unused }) => unused));
  const biggest = Math.max(10, Math.min(width, height) / 11);
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const x = (potential: number) =>
    margin.left + (inner.width * (Math.log10(potential) - from)) / Math.max(1, to - from);
  // Whoever buys more than the potential stands at the upper edge.
  const y = (penetration: number) => margin.top + inner.height * (1 - Math.min(1, Math.max(0, penetration)));
  const places = [...new Map(bubbles.map(({ place, label }) => [place, label])).entries()].sort(([a], [b]) =>
    a < 0 ? 1 : b < 0 ? -1 : a - b,
  );
  const here = bubbles.find(({ isHere }) => isHere);
  if (bubbles.length === 0) return <div className={styles.legend}>{speech.say("pane.chart.none")}</div>;
  return (
    <div className={styles.frame}>
      <div className={styles.space} ref={space}>
        <svg
          className={styles.chart}
          width={width}
          height={height}
          role="group"
          aria-label={speech.say("pane.chart.title")}
        >
          {Array.from({ length: to - from + 1 }, (_, step) => 10 ** (from + step)).map((tick) => (
            <g key={tick}>
              <line className={styles.line} x1={x(tick)} x2={x(tick)} y1={margin.top} y2={height - margin.bottom} />
              <text className={styles.words} x={x(tick)} y={height - margin.bottom + 18} textAnchor="middle">
                {speech.short(tick)}
              </text>
            </g>
          ))}
          {[0, 0.5, 1].map((tick) => (
            <g key={tick}>
              <line className={styles.line} x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
              <text className={styles.words} x={margin.left - 6} y={y(tick) + 5} textAnchor="end">
                {speech.percent(tick, 0)}
              </text>
            </g>
          ))}
          <text className={styles.words} x={width - margin.right} y={height - 8} textAnchor="end">
            {speech.say("pane.chart.across")}
          </text>
          <text className={styles.words} x={8} y={18}>
            {speech.say("pane.chart.up")}
          </text>
          {bubbles.map((bubble) => {
            const name = speech.say("pane.chart.bubble", {
              network: bubble.name,
              class: bubble.label || speech.say("pane.classes.noneShort"),
              potential: speech.short(bubble.potential),
              penetration: speech.percent(bubble.penetration, 0),
              unused: speech.short(bubble.unused),
            });
            return (
              <g
                key={bubble.key}
                role="button"
                tabIndex={-1}
                aria-label={name}
                transform={`translate(${x(bubble.potential)} ${y(bubble.penetration)})`}
                onClick={() => onOpen(bubble.key)}
              >
                <title>{name}</title>
                <Shape
                  className={styles.bubble}
                  place={bubble.place}
                  radius={Math.max(4, biggest * Math.sqrt(bubble.unused / most))}
                />
              </g>
            );
          })}
          {here && (
            <g transform={`translate(${x(here.potential)} ${y(here.penetration)})`} aria-hidden="true">
              <circle className={styles.ring} r={Math.max(4, biggest * Math.sqrt(here.unused / most)) + 5} />
              <text
                className={styles.here}
                y={y(here.penetration) > height / 2 ? -biggest - 8 : biggest + 24}
                textAnchor={x(here.potential) > width / 2 ? "end" : "start"}
              >
                {here.name}
              </text>
            </g>
          )}
        </svg>
      </div>
      <ul className={styles.legend}>
        {places.map(([place, label]) => (
          <li key={place} className={styles.entry}>
            <svg className={styles.mark} viewBox="-10 -10 20 20" aria-hidden="true">
              <Shape className={styles.bubble} place={place} radius={8} />
            </svg>
            {label === "" ? speech.say("pane.classes.none") : speech.say("pane.classes.of", { class: label })}
          </li>
        ))}
        <li>
          {bubbles.length < all
            ? speech.say("pane.chart.largest", { shown: bubbles.length, all })
            : speech.say("pane.chart.size")}
        </li>
      </ul>
    </div>
  );
}

/** The shape says the class to whoever does not see the colour. */
function Shape({ place, radius, className }: { place: number; radius: number; className: string | undefined }) {
  const color = place < 0 ? tokens.colorNeutralForeground3 : (colors[place % colors.length] ?? "");
  const shared = { className, fill: color, stroke: color };
  const r = radius;
  if (place < 0) return <circle {...shared} r={r} strokeDasharray="3 3" fill="none" pointerEvents="all" />;
  if (place % 4 === 0) return <circle {...shared} r={r} />;
  if (place % 4 === 1) return <rect {...shared} x={-r * 0.89} y={-r * 0.89} width={r * 1.77} height={r * 1.77} />;
  if (place % 4 === 2) return <path {...shared} d={`M0 ${-r * 1.2}L${r * 1.15} ${r * 0.8}L${-r * 1.15} ${r * 0.8}Z`} />;
  return <path {...shared} d={`M0 ${-r * 1.25}L${r * 1.25} 0L0 ${r * 1.25}L${-r * 1.25} 0Z`} />;
}

function useSize(place: { readonly current: HTMLElement | null }): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 640, height: 400 });
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0) setSize({ width, height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return size;
}
