import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import { cockpitOf } from "../../workbook/cockpit/cockpitOf";
import { readCockpitNotes } from "../../workbook/cockpit/readCockpitNotes";
import type { Look } from "../../workbook/look/look";
import { uncountedOf } from "../../workbook/look/uncounted";
import { allNetworksOf } from "../../workbook/reminders/allNetworksOf";
import { remindersOf } from "../../workbook/reminders/remindersOf";
import { filterReminders } from "../../workbook/reminders/filterReminders";
import type { JobOptions } from "../../workbook/excel/written";
import { CampaignsView, firstCampaign } from "../campaigns/CampaignsView";
import type { CampaignAmong } from "../campaigns/StartCampaignPage";
import { CockpitView } from "../cockpit/CockpitView";
import { CustomerSearch } from "../cockpit/CustomerSearch";
import { ConsentQuestion } from "../contacts/ConsentQuestion";
import { ActPage, type Doing } from "../contacts/ActPage";
import { ControlView } from "../control/ControlView";
import { ExportsView } from "../exports/ExportsView";
import { DayView } from "../day/DayView";
import type { NetworkReminder } from "../../workbook/reminders/reminderEntry";
import { ViewSwitch } from "../frame/ViewSwitch";
import { useSpeech } from "../frame/speech";
import { FaultBar } from "../parts/FaultBar";
import { JobFoot } from "../parts/JobFoot";
import { FocusReturn } from "../parts/FocusReturn";
import { SheetFoot } from "../parts/SheetFoot";
import { TabPage } from "../parts/TabPage";
import { UncountedLine } from "../parts/UncountedLine";
import { PartyView } from "../callParty/PartyView";
import type { PageProps } from "../session/pageProps";
import { whileWatching } from "../session/whileWatching";
import type { WorkbookPort } from "../session/workbookPort";
import { RemindersTab } from "./RemindersTab";
import { wholeList } from "./listChoice";

/** The reminders tab and its views. */
export function RemindersPage(props: PageProps) {
  const { session, workbook, look, banded, areBandsUsable, asOf, goTo, instead } = props;
  const speech = useSpeech();
  const { state, dispatch } = session;
  const reminders = useMemo(() => remindersOf(banded, asOf), [banded, asOf]);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [among, setAmong] = useState<CampaignAmong | null>(null);
  const [choice, setChoice] = useState(wholeList);
  const [campaigns, setCampaigns] = useState(firstCampaign);
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
  const uncounted = useMemo(() => uncountedOf(look), [look]);
  const isPartial = uncounted.customers + uncounted.contacts > 0;
  const { wantsLog, wantsCustomer } = state;
  useEffect(() => {
    if (wantsCustomer === null) return;
    setDoing(null);
    choose(wantsCustomer);
    dispatch({ type: "customer", customerId: null });
  }, [wantsCustomer, choose, dispatch]);
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

  const found = doing ? (networks?.ofCustomer(doing.customerId) ?? null) : null;
  // A customer whom somebody deletes takes no typed note along: the form stays, and says so.
  const known = useRef<NetworkReminder | null>(null);
  const entry = found ?? (doing && known.current?.customerIds.includes(doing.customerId) ? known.current : null);
  useEffect(() => {
    known.current = entry;
  });
  if (!reminders) return instead;

  /** Writes something about the customer. */
  const enter = (act: (current: Look, options: JobOptions) => Promise<unknown>, sentence: string) =>
    void session.perform({ work: "entry", act, renews: true, said: () => ({ sentence }) });

  const search = <CustomerSearch look={look} port={workbook.exports} onChoose={choose} />;
  const shown = (): ReactElement | null => {
    switch (view) {
      case "list":
        return (
          <RemindersTab
            list={reminders}
            question={<ConsentQuestion look={look} session={session} />}
            hasContacts={look.contacts !== null}
            isPartial={isPartial}
            onCadence={() => dispatch({ type: "takeOver", isOpen: true })}
            older={state.older.reminders ?? []}
            choice={choice}
            onChoice={setChoice}
            comingFrom={comingFrom}
            onState={(asked) => filterReminders(allNetworksOf(look, asOf) ?? [], { state: asked })}
            onNote={async ({ lastContactRecord: record }) =>
              record === null ? "" : ((await contacts.readNotes(look, [record])).get(record) ?? "")
            }
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
            foot={
              <JobFoot
                {...props}
                job="reminders"
                count={reminders.listed.length}
                canWrite={reminders.faults.length === 0 && areBandsUsable}
              />
            }
          />
        );
      case "day": {
        const all = allNetworksOf(look, asOf);
        return (
          all && (
            <DayView
              look={look}
              isPartial={isPartial || look.contacts === null}
              networks={all}
              asOf={asOf}
              session={session}
              contacts={contacts}
              onOpen={(customerId) => {
                choose(customerId);
                dispatch({ type: "view", tab: "reminders", view: "customer" });
              }}
              onWrite={(customerId) => setDoing({ act: "write", customerId })}
              onList={() => dispatch({ type: "view", tab: "reminders", view: "list" })}
            />
          )
        );
      }
      case "customer":
        return cockpit === null ? (
          <TabPage>
            {search}
            <span>{speech.say("pane.cockpit.choose")}</span>
          </TabPage>
        ) : (
          <CockpitView
            key={cockpit.customerId}
            top={search}
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
                job="cockpit"
                preview={speech.say("pane.cockpit.preview", { network: cockpit.reminder.network })}
                asOf={asOf}
                choice={{ customerId: cockpit.customerId }}
              />
            }
          />
        );
      case "party":
        return (
          <PartyView
            look={look}
            asOf={asOf}
            session={session}
            parties={workbook.parties}
            contacts={contacts}
            onGoTo={goTo}
          />
        );
      case "campaigns":
        return (
          <CampaignsView
            look={look}
            asOf={asOf}
            session={session}
            port={workbook.campaigns}
            among={among}
            onAmong={setAmong}
            choice={campaigns}
            onChoice={setCampaigns}
            onLog={(customerId, campaign) => setDoing({ act: "log", customerId, campaign })}
            onGoTo={goTo}
          />
        );
      case "control":
        return <ControlView look={look} asOf={asOf} session={session} onGoTo={goTo} />;
      case "exports":
        return <ExportsView look={look} asOf={asOf} session={session} port={workbook.exports} onGoTo={goTo} />;
    }
  };
  return (
    <FocusReturn isAway={doing !== null && entry !== undefined}>
      {doing && entry ? (
        <ActPage
          {...doing}
          entry={entry}
          isGone={found === null}
          look={look}
          asOf={asOf}
          session={session}
          contacts={contacts}
          onLeave={() => setDoing(null)}
          onWritten={({ outcome, followUp }) =>
            view === "day" &&
            dispatch({
              type: "dayWork",
              day: asOf,
              done: { key: entry.key, network: entry.network, outcome, followUp },
            })
          }
        />
      ) : (
        <ViewSwitch
          tab="reminders"
          view={view}
          onView={(next) => dispatch({ type: "view", tab: "reminders", view: next })}
        >
          {/* Party and control name their own. */}
          {view !== "party" && view !== "control" && <FaultBar faults={reminders.faults} />}
          <UncountedLine look={look} onToData={() => dispatch({ type: "tab", tab: "data" })} />
          {shown()}
        </ViewSwitch>
      )}
    </FocusReturn>
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
    if (!isChosen) void follow();
    return whileWatching(watchSelection, () => void follow());
  }, [isFollowed, follow, watchSelection, isChosen]);
  return { customer, choose: setCustomer };
}
