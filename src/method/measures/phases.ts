/** How far a customer has come; the last one is out of the running. */
export const phases = ["prospect", "qualified", "buyer", "customer", "regularCustomer", "dropped"] as const;
export type Phase = (typeof phases)[number];

const words: Record<Phase, readonly string[]> = {
  prospect: ["prospect", "interessent"],
  qualified: ["qualified", "qualifiziert", "qualifizierter interessent"],
  buyer: ["buyer", "käufer", "erstkäufer"],
  customer: ["customer", "kunde"],
  regularCustomer: ["regular customer", "stammkunde"],
  dropped: ["dropped", "blindgänger", "ausgeschieden"],
};

const known = new Map(phases.flatMap((phase) => words[phase].map((word) => [word, phase] as const)));

/** The phase that a text names in either language, without case; undefined when it names none. */
export function phaseOf(text: string): Phase | undefined {
  return known.get(text.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " "));
}

/** Interest: 0 none, 1 low, 2 medium, 3 high, 4 ready to buy (example scale). */
export const highestInterest = 4;

const moves: Readonly<Record<Phase, readonly Phase[]>> = {
  prospect: ["qualified", "buyer", "dropped"],
  qualified: ["prospect", "buyer", "dropped"],
  buyer: ["customer", "regularCustomer", "dropped"],
  customer: ["regularCustomer", "dropped"],
  regularCustomer: ["customer", "dropped"],
  dropped: ["prospect", "qualified"],
};

/** The phases that may follow a phase (example; docs/method.md, Phases). From no phase every phase may be entered. */
export function phasesAfter(phase: Phase | undefined): readonly Phase[] {
  return phase === undefined ? phases : moves[phase];
}

/** The place of a phase in the list of phases, -1 for none: what the columns of numbers hold. */
export function phaseIndex(phase: Phase | undefined): number {
  return phase === undefined ? -1 : phases.indexOf(phase);
}

/** The index of the phase of who is out of the running. */
export const droppedIndex = phases.indexOf("dropped");
