import { idKey } from "../../method/cadence/idKey";
import type { Basis } from "../../method/consent/permission";
import { callInstruments, type Instrument } from "../../method/measures/instruments";
import type { Look } from "../look/look";
import { networksIn } from "../look/networksIn";
import { consentEntriesOf } from "./consentEntriesOf";

/** Whom an entry for many customers is written for, and why not for the others. */
export interface ConsentsToAdd {
  /** Ids of the customers that get a row. */
  readonly customerIds: readonly string[];
  /** How many have it already. */
  readonly known: number;
  /** How many have objected: an objection holds whatever is entered later. */
  readonly objected: number;
}

/**
 * Whom an entry in the register of consents adds something for. Who has it already gets no second one, and who has objected
 * no consent.
 * @param about the instruments: one, all of them, or those that are calls
 */
export function consentsToAdd(
  look: Look,
  customerIds: readonly string[],
  about: Instrument | "all" | "calls",
  says: Basis | "objection",
): ConsentsToAdd {
  const { customerRows } = networksIn(look);
  const instruments = about === "calls" ? callInstruments : [about];
  const added: string[] = [];
  let [known, objected] = [0, 0];
  for (const id of new Set(customerIds.map(idKey))) {
    const record = customerRows.get(id);
    if (record === undefined) continue;
    const entries = consentEntriesOf(look, record);
    const isSaid = (instrument: Instrument | "all", of: Basis | "objection"): boolean =>
      entries.some((entry) => entry.says === of && (entry.instrument === instrument || entry.instrument === "all"));
    if (instruments.every((each) => isSaid(each, says))) known++;
    else if (says !== "objection" && instruments.some((each) => isSaid(each, "objection"))) objected++;
    else added.push(id);
  }
  return { customerIds: added, known, objected };
}
