import type { AttemptsMade } from "../reminders/reminderEntry";
import type { Rate } from "../../method/callParty/hitRate";
import type { CellPlace, Finding } from "../excel/finding";

/** A network on the list of a call party. Serials of the 1900 system. */
export interface PartyEntry {
  /** The network's name, or the id of the customer that is its own network. */
  readonly key: string;
  /** For a person: the network's name, or the name of the customer that is its own. */
  readonly network: string;
  readonly adviser: string;
  /** The customer that is called: the first of the network that has a phone number, else the first. */
  readonly customerId: string;
  readonly customerIds: readonly string[];
  readonly contactPerson: string;
  readonly phone: string;
  readonly class: string;
  /** Day of the latest effective contact; null for never. */
  readonly lastContact: number | null;
  /** Days from it to the party; null for never. */
  readonly daysInactive: number | null;
  readonly topic: string;
  /** Attempts in vain since the last contact, up to the party; null for none. */
  readonly attempts: AttemptsMade | null;
  readonly place: CellPlace;
}

/**
 * Why a network of an adviser is not on the list. phoneNotPermitted: no consent in calls; pressed: another contact would
 * be more than the cap of contacts allows; resting: was called at one of the last parties.
 */
export const partyReasons = [
  "dropped",
  "objection",
  "phoneNotPermitted",
  "snoozed",
  "pressed",
  "resting",
  "noPlaceLeft",
] as const;
export type PartyReason = (typeof partyReasons)[number];

/** What one adviser calls at a party, and why just that. */
export interface AdviserParty {
  readonly adviser: string;
  /** Most inactive first; never contacted before all others. */
  readonly entries: readonly PartyEntry[];
  /** Places that found no candidate: above 0 the list says so. */
  readonly open: number;
  /** Networks of the adviser, and those among them that could be called at this party. */
  readonly networks: number;
  readonly candidates: number;
  /** The networks that are not on the list by the first reason that holds; sums with the entries to `networks`. */
  readonly leftOut: Readonly<Record<PartyReason, number>>;
}

/** What came of a party that has taken place, for one adviser or for all ("" as adviser). */
export interface PartyScore extends Rate {
  /** Null: over all parties. */
  readonly day: number | null;
  readonly adviser: string;
  /** Networks called, also when nobody was reached. */
  readonly called: number;
  readonly reached: number;
  readonly appointments: number;
  readonly orders: number;
}

/** The call party as of a day (docs/method.md, Call party). */
export interface CallParty {
  readonly asOf: number;
  /** The party that the lists are for: the day asked for, else the next one. Null when there is none left. */
  readonly day: number | null;
  /** The next party days from the as-of day on, that day included. */
  readonly days: readonly number[];
  /** Minutes after midnight. */
  readonly startTime: number;
  readonly minutes: number;
  readonly perAdviser: number;
  /** Nobody again within so many parties. */
  readonly pause: number;
  readonly lists: readonly AdviserParty[];
  /** Networks that no adviser looks after: nobody calls them. */
  readonly withoutAdviser: number;
  /** Over all lists: places there are, places filled. */
  readonly places: number;
  readonly filled: number;
  /** The parties that took place before `day`, earliest first. */
  readonly earlier: readonly number[];
  /** Hit rates: per party and adviser, per party (adviser ""), per adviser (day null), over all (both). */
  readonly scores: readonly PartyScore[];
  /** Cells of the rules that cannot be used; with any of them the sheet is not written. */
  readonly faults: readonly Finding[];
}
