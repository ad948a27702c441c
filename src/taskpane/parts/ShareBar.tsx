import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  bar: { display: "block", width: "100%", height: "6px", margin: `${tokens.spacingVerticalXXS} 0` },
  track: {
    fill: tokens.colorNeutralBackground5,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "GrayText" },
  },
  share: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  mark: { fill: tokens.colorNeutralForeground1, "@media (forced-colors: active)": { fill: "CanvasText" } },
});

interface ShareBarProps {
  /** 1 is all, or all that was asked for; more than that runs past the mark. */
  readonly share: number;
  /** What the bar ends at; with more than 1 there is a mark at 1. */
  readonly end?: number;
}

/** How much of a whole; the words stand beside it. */
export function ShareBar({ share, end = 1 }: ShareBarProps) {
  const styles = useStyles();
  const width = (Math.max(0, Math.min(end, share)) / end) * 100;
  return (
    <svg className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={styles.track} x="0" y="1" width="100" height="4" />
      <rect className={styles.share} data-share x="0" y="1" width={width} height="4" />
      {end > 1 && <rect className={styles.mark} x={100 / end - 0.3} y="0" width="0.6" height="6" />}
    </svg>
  );
}
