import { addMonths } from "../calendar/serial";
import { highestInterest, type Phase } from "./phases";

/** Example: from this interest on a prospect is qualified. */
const interestOfQualified = 2;
/** Example: so many orders make a regular customer. */
const ordersOfRegular = 3;
/** Example: who was dropped is looked at again after so many months. */
const monthsToLookAgain = 12;

/** How a network reacted to a contact. */
export interface Reaction {
  readonly outcome: "reached" | "notReached" | "appointment" | "followUp" | "refused" | "order" | "";
  /** Interest as rated in the contact, 0..4; undefined where it was not rated. */
  readonly interestAfter: number | undefined;
  /** Orders of the network so far, the one of this contact included. */
  readonly orders: number;
}

interface Standing {
  readonly phase: Phase | undefined;
  readonly interest: number | undefined;
}

/** What the reaction speaks for; a person decides. */
export interface ReRating extends Standing {
  readonly because: "order" | "interested" | "refused" | "rated" | "unchanged";
}

/**
 * Proposed phase and interest after a reaction (docs/method.md, Phases). An order makes a buyer of a prospect, a customer
 * of a buyer and a regular customer from the third on; an appointment, or an interest of at least 2, qualifies a
 * prospect; a refusal lowers an interest that was not rated by one, and at interest 0 speaks for dropping a prospect.
 */
export function reRated({ phase, interest }: Standing, { outcome, interestAfter, orders }: Reaction): ReRating {
  if (outcome === "notReached") return { phase, interest, because: "unchanged" };
  const rated = isInterest(interestAfter) ? interestAfter : undefined;
  if (outcome === "order")
    return { phase: phaseAfterOrder(phase, orders), interest: rated ?? highestInterest, because: "order" };
  const isCandidate = phase === "prospect" || phase === "qualified" || phase === "dropped";
  if (outcome === "refused") {
    const left = rated ?? Math.max(0, (interest ?? 1) - 1);
    return { phase: isCandidate && left === 0 ? "dropped" : phase, interest: left, because: "refused" };
  }
  const now = rated ?? interest;
  const isInterested = outcome === "appointment" || (rated !== undefined && rated >= interestOfQualified);
  if (isInterested && (phase === "prospect" || phase === "dropped"))
    return { phase: "qualified", interest: now, because: "interested" };
  return { phase, interest: now, because: rated !== undefined && rated !== interest ? "rated" : "unchanged" };
}

/** The day to look again at who was dropped on a day; undefined where the calendar ends. */
export function lookAgainDay(day: number): number | undefined {
  return addMonths(day, monthsToLookAgain);
}

function phaseAfterOrder(phase: Phase | undefined, orders: number): Phase {
  if (phase === "regularCustomer" || orders >= ordersOfRegular) return "regularCustomer";
  return phase === "buyer" || phase === "customer" || orders > 1 ? "customer" : "buyer";
}

function isInterest(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= highestInterest;
}
