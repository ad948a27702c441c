import { Badge, Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
import type { Cockpit } from "../../workbook/cockpit/cockpit";
import { type CockpitLine, nextLines, standingLines } from "../../workbook/cockpit/cockpitLines";
import type { CellPlace } from "../../workbook/excel/finding";
import type { OpenTask } from "../../workbook/reminders/reminderEntry";
import { useSpeech } from "../frame/speech";
import { Disclosure } from "../parts/Disclosure";
import { EmailLink, PhoneLink } from "../parts/PhoneLink";
import { ReminderStateMark } from "../parts/ReminderStateMark";
import { TabPage } from "../parts/TabPage";
import { FineIcon, GoToIcon, WarningIcon } from "../parts/icons";
import { quietWords } from "../parts/quietWords";
import type { ReminderAct } from "../reminders/ReminderRow";
import { ContactStrip } from "./ContactStrip";

interface CockpitViewProps {
  /** Stands above the rest. */
  readonly top?: ReactNode;
  readonly cockpit: Cockpit;
  /** By the contact's record; empty until they are read. */
  readonly onNotes: (cockpit: Cockpit) => Promise<ReadonlyMap<number, string>>;
  readonly isBusy: boolean;
  readonly onAct: (act: Exclude<ReminderAct, "open">) => void;
  readonly onFinish: (task: OpenTask) => void;
  readonly onGoTo: (place: CellPlace) => void;
  readonly foot: ReactNode;
}

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  quiet: quietWords,
  acts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, "& > button": { minWidth: 0 } },
  lines: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(64px, max-content) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column" },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  split: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  consents: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  consent: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  fine: { color: tokens.colorPaletteGreenForeground1 },
  blocked: { color: tokens.colorPaletteRedForeground1 },
  ways: {
    display: "flex",
    flexWrap: "wrap",
    gap: `0 ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  note: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** Everything about one network: due and what to do first, then people, contacts, orders and where its class comes from. */
export function CockpitView({ top, cockpit, onNotes, isBusy, onAct, onFinish, onGoTo, foot }: CockpitViewProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { reminder, strip } = cockpit;
  const notes = useNotes(cockpit, onNotes);
  const money = (value: number): string => speech.number(value, 2);
  return (
    <TabPage foot={foot}>
      {top}
      <div className={styles.head}>
        <div className={styles.line}>
          <h2 className={styles.name} title={reminder.network}>
            {reminder.network}
          </h2>
          {reminder.class !== "" && (
            <Badge appearance="outline" color="informative" shape="rounded">
              {reminder.class}
            </Badge>
          )}
          <Button
            appearance="subtle"
            size="small"
            icon={<GoToIcon size={14} />}
            aria-label={speech.say("pane.goTo")}
            title={speech.say("pane.goTo")}
            onClick={() => onGoTo(cockpit.place)}
          />
        </div>
        <div className={styles.line}>
          {reminder.state === "overdue" || reminder.state === "dueSoon" || reminder.state === "blocked" ? (
            <ReminderStateMark state={reminder.state} />
          ) : (
            <span className={styles.quiet}>{speech.say(`columns.state.${reminder.state}`)}</span>
          )}
          <span className={styles.quiet}>{reminder.adviser || speech.say("pane.reminders.noAdviser")}</span>
        </div>
        <div className={styles.acts}>
          <Button size="small" appearance="primary" disabled={isBusy} onClick={() => onAct("log")}>
            {speech.say("pane.reminders.log")}
          </Button>
          <Button size="small" disabled={isBusy} onClick={() => onAct("write")}>
            {speech.say("pane.day.write")}
          </Button>
          <Button size="small" disabled={isBusy} onClick={() => onAct("snooze")}>
            {speech.say("pane.reminders.snooze")}
          </Button>
          <Button size="small" disabled={isBusy} onClick={() => onAct("task")}>
            {speech.say("pane.cockpit.task")}
          </Button>
          <Button size="small" disabled={isBusy} onClick={() => onAct("phase")}>
            {speech.say("pane.cockpit.phase")}
          </Button>
        </div>
      </div>
      <Lines
        lines={nextLines(speech.language, { ...cockpit, reminder: { ...reminder, tasks: [] } }).filter(
          ([, text]) => text !== "",
        )}
      />
      {reminder.tasks.length > 0 && (
        <section>
          <h3 className={styles.title}>{speech.say("sheets.cockpit.tasks")}</h3>
          <ul className={styles.list}>
            {reminder.tasks.map((task) => (
              <li key={task.sheetRow} className={mergeClasses(styles.item, styles.split)}>
                <span>
                  {speech.day(task.due)} · {speech.say(`words.task.${task.kind}`)}
                  {task.note !== "" && `: ${task.note}`}
                </span>
                <Button size="small" disabled={isBusy} onClick={() => onFinish(task)}>
                  {speech.say("pane.cockpit.done")}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3 className={styles.title}>{speech.say("sheets.cockpit.section.strip")}</h3>
        <ContactStrip strip={strip} />
      </section>
      <section>
        <h3 className={styles.title}>{speech.say("sheets.cockpit.section.people")}</h3>
        <ul className={styles.list}>
          {cockpit.people.map((person, at) => (
            <li key={at} className={styles.item}>
              <div className={styles.split}>
                <span>
                  {[person.contactPerson, person.role, person.customer || person.id].filter(Boolean).join(" · ")}
                </span>
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<GoToIcon size={12} />}
                  aria-label={speech.say("pane.goTo.place", { place: `${person.place.sheet}!${person.place.cell}` })}
                  onClick={() => onGoTo(person.place)}
                />
              </div>
              <div className={styles.ways}>
                <PhoneLink phone={person.phone} />
                <PhoneLink phone={person.mobile} />
                <EmailLink email={person.email} />
                {person.hasObjected && <span>{speech.say("sheets.cockpit.objected")}</span>}
              </div>
            </li>
          ))}
        </ul>
        <div className={styles.consents}>
          {cockpit.consents.map(({ instrument, permission }) => (
            <Badge
              key={instrument}
              appearance="outline"
              color="informative"
              shape="rounded"
              title={
                permission.isPermitted
                  ? speech.say("sheets.cockpit.permitted", {
                      by:
                        permission.by === "noObjection"
                          ? speech.say("sheets.cockpit.noObjection")
                          : speech.say(`words.basis.${permission.by}`),
                    })
                  : speech.say("sheets.cockpit.notPermitted", {
                      reason: speech.say(`words.refusal.${permission.reason}`),
                    })
              }
            >
              <span className={styles.consent}>
                <span className={permission.isPermitted ? styles.fine : styles.blocked}>
                  {permission.isPermitted ? <FineIcon size={12} /> : <WarningIcon size={12} />}
                </span>
                {speech.say(`words.instrument.${instrument}`)}
                <span className="fui-sr" style={{ position: "absolute", clip: "rect(0 0 0 0)" }}>
                  {speech.say(permission.isPermitted ? "pane.cockpit.permitted" : "pane.cockpit.notPermitted")}
                </span>
              </span>
            </Badge>
          ))}
          <Link as="button" inline onClick={() => onAct("consent")}>
            {speech.say("pane.cockpit.consent")}
          </Link>
        </div>
      </section>
      <section>
        <h3 className={styles.title}>{speech.say("sheets.cockpit.section.contacts")}</h3>
        {cockpit.contacts.length === 0 ? (
          <div className={styles.quiet}>{speech.say("pane.reminders.never")}</div>
        ) : (
          <ul className={styles.list}>
            {cockpit.contacts.map((contact) => (
              <li key={contact.record} className={styles.item}>
                <div className={styles.split}>
                  <Link as="button" inline onClick={() => onGoTo(contact.place)}>
                    {speech.day(contact.day)}
                  </Link>
                  <span>
                    {[
                      contact.contactPerson,
                      contact.instrument,
                      contact.outcome !== "" && speech.say(`words.outcome.${contact.outcome}`),
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </div>
                {notes.get(contact.record) && <div className={styles.note}>{notes.get(contact.record)}</div>}
              </li>
            ))}
          </ul>
        )}
      </section>
      <Disclosure
        label={speech.say("sheets.cockpit.section.orders")}
        aside={speech.say("pane.cockpit.orders", {
          count: cockpit.orders.count,
          contribution: money(cockpit.orders.contribution),
        })}
      >
        {cockpit.orders.count === 0 ? (
          <div className={styles.quiet}>{speech.say("pane.cockpit.noOrders")}</div>
        ) : (
          <ul className={styles.list}>
            {cockpit.orders.orders.slice(0, 10).map((order) => (
              <li key={order.record} className={mergeClasses(styles.item, styles.split)}>
                <Link as="button" inline onClick={() => onGoTo(order.place)}>
                  {speech.day(order.day)}
                </Link>
                <span>{order.contribution === null ? "–" : money(order.contribution)}</span>
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
      <Disclosure label={speech.say("sheets.cockpit.section.standing")}>
        <Lines lines={standingLines(speech.language, cockpit)} />
      </Disclosure>
    </TabPage>
  );
}

function Lines({ lines }: { readonly lines: readonly CockpitLine[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.lines}>
      {lines.map(([label, text], index) => [
        <dt key={`${index} label`}>{label}</dt>,
        <dd key={`${index} text`}>{text}</dd>,
      ])}
    </dl>
  );
}

const none: ReadonlyMap<number, string> = new Map();

/** The notes come after the rest: they stand in a column that the look does not read. */
function useNotes(cockpit: Cockpit, onNotes: CockpitViewProps["onNotes"]): ReadonlyMap<number, string> {
  const [read, setRead] = useState<{ readonly of: Cockpit; readonly notes: ReadonlyMap<number, string> } | null>(null);
  useEffect(() => {
    let isOver = false;
    onNotes(cockpit).then(
      (notes) => !isOver && setRead({ of: cockpit, notes }),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the reader is the same for the life of the pane
  }, [cockpit]);
  return read?.of === cockpit ? read.notes : none;
}
