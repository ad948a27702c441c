import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { dayQueueOf } from "../../workbook/reminders/dayQueue";
import type { AllNetworks } from "../../workbook/reminders/allNetworksOf";
import type { Look } from "../../workbook/look/look";
import { networksIn } from "../../workbook/look/networksIn";
import { ConsentQuestion } from "../contacts/ConsentQuestion";
import { timeNow, today } from "../frame/calendarDay";
import { useSpeech } from "../frame/speech";
import { TabPage } from "../parts/TabPage";
import { quietWords } from "../parts/quietWords";
import type { ContactPort } from "../session/contactPort";
import { storeMe } from "../session/me";
import { noDayWork } from "../session/state";
import type { Session } from "../session/useSession";
import { DayEntry } from "./DayEntry";

interface DayViewProps {
  readonly look: Look;
  /** Rows could not be read, or there are no contacts: that nothing is due is not known. */
  readonly isPartial?: boolean;
  readonly networks: AllNetworks;
  readonly asOf: number;
  readonly session: Session;
  readonly contacts: ContactPort;
  readonly onOpen: (customerId: string) => void;
  readonly onWrite: (customerId: string) => void;
  readonly onList: () => void;
}

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, ...quietWords },
  me: { flexGrow: 1, minWidth: 0 },
  progress: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  end: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

const nobody = "*";

/** My day: one customer after the other, the next one there as soon as the one before is saved; a summary at the end. */
export function DayView({
  look,
  isPartial = false,
  networks,
  asOf,
  session,
  contacts,
  onOpen,
  onWrite,
  onList,
}: DayViewProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { me } = session.state;
  const work = session.state.dayWork.day === asOf ? session.state.dayWork : noDayWork;
  const advisers = networksIn(look).advisers;
  const mine = me !== null && advisers.includes(me) ? me : null;
  const time = asOf === today() ? timeNow() : null;
  // A try that is to be made later today comes again; everybody else was dealt with.
  const isDone = (key: string): boolean => {
    const last = [...work.done].reverse().find((each) => each.key === key);
    return last !== undefined && last.followUp !== asOf;
  };
  const queue = dayQueueOf(look, asOf, mine, time).filter(({ key }) => !isDone(key) && !work.skipped.includes(key));
  // The one that is worked on stays until it is saved or skipped, whatever others do meanwhile.
  const [held, setHeld] = useState<string | null>(null);
  const current = (held === null ? null : networks.ofCustomer(held)) ?? queue[0] ?? null;
  const customerId = current?.customerIds[0] ?? null;
  if (customerId !== held && customerId !== null) setHeld(customerId);

  const choose = (name: string | null) => {
    storeMe(name);
    setHeld(null);
    session.dispatch({ type: "me", me: name });
  };
  const appointments = work.done.filter(({ outcome }) => outcome === "appointment").length;
  const isListed = current !== null && queue.some(({ key }) => key === current.key);
  const left = queue.length + work.skipped.length + (current !== null && !isListed ? 1 : 0);
  const head = (
    <div className={styles.head}>
      <label htmlFor="skm-me">{speech.say("pane.day.me")}</label>
      <Select
        id="skm-me"
        className={styles.me}
        size="small"
        value={mine ?? nobody}
        onChange={(_, { value }) => choose(value === nobody ? null : value)}
      >
        <option value={nobody}>{speech.say("pane.day.everybody")}</option>
        {advisers.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
      <span className={styles.progress} role="status">
        {speech.say("pane.day.progress", { done: work.done.length, all: work.done.length + left })}
        {appointments > 0 && ` · ${speech.count("pane.day.appointments", appointments)}`}
      </span>
    </div>
  );
  if (current !== null)
    return (
      <DayEntry
        key={current.key}
        head={
          <>
            <ConsentQuestion look={look} session={session} />
            {head}
          </>
        }
        entry={current}
        look={look}
        asOf={asOf}
        session={session}
        contacts={contacts}
        onSkip={() => {
          setHeld(null);
          session.dispatch({ type: "dayWork", day: asOf, skipped: current.key });
        }}
        onLogged={({ outcome, followUp }) => {
          setHeld(null);
          session.dispatch({
            type: "dayWork",
            day: asOf,
            done: { key: current.key, network: current.network, outcome, followUp },
          });
        }}
        onOpen={() => onOpen(current.customerIds[0] ?? "")}
        onWrite={() => onWrite(current.customerIds[0] ?? "")}
      />
    );
  const count = (wanted: string): number => work.done.filter(({ outcome }) => outcome === wanted).length;
  return (
    <TabPage isDense>
      {head}
      <div className={styles.end}>
        <h2 className={styles.title}>
          {work.done.length > 0
            ? speech.say("pane.day.done")
            : isPartial
              ? speech.say("pane.reminders.noneRead")
              : speech.say("pane.day.nothing", { day: speech.day(asOf) })}
        </h2>
        {work.done.length > 0 && (
          <>
            <span>
              {speech.say("pane.day.reached", {
                reached: work.done.length - count("notReached"),
                appointments,
                orders: count("order"),
                again: count("notReached"),
              })}
            </span>
            <ul className={styles.list}>
              {work.done.map(({ key, network, outcome, followUp }, index) => (
                <li key={`${index} ${key}`}>
                  {network}: {outcome === "" ? "" : speech.say(`words.outcome.${outcome}`)}
                  {followUp !== null && ` · ${speech.day(followUp)}`}
                </li>
              ))}
            </ul>
          </>
        )}
        {work.skipped.length > 0 && (
          <Button size="small" appearance="primary" onClick={() => session.dispatch({ type: "unskip" })}>
            {speech.count("pane.day.again", work.skipped.length)}
          </Button>
        )}
        <Button size="small" onClick={onList}>
          {speech.say("pane.day.list")}
        </Button>
      </div>
    </TabPage>
  );
}
