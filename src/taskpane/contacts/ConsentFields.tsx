import { Input, Select } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { bases, type Basis } from "../../method/consent/permission";
import { type Instrument, instruments } from "../../method/measures/instruments";
import { useSpeech } from "../frame/speech";
import { DayField } from "../parts/DayField";
import { Labelled } from "../parts/Labelled";

/** What is entered of a consent or an objection; "" where nothing is chosen yet. */
export interface ConsentDraft<About extends string> {
  readonly about: Instrument | "all" | About | "";
  readonly says: Basis | "objection" | "";
  /** Whole serial; null: not known. */
  readonly date: number | null;
  readonly proof: string;
}

/**
 * The draft of an entry, nothing chosen beforehand: it is a record that may have to be shown to somebody.
 * @returns also what is missing, in a sentence; null for nothing
 */
export function useConsentDraft<About extends string = never>() {
  const speech = useSpeech();
  const [draft, setDraft] = useState<ConsentDraft<About>>({ about: "", says: "", date: null, proof: "" });
  const missing =
    draft.about === "" || draft.says === ""
      ? speech.say("pane.consent.missing")
      : draft.says === "express" && draft.proof.trim() === ""
        ? speech.say("pane.consent.needsProof")
        : null;
  return { draft, setDraft, missing };
}

interface ConsentFieldsProps<About extends string> {
  readonly draft: ConsentDraft<About>;
  readonly onDraft: (draft: ConsentDraft<About>) => void;
  readonly asOf: number;
  /** Options before the instruments. */
  readonly children?: ReactNode;
}

/** Instrument, what is said, day and proof. */
export function ConsentFields<About extends string>({ draft, onDraft, asOf, children }: ConsentFieldsProps<About>) {
  const speech = useSpeech();
  const id = useId();
  const change = (part: Partial<ConsentDraft<About>>) => onDraft({ ...draft, ...part });
  return (
    <>
      <Labelled label={speech.say("pane.log.instrument")} htmlFor={`${id}-about`}>
        <Select
          id={`${id}-about`}
          size="small"
          value={draft.about}
          onChange={(_, { value }) => change({ about: value as typeof draft.about })}
        >
          <option value="">{speech.say("pane.consent.choose")}</option>
          {children}
          {[...instruments, "all" as const].map((each) => (
            <option key={each} value={each}>
              {speech.say(`words.instrument.${each}`)}
            </option>
          ))}
        </Select>
      </Labelled>
      <Labelled label={speech.say("pane.consent.basis")} htmlFor={`${id}-says`}>
        <Select
          id={`${id}-says`}
          size="small"
          value={draft.says}
          onChange={(_, { value }) => change({ says: value as typeof draft.says })}
        >
          <option value="">{speech.say("pane.consent.choose")}</option>
          {[...bases, "objection" as const].map((each) => (
            <option key={each} value={each}>
              {speech.say(`words.basis.${each}`)}
            </option>
          ))}
        </Select>
      </Labelled>
      <Labelled label={speech.say("pane.consent.day")}>
        <DayField
          value={draft.date}
          label={speech.say("pane.consent.day")}
          isOptional
          onChange={(date) => change({ date })}
          near={asOf}
          toward="back"
        />
      </Labelled>
      <Labelled label={speech.say("pane.consent.proof")} htmlFor={`${id}-proof`}>
        <Input
          id={`${id}-proof`}
          size="small"
          value={draft.proof}
          onChange={(_, { value }) => change({ proof: value })}
        />
      </Labelled>
    </>
  );
}
