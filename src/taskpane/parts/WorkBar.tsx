import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { Progress } from "../../workbook/excel/written";
import { useSpeech } from "../frame/speech";

interface WorkBarProps {
  readonly progress: Progress | null;
  readonly onCancel: () => void;
}

const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalXS + " 0",
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, fontVariantNumeric: "tabular-nums", fontSize: tokens.fontSizeBase200 },
  bar: { "@media (prefers-reduced-motion: reduce)": { "& *": { animationName: "none", transitionDuration: "0s" } } },
});

/** How far long work is, in rows, and a way to stop it. */
export function WorkBar({ progress, onCancel }: WorkBarProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const words = progress
    ? speech.say(`pane.progress.${progress.step}`, { done: progress.done, total: progress.total })
    : speech.say("pane.progress.started");
  return (
    <div className={styles.frame}>
      <div className={styles.line}>
        <span className={styles.words} role="status">
          {words}
        </span>
        <Button size="small" onClick={onCancel} title={speech.say("pane.cancelHint")}>
          {speech.say("pane.cancel")}
        </Button>
      </div>
      <ProgressBar
        className={styles.bar}
        aria-label={words}
        {...(progress && progress.total > 0 ? { value: Math.min(1, progress.done / progress.total) } : {})}
      />
    </div>
  );
}
