import { isFollowUpUsed } from "../../workbook/contacts/judgeNewContact";
import type { LoggedContact } from "../../workbook/contacts/logContact";
import type { NewContact } from "../../workbook/contacts/newContact";
import type { Look } from "../../workbook/look/look";
import type { NetworkReminder } from "../../workbook/reminders/reminderEntry";
import { useSpeech } from "../frame/speech";
import type { ContactPort } from "../session/contactPort";
import type { Session } from "../session/useSession";
import type { ReRated } from "./LogContactPage";
import { briefSentence, loggedSentence } from "./loggedSentence";
import { moveAll, phaseWordsOf, standingMoves } from "./standingMove";

interface Surroundings {
  readonly session: Session;
  readonly contacts: ContactPort;
  readonly look: Look;
  readonly asOf: number;
}

/**
 * Logs a contact, says so with the way back, and takes a re-rating along. In brief where the next customer stands there
 * already: whatever is out of the ordinary is said whole.
 */
export function useLogging({ session, contacts, look, asOf }: Surroundings) {
  const speech = useSpeech();
  const undo = (logged: LoggedContact): void =>
    void session.perform({
      work: "entry",
      act: (_, options) => contacts.undoContact(logged, options),
      renews: true,
      said: () => ({ sentence: speech.say("pane.log.undone") }),
    });
  return async (
    entry: NetworkReminder,
    contact: NewContact,
    reRated: ReRated | null,
    onLogged: () => void,
    isBrief = false,
  ): Promise<void> => {
    const isUsed = isFollowUpUsed(look, contact, asOf);
    const saidOf = (logged: LoggedContact) => ({
      sentence:
        isBrief && isUsed && logged.leftOut.length === 0
          ? briefSentence(speech, entry.network, contact)
          : loggedSentence(speech, entry.network, logged, isUsed),
      offer: { words: speech.say("pane.log.undo"), act: () => undo(logged) },
    });
    const logged = await session.perform({
      work: "entry",
      act: (current, options) => contacts.logContact(current, contact, options),
      renews: true,
      said: saidOf,
    });
    if (!logged) return;
    if (contact.instrument !== "")
      session.dispatch({ type: "used", day: contact.date, instrument: contact.instrument });
    onLogged();
    if (reRated)
      await session.perform({
        work: "entry",
        act: (current, options) =>
          moveAll(contacts, current, standingMoves(speech, contact, reRated, entry.customerIds), options),
        renews: true,
        // The contact can still be taken back: what was said of it stays.
        said: () => ({
          ...saidOf(logged),
          sentence: `${saidOf(logged).sentence} ${phaseWordsOf(speech, entry.network, reRated)}`,
        }),
      });
  };
}
