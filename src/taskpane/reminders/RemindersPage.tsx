import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { cockpitOf } from "../../workbook/cockpit/cockpitOf";
import { readCockpitNotes } from "../../workbook/cockpit/readCockpitNotes";
import { lookAgainDay } from "../../method/measures/reRating";
import { judgeNewContact } from "../../workbook/contacts/judgeNewContact";
import type { NewContact } from "../../workbook/contacts/newContact";
import { proposedFollowUp } from "../../workbook/contacts/proposedFollowUp";
import { allNetworksOf, filterReminders, type NetworkReminder } from "../../workbook/reminders";
import { findingSentence } from "../../workbook/sentences/findingSentence";
import { CampaignsView } from "../campaigns/CampaignsView";
import type { CampaignAmong } from "../campaigns/StartCampaignPage";
import { CockpitView } from "../cockpit/CockpitView";
import { ConsentPage } from "../contacts/ConsentPage";
import { LogContactPage, type ReRated } from "../contacts/LogContactPage";
import { reRatedBy } from "../contacts/reRatedBy";
import { logTarget, valuesSeen } from "../contacts/logTarget";
import { PhasePage } from "../contacts/PhasePage";
import { SnoozePage } from "../contacts/SnoozePage";
import { TaskPage } from "../contacts/TaskPage";
import type { JobOptions } from "../../workbook/written";
import { ControlView } from "../control/ControlView";
import { ExportsView } from "../exports/ExportsView";
import { useSpeech } from "../frame/speech";
import { ViewSwitch } from "../frame/ViewSwitch";
import { SheetFoot } from "../parts/SheetFoot";
import { TabPage } from "../parts/TabPage";
import { PartyView } from "../party/PartyView";
import type { Look } from "../../workbook/look";
import type { WorkbookPort } from "../session/workbookPort";
import type { PageProps } from "../session/pageProps";
import { wholeList } from "./listChoice";
import type { ReminderAct } from "./ReminderRow";
import { RemindersTab } from "./RemindersTab";

/** What is done with one network; null: the view itself is shown. */
interface Doing {
  readonly act: Exclude<ReminderAct, "open">;
  /** Of the network; it is found again after each look. */
  readonly customerId: string;
}

/** The reminders tab and its views. */
export function RemindersPage({ session, workbook, look, results, asOf, goTo, foot }: PageProps) {
  const speech = useSpeech();
  const { state, dispatch } = session;
  const { reminders } = results;
  const [doing, setDoing] = useState<Doing | null>(null);
  const [among, setAmong] = useState<CampaignAmong | null>(null);
  const [choice, setChoice] = useState(wholeList);
  const comingFrom = useRef<number | null>(null);
  const networks = useMemo(() => (doing ? allNetworksOf(look, asOf) : null), [look, asOf, doing]);
  const { contacts } = workbook;
  const view = state.views.reminders;
  const isBusy = state.work !== null;
  const { customer, choose } = useCustomer(look, workbook, view === "customer");
  const cockpit = useMemo(
    () => (customer !== null && view === "customer" ? cockpitOf(look, asOf, customer) : null),
    [look, asOf, customer, view],
  );
  const { wantsLog } = state;
  useEffect(() => {
    if (!wantsLog || isBusy) return;
    dispatch({ type: "logTaken" });
    contacts.selectedCustomer(look).then(
      (found) => {
        if (!found) return;
        choose(found.customerId);
        setDoing({ act: "log", customerId: found.customerId });
      },
      () => undefined,
    );
  }, [wantsLog, isBusy, contacts, look, choose, dispatch]);
  if (!reminders) return null;
  const leave = () => setDoing(null);

  const undo = (logged: Awaited<ReturnType<typeof contacts.logContact>>) =>
    void session.perform({
      work: "entry",
      act: (_, options) => contacts.undoContact(logged, options),
      renews: true,
      said: () => ({ sentence: speech.say("pane.log.undone") }),
    });

  const log = async (contact: NewContact, entry: NetworkReminder, reRated: ReRated | null) => {
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
    if (!logged) return;
    leave();
    if (reRated)
      await session.perform({
        work: "entry",
        act: (current, options) =>
          contacts.movePhase(
            current,
            {
              customerId: contact.customerId,
              to: reRated.phase,
              day: contact.date,
              interest: reRated.interest,
              reason: speech.say("pane.log.reRateReason", {
                outcome: contact.outcome === "" ? "" : speech.say(`words.outcome.${contact.outcome}`),
              }),
              lookAgain: reRated.phase === "dropped" ? (lookAgainDay(contact.date) ?? null) : null,
            },
            options,
          ),
        renews: true,
        said: () => ({
          sentence: speech.say("pane.phase.done", {
            network: entry.network,
            phase: speech.say(`words.phase.${reRated.phase}`),
          }),
        }),
      });
  };

  /** Writes something about a network; the page is left when it went through. */
  const enter = (act: (current: Look, options: JobOptions) => Promise<unknown>, sentence: string) =>
    void session
      .perform({ work: "entry", act, renews: true, said: () => ({ sentence }) })
      .then((done) => done !== null && leave());

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
          onReRate={(contact) => reRatedBy(look, asOf, entry, contact)}
          onSave={(contact, reRated) => void log(contact, entry, reRated)}
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
            enter(
              (current, options) =>
                contacts.snooze(current, { customerId: doing.customerId, until, reason, entered: asOf }, options),
              speech.say("pane.snooze.done", { network: entry.network, day: speech.day(until) }),
            )
          }
          onLeave={leave}
        />
      );
    if (doing.act === "task")
      return (
        <TaskPage
          network={entry.network}
          customerId={doing.customerId}
          asOf={asOf}
          isBusy={isBusy}
          onAdd={(task) =>
            enter(
              (current, options) => contacts.addTask(current, task, options),
              speech.say("pane.task.done", { network: entry.network, day: speech.day(task.due) }),
            )
          }
          onLeave={leave}
        />
      );
    if (doing.act === "phase")
      return (
        <PhasePage
          network={entry.network}
          customerId={doing.customerId}
          phase={entry.phase}
          interest={entry.interest}
          asOf={asOf}
          isBusy={isBusy}
          onMove={(move) =>
            enter(
              (current, options) => contacts.movePhase(current, move, options),
              speech.say("pane.phase.done", {
                network: entry.network,
                phase: speech.say(`words.phase.${move.to}`),
              }),
            )
          }
          onLeave={leave}
        />
      );
    return (
      <ConsentPage
        network={entry.network}
        customers={logTarget(look, asOf, entry, speech.language).customers}
        customerId={doing.customerId}
        asOf={asOf}
        isBusy={isBusy}
        onAdd={(consent) =>
          enter(
            (current, options) => contacts.addConsent(current, consent, options),
            speech.say("pane.consent.done", { network: entry.network }),
          )
        }
        onLeave={leave}
      />
    );
  }
  const shown = () => {
    switch (view) {
      case "list":
        return (
          <RemindersTab
            list={reminders}
            hasContacts={look.contacts !== null}
            choice={choice}
            onChoice={setChoice}
            comingFrom={comingFrom}
            onState={(asked) => filterReminders(allNetworksOf(look, asOf) ?? [], { state: asked })}
            onGoTo={goTo}
            onToData={() => dispatch({ type: "tab", tab: "data" })}
            onAct={(act, { customerIds }) => {
              const customerId = customerIds[0] ?? "";
              if (act !== "open") setDoing({ act, customerId });
              else {
                choose(customerId);
                dispatch({ type: "view", tab: "reminders", view: "customer" });
              }
            }}
            onCampaign={(chosen) => {
              setAmong(chosen);
              dispatch({ type: "view", tab: "reminders", view: "campaigns" });
            }}
            foot={foot("reminders", reminders.listed.length)}
          />
        );
      case "customer":
        return cockpit === null ? (
          <TabPage>{speech.say("pane.cockpit.choose")}</TabPage>
        ) : (
          <CockpitView
            key={cockpit.customerId}
            cockpit={cockpit}
            onNotes={(shownCockpit) => readCockpitNotes(look, shownCockpit)}
            isBusy={isBusy}
            onAct={(act) => setDoing({ act, customerId: cockpit.customerId })}
            onFinish={(task) =>
              enter(
                (current, options) => contacts.finishTask(current, task, asOf, options),
                speech.say("pane.cockpit.taskDone"),
              )
            }
            onGoTo={goTo}
            foot={
              <SheetFoot
                session={session}
                sheet={speech.say("sheets.cockpit.name")}
                preview={speech.say("pane.cockpit.preview", { network: cockpit.reminder.network })}
                onWrite={(current, options) => contacts.writeCockpit(current, asOf, cockpit.customerId, options)}
              />
            }
          />
        );
      case "party":
        return <PartyView look={look} asOf={asOf} session={session} parties={workbook.parties} onGoTo={goTo} />;
      case "campaigns":
        return (
          <CampaignsView
            look={look}
            asOf={asOf}
            session={session}
            port={workbook.campaigns}
            among={among}
            onAmong={setAmong}
            onGoTo={goTo}
          />
        );
      case "control":
        return <ControlView look={look} asOf={asOf} session={session} controls={workbook.controls} onGoTo={goTo} />;
      case "exports":
        return <ExportsView look={look} asOf={asOf} session={session} port={workbook.exports} onGoTo={goTo} />;
    }
  };
  return (
    <ViewSwitch tab="reminders" view={view} onView={(next) => dispatch({ type: "view", tab: "reminders", view: next })}>
      {shown()}
    </ViewSwitch>
  );
}

/** The customer that is looked at: the one chosen in the pane, until another row is selected on a sheet. */
function useCustomer(
  look: Look,
  { contacts, watchSelection }: Pick<WorkbookPort, "contacts" | "watchSelection">,
  isFollowed: boolean,
): { readonly customer: string | null; readonly choose: (customerId: string) => void } {
  const [customer, setCustomer] = useState<string | null>(null);
  const isChosen = customer !== null;
  const follow = useCallback(async () => {
    // A selection that cannot be read (a chart, a cell in edit mode) leaves what is shown.
    const found = await contacts.selectedCustomer(look).catch(() => null);
    if (found) setCustomer(found.customerId);
  }, [contacts, look]);
  useEffect(() => {
    if (!isFollowed) return undefined;
    let isOver = false;
    let stop: (() => unknown) | undefined;
    if (!isChosen) void follow();
    watchSelection(() => void follow()).then(
      (end) => {
        if (isOver) void end();
        else stop = end;
      },
      () => undefined,
    );
    return () => {
      isOver = true;
      void stop?.();
    };
  }, [isFollowed, follow, watchSelection, isChosen]);
  return { customer, choose: setCustomer };
}
