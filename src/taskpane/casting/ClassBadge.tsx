import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useSpeech } from "../frame/speech";

const useStyles = makeStyles({
  badge: {
    flexShrink: 0,
    minWidth: "28px",
    height: "28px",
    boxSizing: "border-box",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  none: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
  large: {
    minWidth: "1.3em",
    height: "1.3em",
    fontSize: "inherit",
    lineHeight: 1.2,
  },
});

interface ClassBadgeProps {
  /** "" for none. */
  readonly label: string;
  readonly isLarge?: boolean;
}

/** The letter of a class, the same wherever a network is shown. */
export function ClassBadge({ label, isLarge = false }: ClassBadgeProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const words = label === "" ? speech.say("pane.classes.none") : speech.say("pane.classes.of", { class: label });
  return (
    <span
      className={mergeClasses(styles.badge, label === "" && styles.none, isLarge && styles.large)}
      role="img"
      aria-label={words}
      title={words}
    >
      {label === "" ? "–" : label}
    </span>
  );
}
