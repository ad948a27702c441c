import { isAbove } from "../../method/segment/isAbove";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { AdviserCapacity, Capacity } from "../../workbook/capacity/capacity";
import type { CellPlace } from "../../workbook/excel/finding";
import { useSpeech } from "../frame/speech";
import { AskedFigure } from "../parts/AskedFigure";
import { WarningIcon } from "../parts/icons";
import { adviserStory, hoursOf } from "./capacityStories";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  head: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  name: {
    flexGrow: 1,
    minWidth: "56px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightSemibold,
  },
  words: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  share: {
    minWidth: "44px",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
  },
  over: { color: tokens.colorPaletteRedForeground1, display: "inline-flex", alignSelf: "center" },
  bar: { display: "block", width: "100%", height: "10px" },
  room: {
    fill: tokens.colorNeutralBackground4,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  contacts: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  callParties: {
    fill: tokens.colorBrandBackground,
    fillOpacity: 0.55,
    "@media (forced-colors: active)": { fill: "CanvasText", fillOpacity: 1 },
  },
  followUps: {
    fill: tokens.colorBrandBackground,
    fillOpacity: 0.3,
    "@media (forced-colors: active)": { fill: "GrayText", fillOpacity: 1 },
  },
  full: { stroke: tokens.colorNeutralForeground1, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  legend: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, margin: 0 },
  key: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  swatch: { width: "10px", height: "10px", display: "block" },
});

const kinds = ["contacts", "callParties", "followUps"] as const;

interface AdviserLoadsProps {
  readonly capacity: Capacity;
  /** Rows of the customers table behind an adviser's networks. */
  readonly placesOf: (adviser: string) => readonly CellPlace[];
}

/** One bar an adviser: what the year's time is spoken for with; the line is all of it. */
export function AdviserLoads({ capacity, placesOf }: AdviserLoadsProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const most = Math.max(1, ...capacity.advisers.map(({ utilisation }) => utilisation ?? 0));
  // All bars in one scale; beyond three times the time a bar says no more.
  const reach = Math.min(most, 3);
  return (
    <div>
      <ul className={styles.list} aria-label={speech.say("sheets.capacity.advisers")}>
        {capacity.advisers.map((each) => (
          <li key={each.adviser}>
            <div className={styles.head}>
              <span className={styles.name}>{each.adviser || speech.say("pane.capacity.nobody")}</span>
              <span className={styles.words}>
                {each.mostNetworks === null
                  ? speech.count("pane.capacity.networks", each.networks)
                  : speech.say("pane.capacity.span", { networks: each.networks, most: each.mostNetworks })}
              </span>
              {(each.isOverSpan || isAbove(each.utilisation ?? 0, 1, 1)) && (
                <span
                  className={styles.over}
                  role="img"
                  aria-label={speech.say(each.isOverSpan ? "pane.capacity.overSpan" : "pane.capacity.overTime")}
                  title={speech.say(each.isOverSpan ? "pane.capacity.overSpan" : "pane.capacity.overTime")}
                >
                  <WarningIcon size={14} />
                </span>
              )}
              <AskedFigure
                className={styles.share}
                story={() => adviserStory(speech, each, capacity, placesOf(each.adviser))}
              >
                {each.utilisation === null ? hoursOf(speech, each.load.total) : speech.percent(each.utilisation)}
              </AskedFigure>
            </div>
            {each.utilisation !== null && <LoadBar each={each} reach={reach} />}
          </li>
        ))}
      </ul>
      <p className={mergeClasses(styles.legend, styles.words)}>
        {kinds.map((kind) => (
          <span key={kind} className={styles.key}>
            <svg className={styles.swatch} viewBox="0 0 10 10" aria-hidden="true">
              <rect className={styles[kind]} width={10} height={10} />
            </svg>
            {speech.say(`pane.capacity.${kind}`)}
          </span>
        ))}
      </p>
    </div>
  );
}

function LoadBar({ each, reach }: { readonly each: AdviserCapacity; readonly reach: number }) {
  const styles = useStyles();
  const speech = useSpeech();
  const scale = 300 / reach;
  const shares = kinds.map((kind) => each.load[kind] / each.minutes);
  return (
    <svg
      className={styles.bar}
      viewBox="0 0 300 10"
      preserveAspectRatio="none"
      role="img"
      aria-label={speech.say("pane.capacity.bar", {
        contacts: hoursOf(speech, each.load.contacts),
        parties: hoursOf(speech, each.load.callParties),
        followUps: hoursOf(speech, each.load.followUps),
        time: hoursOf(speech, each.minutes),
      })}
    >
      <rect className={styles.room} width={scale} height={10} />
      {kinds.map((kind, index) => (
        <rect
          key={kind}
          className={styles[kind]}
          x={shares.slice(0, index).reduce((sum, share) => sum + share, 0) * scale}
          width={(shares[index] as number) * scale}
          y={1}
          height={8}
        />
      ))}
      <line className={styles.full} x1={scale} x2={scale} y1={0} y2={10} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
