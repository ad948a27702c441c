import { makeStyles, tokens } from "@fluentui/react-components";
import { version } from "../../../package.json";
import { useSpeech } from "./speech";

const useStyles = makeStyles({
  footer: {
    flexShrink: 0,
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    "& > span": { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  },
});

/** How fresh the figures are, and which version made them. */
export function Footer({ status }: { readonly status: "current" | "changed" | "looking" | "working" }) {
  const styles = useStyles();
  const speech = useSpeech();
  return (
    <footer className={styles.footer}>
      <span role="status">{speech.say(`pane.status.${status}`)}</span>
      <span>{speech.say("pane.version", { version })}</span>
    </footer>
  );
}
