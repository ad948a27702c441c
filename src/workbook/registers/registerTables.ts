import { consentInstrumentWords, instrumentWords } from "../words/instrumentWords";
import { outcomeWords } from "../words/outcomeWords";
import { basisWords, phaseWords, taskWords } from "../words/registerWords";
import {
  amount,
  count,
  day,
  dayTime,
  degree,
  id,
  months,
  needed,
  optional,
  type RegisterColumn,
  text,
  word,
} from "./registerColumn";
import type { NewRecord } from "./registers";
import type { Register } from "../excel/ownTables";

export type RegisterColumns<Key extends Register> = {
  readonly [Field in keyof NewRecord<Key>]: RegisterColumn<NewRecord<Key>[Field]>;
};

/** The columns of each register, from left to right as they are written. */
export const registerColumns: { readonly [Key in Register]: RegisterColumns<Key> } = {
  consents: {
    customerId: needed("customerId", id),
    instrument: needed("instrument", word(consentInstrumentWords, "consentInstrument")),
    says: needed("basis", word(basisWords, "basis")),
    date: optional("date", day, null),
    proof: optional("proof", text, ""),
  },
  tasks: {
    customerId: needed("customerId", id),
    kind: optional("kind", word(taskWords, "task"), "other" as const),
    due: needed("due", day),
    everyMonths: optional("everyMonths", months, null),
    note: optional("note", text, ""),
    done: optional("done", day, null),
  },
  snoozes: {
    customerId: needed("customerId", id),
    until: needed("until", day),
    reason: optional("reason", text, ""),
    entered: optional("entered", day, null),
  },
  phaseHistory: {
    customerId: needed("customerId", id),
    date: needed("date", day),
    from: optional("from", word(phaseWords, "phase"), null),
    to: needed("to", word(phaseWords, "phase")),
    interest: optional("interest", degree, null),
    reason: optional("reason", text, ""),
    lookAgain: optional("lookAgain", day, null),
  },
  parties: {
    date: needed("date", day),
    adviser: optional("adviser", text, ""),
    customerId: needed("customerId", id),
    result: optional("result", word(outcomeWords, "outcome"), "" as const),
    followUp: optional("followUp", day, null),
    note: optional("note", text, ""),
  },
  campaigns: {
    campaign: needed("campaign", text),
    start: needed("start", day),
    end: optional("end", day, null),
    instrument: optional("instrument", word(instrumentWords, "instrument"), null),
    selection: optional("selection", text, ""),
    costPerContact: optional("costPerContact", amount, null),
  },
  campaignLists: {
    campaign: needed("campaign", text),
    customerId: needed("customerId", id),
  },
  careCalls: {
    week: needed("week", day),
    customerId: needed("customerId", id),
    question: optional("question", text, ""),
    perceived: optional("perceived", count, null),
    recorded: optional("recorded", count, null),
    note: optional("note", text, ""),
  },
  calendarEntries: {
    uid: needed("uid", text),
    adviser: optional("adviser", text, ""),
    start: needed("start", dayTime),
    fingerprint: needed("fingerprint", text),
    sequence: needed("sequence", count),
    stamp: needed("stamp", dayTime),
  },
};
