import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ClassedNetwork, Classes } from "../../workbook/casting/classes";
import { explainNetwork } from "../../workbook/casting/explainNetwork";
import type { CellPlace } from "../../workbook/excel/finding";
import { useSpeech } from "../frame/speech";
import { GoToIcon, NoteIcon } from "../parts/icons";
import { quietWords } from "../parts/quietWords";
import { ClassBadge } from "./ClassBadge";
import { heightOfReasons, Reasons } from "./Reasons";
import { ScoreBar } from "./ScoreBar";
import { scoreWords, standing } from "./standing";

interface NetworkRowProps {
  readonly classes: Classes;
  readonly network: ClassedNetwork;
  readonly asOf: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly place: CellPlace | null;
  readonly onGoTo: (place: CellPlace) => void;
}

const closedHeight = 76;
const overrideHeight = 22;
const foldHeight = 40;

/** Height of a row; the list places its rows by it. */
export function heightOfNetwork(network: ClassedNetwork, isOpen: boolean): number {
  const criteria = network.pointStates.filter((state) => state !== "notApplicable").length;
  return (
    closedHeight +
    (network.override ? overrideHeight : 0) +
    (isOpen ? foldHeight + (network.override ? 60 : 0) + heightOfReasons(criteria) : 0)
  );
}

const useStyles = makeStyles({
  row: {
    height: "100%",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflow: "hidden",
  },
  button: {
    width: "100%",
    padding: `${tokens.spacingVerticalSNudge} 0`,
    flexShrink: 0,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    rowGap: "2px",
    alignItems: "center",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    border: "none",
  },
  badge: { gridRowStart: 1, gridRowEnd: 4, alignSelf: "start" },
  name: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  ellipsis: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  score: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  wide: { gridColumnStart: 2, gridColumnEnd: 4, minWidth: 0 },
  quiet: quietWords,
  override: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  more: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `0 0 ${tokens.spacingVerticalS} 36px`,
    minHeight: 0,
    overflowY: "auto",
  },
  foot: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
});

/** One network: class, score with its interval, what to ask first; a click opens the reasons. */
export function NetworkRow({ classes, network, asOf, isOpen, onToggle, place, onGoTo }: NetworkRowProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { override } = network;
  const row = useRef<HTMLDivElement>(null);
  // The reasons open below the fold as often as not.
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView?.({ block: "nearest" });
  }, [isOpen]);
  const marks = classes.rules.thresholds.flatMap(({ from }) => (from === null ? [] : [from]));
  const overrideWords =
    override &&
    (override.until === null
      ? speech.say("pane.classes.override", { class: override.class })
      : speech.say("pane.classes.overrideUntil", { class: override.class, day: speech.day(override.until) }));
  const reason = isOpen ? explainNetwork(classes, network.index) : null;
  const aside = [network.adviser, network.segment].filter(Boolean).join(" · ");
  return (
    <div className={styles.row} ref={row}>
      <Button appearance="subtle" className={styles.button} aria-expanded={isOpen} onClick={onToggle}>
        <span className={styles.badge}>
          <ClassBadge label={network.effectiveClass} />
        </span>
        <span className={mergeClasses(styles.name, styles.ellipsis)} title={network.network}>
          {network.network}
        </span>
        <span className={styles.score}>{scoreWords(speech, network.score)}</span>
        <span className={styles.wide}>
          <ScoreBar score={network.score} low={network.low} high={network.high} marks={marks} />
        </span>
        <span className={mergeClasses(styles.wide, styles.quiet, styles.ellipsis)}>
          {standing(speech, classes, network)}
        </span>
        {overrideWords && (
          <span className={mergeClasses(styles.wide, styles.quiet, styles.override)}>
            <NoteIcon size={12} />
            <span className={styles.ellipsis}>{overrideWords}</span>
          </span>
        )}
      </Button>
      {isOpen && (
        <div className={styles.more}>
          {override && (
            <span className={styles.quiet}>
              {speech.say("pane.classes.overrideBy", {
                author: override.author || "–",
                reason: override.reason || "–",
                computed: network.class || "–",
                day: speech.day(asOf),
              })}
            </span>
          )}
          {reason && <Reasons reason={reason} criteria={classes.rules.criteria.map(({ name }) => name)} />}
          <div className={styles.foot}>
            <span className={mergeClasses(styles.quiet, styles.ellipsis)}>{aside}</span>
            {place && (
              <Button size="small" appearance="subtle" icon={<GoToIcon size={12} />} onClick={() => onGoTo(place)}>
                {speech.say("pane.goTo")}
              </Button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
