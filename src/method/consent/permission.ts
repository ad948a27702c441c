import { type Instrument, instrumentFacts } from "../measures/instruments";

/** What a contact may rest on. */
export const bases = ["express", "presumed", "existingCustomer", "contract"] as const;
export type Basis = (typeof bases)[number];

/** One row of the consent register. */
export interface ConsentEntry {
  readonly instrument: Instrument | "all";
  readonly says: Basis | "objection";
  /** Serial of the day it was given; undefined when unknown. */
  readonly day: number | undefined;
}

export type Party = "consumer" | "business";

export type Refusal = "objection" | "expressConsentMissing" | "presumedConsentMissing";
export type Permission =
  | { readonly isPermitted: true; readonly by: Basis | "noObjection" }
  | { readonly isPermitted: false; readonly reason: Refusal };

/**
 * Whether an instrument may be used (docs/method.md, Consent). An objection holds for ever, whatever was given before or
 * after, also when it is dated later than the as-of day; a consent counts from its day on, without a day always.
 */
export function permission(
  instrument: Instrument,
  entries: readonly ConsentEntry[],
  party: Party,
  asOf: number,
): Permission {
  const about = entries.filter((entry) => entry.instrument === instrument || entry.instrument === "all");
  if (about.some((entry) => entry.says === "objection")) return { isPermitted: false, reason: "objection" };
  const given = new Set(about.filter(({ day }) => day === undefined || day <= asOf).map(({ says }) => says));
  const need = instrumentFacts[instrument].needs;
  if (need === "noObjection") return { isPermitted: true, by: "noObjection" };
  if (need === "express" || party === "consumer")
    return given.has("express")
      ? { isPermitted: true, by: "express" }
      : { isPermitted: false, reason: "expressConsentMissing" };
  const by = bases.find((basis) => given.has(basis));
  return by ? { isPermitted: true, by } : { isPermitted: false, reason: "presumedConsentMissing" };
}
