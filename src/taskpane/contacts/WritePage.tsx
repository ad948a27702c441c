import { Button, Input, Link, Select, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useState } from "react";
import { longestMailto, mailtoOf, bracedNames } from "../../method/writing/template";
import type { Language } from "../../text/text";
import { writtenTo } from "../../workbook/contacts/letter";
import type { NewContact } from "../../workbook/contacts/newContact";
import type { Look } from "../../workbook/look/look";
import { proposedFollowUp } from "../../workbook/reminders/proposedFollowUp";
import type { NetworkReminder } from "../../workbook/reminders/reminderEntry";
import { exampleTemplates } from "../../workbook/rules/exampleTemplates";
import { isForLanguage } from "../../workbook/rules/templates";
import { placeholderWords } from "../../workbook/words/placeholderWords";
import { SubPage } from "../casting/SubPage";
import { useSpeech } from "../frame/speech";
import { Caution } from "../parts/Caution";
import { DayField } from "../parts/DayField";
import { Labelled } from "../parts/Labelled";
import { primaryAct } from "../parts/primaryAct";
import { quietWords } from "../parts/quietWords";
import type { LogTarget } from "./LogContactPage";
import { whomWords } from "./whomWords";

interface WritePageProps {
  readonly look: Look;
  readonly asOf: number;
  readonly entry: NetworkReminder;
  readonly target: LogTarget;
  /** Who writes. */
  readonly me: string;
  readonly isBusy: boolean;
  /** The note of the last contact; "" for none. */
  readonly onNote: () => Promise<string>;
  /** Puts templates into the workbook. */
  readonly onKeepTemplates: (templates: Look["rules"]["templates"]) => void;
  readonly onLog: (contact: NewContact) => void;
  readonly onLeave: () => void;
}

const useStyles = makeStyles({
  words: quietWords,
  foot: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  pair: { display: "flex", gap: tokens.spacingHorizontalS, "& > *": { flexGrow: 1, flexBasis: 0, minWidth: 0 } },
  choice: { minWidth: 0 },
  acts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "& > *": { minWidth: 0 } },
  field: { minWidth: 0 },
});

/**
 * An e-mail or a letter from a template: read and changed here, opened as a draft in the person's own mail program or copied,
 * and logged when it is sent. Ctrl+Enter opens the draft, and once more logs it.
 */
export function WritePage(props: WritePageProps) {
  const { look, asOf, entry, target, me, isBusy, onNote, onKeepTemplates, onLog, onLeave } = props;
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const own = look.rules.templates;
  const all = useMemo(() => (own.length > 0 ? own : exampleTemplates()), [own]);
  const [whom, setWhom] = useState(() =>
    Math.max(
      0,
      target.whom.findIndex(({ refusals }) => refusals.email === undefined),
    ),
  );
  const to = target.whom[whom] ?? null;
  const person = to?.person ?? null;
  const language: Language = person?.language || speech.language;
  const [chosen, setChosen] = useState<number | null>(null);
  const fits = all.filter((each) => isForLanguage(each, language));
  // Where nobody may be sent an e-mail, a letter is begun with.
  const usual = fits.find(({ instrument }) => to?.refusals[instrument] === undefined) ?? fits[0] ?? all[0];
  const template = (chosen === null ? undefined : all[chosen]) ?? usual;
  const [followUp, setFollowUp] = useState(() => proposedFollowUp(look, asOf, to?.customerId ?? "", asOf));
  const note = useNote(onNote);
  const letter = useMemo(
    () =>
      template
        ? writtenTo(template, template.language || language, person, {
            company: look.customerColumns?.customer[entry.records[0] ?? -1] || entry.network,
            topic: entry.topic,
            lastNote: note,
            lastContact: entry.lastContact === null ? "" : speech.day(entry.lastContact),
            nextContact: followUp === null ? "" : speech.day(followUp),
            adviser: entry.adviser,
            me,
            today: speech.day(asOf),
          })
        : null,
    [template, language, person, look, entry, note, followUp, me, asOf, speech],
  );
  // What was typed holds until another letter is made.
  const [typed, setTyped] = useState<{ readonly of: unknown; readonly subject?: string; readonly text?: string }>({
    of: null,
  });
  const isTyped = typed.of === template;
  const subject = (isTyped ? typed.subject : undefined) ?? letter?.subject ?? "";
  const text = (isTyped ? typed.text : undefined) ?? letter?.text ?? "";
  const change = (part: { readonly subject?: string; readonly text?: string }) =>
    setTyped({ of: template, ...(isTyped && typed), ...part });
  const instrument = template?.instrument ?? "email";
  const email = person?.email || entry.email;
  const refusal = (to?.refusals ?? target.refusals)[instrument];
  const isEmail = instrument === "email";
  const draft = isEmail && email !== "" ? mailtoOf(email, subject, text) : null;
  const [isOut, setOut] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  const canLeave = refusal === undefined && (!isEmail || email !== "");
  const names = bracedNames(`${subject}\n${text}`);
  const unknown = names.filter((name) => placeholderWords.codeOf(name) === undefined);
  const missing = names.filter((name) => !unknown.includes(name));

  const copy = () => {
    setOut(true);
    // Some hosts keep the clipboard from add-ins.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(isEmail ? `${subject}\n\n${text}` : text))
      .then(
        () => setCopied(true),
        () => setCopied(false),
      );
  };
  const log = () =>
    onLog({
      customerId: to?.customerId ?? entry.customerIds[0] ?? "",
      date: asOf,
      instrument,
      direction: "out",
      format: "",
      department: "",
      adviser: me || entry.adviser,
      ...(look.contacts?.columns.contactPerson !== undefined && { contactPerson: person?.name ?? "" }),
      // That it was read nobody knows: an outcome is not claimed.
      outcome: "",
      interestAfter: null,
      followUp,
      minutes: null,
      contribution: null,
      note: subject,
      campaign: "",
    });
  return (
    <SubPage
      title={speech.say("pane.write.title", { network: entry.network })}
      onLeave={onLeave}
      foot={
        <div className={styles.foot}>
          {refusal !== undefined ? (
            <Caution role="status">{refusal}</Caution>
          ) : isEmail && email === "" ? (
            <Caution role="status">{speech.say("pane.write.noEmail")}</Caution>
          ) : (
            <span className={styles.words} role="status">
              {copied === null
                ? isEmail && draft === null
                  ? speech.say("pane.write.tooLong", { most: longestMailto })
                  : speech.say("pane.write.nothingSent")
                : speech.say(copied ? "pane.write.copied" : "pane.write.notCopied")}
            </span>
          )}
          <div className={styles.acts}>
            {canLeave && draft !== null && (
              <Button
                size="small"
                as="a"
                href={draft}
                appearance={isOut ? "secondary" : "primary"}
                {...(!isOut && primaryAct)}
                onClick={() => setOut(true)}
              >
                {speech.say("pane.write.open")}
              </Button>
            )}
            <Button
              size="small"
              disabled={!canLeave}
              appearance={!isOut && draft === null ? "primary" : "secondary"}
              {...(!isOut && draft === null && primaryAct)}
              onClick={copy}
            >
              {speech.say("pane.write.copy")}
            </Button>
            <Button
              size="small"
              disabled={!canLeave || !isOut || isBusy}
              appearance={isOut ? "primary" : "secondary"}
              {...(isOut && primaryAct)}
              onClick={log}
            >
              {speech.say("pane.write.logSent")}
            </Button>
          </div>
        </div>
      }
    >
      <div className={styles.pair}>
        <Select
          className={styles.choice}
          size="small"
          aria-label={speech.say("pane.write.template")}
          value={String(template ? all.indexOf(template) : "")}
          onChange={(_, { value }) => setChosen(Number(value))}
        >
          {all.map((each, at) => (
            <option key={at} value={at}>
              {`${each.name} · ${speech.say(`words.instrument.${each.instrument}`)}`}
            </option>
          ))}
        </Select>
        {target.whom.length > 1 && (
          <Select
            className={styles.choice}
            size="small"
            aria-label={speech.say("pane.write.to")}
            value={String(whom)}
            onChange={(_, { value }) => setWhom(Number(value))}
          >
            {target.whom.map((each, at) => (
              <option key={at} value={at}>
                {whomWords(speech, each)}
              </option>
            ))}
          </Select>
        )}
      </div>
      {isEmail && email !== "" && <span className={styles.words}>{email}</span>}
      <Labelled label={speech.say("pane.write.subject")} htmlFor={`${id}-subject`}>
        <Input
          id={`${id}-subject`}
          className={styles.field}
          size="small"
          value={subject}
          onChange={(_, { value }) => change({ subject: value })}
        />
      </Labelled>
      <Labelled label={speech.say("pane.write.text")} htmlFor={`${id}-text`}>
        <Textarea
          id={`${id}-text`}
          className={styles.field}
          size="small"
          rows={8}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => change({ text: value })}
        />
      </Labelled>
      {(
        [
          ["pane.write.missing", missing],
          ["pane.write.unknown", unknown],
        ] as const
      ).map(
        ([key, list]) =>
          list.length > 0 && (
            <Caution key={key} role="status">
              {speech.say(key, { names: list.map((each) => `{${each}}`).join(", ") })}
            </Caution>
          ),
      )}
      <Labelled label={speech.say("pane.log.followUp")}>
        <DayField
          value={followUp}
          label={speech.say("pane.log.followUp")}
          isOptional
          onChange={setFollowUp}
          near={asOf}
          toward="ahead"
        />
      </Labelled>
      {own.length === 0 && (
        <span className={styles.words}>
          {speech.say("pane.write.examples")}{" "}
          <Link as="button" inline disabled={isBusy} onClick={() => onKeepTemplates(all)}>
            {speech.say("pane.write.keepExamples")}
          </Link>
        </span>
      )}
    </SubPage>
  );
}

function useNote(onNote: () => Promise<string>): string {
  const [note, setNote] = useState("");
  useEffect(() => {
    let isOver = false;
    onNote().then(
      (read) => !isOver && setNote(read),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the reader is another with each drawing, the note the same
  }, []);
  return note;
}
