import { useMemo, useState } from "react";
import { judgeNewContact } from "../../workbook/contacts/judgeNewContact";
import type { NewContact } from "../../workbook/contacts/newContact";
import { proposedFollowUp } from "../../workbook/contacts/proposedFollowUp";
import { allNetworksOf, type NetworkReminder } from "../../workbook/reminders";
import { findingSentence } from "../../workbook/sentences/findingSentence";
import { LogContactPage } from "../contacts/LogContactPage";
import { logTarget, valuesSeen } from "../contacts/logTarget";
import { SnoozePage } from "../contacts/SnoozePage";
import { useSpeech } from "../frame/speech";
import { ViewSwitch } from "../frame/ViewSwitch";
import type { PageProps } from "../session/pageProps";
import type { ReminderAct } from "./ReminderRow";
import { RemindersTab } from "./RemindersTab";

/** What is done with one network; null: the view itself is shown. */
interface Doing {
  readonly act: ReminderAct;
  /** Of the network; it is found again after each look. */
  readonly customerId: string;
}

/** The reminders tab and its views. */
export function RemindersPage({ session, workbook, look, results, asOf, goTo, foot }: PageProps) {
  const speech = useSpeech();
  const { state, dispatch } = session;
  const { reminders } = results;
  const [doing, setDoing] = useState<Doing | null>(null);
  const networks = useMemo(() => (doing ? allNetworksOf(look, asOf) : null), [look, asOf, doing]);
  if (!reminders) return null;
  const { contacts } = workbook;
  const isBusy = state.work !== null;
  const leave = () => setDoing(null);

  const undo = (logged: Awaited<ReturnType<typeof contacts.logContact>>) =>
    void session.perform({
      work: "entry",
      act: (_, options) => contacts.undoContact(logged, options),
      renews: true,
      said: () => ({ sentence: speech.say("pane.log.undone") }),
    });

  const log = async (contact: NewContact, entry: NetworkReminder) => {
    const logged = await session.perform({
      work: "entry",
      act: (current, options) => contacts.logContact(current, contact, options),
      renews: true,
      said: (done) => ({
        sentence: speech.say(contact.followUp === null ? "pane.log.done" : "pane.log.doneAgreed", {
          network: entry.network,
          cell: `${done.place.sheet}!${done.place.cell}`,
          ...(contact.followUp !== null && { day: speech.day(contact.followUp) }),
        }),
        offer: { words: speech.say("pane.log.undo"), act: () => undo(done) },
      }),
    });
    if (logged) leave();
  };

  const entry = doing && networks?.ofCustomer(doing.customerId);
  if (doing && entry) {
    if (doing.act === "log")
      return (
        <LogContactPage
          target={logTarget(look, asOf, entry, speech.language, doing.customerId)}
          day={asOf}
          departments={valuesSeen(look.contactColumns?.department)}
          campaigns={valuesSeen(look.registers.campaigns.map(({ campaign }) => campaign))}
          table={look.contacts?.choice.key ?? ""}
          isBusy={isBusy}
          onPropose={(day, customerId) => proposedFollowUp(look, asOf, customerId, day)}
          onJudge={(contact) =>
            judgeNewContact(look, contact, asOf).map((finding) => ({
              isError: finding.severity === "error",
              sentence: findingSentence(speech.language, finding),
            }))
          }
          onSave={(contact) => void log(contact, entry)}
          onLeave={leave}
        />
      );
    if (doing.act === "snooze")
      return (
        <SnoozePage
          entry={entry}
          asOf={asOf}
          isBusy={isBusy}
          onSnooze={(until, reason) =>
            void session
              .perform({
                work: "entry",
                act: (current, options) =>
                  contacts.snooze(current, { customerId: doing.customerId, until, reason, entered: asOf }, options),
                renews: true,
                said: () => ({
                  sentence: speech.say("pane.snooze.done", { network: entry.network, day: speech.day(until) }),
                }),
              })
              .then((done) => done !== null && leave())
          }
          onLeave={leave}
        />
      );
  }
  return (
    <ViewSwitch
      tab="reminders"
      view={state.views.reminders}
      onView={(view) => dispatch({ type: "view", tab: "reminders", view })}
    >
      <RemindersTab
        list={reminders}
        hasContacts={look.contacts !== null}
        onGoTo={goTo}
        onToData={() => dispatch({ type: "tab", tab: "data" })}
        onAct={(act, { customerIds }) => setDoing({ act, customerId: customerIds[0] ?? "" })}
        foot={foot("reminders", reminders.listed.length)}
      />
    </ViewSwitch>
  );
}
