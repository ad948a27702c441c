import type { Choices } from "./choices";
import { response, type Curve } from "./adbudg";

/** Networks that are alike: of one class, with one target. */
export interface ResponseGroup {
  readonly networks: number;
  /** Contacts a year and network that the class asks for, above 0. */
  readonly target: number;
  /** Whole contacts a year and network; never fewer, never more. */
  readonly least: number;
  readonly most: number;
  readonly minutesPerContact: number;
  /** Of one network with as many contacts as the target, a year. */
  readonly contribution: number;
  readonly curve: Curve;
}

/** More than one contact a day is nobody's plan. */
const mostContacts = 366;

export interface GroupFault {
  readonly fault: "notFinite" | "negative" | "notWhole" | "leastAboveMost" | "tooMany" | "targetMissing";
  readonly input: "networks" | "target" | "least" | "most" | "minutesPerContact" | "contribution";
}

/** The first thing that is wrong with a group; nothing is computed from groups with a fault. */
export function groupFault(group: Omit<ResponseGroup, "curve">): GroupFault | undefined {
  for (const input of ["networks", "target", "least", "most", "minutesPerContact", "contribution"] as const) {
    if (!Number.isFinite(group[input])) return { fault: "notFinite", input };
    if (group[input] < 0) return { fault: "negative", input };
  }
  for (const input of ["networks", "least", "most"] as const)
    if (!Number.isInteger(group[input])) return { fault: "notWhole", input };
  for (const input of ["target", "most"] as const) if (group[input] > mostContacts) return { fault: "tooMany", input };
  if (group.target === 0) return { fault: "targetMissing", input: "target" };
  if (group.least > group.most) return { fault: "leastAboveMost", input: "least" };
  return undefined;
}

/** Minutes are counted in thousandths and money in hundredths, as whole numbers: sums are exact. */
export const perMinute = 1000;
export const perMoney = 100;

/** What a network of the group earns with so many contacts, in whole hundredths. */
export function valueOf({ contribution, curve, target }: ResponseGroup, contacts: number): number {
  return Math.round(contribution * response(curve, contacts / target) * perMoney);
}

/** What a contact takes, in whole thousandths of a minute. */
export function weightOf({ minutesPerContact }: ResponseGroup): number {
  return Math.round(minutesPerContact * perMinute);
}

/** The choices of one network of the group: from the least contacts (index 0) to the most. */
export function choicesOf(group: ResponseGroup): Choices {
  const contacts = Array.from({ length: group.most - group.least + 1 }, (_, index) => group.least + index);
  return {
    weights: contacts.map((each) => each * weightOf(group)),
    values: contacts.map((each) => valueOf(group, each)),
  };
}

/** The time there is, in whole thousandths of a minute. */
export function wholeCapacity(minutes: number): number {
  // 2,000.9999999999998 are 2,001 minutes that went through a share.
  return Math.floor(minutes * perMinute + 1e-6);
}
