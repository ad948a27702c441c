import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Steps } from "../../method/steps";
import type { Capacity } from "../../workbook/capacity/capacity";
import { capacityRemark } from "../../workbook/capacity/capacityRemark";
import { networkTargets } from "../../workbook/capacity/networkTargets";
import { capacitySteps } from "../../workbook/capacity/capacityOf";
import type { CellPlace } from "../../workbook/excel/finding";
import type { Look } from "../../workbook/look/look";
import { findingSentence } from "../../workbook/sentences/findingSentence";
import { isoOfSerial } from "../frame/calendarDay";
import { useSpeech } from "../frame/speech";
import { AskedFigure } from "../parts/AskedFigure";
import { Disclosure } from "../parts/Disclosure";
import { ErrorIcon, NoteIcon } from "../parts/icons";
import { PlaceLink } from "../parts/PlaceLink";
import { quietWords } from "../parts/quietWords";
import { SheetFoot } from "../parts/SheetFoot";
import { TabPage } from "../parts/TabPage";
import { useSteps } from "../parts/useSteps";
import { WorkBar } from "../parts/WorkBar";
import type { Session } from "../session/useSession";
import { AdviserLoads } from "./AdviserLoads";
import { teamStory } from "./capacityStories";
import { MoveList } from "./MoveList";
import { RemediesTable } from "./RemediesTable";
import { ResponseCurves } from "./ResponseCurves";

interface CapacityViewProps {
  readonly look: Look;
  readonly asOf: number;
  readonly session: Session;
  readonly onGoTo: (place: CellPlace) => void;
}

/** With more customers the optimum takes longer than anybody waits for without having asked. */
const unasked = 2000;

const useStyles = makeStyles({
  lead: { display: "flex", flexDirection: "column" },
  number: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    alignSelf: "flex-start",
  },
  words: quietWords,
  more: { display: "flex", flexDirection: "column" },
  start: { alignSelf: "flex-start" },
});

/** Null is a result too: there are no networks to count. */
function* wrapped(look: Look, asOf: number): Steps<{ readonly of: Capacity | null }> {
  return { of: yield* capacitySteps(look, asOf) };
}

/** Whether the target contacts fit into the advisers' time, and what to do where they do not. */
export function CapacityView({ look, asOf, session, onGoTo }: CapacityViewProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const key = useMemo(() => ({ look, asOf }), [look, asOf]);
  const customers = look.customerColumns?.count ?? 0;
  const [asked, setAsked] = useState<Look | null>(null);
  const isWanted = customers <= unasked || asked === look;
  const computed = useSteps(key, isWanted ? () => wrapped(look, asOf) : null);
  // While the workbook's change is computed, what stands stays: the adviser who was chosen, and the place on the page.
  const shown = computed.value ?? computed.last;
  const of = shown?.of ?? null;
  const foot = (
    <SheetFoot
      session={session}
      job="capacity"
      preview={speech.say("pane.capacity.preview", { year: isoOfSerial(asOf).slice(0, 4) })}
      isDisabled={of === null || of.faults.length > 0}
      asOf={asOf}
      choice={{}}
    />
  );
  if (!isWanted)
    return (
      <TabPage foot={foot}>
        <div className={styles.words}>{speech.count("pane.capacity.long", customers)}</div>
        <Button className={styles.start} onClick={() => setAsked(look)}>
          {speech.say("pane.capacity.compute")}
        </Button>
      </TabPage>
    );
  if (computed.isStopped)
    return (
      <TabPage foot={foot}>
        <div className={styles.words}>{speech.say("pane.capacity.stopped")}</div>
        <Button className={styles.start} onClick={computed.again}>
          {speech.say("pane.capacity.compute")}
        </Button>
      </TabPage>
    );
  if (shown === null)
    return (
      <TabPage foot={foot}>
        <div className={styles.words}>{speech.say("pane.capacity.computing")}</div>
        <WorkBar progress={computed.progress} onCancel={computed.stop} />
      </TabPage>
    );
  if (!of)
    return (
      <TabPage>
        <div className={styles.words}>{speech.say("pane.capacity.noCustomers")}</div>
        <Button className={styles.start} onClick={() => session.dispatch({ type: "tab", tab: "data" })}>
          {speech.say("pane.capacity.toData")}
        </Button>
      </TabPage>
    );
  const { team, remedies } = of;
  // Networks of an adviser, of all with null; looked up when a figure is asked.
  const placesOf = (adviser: string | null): CellPlace[] =>
    (networkTargets(look, asOf) ?? [])
      .filter((each) => adviser === null || each.adviser.toLowerCase() === adviser.toLowerCase())
      .map(({ place }) => place);
  const free = (team.minutes - team.load.total) / 60;
  return (
    <TabPage
      foot={
        <>
          {computed.value === null && computed.progress && (
            <WorkBar progress={computed.progress} onCancel={computed.stop} />
          )}
          {foot}
        </>
      }
    >
      {of.faults.length > 0 && (
        <MessageBar intent="error" layout="multiline" icon={<ErrorIcon />}>
          <MessageBarBody>
            {of.faults.map((fault, index) => (
              <div key={index}>
                {findingSentence(speech.language, fault)}{" "}
                {fault.place && <PlaceLink place={fault.place} onGoTo={onGoTo} />}
              </div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.lead}>
        <AskedFigure className={styles.number} story={() => teamStory(speech, of, placesOf(null))}>
          {team.utilisation === null ? "–" : speech.percent(team.utilisation)}
        </AskedFigure>
        <span className={styles.words}>
          {team.utilisation === null
            ? speech.say("pane.capacity.noTime")
            : speech.say(free >= 0 ? "pane.capacity.fits" : "pane.capacity.over", {
                year: String(of.year),
                hours: speech.number(Math.abs(free)),
              })}
        </span>
      </div>
      {of.remarks.length > 0 && (
        <MessageBar intent="info" layout="multiline" icon={<NoteIcon />}>
          <MessageBarBody>
            {of.remarks.map((remark, index) => (
              <div key={index}>{capacityRemark(speech.language, remark)}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      <AdviserLoads capacity={of} placesOf={placesOf} />
      {remedies && (
        <RemediesTable remedies={remedies} isProven={of.remarks.every(({ remark }) => remark !== "notProven")} />
      )}
      <div className={styles.more}>
        <Disclosure label={speech.say("pane.capacity.moves")} aside={speech.number(of.moves.length)}>
          <MoveList moves={of.moves} onGoTo={onGoTo} />
        </Disclosure>
        {remedies && remedies.fits.length > 0 && (
          <Disclosure label={speech.say("pane.capacity.curves")} aside={speech.number(remedies.fits.length)}>
            <ResponseCurves fits={remedies.fits} response={look.rules.response} />
          </Disclosure>
        )}
      </div>
    </TabPage>
  );
}
