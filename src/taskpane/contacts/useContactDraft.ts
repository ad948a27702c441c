import { type KeyboardEvent, useState } from "react";
import type { Instrument } from "../../method/measures/instruments";
import type { NewContact } from "../../workbook/contacts/newContact";
import { outcomes, type Outcome } from "../../workbook/words/outcomes";
import { unreadableField } from "../parts/unreadableField";
import type { OddContact } from "./LogFoot";
import type { LogTarget, ReRated } from "./LogContactPage";

/** The outcomes that are asked for, in the order of their keys 1 to 6. */
export const askedOutcomes = outcomes.filter((outcome) => outcome !== "");

export interface ContactDraftInput {
  readonly target: LogTarget;
  /** Whom a contact notes: whoever is offered, only who was chosen, or nobody, since the workbook has no place for it. */
  readonly notesPerson?: "offered" | "chosen";
  /** The day of the contact to begin with. */
  readonly day: number;
  /** What the person used for the last contact of the day: who is phoning phones on, whatever is recommended. */
  readonly used?: Instrument | null;
  /** The campaign that the contact is for to begin with; "" for none. */
  readonly campaign?: string;
  readonly isBusy: boolean;
  /** The time of day now, as a fraction, for a contact of today; null for another day. */
  readonly onTime: (day: number) => number | null;
  /** The next contact by the cadence, counted from the day of this one, or the next try; null without a target. */
  readonly onPropose: (day: number, customerId: string, outcome: Outcome) => number | null;
  /** What is odd about a contact, in sentences. */
  readonly onJudge: (contact: NewContact) => readonly OddContact[];
  /** What the reaction speaks for: another phase, another interest; null where all stays as it is. */
  readonly onReRate: (contact: NewContact) => ReRated | null;
  /** @param reRated taken along where the user left it chosen */
  readonly onSave: (contact: NewContact, reRated: ReRated | null) => void;
}

/** A contact that is being entered, wherever its fields stand. */
export type ContactDraft = ReturnType<typeof useContactDraft>;

/** Keeps what is entered of a contact and says what of it can be saved. */
export function useContactDraft(input: ContactDraftInput) {
  const { target, isBusy, onPropose, onJudge, onReRate, onSave } = input;
  const [instrument, setInstrument] = useState<Instrument | "">(input.used ?? target.recommended ?? "");
  const [outcome, setOutcome] = useState<Outcome>("");
  const [day, setDay] = useState(input.day);
  // A day that was chosen for the next contact is none for the next try.
  const [other, setOther] = useState<Readonly<Record<"contact" | "try", number | null>>>({ contact: null, try: null });
  const [tryTime, setTryTime] = useState<number | null>(null);
  const [takesReRating, setTakesReRating] = useState(true);
  const [whom, setWhomAt] = useState(() => firstWhom(target));
  const spokenWith = target.whom[whom] ?? null;
  const [more, setMore] = useState({
    customerId: target.customerId,
    contactPerson: input.notesPerson === "offered" ? (spokenWith?.person?.name ?? "") : "",
    adviser: target.adviser,
    direction: "out" as NewContact["direction"],
    interestAfter: null as number | null,
    minutes: null as number | null,
    contribution: null as number | null,
    department: "",
    campaign: input.campaign ?? "",
    format: "",
    note: "",
  });
  const isRetry = outcome === "notReached";
  const proposed = other[isRetry ? "try" : "contact"] ?? onPropose(day, more.customerId, outcome);
  const contactWith = (followUp: number | null): NewContact => ({
    ...more,
    date: day,
    instrument,
    outcome,
    followUp,
    ...(isRetry && { time: input.onTime(day), followUpTime: followUp === null ? null : tryTime }),
  });
  const reRated = outcome === "" ? null : onReRate(contactWith(proposed));
  // A day that cannot be is no reason to hold back a contact without one.
  const canSave = (followUp: number | null): boolean =>
    outcome !== "" && !isBusy && !onJudge(contactWith(followUp)).some(({ isError }) => isError);
  const save = (followUp: number | null): void => {
    if (canSave(followUp)) onSave(contactWith(followUp), takesReRating ? reRated : null);
  };
  return {
    target,
    instrument,
    setInstrument,
    outcome,
    setOutcome,
    day,
    setDay,
    more,
    change: (part: Partial<typeof more>) => setMore((before) => ({ ...before, ...part })),
    /** Its place among those of the target. */
    whom,
    with: spokenWith,
    setWhom: (at: number) => {
      const chosen = target.whom[at];
      if (!chosen) return;
      setWhomAt(at);
      setMore((before) => ({
        ...before,
        customerId: chosen.customerId,
        contactPerson: input.notesPerson ? (chosen.person?.name ?? "") : "",
      }));
    },
    refusals: spokenWith?.refusals ?? target.refusals,
    isRetry,
    proposed,
    propose: (chosen: number | null) => setOther((before) => ({ ...before, [isRetry ? "try" : "contact"]: chosen })),
    tryTime,
    setTryTime,
    reRated,
    takesReRating,
    setTakesReRating,
    judged: outcome === "" ? [] : onJudge(contactWith(proposed)),
    canSave,
    save,
    /** Before the fields see it: a list of choices takes every Enter, and the form is saved from wherever one is. */
    onSaveKey: (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (unreadableField(event.currentTarget)) return;
      event.stopPropagation();
      save(event.shiftKey ? null : proposed);
    },
  };
}

/** The first who has not objected, of the customer that is asked for. */
function firstWhom({ whom, customerId }: LogTarget): number {
  const own = whom.findIndex((each) => each.customerId === customerId && !each.person?.hasObjected);
  return Math.max(0, own >= 0 ? own : whom.findIndex((each) => each.customerId === customerId));
}
