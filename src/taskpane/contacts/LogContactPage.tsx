import { Checkbox, Dropdown, Option, Textarea, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type KeyboardEvent } from "react";
import { instruments, type Instrument } from "../../method/measures/instruments";
import type { Person } from "../../workbook/look/personsIn";
import type { Phase } from "../../method/measures/phases";
import { SubPage } from "../casting/SubPage";
import { useSpeech } from "../frame/speech";
import { Caution } from "../parts/Caution";
import { ChoiceButton } from "../parts/ChoiceButton";
import { ChoiceGroup } from "../parts/ChoiceGroup";
import { Labelled } from "../parts/Labelled";
import { NumberField } from "../parts/NumberField";
import { PhoneLink } from "../parts/PhoneLink";
import { quietWords } from "../parts/quietWords";
import { InterestChoice } from "./InterestChoice";
import { LogDetails } from "./LogDetails";
import type { LogPlace } from "./logPlace";
import { LogFoot } from "./LogFoot";
import { askedOutcomes, type ContactDraftInput, useContactDraft } from "./useContactDraft";
import { reRatedWords } from "./standingMove";
import { whomLabel, whomWords } from "./whomWords";

/** Whom a contact is logged for, and what is known beforehand. */
export interface LogTarget {
  /** For a person. */
  readonly network: string;
  /** Its customers; the contact is logged for one of them. */
  readonly customers: readonly { readonly id: string; readonly name: string }[];
  /** Its customers and their persons: with one of them the contact is. */
  readonly whom: readonly Whom[];
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
  /** What others did while the form was open, as one sentence. */
  readonly meanwhile?: string;
}

/** Somebody to be spoken to, or a customer of whom nobody is known. */
export interface Whom {
  readonly customerId: string;
  /** Of the customer, where the network has several. */
  readonly customer: string;
  readonly person: Person | null;
  /** Why an instrument must not be used with this person. */
  readonly refusals: Readonly<Partial<Record<Instrument, string>>>;
}

/** A standing that a contact speaks for. */
export interface ReRated {
  readonly phase: Phase;
  /** 0..4; null: stays as it is. */
  readonly interest: number | null;
}

interface LogContactPageProps extends ContactDraftInput {
  /** Who may have made the contact, to be suggested. */
  readonly advisers?: readonly string[];
  readonly departments: readonly string[];
  readonly campaigns: readonly string[];
  /** Running campaigns with the customer on their list: one click away. */
  readonly ownCampaigns?: readonly string[];
  readonly place: LogPlace;
  readonly onLeave: () => void;
}

const useStyles = makeStyles({
  why: quietWords,
  recommended: { fontWeight: tokens.fontWeightSemibold },
  // Its own class: Fluent gives it 250 px, which two in a row do not have.
  dropdown: { minWidth: 0 },
});

/**
 * A contact in three clicks: how it ended, and the next one agreed or not, which saves it. The next contact is asked for
 * every time: "agree the next contact before you hang up". By keyboard: 1 to 6 for the outcome, Ctrl+Enter saves with the
 * proposed day.
 */
export function LogContactPage(props: LogContactPageProps) {
  const { target, departments, campaigns, place, onLeave } = props;
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const draft = useContactDraft(props);
  const { instrument, setInstrument, outcome, setOutcome, day, setDay, more, change, reRated } = draft;
  const [offered] = useState(() => [
    ...new Set([...(props.campaign ? [props.campaign] : []), ...(props.ownCampaigns ?? [])]),
  ]);
  const { refusals } = draft;
  const refusal = instrument === "" ? undefined : refusals[instrument];

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    const chosen = askedOutcomes[Number(event.key) - 1];
    if (isTyping || event.altKey || event.ctrlKey || event.metaKey || chosen === undefined) return;
    event.preventDefault();
    setOutcome(chosen);
  };

  return (
    <div onKeyDownCapture={draft.onSaveKey} onKeyDown={onKeyDown} style={{ display: "contents" }}>
      <SubPage
        title={speech.say("pane.log.title", { network: target.network })}
        onLeave={onLeave}
        foot={<LogFoot place={place} draft={draft} />}
      >
        {target.meanwhile && <Caution role="alert">{target.meanwhile}</Caution>}
        {(target.derivation || target.topic || target.phone || target.attempts) && (
          <div className={styles.why}>
            {target.attempts && <div className={styles.recommended}>{target.attempts}</div>}
            {target.derivation && <div>{target.derivation}</div>}
            {target.topic && <div>{speech.say("pane.log.topic", { topic: target.topic })}</div>}
            <PhoneLink phone={draft.with?.person?.phone || draft.with?.person?.mobile || target.phone} />
          </div>
        )}
        {target.whom.length > 1 && (
          <Labelled label={speech.say(whomLabel(target))} htmlFor={`${id}-customer`}>
            <Dropdown
              className={styles.dropdown}
              id={`${id}-customer`}
              size="small"
              value={draft.with ? whomWords(speech, draft.with) : ""}
              selectedOptions={[String(draft.whom)]}
              onOptionSelect={(_, { optionValue }) => optionValue !== undefined && draft.setWhom(Number(optionValue))}
            >
              {target.whom.map((each, at) => (
                <Option key={at} value={String(at)}>
                  {whomWords(speech, each)}
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
                title={isRecommended ? speech.say("pane.log.recommended") : refusals[each]}
                onClick={() => setInstrument(instrument === each ? "" : each)}
              >
                {speech.say(`words.instrument.${each}`)}
                {isRecommended && " ★"}
              </ChoiceButton>
            );
          })}
        </ChoiceGroup>
        <ChoiceGroup label={speech.say("pane.log.outcome")} inColumns>
          {askedOutcomes.map((each, index) => (
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
            checked={draft.takesReRating}
            label={reRatedWords(speech, reRated)}
            onChange={(_, { checked }) => draft.setTakesReRating(checked === true)}
          />
        )}
        <LogDetails
          day={day}
          details={more}
          advisers={props.advisers ?? []}
          departments={departments}
          campaigns={campaigns}
          onDay={setDay}
          onChange={change}
        />
      </SubPage>
    </div>
  );
}
