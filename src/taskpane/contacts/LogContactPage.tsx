import { Checkbox, Dropdown, Option, Textarea, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type KeyboardEvent } from "react";
import { instruments, type Instrument } from "../../method/measures/instruments";
import type { Phase } from "../../method/measures/phases";
import type { NewContact } from "../../workbook/contacts/newContact";
import { outcomes, type Outcome } from "../../workbook/words/outcomes";
import { SubPage } from "../casting/SubPage";
import { useSpeech } from "../frame/speech";
import { Caution } from "../parts/Caution";
import { ChoiceButton } from "../parts/ChoiceButton";
import { ChoiceGroup } from "../parts/ChoiceGroup";
import { Labelled } from "../parts/Labelled";
import { NumberField } from "../parts/NumberField";
import { unreadableField } from "../parts/unreadableField";
import { quietWords } from "../parts/quietWords";
import { InterestChoice } from "./InterestChoice";
import { LogDetails } from "./LogDetails";
import { LogFoot, type Judged } from "./LogFoot";
import { reRatedWords } from "./standingMove";

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
  /** Attempts that reached nobody since the last contact, as one sentence; "" for none. */
  readonly attempts: string;
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
  /** What the person used for the last contact of the day: who is phoning phones on, whatever is recommended. */
  readonly used?: Instrument | null;
  readonly departments: readonly string[];
  readonly campaigns: readonly string[];
  /** The campaign that the contact is for to begin with; "" for none. */
  readonly campaign?: string;
  /** Running campaigns with the customer on their list: one click away. */
  readonly ownCampaigns?: readonly string[];
  /** Name of the table that the row is appended to. */
  readonly table: string;
  readonly isBusy: boolean;
  /** The time of day now, as a fraction, for a contact of today; null for another day. */
  readonly onTime: (day: number) => number | null;
  /** The next contact by the cadence, counted from the day of this one, or the next try; null without a target. */
  readonly onPropose: (day: number, customerId: string, outcome: Outcome) => number | null;
  /** What is odd about a contact, in sentences. */
  readonly onJudge: (contact: NewContact) => readonly Judged[];
  /** What the reaction speaks for: another phase, another interest; null where all stays as it is. */
  readonly onReRate: (contact: NewContact) => ReRated | null;
  /** @param reRated taken along where the user left it chosen */
  readonly onSave: (contact: NewContact, reRated: ReRated | null) => void;
  readonly onLeave: () => void;
}

const useStyles = makeStyles({
  why: quietWords,
  recommended: { fontWeight: tokens.fontWeightSemibold },
  // Its own class: Fluent gives it 250 px, which two in a row do not have.
  dropdown: { minWidth: 0 },
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
  const [instrument, setInstrument] = useState<Instrument | "">(props.used ?? target.recommended ?? "");
  const [outcome, setOutcome] = useState<Outcome>("");
  const [day, setDay] = useState(props.day);
  // A day that was chosen for the next contact is none for the next try.
  const [other, setOther] = useState<Readonly<Record<"contact" | "try", number | null>>>({ contact: null, try: null });
  const [tryTime, setTryTime] = useState<number | null>(null);
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

  const isRetry = outcome === "notReached";
  const proposed = other[isRetry ? "try" : "contact"] ?? onPropose(day, more.customerId, outcome);
  const contactWith = (followUp: number | null): NewContact => ({
    ...more,
    adviser: target.adviser,
    date: day,
    instrument,
    outcome,
    followUp,
    ...(isRetry && { time: props.onTime(day), followUpTime: followUp === null ? null : tryTime }),
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

  // Before the fields see it: a list of choices takes every Enter, and the form is saved from wherever one is.
  const onSaveKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!unreadableField(event.currentTarget)) {
      event.stopPropagation();
      save(event.shiftKey ? null : proposed);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    const chosen = asked[Number(event.key) - 1];
    if (isTyping || event.altKey || event.ctrlKey || event.metaKey || chosen === undefined) return;
    event.preventDefault();
    setOutcome(chosen);
  };

  return (
    <div onKeyDownCapture={onSaveKey} onKeyDown={onKeyDown} style={{ display: "contents" }}>
      <SubPage
        title={speech.say("pane.log.title", { network: target.network })}
        onLeave={onLeave}
        foot={
          <LogFoot
            hasOutcome={outcome !== ""}
            day={day}
            proposed={proposed}
            judged={judged}
            table={table}
            canSave={canSave}
            isRetry={isRetry}
            time={tryTime}
            onTime={setTryTime}
            onOther={(chosen) => setOther((before) => ({ ...before, [isRetry ? "try" : "contact"]: chosen }))}
            onSave={save}
          />
        }
      >
        {(target.derivation || target.topic || target.phone || target.attempts) && (
          <div className={styles.why}>
            {target.attempts && <div className={styles.recommended}>{target.attempts}</div>}
            {target.derivation && <div>{target.derivation}</div>}
            {target.topic && <div>{speech.say("pane.log.topic", { topic: target.topic })}</div>}
            {target.phone && <div>{target.phone}</div>}
          </div>
        )}
        {target.customers.length > 1 && (
          <Labelled label={speech.say("pane.log.customer")} htmlFor={`${id}-customer`}>
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
          </Labelled>
        )}
        <ChoiceGroup
          label={speech.say("pane.log.instrument")}
          note={refusal !== undefined && <Caution role="status">{refusal}</Caution>}
        >
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
        </ChoiceGroup>
        <ChoiceGroup label={speech.say("pane.log.outcome")} inColumns>
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
        </ChoiceGroup>
        <Labelled label={speech.say("pane.log.note")} htmlFor={`${id}-note`}>
          <Textarea
            id={`${id}-note`}
            size="small"
            rows={2}
            resize="vertical"
            value={more.note}
            onChange={(_, { value }) => change({ note: value })}
          />
        </Labelled>
        {offered.length > 0 && (
          <ChoiceGroup label={speech.say("pane.log.campaign")}>
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
          </ChoiceGroup>
        )}
        {outcome === "order" && (
          <Labelled label={speech.say("pane.log.contribution")}>
            <NumberField
              value={more.contribution}
              label={speech.say("pane.log.contribution")}
              blank=" "
              decimals={2}
              onChange={(contribution) => change({ contribution })}
            />
          </Labelled>
        )}
        <InterestChoice
          label={speech.say("pane.log.interest")}
          value={more.interestAfter}
          onChoose={(degree) => change({ interestAfter: more.interestAfter === degree ? null : degree })}
        />
        {reRated && (
          <Checkbox
            checked={takesReRating}
            label={reRatedWords(speech, reRated)}
            onChange={(_, { checked }) => setTakesReRating(checked === true)}
          />
        )}
        <LogDetails
          day={day}
          details={more}
          departments={departments}
          campaigns={campaigns}
          onDay={setDay}
          onChange={change}
        />
      </SubPage>
    </div>
  );
}
