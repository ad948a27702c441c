import { makeStyles, tokens } from "@fluentui/react-components";

interface ScoreBarProps {
  /** 0 to 100; null where nothing is assessed. */
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Scores from which classes begin. */
  readonly marks: readonly number[];
}

const useStyles = makeStyles({
  bar: { display: "block", width: "100%", height: "10px", overflow: "visible" },
  track: {
    fill: tokens.colorNeutralBackground5,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "GrayText" },
  },
  interval: {
    fill: tokens.colorBrandStroke2,
    "@media (forced-colors: active)": { fill: "GrayText" },
  },
  score: {
    fill: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  mark: { fill: tokens.colorNeutralStrokeAccessible, "@media (forced-colors: active)": { fill: "CanvasText" } },
});

/** The score on its way from 0 to 100, what it may still become, and where the classes begin. The words stand beside it. */
export function ScoreBar({ score, low, high, marks }: ScoreBarProps) {
  const styles = useStyles();
  return (
    <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={styles.track} x="0" y="3" width="100" height="4" />
      {low !== null && high !== null && high > low && (
        <rect className={styles.interval} data-interval x={low} y="3" width={high - low} height="4" />
      )}
      {marks.map((mark) => (
        <rect key={mark} className={styles.mark} x={mark - 0.15} y="2" width="0.3" height="6" />
      ))}
      {score !== null && (
        <rect
          className={styles.score}
          data-score
          x={Math.min(99, Math.max(0, score - 0.5))}
          y="0"
          width="1"
          height="10"
        />
      )}
    </svg>
  );
}
