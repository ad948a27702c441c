import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useSpeech } from "../frame/speech";
import type { ReminderState } from "../../method/cadence/reminders";
import { BlockedIcon, ClockIcon, ErrorIcon, FineIcon, NoteIcon } from "./icons";

const useStyles = makeStyles({
  mark: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  overdue: { color: tokens.colorPaletteRedForeground1 },
  dueSoon: { color: tokens.colorPaletteMarigoldForeground2 },
  fine: { color: tokens.colorPaletteGreenForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const marks = {
  overdue: { Icon: ErrorIcon, tone: "overdue" },
  dueSoon: { Icon: ClockIcon, tone: "dueSoon" },
  planned: { Icon: FineIcon, tone: "fine" },
  current: { Icon: FineIcon, tone: "fine" },
  snoozed: { Icon: ClockIcon, tone: "quiet" },
  blocked: { Icon: BlockedIcon, tone: "quiet" },
  dropped: { Icon: BlockedIcon, tone: "quiet" },
  noTarget: { Icon: NoteIcon, tone: "quiet" },
} as const satisfies Record<ReminderState, unknown>;

/** A state as icon, word and colour; never by colour alone. */
export function ReminderStateMark({ state, word }: { readonly state: ReminderState; readonly word?: string }) {
  const styles = useStyles();
  const speech = useSpeech();
  const { Icon, tone } = marks[state];
  return (
    <span className={mergeClasses(styles.mark, styles[tone])}>
      <Icon size={14} />
      {word ?? speech.say(`columns.state.${state}`)}
    </span>
  );
}
