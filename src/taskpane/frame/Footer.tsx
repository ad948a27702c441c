import { ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
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
}

/** How fresh the figures are, and which version made them. */
export function Footer({ status, isExplaining, onExplain }: FooterProps) {
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
      <span>{speech.say("pane.version", { version })}</span>
    </footer>
  );
}
