import type { AppendedRow } from "../../workbook/excel/appendRows";
import type { NewContact } from "../../workbook/contacts/newContact";
import type { JobOptions } from "../../workbook/excel/written";
import type { Look } from "../../workbook/look/look";
import { networksIn } from "../../workbook/look/networksIn";
import type { NetworkReminder } from "../../workbook/reminders/reminderEntry";
import { useSpeech } from "../frame/speech";
import type { ReminderAct } from "../reminders/ReminderRow";
import type { ContactPort } from "../session/contactPort";
import type { Session } from "../session/useSession";
import { ConsentPage } from "./ConsentPage";
import { logPlaceOf } from "./logPlace";
import { LogContactPage } from "./LogContactPage";
import { PhasePage } from "./PhasePage";
import { SnoozePage } from "./SnoozePage";
import { TaskPage } from "./TaskPage";
import { WritePage } from "./WritePage";
import { campaignsFor } from "./campaignsFor";
import { draftInput } from "./draftInput";
import { consentsOf, phaseHistoryOf } from "./enteredBefore";
import { customersOf, logTarget, valuesSeen } from "./logTarget";
import { moveAll, phaseWordsOf } from "./standingMove";
import { useLogging } from "./useLogging";
import { useMeanwhile } from "./useMeanwhile";

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
  /** The customer is no longer in the table: what was typed stays to be copied. */
  readonly isGone?: boolean;
  readonly look: Look;
  readonly asOf: number;
  readonly session: Session;
  readonly contacts: ContactPort;
  readonly onLeave: () => void;
  /** After a contact that was written and not spoken. */
  readonly onWritten?: (contact: NewContact) => void;
}

/** The page on which something is done with one network: a contact logged, a reminder snoozed, a task, phase or consent entered. */
export function ActPage({
  act,
  customerId,
  campaign = "",
  entry,
  isGone = false,
  look,
  asOf,
  session,
  contacts,
  onLeave,
  onWritten,
}: ActPageProps) {
  const speech = useSpeech();
  const isBusy = session.state.work !== null;
  const meanwhile = useMeanwhile(entry, isGone);

  const log = useLogging({ session, contacts, look, asOf });
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
        {...draftInput({ look, asOf, entry, session, customerId, language: speech.language, meanwhile })}
        advisers={networksIn(look).advisers}
        departments={valuesSeen(look.contactColumns?.department)}
        campaigns={valuesSeen(look.registers.campaigns.map(({ campaign }) => campaign))}
        campaign={campaign}
        ownCampaigns={campaignsFor(look, asOf, entry.customerIds)}
        place={logPlaceOf(speech, look)}
        onSave={(contact, reRated) => void log(entry, contact, reRated, onLeave)}
        onLeave={onLeave}
      />
    );
  if (act === "write")
    return (
      <WritePage
        look={look}
        asOf={asOf}
        entry={entry}
        target={logTarget(look, asOf, entry, speech.language, customerId)}
        me={session.state.me ?? entry.adviser}
        isBusy={isBusy}
        onNote={async () => {
          const record = entry.lastContactRecord;
          return record === null ? "" : ((await contacts.readNotes(look, [record])).get(record) ?? "");
        }}
        onKeepTemplates={(templates) => void session.applyRules({ templates }, [])}
        onLog={(contact) =>
          void log(entry, contact, null, () => {
            onWritten?.(contact);
            onLeave();
          })
        }
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
