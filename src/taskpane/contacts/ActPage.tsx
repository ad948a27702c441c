import { isFollowUpUsed, judgeNewContact } from "../../workbook/contacts/judgeNewContact";
import type { LoggedContact } from "../../workbook/contacts/logContact";
import type { NewContact } from "../../workbook/contacts/newContact";
import { proposedFollowUp, proposedRetry } from "../../workbook/reminders/proposedFollowUp";
import type { Look } from "../../workbook/look/look";
import type { NetworkReminder } from "../../workbook/reminders/reminderEntry";
import { findingSentence } from "../../workbook/sentences/findingSentence";
import type { AppendedRow } from "../../workbook/excel/appendRows";
import type { JobOptions } from "../../workbook/excel/written";
import { timeNow, today } from "../frame/calendarDay";
import { useSpeech } from "../frame/speech";
import type { ReminderAct } from "../reminders/ReminderRow";
import type { ContactPort } from "../session/contactPort";
import type { Session } from "../session/useSession";
import { ConsentPage } from "./ConsentPage";
import { LogContactPage, type ReRated } from "./LogContactPage";
import { PhasePage } from "./PhasePage";
import { SnoozePage } from "./SnoozePage";
import { TaskPage } from "./TaskPage";
import { campaignsFor } from "./campaignsFor";
import { consentsOf, phaseHistoryOf } from "./enteredBefore";
import { loggedSentence } from "./loggedSentence";
import { customersOf, logTarget, valuesSeen } from "./logTarget";
import { reRatedBy } from "./reRatedBy";
import { moveAll, phaseWordsOf, standingMoves } from "./standingMove";

/** What is done with one network. */
export interface Doing {
  readonly act: Exclude<ReminderAct, "open">;
  /** Of the network; it is found again after each look. */
  readonly customerId: string;
  /** The campaign that a contact is logged for. */
  readonly campaign?: string;
}

interface ActPageProps extends Doing {
  readonly entry: NetworkReminder;
  readonly look: Look;
  readonly asOf: number;
  readonly session: Session;
  readonly contacts: ContactPort;
  readonly onLeave: () => void;
}

/** The page on which something is done with one network: a contact logged, a reminder snoozed, a task, phase or consent entered. */
export function ActPage({
  act,
  customerId,
  campaign = "",
  entry,
  look,
  asOf,
  session,
  contacts,
  onLeave,
}: ActPageProps) {
  const speech = useSpeech();
  const isBusy = session.state.work !== null;

  const undo = (logged: Awaited<ReturnType<typeof contacts.logContact>>) =>
    void session.perform({
      work: "entry",
      act: (_, options) => contacts.undoContact(logged, options),
      renews: true,
      said: () => ({ sentence: speech.say("pane.log.undone") }),
    });

  const log = async (contact: NewContact, reRated: ReRated | null) => {
    const isUsed = isFollowUpUsed(look, contact, asOf);
    const saidOf = (logged: LoggedContact) => ({
      sentence: loggedSentence(speech, entry.network, logged, isUsed),
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
    onLeave();
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

  /** Writes something about a network; the page is left when it went through. */
  const enter = <T,>(
    act: (current: Look, options: JobOptions) => Promise<T>,
    sentence: string,
    rowOf?: (done: T) => AppendedRow,
  ) =>
    void session
      .perform({
        work: "entry",
        act,
        renews: true,
        said: (done) => ({
          sentence,
          ...(rowOf && { offer: { words: speech.say("pane.log.undo"), act: () => undoEntry(rowOf(done)) } }),
        }),
      })
      .then((done) => done !== null && onLeave());

  const undoEntry = (row: AppendedRow) =>
    void session.perform({
      work: "entry",
      act: (_, options) => contacts.undoContact(row, options),
      renews: true,
      said: () => ({ sentence: speech.say("pane.undone") }),
    });

  if (act === "log")
    return (
      <LogContactPage
        target={logTarget(look, asOf, entry, speech.language, customerId)}
        day={asOf}
        used={session.state.lastUsed?.day === asOf ? session.state.lastUsed.instrument : null}
        departments={valuesSeen(look.contactColumns?.department)}
        campaigns={valuesSeen(look.registers.campaigns.map(({ campaign }) => campaign))}
        campaign={campaign}
        ownCampaigns={campaignsFor(look, asOf, entry.customerIds)}
        table={look.contacts?.choice.key ?? ""}
        isBusy={isBusy}
        onTime={(day) => (day === today() ? timeNow() : null)}
        onPropose={(day, customerId, outcome) =>
          outcome === "notReached" ? proposedRetry(look, day) : proposedFollowUp(look, asOf, customerId, day)
        }
        onJudge={(contact) =>
          judgeNewContact(look, contact, asOf).map((finding) => ({
            isError: finding.severity === "error",
            sentence: findingSentence(speech.language, finding),
          }))
        }
        onReRate={(contact) => reRatedBy(look, asOf, entry, contact)}
        onSave={(contact, reRated) => void log(contact, reRated)}
        onLeave={onLeave}
      />
    );
  if (act === "snooze")
    return (
      <SnoozePage
        entry={entry}
        asOf={asOf}
        isBusy={isBusy}
        onSnooze={(until, reason) =>
          enter(
            (current, options) =>
              contacts.snooze(current, { customerId: customerId, until, reason, entered: asOf }, options),
            speech.say("pane.snooze.done", { network: entry.network, day: speech.day(until) }),
            ({ last }) => last,
          )
        }
        onLeave={onLeave}
      />
    );
  if (act === "task")
    return (
      <TaskPage
        network={entry.network}
        customerId={customerId}
        asOf={asOf}
        isBusy={isBusy}
        onAdd={(task) =>
          enter(
            (current, options) => contacts.addTask(current, task, options),
            speech.say("pane.task.done", { network: entry.network, day: speech.day(task.due) }),
            ({ last }) => last,
          )
        }
        onLeave={onLeave}
      />
    );
  if (act === "phase")
    return (
      <PhasePage
        network={entry.network}
        customers={customersOf(look, entry)}
        customerId={customerId}
        history={phaseHistoryOf(speech, look, entry.customerIds)}
        phase={entry.phase}
        interest={entry.interest}
        asOf={asOf}
        isBusy={isBusy}
        onMove={(moves) => {
          const [first] = moves;
          const one =
            moves.length < entry.records.length && customersOf(look, entry).find(({ id }) => id === first?.customerId);
          if (first)
            enter(
              (current, options) => moveAll(contacts, current, moves, options),
              phaseWordsOf(speech, (one && one.name) || entry.network, { phase: first.to, interest: first.interest }),
            );
        }}
        onLeave={onLeave}
      />
    );
  return (
    <ConsentPage
      network={entry.network}
      customers={customersOf(look, entry)}
      entered={consentsOf(speech, look, entry.customerIds)}
      customerId={customerId}
      asOf={asOf}
      isBusy={isBusy}
      onAdd={(consent) =>
        enter(
          (current, options) => contacts.addConsent(current, consent, options),
          speech.say("pane.consent.done", { network: entry.network }),
          ({ last }) => last,
        )
      }
      onLeave={onLeave}
    />
  );
}
