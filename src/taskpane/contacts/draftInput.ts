import type { Language } from "../../text/text";
import { judgeNewContact } from "../../workbook/contacts/judgeNewContact";
import type { Look } from "../../workbook/look/look";
import { proposedFollowUp, proposedRetry } from "../../workbook/reminders/proposedFollowUp";
import type { NetworkReminder } from "../../workbook/reminders/reminderEntry";
import { findingSentence } from "../../workbook/sentences/findingSentence";
import { timeNow, today } from "../frame/calendarDay";
import type { Session } from "../session/useSession";
import { logTarget } from "./logTarget";
import { reRatedBy } from "./reRatedBy";
import type { ContactDraftInput } from "./useContactDraft";

interface Surroundings {
  readonly look: Look;
  readonly asOf: number;
  readonly entry: NetworkReminder;
  readonly session: Session;
  readonly customerId: string | null;
  readonly language: Language;
  readonly meanwhile?: string;
}

/** What a form for a contact with a network begins with and asks the workbook, wherever the form stands. */
export function draftInput(around: Surroundings): Omit<ContactDraftInput, "onSave" | "campaign"> {
  const { look, asOf, entry, session, customerId, language, meanwhile = "" } = around;
  const { lastUsed, me, work } = session.state;
  const target = logTarget(look, asOf, entry, language, customerId);
  return {
    // The log names who made the contact, not whose customer it is.
    target: { ...target, meanwhile, adviser: me ?? target.adviser },
    ...(look.contacts?.columns.contactPerson !== undefined
      ? { notesPerson: "offered" as const }
      : look.personColumns && { notesPerson: "chosen" as const }),
    day: asOf,
    used: lastUsed?.day === asOf ? lastUsed.instrument : null,
    isBusy: work !== null,
    onTime: (day) => (day === today() ? timeNow() : null),
    onPropose: (day, id, outcome) =>
      outcome === "notReached" ? proposedRetry(look, day) : proposedFollowUp(look, asOf, id, day),
    onJudge: (contact) =>
      judgeNewContact(look, contact, asOf).map((finding) => ({
        isError: finding.severity === "error",
        sentence: findingSentence(language, finding),
      })),
    onReRate: (contact) => reRatedBy(look, asOf, entry, contact),
  };
}
