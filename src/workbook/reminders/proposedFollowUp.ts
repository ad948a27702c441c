import { plusInterval } from "../../method/cadence/due";
import { intervalOf } from "../../method/cadence/frequencies";
import { idKey } from "../../method/cadence/idKey";
import { targetContacts } from "../../method/cadence/targetContacts";
import { nextWorkingDay } from "../../method/calendar/workingDay";
import type { Look } from "../look/look";
import { allNetworksOf } from "./allNetworksOf";
import { holidaysFor } from "../rules/holidaysFor";

/** Longest run of days without work that a proposal may have to pass. */
const longestBreak = 60;

/**
 * The day to agree on for the next contact: the cadence of the customer's network counted from a contact's day, moved to
 * a working day (docs/method.md, Reminders).
 * @param asOf whole serial of the 1900 system
 * @param contactDay whole serial of the contact that is being logged
 * @returns null without target contacts (targetContacts), for an unknown customer, and where the calendar ends before
 */
export function proposedFollowUp(look: Look, asOf: number, customerId: string, contactDay: number): number | null {
  const network = allNetworksOf(look, asOf)?.ofCustomer(idKey(customerId));
  const interval = network && intervalOf(targetContacts(network));
  if (!interval) return null;
  const day = plusInterval(Math.floor(contactDay), interval);
  if (day === undefined) return null;
  return nextWorkingDay(day, holidaysFor(look, day, day + longestBreak)) ?? null;
}

/** The day of the next try after a contact that reached nobody: the next working day; null where the calendar ends. */
export function proposedRetry(look: Look, contactDay: number): number | null {
  const day = Math.floor(contactDay) + 1;
  return nextWorkingDay(day, holidaysFor(look, day, day + longestBreak)) ?? null;
}
