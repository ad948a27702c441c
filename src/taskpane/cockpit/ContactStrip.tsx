import { makeStyles, tokens } from "@fluentui/react-components";
import type { CockpitStrip } from "../../workbook/cockpit/cockpit";
import { useSpeech } from "../frame/speech";
import { quietWords } from "../parts/quietWords";

const useStyles = makeStyles({
  chart: { width: "100%", height: "auto", display: "block", fontVariantNumeric: "tabular-nums" },
  axis: {
    fill: tokens.colorNeutralForeground3,
    fontSize: "9px",
    fontFamily: "inherit",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  actual: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  target: {
    fill: "none",
    stroke: tokens.colorNeutralForeground1,
    strokeDasharray: "3 3",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  words: quietWords,
});

const width = 300;
const height = 56;
const floor = height - 12;

/** Contacts of the year to date, month by month, against the pro-rata target. */
export function ContactStrip({ strip }: { readonly strip: CockpitStrip }) {
  const styles = useStyles();
  const speech = useSpeech();
  const { months, target, attainment } = strip;
  const most = Math.max(1, target, ...months.map(({ actualToDate }) => actualToDate));
  const step = width / Math.max(1, months.length);
  const y = (value: number): number => floor - (value / most) * (floor - 4);
  const month = new Intl.DateTimeFormat(speech.locale, { month: "narrow", timeZone: "UTC" });
  const said = speech.say("pane.cockpit.strip", {
    actual: speech.number(attainment.actual),
    proRata: speech.number(attainment.proRata, 1),
    target: speech.number(target, 1),
    attainment: attainment.uncapped === undefined ? "–" : speech.percent(Math.round(attainment.uncapped * 100) / 100),
  });
  return (
    <div>
      <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={said}>
        {months.map(({ from, actualToDate, isFuture }, index) => (
          <g key={from}>
            {!isFuture && actualToDate > 0 && (
              <rect
                className={styles.actual}
                x={index * step + 2}
                width={step - 4}
                y={y(actualToDate)}
                height={floor - y(actualToDate)}
              />
            )}
            <text className={styles.axis} x={index * step + step / 2} y={height - 2} textAnchor="middle">
              {month.format((from - 25569) * 86_400_000)}
            </text>
          </g>
        ))}
        <path
          className={styles.target}
          d={months
            .map(
              ({ targetToDate }, index) =>
                `${index === 0 ? `M0 ${y(0)} L` : "L"}${(index + 1) * step} ${y(targetToDate)}`,
            )
            .join(" ")}
        />
      </svg>
      <div className={styles.words}>{said}</div>
    </div>
  );
}
