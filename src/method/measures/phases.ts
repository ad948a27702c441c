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
