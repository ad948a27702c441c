import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useSpeech } from "../frame/speech";
import { BlockedIcon, ClockIcon, ErrorIcon } from "./icons";

export const shownStates = ["overdue", "dueSoon", "blocked"] as const;
export type ShownState = (typeof shownStates)[number];

const useStyles = makeStyles({
  mark: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  overdue: { color: tokens.colorPaletteRedForeground1 },
  dueSoon: { color: tokens.colorPaletteMarigoldForeground1 },
  blocked: { color: tokens.colorNeutralForeground3 },
});

const icons = { overdue: ErrorIcon, dueSoon: ClockIcon, blocked: BlockedIcon };

/** A state as icon, word and colour; never by colour alone. */
export function ReminderStateMark({ state, word }: { readonly state: ShownState; readonly word?: string }) {
  const styles = useStyles();
  const speech = useSpeech();
  const Icon = icons[state];
  return (
    <span className={mergeClasses(styles.mark, styles[state])}>
      <Icon size={14} />
      {word ?? speech.say(`pane.reminders.${state}`)}
    </span>
  );
}
