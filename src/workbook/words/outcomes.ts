/** How a contact ended; "" is none given, which counts as reached. */
export const outcomes = ["", "reached", "notReached", "appointment", "followUp", "refused", "order"] as const;
export type Outcome = (typeof outcomes)[number];
