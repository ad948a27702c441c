import type { Outcome } from "./outcomes";
import { wordList } from "./wordList";

/** Every outcome that is said; blank, which counts as reached, is not among them. */
export const outcomeWords = wordList<Exclude<Outcome, "">>(
  ["reached", "notReached", "appointment", "followUp", "refused", "order"],
  (code) => `words.outcome.${code}`,
);
