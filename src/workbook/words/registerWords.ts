import { bases, type Basis, type Party } from "../../method/consent/permission";
import { type Phase, phases } from "../../method/measures/phases";
import { wordList } from "./wordList";

/** What a row of the consent register rests on. */
export const basisWords = wordList<Basis | "objection">([...bases, "objection"], (code) => `words.basis.${code}`, {
  express: ["yes", "ja", "express consent", "ausdrückliche Einwilligung", "opt-in"],
  presumed: ["presumed consent", "mutmaßliche Einwilligung"],
  objection: ["opt-out", "no", "nein", "Werbewiderspruch"],
});

export const taskKinds = ["offer", "service", "other"] as const;
export type TaskKind = (typeof taskKinds)[number];

export const taskWords = wordList<TaskKind>(taskKinds, (code) => `words.task.${code}`, {
  offer: ["quote"],
  service: ["maintenance", "Wartung"],
});

export const partyWords = wordList<Party>(["consumer", "business"], (code) => `words.party.${code}`, {
  consumer: ["private", "private customer", "Privatkunde", "privat"],
  business: ["business customer", "Firmenkunde", "Geschäftskunde", "company", "Firma", "Unternehmen", "B2B"],
});

export const phaseWords = wordList<Phase>(phases, (code) => `words.phase.${code}`, {
  qualified: ["qualifizierter Interessent", "qualified prospect"],
  buyer: ["Erstkäufer"],
  regularCustomer: ["regular"],
  dropped: ["Blindgänger"],
});
