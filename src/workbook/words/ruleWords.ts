import { planReadings, type PlanReading } from "../../method/plan/readings";
import type { PartyRhythm } from "../../method/callParty/days";
import { wordList } from "./wordList";

export const rhythmWords = wordList<PartyRhythm>(["fortnightly", "secondOfMonth"], (code) => `words.rhythm.${code}`, {
  fortnightly: ["every two weeks", "alle zwei Wochen", "every 14 days", "alle 14 Tage"],
  secondOfMonth: ["second of the month", "zweiter im Monat", "monthly", "monatlich"],
});

export const readingWords = wordList<PlanReading>(planReadings, (code) => `words.reading.${code}`);

export const yesNoWords = wordList<"yes" | "no">(["yes", "no"], (code) => `words.answer.${code}`, {
  yes: ["true", "wahr", "x", "1"],
  no: ["false", "falsch", "0", "-"],
});

export const weekdayWords = wordList<"1" | "2" | "3" | "4" | "5" | "6" | "7">(
  ["1", "2", "3", "4", "5", "6", "7"],
  (code) => `words.weekday.${code}`,
  {
    "1": ["Mo", "Mon", "1"],
    "2": ["Di", "Tue", "2"],
    "3": ["Mi", "Wed", "3"],
    "4": ["Do", "Thu", "4"],
    "5": ["Fr", "Fri", "5"],
    "6": ["Sa", "Sat", "6"],
    "7": ["So", "Sun", "7"],
  },
);
