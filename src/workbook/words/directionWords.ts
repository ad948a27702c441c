import { wordList } from "./wordList";

export const directionWords = wordList<"in" | "out">(["in", "out"], (code) => `words.direction.${code}`, {
  in: ["inbound", "in", "Eingang", "vom Kunden", "from customer"],
  out: ["outbound", "out", "Ausgang", "zum Kunden", "to customer"],
});

/** True when we contacted the customer. A blank, or a direction that nobody knows, counts as ours. */
export function isOutbound(direction: string): boolean {
  return directionWords.codeOf(direction) !== "in";
}
