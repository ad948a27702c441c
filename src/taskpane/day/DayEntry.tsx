import { Badge, Button, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { instruments, type Instrument } from "../../method/measures/instruments";
import { cockpitOf, type Cockpit } from "../../workbook/cockpit/cockpitOf";
import { readCockpitNotes } from "../../workbook/cockpit/readCockpitNotes";
import type { NewContact } from "../../workbook/contacts/newContact";
import type { Look } from "../../workbook/look/look";
import { taskSentence } from "../../workbook/reminders/derivationSentence";
import type { NetworkReminder } from "../../workbook/reminders/reminderEntry";
import { logPlaceOf } from "../contacts/logPlace";
import { LogFoot } from "../contacts/LogFoot";
import { draftInput } from "../contacts/draftInput";
import { reRatedWords } from "../contacts/standingMove";
import { askedOutcomes, useContactDraft } from "../contacts/useContactDraft";
import { useLogging } from "../contacts/useLogging";
import { whomLabel, whomWords } from "../contacts/whomWords";
import { useMeanwhile } from "../contacts/useMeanwhile";
import { useSpeech } from "../frame/speech";
import { Caution } from "../parts/Caution";
import { ChoiceButton } from "../parts/ChoiceButton";
import { ChoiceGroup } from "../parts/ChoiceGroup";
import { MailIcon } from "../parts/icons";
import { EmailLink, PhoneLink } from "../parts/PhoneLink";
import { ReminderStateMark } from "../parts/ReminderStateMark";
import { TabPage } from "../parts/TabPage";
import { quietWords } from "../parts/quietWords";
import type { ContactPort } from "../session/contactPort";
import type { Session } from "../session/useSession";

interface DayEntryProps {
  readonly head: ReactNode;
  readonly entry: NetworkReminder;
  readonly look: Look;
  readonly asOf: number;
  readonly session: Session;
  readonly contacts: ContactPort;
  readonly onSkip: () => void;
  readonly onLogged: (contact: NewContact) => void;
  readonly onOpen: () => void;
  readonly onWrite: () => void;
}

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, outlineStyle: "none" },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  state: { flexShrink: 0, whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200 },
  write: { flexShrink: 0, marginLeft: "auto" },
  skip: { minWidth: 0, flexShrink: 0, whiteSpace: "nowrap", paddingLeft: "6px", paddingRight: "6px" },
  card: { display: "flex", flexDirection: "column", gap: "1px" },
  phone: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  email: { fontSize: tokens.fontSizeBase200, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  person: { fontWeight: tokens.fontWeightSemibold, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  quiet: { ...quietWords, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  attempts: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  by: { width: "96px", minWidth: 0, flexShrink: 0 },
  who: { flexGrow: 1, minWidth: 0 },
  note: { width: "100%" },
});

/** So many notes of earlier contacts are shown. */
const shownNotes = 3;

/** One customer of the day: whom, why, what was said before, and the form that logs it. Everything by keyboard. */
export function DayEntry({
  head,
  entry,
  look,
  asOf,
  session,
  contacts,
  onSkip,
  onLogged,
  onOpen,
  onWrite,
}: DayEntryProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const frame = useRef<HTMLElement>(null);
  const meanwhile = useMeanwhile(entry, false);
  const log = useLogging({ session, contacts, look, asOf });
  const draft = useContactDraft({
    ...draftInput({ look, asOf, entry, session, customerId: null, language: speech.language, meanwhile }),
    onSave: (contact, reRated) => void log(entry, contact, reRated, () => onLogged(contact), true),
  });
  const target = draft.target;
  const notes = useLastNotes(look, asOf, entry);
  const refusal = draft.instrument === "" ? undefined : draft.refusals[draft.instrument];
  const person = draft.with?.person ?? null;
  const phone = person?.phone || person?.mobile || entry.phone;
  const email = person?.email || entry.email;
  // The next customer takes the focus, so that the keys go on.
  useEffect(() => frame.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const from = event.target as HTMLElement;
    if (from instanceof HTMLTextAreaElement || from instanceof HTMLInputElement) {
      if (event.key !== "Escape") return;
      event.preventDefault();
      frame.current?.focus();
      return;
    }
    const within = event.currentTarget;
    const outcome = askedOutcomes[Number(event.key) - 1];
    const key = event.key.toLowerCase();
    const field = { n: "textarea", d: "[data-day-field] input", p: `[id="${id}-customer"]` }[key];
    if (outcome) draft.setOutcome(outcome);
    else if (key === "s") onSkip();
    else if (key === "o") onOpen();
    else if (key === "w") onWrite();
    else if (field && !(from instanceof HTMLSelectElement)) {
      const element = within.querySelector<HTMLElement>(field);
      element?.focus();
      if (element instanceof HTMLInputElement) element.select();
    } else return;
    event.preventDefault();
  };

  return (
    <section
      ref={frame}
      className={styles.frame}
      aria-label={entry.network}
      tabIndex={-1}
      onKeyDownCapture={draft.onSaveKey}
      onKeyDown={onKeyDown}
    >
      <TabPage isDense foot={<LogFoot draft={draft} place={logPlaceOf(speech, look)} isDense />}>
        <div className={styles.body}>
          {head}
          {meanwhile !== "" && <Caution role="alert">{meanwhile}</Caution>}
          <div className={styles.card}>
            <div className={styles.line}>
              <h2 className={styles.name} title={entry.network}>
                {entry.network}
              </h2>
              {entry.class !== "" && (
                <Badge appearance="outline" color="informative" size="small" shape="rounded">
                  {entry.class}
                </Badge>
              )}
              <span className={styles.state}>
                <ReminderStateMark
                  state={entry.state}
                  {...(entry.state === "overdue" && { word: speech.count("pane.reminders.late", entry.daysLate) })}
                />
              </span>
            </div>
            <div className={styles.line}>
              <PhoneLink phone={phone} className={styles.phone} />
              <span className={styles.person} title={person?.role}>
                {[person?.name || entry.contactPerson, person?.role].filter(Boolean).join(" · ")}
              </span>
            </div>
            {(email !== "" || (person && person.mobile !== "")) && (
              <div className={styles.line}>
                {person && person.mobile !== "" && person.mobile !== phone && (
                  <PhoneLink phone={person.mobile} className={styles.email} />
                )}
                <EmailLink email={email} className={styles.email} />
                <span className={styles.quiet}>{entry.topic}</span>
              </div>
            )}
            {target.attempts !== "" && <div className={styles.attempts}>{target.attempts}</div>}
            <div className={styles.quiet} title={target.derivation}>
              {[email === "" && entry.topic && speech.say("pane.log.topic", { topic: entry.topic }), target.derivation]
                .filter(Boolean)
                .join(" · ")}
            </div>
            {entry.tasks.slice(0, 2).map((task) => (
              <div key={task.sheetRow} className={styles.quiet}>
                {taskSentence(speech.language, task, speech.day(task.due))}
              </div>
            ))}
            {notes.slice(0, target.attempts === "" ? shownNotes : shownNotes - 1).map(({ record, day, note }) => (
              <div key={record} className={styles.quiet} title={note}>
                {speech.day(day)}: {note}
              </div>
            ))}
          </div>
          <div className={styles.line}>
            <Select
              className={styles.by}
              size="small"
              aria-label={speech.say("pane.log.instrument")}
              value={draft.instrument}
              onChange={(_, { value }) => draft.setInstrument(value as Instrument | "")}
            >
              <option value="">–</option>
              {instruments.map((each) => (
                <option key={each} value={each}>
                  {speech.say(`words.instrument.${each}`)}
                  {each === target.recommended && " ★"}
                </option>
              ))}
            </Select>
            {target.whom.length > 1 && (
              <Select
                id={`${id}-customer`}
                className={styles.who}
                size="small"
                aria-label={speech.say(whomLabel(target))}
                value={String(draft.whom)}
                onChange={(_, { value }) => draft.setWhom(Number(value))}
              >
                {target.whom.map((each, at) => (
                  <option key={at} value={at}>
                    {whomWords(speech, each)}
                  </option>
                ))}
              </Select>
            )}
            <Button
              className={styles.write}
              size="small"
              appearance="subtle"
              icon={<MailIcon />}
              aria-label={speech.say("pane.day.write")}
              title={speech.say("pane.day.writeHint")}
              onClick={onWrite}
            />
            <Button
              className={styles.skip}
              size="small"
              appearance="subtle"
              title={speech.say("pane.day.skipHint")}
              onClick={onSkip}
            >
              {speech.say("pane.day.skip")}
            </Button>
          </div>
          {refusal !== undefined && <Caution role="status">{refusal}</Caution>}
          <ChoiceGroup label={speech.say("pane.log.outcome")} isLabelHidden inColumns>
            {askedOutcomes.map((each, index) => (
              <ChoiceButton
                key={each}
                checked={draft.outcome === each}
                title={speech.say("pane.log.outcomeHint", {
                  outcome: speech.say(`words.outcome.${each}`),
                  digit: index + 1,
                })}
                onClick={() => draft.setOutcome(each)}
              >
                {index + 1} {speech.say(`words.outcome.${each}`)}
              </ChoiceButton>
            ))}
          </ChoiceGroup>
          <Textarea
            className={styles.note}
            size="small"
            rows={1}
            aria-label={speech.say("pane.log.note")}
            placeholder={speech.say("pane.day.noteHint")}
            title={speech.say("pane.day.keys")}
            value={draft.more.note}
            onChange={(_, { value }) => draft.change({ note: value })}
          />
          {draft.reRated && (
            <label className={styles.quiet}>
              <input
                type="checkbox"
                checked={draft.takesReRating}
                onChange={({ target: box }) => draft.setTakesReRating(box.checked)}
              />{" "}
              {reRatedWords(speech, draft.reRated)}
            </label>
          )}
        </div>
      </TabPage>
    </section>
  );
}

interface LastNote {
  readonly record: number;
  readonly day: number;
  readonly note: string;
}

/** The latest notes of a network; they stand in a column that the look does not read. */
function useLastNotes(look: Look, asOf: number, entry: NetworkReminder): readonly LastNote[] {
  const [read, setRead] = useState<readonly LastNote[]>([]);
  useEffect(() => {
    let isOver = false;
    const cockpit: Cockpit | null = cockpitOf(look, asOf, entry.customerIds[0] ?? "");
    if (cockpit)
      readCockpitNotes(look, cockpit).then(
        (notes) => {
          const found = cockpit.contacts.flatMap(({ record, day }) => {
            const note = notes.get(record) ?? "";
            return note === "" ? [] : [{ record, day, note }];
          });
          if (!isOver) setRead(found.slice(0, shownNotes));
        },
        // Somebody moved the table: the notes come with the next look.
        () => undefined,
      );
    return () => {
      isOver = true;
    };
  }, [look, asOf, entry.customerIds]);
  return read;
}
