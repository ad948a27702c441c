import { Button, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { version } from "../../../package.json";
import { useSpeech } from "./speech";

const useStyles = makeStyles({
  footer: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    "& > span": { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  },
  explain: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "nowrap",
  },
});

interface FooterProps {
  readonly status: "current" | "changed" | "looking" | "working";
  readonly isExplaining: boolean;
  readonly onExplain: (isExplaining: boolean) => void;
  /** The check of this Excel is asked for. */
  readonly onCheck: () => void;
}

/** How fresh the figures are, and which version made them; that version leads to the check of this Excel. */
export function Footer({ status, isExplaining, onExplain, onCheck }: FooterProps) {
  const styles = useStyles();
  const speech = useSpeech();
  return (
    <footer className={styles.footer}>
      <span role="status">{speech.say(`pane.status.${status}`)}</span>
      <ToggleButton
        size="small"
        appearance="transparent"
        className={styles.explain}
        checked={isExplaining}
        title={speech.say("pane.explain.toggle.hint")}
        onClick={() => onExplain(!isExplaining)}
      >
        {speech.say("pane.explain.toggle")}
      </ToggleButton>
      <Button
        size="small"
        appearance="transparent"
        className={styles.explain}
        title={speech.say("acceptance.open")}
        aria-label={`${speech.say("pane.version", { version })}: ${speech.say("acceptance.open")}`}
        onClick={onCheck}
      >
        {speech.say("pane.version", { version })}
      </Button>
    </footer>
  );
}
