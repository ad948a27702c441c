import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ControlFigures } from "../../workbook/control/control";
import { useSpeech } from "../frame/speech";
import { WarningIcon } from "../parts/icons";
import { quietWords } from "../parts/quietWords";
import { ShareBar } from "../parts/ShareBar";

interface AttainmentRowProps {
  readonly name: string;
  readonly figures: ControlFigures;
  /** Quiet words under the bar, at the left. */
  readonly aside: string;
  /** Of its networks: whose own difference is not chance. */
  readonly flagged?: number;
  readonly onGoTo?: () => void;
}

/** Height of a row in pixels; the list places its rows by it. */
export const attainmentRowHeight = 64;

const useStyles = makeStyles({
  row: {
    height: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflow: "hidden",
  },
  line: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    fontVariantNumeric: "tabular-nums",
  },
  name: {
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightSemibold,
    "& > button": { maxWidth: "100%", overflow: "hidden", textOverflow: "ellipsis" },
  },
  share: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: {
    ...quietWords,
    whiteSpace: "nowrap",
  },
  ellipsis: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis" },
  flag: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS, flexShrink: 0 },
  icon: { color: tokens.colorPaletteMarigoldForeground2 },
});

/** Attainment of one adviser, class, format or network: a bar with the target marked, the counts, and whether it is chance. */
export function AttainmentRow({ name, figures, aside, flagged, onGoTo }: AttainmentRowProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { uncapped, actual, proRata, served, isNotChance } = figures.attainment;
  const isAsked = uncapped !== undefined;
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <span className={styles.name} title={name}>
          {onGoTo ? (
            <Link as="button" inline onClick={onGoTo}>
              {name}
            </Link>
          ) : (
            name
          )}
        </span>
        <span className={styles.share}>
          {isAsked ? speech.percent(Math.round(uncapped * 100) / 100) : speech.say("pane.control.notAsked")}
        </span>
      </div>
      <ShareBar share={isAsked ? uncapped : 0} end={1.5} />
      <div className={mergeClasses(styles.line, styles.quiet)}>
        <span className={styles.ellipsis}>
          {speech.say("pane.control.actualOf", { actual: speech.number(actual), proRata: speech.number(proRata, 1) })}
          {aside !== "" && ` · ${aside}`}
        </span>
        {isNotChance && served !== "asAsked" ? (
          <span className={styles.flag} title={speech.say("pane.control.notChanceHint")}>
            <span className={styles.icon}>
              <WarningIcon size={12} />
            </span>
            {speech.say(`pane.control.notChance.${served}`)}
          </span>
        ) : (
          flagged !== undefined &&
          flagged > 0 && <span className={styles.flag}>{speech.count("pane.control.flagged", flagged)}</span>
        )}
      </div>
    </div>
  );
}
