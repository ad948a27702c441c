import {
  Badge,
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useState } from "react";
import type { CellPlace } from "../../workbook/excel/finding";
import type { NetworkReminder } from "../../workbook/reminders/reminderEntry";
import { derivationSentence } from "../../workbook/reminders/derivationSentence";
import { attemptsSentence } from "../../workbook/reminders/attemptsSentence";
import { instrumentWord, whatSentence } from "../../workbook/reminders/whatSentence";
import { type Speech, useSpeech } from "../frame/speech";
import { ReminderStateMark } from "../parts/ReminderStateMark";
import { PhoneLink } from "../parts/PhoneLink";
import { ChevronDownIcon, ChevronRightIcon, GoToIcon } from "../parts/icons";

/** What can be done with a reminder. */
export type ReminderAct = "log" | "snooze" | "open" | "write" | "task" | "phase" | "consent";

interface ReminderRowProps {
  readonly entry: NetworkReminder;
  readonly asOf: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The note of the last contact; "" for none. */
  readonly onNote: (entry: NetworkReminder) => Promise<string>;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onAct: (act: ReminderAct) => void;
}

const useStyles = makeStyles({
  // Else "Gehe zu" breaks into two lines at 320 px and is cut by the row.
  button: { flexShrink: 0, whiteSpace: "nowrap" },
  row: {
    height: "100%",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    position: "relative",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflow: "hidden",
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  network: {
    flexGrow: 1,
    minWidth: 0,
    paddingLeft: 0,
    paddingRight: 0,
    justifyContent: "flex-start",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    height: "22px",
    gap: tokens.spacingHorizontalXXS,
  },
  ellipsis: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  days: { fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: "20px" },
  under: { paddingLeft: "18px" },
  // Over the second line while somebody is at the row: a caller reads twenty rows for each one that is pressed.
  acts: {
    position: "absolute",
    right: 0,
    top: "20px",
    paddingLeft: tokens.spacingHorizontalXS,
    gap: tokens.spacingHorizontalXXS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hidden: {
    opacity: 0,
    "@media (hover: none)": { opacity: 1 },
  },
  shows: {
    "&:hover > [data-acts], &:focus-within > [data-acts]": { opacity: 1 },
  },
  phone: { flexShrink: 0, fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  menu: { minWidth: "28px", padding: 0, marginLeft: "auto" },
  more: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalXS,
    paddingLeft: "18px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowY: "auto",
  },
});

/** Heights of a row, closed and open; the list places its rows by them. */
export const rowHeights = { closed: 43, open: 274 };

/** One network to contact: how late, its class, the topic, and on a click how the due date came about. */
export function ReminderRow({ entry, asOf, isOpen, onToggle, onNote, onGoTo, onAct }: ReminderRowProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const note = useNote(entry, isOpen, onNote);
  const classWords =
    entry.classFrom === "none"
      ? speech.say("pane.reminders.noClass")
      : entry.classFrom === "segment"
        ? speech.say("pane.reminders.classFromSegment", { class: entry.class })
        : entry.classFrom === "casting"
          ? speech.say("pane.reminders.classFromCasting", { class: entry.class })
          : speech.say("pane.reminders.class", { class: entry.class });
  const onKeyDown = (event: KeyboardEvent) => {
    const act = { l: "log", s: "snooze", o: "open", w: "write" }[event.key.toLowerCase()] as ReminderAct | undefined;
    if (!act || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    event.preventDefault();
    onAct(act);
  };
  return (
    <div className={mergeClasses(styles.row, styles.shows)} onKeyDown={onKeyDown}>
      <div className={styles.line}>
        <Button
          appearance="transparent"
          size="small"
          className={styles.network}
          icon={isOpen ? <ChevronDownIcon size={14} /> : <ChevronRightIcon size={14} />}
          aria-expanded={isOpen}
          onClick={onToggle}
          title={entry.network}
        >
          <span className={styles.ellipsis}>{entry.network}</span>
        </Button>
        <span className={styles.days}>
          <ReminderStateMark state={entry.state} word={lateWords(speech, entry, asOf)} />
        </span>
      </div>
      <div className={mergeClasses(styles.line, styles.quiet, styles.under)}>
        {entry.class !== "" && (
          <Badge
            appearance="outline"
            color="informative"
            size="small"
            shape="rounded"
            aria-label={classWords}
            title={classWords}
          >
            {entry.class}
            {entry.classFrom === "segment" && "*"}
          </Badge>
        )}
        <PhoneLink phone={entry.phone} className={styles.phone} />
        <span className={styles.ellipsis}>
          {[
            entry.contactPerson,
            entry.attempts && attemptsSentence(speech.language, entry.attempts, asOf),
            entry.what.instrument && instrumentWord(speech.language, entry.what),
            entry.topic,
            lastWords(speech, entry),
            dueWords(speech, entry),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </div>
      <div data-acts="" className={mergeClasses(styles.line, styles.acts, styles.hidden)}>
        <Button
          size="small"
          appearance="secondary"
          className={styles.button}
          title={speech.say("pane.reminders.logHint")}
          onClick={() => onAct("log")}
        >
          {speech.say("pane.reminders.log")}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          title={speech.say("pane.reminders.snoozeHint")}
          onClick={() => onAct("snooze")}
        >
          {speech.say("pane.reminders.snooze")}
        </Button>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              size="small"
              appearance="subtle"
              className={styles.menu}
              aria-label={speech.say("pane.reminders.more", { network: entry.network })}
            >
              ⋯
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem icon={<GoToIcon size={12} />} onClick={() => onGoTo(entry.place)}>
                {speech.say("pane.goTo")}
              </MenuItem>
              {(["open", "write", "task", "phase", "consent"] as const).map((act) => (
                <MenuItem key={act} onClick={() => onAct(act)}>
                  {speech.say(`pane.reminders.act.${act}`)}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      {isOpen && (
        <div className={styles.more}>
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            icon={<GoToIcon size={12} />}
            onClick={() => onGoTo(entry.place)}
          >
            {speech.say("pane.goTo")}
          </Button>
          {entry.derivation && <span>{derivationSentence(speech.language, entry.derivation)}</span>}
          {entry.snooze && (
            <span>
              {speech.say("pane.reminders.snoozed", {
                day: speech.day(entry.snooze.until),
                reason: entry.snooze.reason,
              })}
            </span>
          )}
          <span>
            {speech.say("pane.reminders.what", {
              instrument: instrumentWord(speech.language, entry.what),
              why: whatSentence(speech.language, entry.what),
            })}
          </span>
          <span>{classWords}</span>
          {entry.lateSince !== null && entry.due !== null && entry.lateSince < entry.due && (
            <span>{speech.say("pane.reminders.lateSince", { day: speech.day(entry.lateSince) })}</span>
          )}
          {entry.priority > 0 && (
            <span>{speech.say("pane.reminders.priority", { priority: speech.number(entry.priority, 2) })}</span>
          )}
          {note !== "" && <span>{speech.say("pane.reminders.note", { note })}</span>}
          {entry.topic !== "" && <span>{speech.say("pane.reminders.topic", { topic: entry.topic })}</span>}
          <span>
            {[
              entry.contactPerson !== "" && speech.say("pane.reminders.contactPerson", { person: entry.contactPerson }),
              entry.phone !== "" && speech.say("pane.reminders.phone", { phone: entry.phone }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </div>
      )}
    </div>
  );
}

function lateWords(speech: Speech, entry: NetworkReminder, asOf: number): string {
  if (entry.state === "overdue") return speech.count("pane.reminders.late", entry.daysLate);
  if (entry.state !== "dueSoon" || entry.due === null) return speech.say(`columns.state.${entry.state}`);
  const days = entry.due - asOf;
  return days <= 0 ? speech.say("pane.reminders.today") : speech.count("pane.reminders.in", days);
}

function lastWords(speech: Speech, { lastContact, instrument }: NetworkReminder): string {
  if (lastContact === null) return speech.say("pane.reminders.never");
  const day = speech.day(lastContact);
  return instrument === ""
    ? speech.say("pane.reminders.lastContact", { day })
    : speech.say("pane.reminders.lastContactBy", { day, instrument });
}

/** Of who is neither overdue nor due soon: the day on which that ends. */
function dueWords(speech: Speech, { state, due }: NetworkReminder): string {
  if (due === null || state === "overdue" || state === "dueSoon" || state === "noTarget") return "";
  return speech.say("pane.reminders.next", { day: speech.day(due) });
}

/** The note stands in a column that the look does not read: it is read when the row is opened. */
function useNote(entry: NetworkReminder, isOpen: boolean, onNote: ReminderRowProps["onNote"]): string {
  const [read, setRead] = useState<{ readonly record: number; readonly note: string } | null>(null);
  const record = entry.lastContactRecord;
  useEffect(() => {
    if (!isOpen || record === null) return undefined;
    let isOver = false;
    onNote(entry).then(
      (note) => !isOver && setRead({ record, note }),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the reader is another one with each drawing
  }, [record, isOpen]);
  return isOpen && read?.record === record ? read.note : "";
}
