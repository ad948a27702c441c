import {
  Button,
  Checkbox,
  Dropdown,
  Input,
  Option,
  Textarea,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useId, useState, type KeyboardEvent } from "react";
import { instruments, type Instrument } from "../../method/measures/instruments";
import type { Phase } from "../../method/measures/phases";
import type { NewContact } from "../../workbook/contacts/newContact";
import { outcomes, type Outcome } from "../../workbook/contacts/outcomes";
import { SubPage } from "../classes/SubPage";
import { useSpeech } from "../frame/speech";
import { ChoiceButton } from "../parts/ChoiceButton";
import { DayField } from "../parts/DayField";
import { Disclosure } from "../parts/Disclosure";
import { NumberField } from "../parts/NumberField";
import { reRatedWords } from "./standingMove";
import { WarningIcon } from "../parts/icons";
import { quietWords } from "../parts/quietWords";

/** Whom a contact is logged for, and what is known beforehand. */
export interface LogTarget {
  /** For a person. */
  readonly network: string;
  /** Its customers; the contact is logged for one of them. */
  readonly customers: readonly { readonly id: string; readonly name: string }[];
  /** The customer to begin with. */
  readonly customerId: string;
  readonly adviser: string;
  /** Why the contact is due, as one sentence; "" where it is not. */
  readonly derivation: string;
  readonly topic: string;
  readonly phone: string;
  readonly recommended: Instrument | null;
  /** Why an instrument must not be used, by instrument. */
  readonly refusals: Readonly<Partial<Record<Instrument, string>>>;
}

/** A standing that a contact speaks for. */
export interface ReRated {
  readonly phase: Phase;
  /** 0..4; null: stays as it is. */
  readonly interest: number | null;
}

interface LogContactPageProps {
  readonly target: LogTarget;
  /** The day of the contact to begin with. */
  readonly day: number;
  readonly departments: readonly string[];
  readonly campaigns: readonly string[];
  /** The campaign that the contact is for to begin with; "" for none. */
  readonly campaign?: string;
  /** Running campaigns with the customer on their list: one click away. */
  readonly ownCampaigns?: readonly string[];
  /** Name of the table that the row is appended to. */
  readonly table: string;
  readonly isBusy: boolean;
  /** The next contact by the cadence, counted from the day of this one; null without a target. */
  readonly onPropose: (day: number, customerId: string, outcome: Outcome) => number | null;
  /** What is odd about a contact, in sentences. */
  readonly onJudge: (contact: NewContact) => readonly { readonly isError: boolean; readonly sentence: string }[];
  /** What the reaction speaks for: another phase, another interest; null where all stays as it is. */
  readonly onReRate: (contact: NewContact) => ReRated | null;
  /** @param reRated taken along where the user left it chosen */
  readonly onSave: (contact: NewContact, reRated: ReRated | null) => void;
  readonly onLeave: () => void;
}

const useStyles = makeStyles({
  why: quietWords,
  group: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    border: "none",
    margin: 0,
    padding: 0,
  },
  label: {
    padding: 0,
    ...quietWords,
  },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, "& > button": { minWidth: 0 } },
  outcomes: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(88px, 1fr))",
    gap: tokens.spacingHorizontalXS,
    "& > button": { minWidth: 0, whiteSpace: "nowrap", paddingLeft: "4px", paddingRight: "4px" },
  },
  recommended: { fontWeight: tokens.fontWeightSemibold },
  warning: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  warningIcon: { color: tokens.colorPaletteMarigoldForeground1, paddingTop: "2px" },
  errorIcon: { color: tokens.colorPaletteRedForeground1, paddingTop: "2px" },
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
  field: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    "& > *": { minWidth: 0 },
  },
  // Its own class: Fluent gives it 250 px, which two in a row do not have.
  dropdown: { minWidth: 0 },
  foot: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  ask: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  saves: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "& > button": { flexGrow: 1 } },
  other: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

const asked = outcomes.filter((outcome) => outcome !== "");

/**
 * A contact in three clicks: how it ended, and the next one agreed or not, which saves it. The next contact is asked for
 * every time: "agree the next contact before you hang up". By keyboard: 1 to 6 for the outcome, Ctrl+Enter saves with the
 * proposed day.
 */
export function LogContactPage(props: LogContactPageProps) {
  const { target, departments, campaigns, table, isBusy, onPropose, onJudge, onReRate, onSave, onLeave } = props;
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const [instrument, setInstrument] = useState<Instrument | "">(target.recommended ?? "");
  const [outcome, setOutcome] = useState<Outcome>("");
  const [day, setDay] = useState(props.day);
  const [other, setOther] = useState<number | null>(null);
  const [takesReRating, setTakesReRating] = useState(true);
  const [more, setMore] = useState({
    customerId: target.customerId,
    direction: "out" as NewContact["direction"],
    interestAfter: null as number | null,
    minutes: null as number | null,
    contribution: null as number | null,
    department: "",
    campaign: props.campaign ?? "",
    format: "",
    note: "",
  });
  const [offered] = useState(() => [
    ...new Set([...(props.campaign ? [props.campaign] : []), ...(props.ownCampaigns ?? [])]),
  ]);
  const change = (part: Partial<typeof more>) => setMore((before) => ({ ...before, ...part }));

  const proposed = other ?? onPropose(day, more.customerId, outcome);
  const contactWith = (followUp: number | null): NewContact => ({
    ...more,
    adviser: target.adviser,
    date: day,
    instrument,
    outcome,
    followUp,
  });
  const reRated = outcome === "" ? null : onReRate(contactWith(proposed));
  const judged = outcome === "" ? [] : onJudge(contactWith(proposed));
  // A day that cannot be is no reason to hold back a contact without one.
  const canSave = (followUp: number | null): boolean =>
    outcome !== "" && !isBusy && !onJudge(contactWith(followUp)).some(({ isError }) => isError);
  const save = (followUp: number | null) => {
    if (canSave(followUp)) onSave(contactWith(followUp), takesReRating ? reRated : null);
  };
  const refusal = instrument === "" ? undefined : target.refusals[instrument];

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save(event.shiftKey ? null : proposed);
      return;
    }
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    const chosen = asked[Number(event.key) - 1];
    if (isTyping || event.altKey || event.ctrlKey || event.metaKey || chosen === undefined) return;
    event.preventDefault();
    setOutcome(chosen);
  };

  return (
    <div onKeyDown={onKeyDown} style={{ display: "contents" }}>
      <SubPage
        title={speech.say("pane.log.title", { network: target.network })}
        onLeave={onLeave}
        foot={
          <div className={styles.foot}>
            <p className={styles.ask}>{speech.say(outcome === "" ? "pane.log.first" : "pane.log.agree")}</p>
            {judged.map(({ isError, sentence }) => (
              <div key={sentence} className={styles.warning} role={isError ? "alert" : "status"}>
                <span className={isError ? styles.errorIcon : styles.warningIcon}>
                  <WarningIcon size={14} />
                </span>
                {sentence}
              </div>
            ))}
            <label className={styles.other}>
              <span className={styles.label}>{speech.say("pane.log.otherDay")}</span>
              <DayField
                value={proposed}
                label={speech.say("pane.log.followUp")}
                isOptional
                near={day}
                onChange={(next) => setOther(next)}
              />
            </label>
            <div className={styles.saves}>
              {proposed !== null && (
                <Button
                  appearance="primary"
                  disabled={!canSave(proposed)}
                  title={speech.say("pane.log.saveHint")}
                  onClick={() => save(proposed)}
                >
                  {speech.say("pane.log.saveAgreed", { day: speech.day(proposed) })}
                </Button>
              )}
              <Button
                appearance={proposed === null ? "primary" : "secondary"}
                disabled={!canSave(null)}
                title={speech.say("pane.log.saveNoneHint")}
                onClick={() => save(null)}
              >
                {speech.say("pane.log.saveNone")}
              </Button>
            </div>
            <div className={styles.why}>{speech.say("pane.log.preview", { table })}</div>
          </div>
        }
      >
        {(target.derivation || target.topic || target.phone) && (
          <div className={styles.why}>
            {target.derivation && <div>{target.derivation}</div>}
            {target.topic && <div>{speech.say("pane.log.topic", { topic: target.topic })}</div>}
            {target.phone && <div>{target.phone}</div>}
          </div>
        )}
        {target.customers.length > 1 && (
          <div className={styles.field}>
            <label className={styles.label} htmlFor={`${id}-customer`}>
              {speech.say("pane.log.customer")}
            </label>
            <Dropdown
              className={styles.dropdown}
              id={`${id}-customer`}
              size="small"
              value={target.customers.find((each) => each.id === more.customerId)?.name ?? more.customerId}
              selectedOptions={[more.customerId]}
              onOptionSelect={(_, { optionValue }) => optionValue !== undefined && change({ customerId: optionValue })}
            >
              {target.customers.map((each) => (
                <Option key={each.id} value={each.id}>
                  {each.name || each.id}
                </Option>
              ))}
            </Dropdown>
          </div>
        )}
        <fieldset className={styles.group}>
          <legend className={styles.label}>{speech.say("pane.log.instrument")}</legend>
          <div className={styles.chips}>
            {instruments.map((each) => {
              const isRecommended = each === target.recommended;
              return (
                <ChoiceButton
                  key={each}
                  shape="circular"
                  checked={instrument === each}
                  className={mergeClasses(isRecommended && styles.recommended)}
                  title={isRecommended ? speech.say("pane.log.recommended") : target.refusals[each]}
                  onClick={() => setInstrument(instrument === each ? "" : each)}
                >
                  {speech.say(`words.instrument.${each}`)}
                  {isRecommended && " ★"}
                </ChoiceButton>
              );
            })}
          </div>
          {refusal !== undefined && (
            <div className={styles.warning} role="status">
              <span className={styles.warningIcon}>
                <WarningIcon size={14} />
              </span>
              {refusal}
            </div>
          )}
        </fieldset>
        <fieldset className={styles.group}>
          <legend className={styles.label}>{speech.say("pane.log.outcome")}</legend>
          <div className={styles.outcomes}>
            {asked.map((each, index) => (
              <ChoiceButton
                key={each}
                checked={outcome === each}
                title={speech.say("pane.log.outcomeHint", {
                  outcome: speech.say(`words.outcome.${each}`),
                  digit: index + 1,
                })}
                onClick={() => setOutcome(each)}
              >
                {speech.say(`words.outcome.${each}`)}
              </ChoiceButton>
            ))}
          </div>
        </fieldset>
        <div className={styles.field}>
          <label className={styles.label} htmlFor={`${id}-note`}>
            {speech.say("pane.log.note")}
          </label>
          <Textarea
            id={`${id}-note`}
            size="small"
            rows={2}
            resize="vertical"
            value={more.note}
            onChange={(_, { value }) => change({ note: value })}
          />
        </div>
        {offered.length > 0 && (
          <fieldset className={styles.group}>
            <legend className={styles.label}>{speech.say("pane.log.campaign")}</legend>
            <div className={styles.chips}>
              {offered.map((each) => (
                <ChoiceButton
                  key={each}
                  shape="circular"
                  checked={more.campaign === each}
                  onClick={() => change({ campaign: more.campaign === each ? "" : each })}
                >
                  {each}
                </ChoiceButton>
              ))}
            </div>
          </fieldset>
        )}
        {outcome === "order" && (
          <div className={styles.field}>
            <span className={styles.label}>{speech.say("pane.log.contribution")}</span>
            <NumberField
              value={more.contribution}
              label={speech.say("pane.log.contribution")}
              blank=" "
              decimals={2}
              onChange={(contribution) => change({ contribution })}
            />
          </div>
        )}
        <fieldset className={styles.group}>
          <legend className={styles.label}>{speech.say("pane.log.interest")}</legend>
          <div className={styles.chips}>
            {[0, 1, 2, 3, 4].map((degree) => (
              <ChoiceButton
                key={degree}
                shape="circular"
                checked={more.interestAfter === degree}
                title={speech.say(`pane.interest.${degree}` as "pane.interest.0")}
                onClick={() => change({ interestAfter: more.interestAfter === degree ? null : degree })}
              >
                {degree}
              </ChoiceButton>
            ))}
          </div>
        </fieldset>
        {reRated && (
          <Checkbox
            checked={takesReRating}
            label={reRatedWords(speech, reRated)}
            onChange={(_, { checked }) => setTakesReRating(checked === true)}
          />
        )}
        <Disclosure label={speech.say("pane.log.more")}>
          <div className={styles.pair}>
            <div className={styles.field}>
              <span className={styles.label}>{speech.say("pane.log.day")}</span>
              <DayField
                value={day}
                label={speech.say("pane.log.day")}
                onChange={(next) => next !== null && setDay(next)}
              />
            </div>
            <div className={styles.field}>
              <span className={styles.label}>{speech.say("pane.log.minutes")}</span>
              <NumberField
                value={more.minutes}
                label={speech.say("pane.log.minutes")}
                blank=" "
                decimals={0}
                onChange={(minutes) => change({ minutes })}
              />
            </div>
            <div className={styles.field}>
              <label className={styles.label} htmlFor={`${id}-direction`}>
                {speech.say("pane.log.direction")}
              </label>
              <Dropdown
                className={styles.dropdown}
                id={`${id}-direction`}
                size="small"
                value={more.direction === "" ? "" : speech.say(`words.direction.${more.direction}`)}
                selectedOptions={[more.direction]}
                onOptionSelect={(_, { optionValue }) =>
                  change({ direction: (optionValue ?? "") as NewContact["direction"] })
                }
              >
                <Option value="out">{speech.say("words.direction.out")}</Option>
                <Option value="in">{speech.say("words.direction.in")}</Option>
              </Dropdown>
            </div>
            <Suggested
              id={`${id}-department`}
              label={speech.say("pane.log.department")}
              value={more.department}
              suggestions={departments}
              onChange={(department) => change({ department })}
            />
            <Suggested
              id={`${id}-campaign`}
              label={speech.say("pane.log.campaign")}
              value={more.campaign}
              suggestions={campaigns}
              onChange={(campaign) => change({ campaign })}
            />
            <Suggested
              id={`${id}-format`}
              label={speech.say("pane.log.format")}
              value={more.format}
              suggestions={[]}
              onChange={(format) => change({ format })}
            />
          </div>
        </Disclosure>
      </SubPage>
    </div>
  );
}

interface SuggestedProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly onChange: (value: string) => void;
}

/** A free text with what the workbook holds already. */
function Suggested({ id, label, value, suggestions, onChange }: SuggestedProps) {
  const styles = useStyles();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <Input id={id} size="small" value={value} list={`${id}-list`} onChange={(_, change) => onChange(change.value)} />
      {suggestions.length > 0 && (
        <datalist id={`${id}-list`}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </div>
  );
}
