import { Button, makeStyles, MessageBar, MessageBarBody, Select, tokens } from "@fluentui/react-components";
import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { callPartyOf } from "../../workbook/callParty/callPartyOf";
import type { EnteredParty, PartyResults } from "../../workbook/callParty/partySheetResults";
import type { CellPlace } from "../../workbook/excel/finding";
import type { Look } from "../../workbook/look/look";
import { allNetworksOf } from "../../workbook/reminders/allNetworksOf";
import type { CallPartyRules } from "../../workbook/rules/furtherRules";
import { findingSentence } from "../../workbook/sentences/findingSentence";
import { reRatedBy } from "../contacts/reRatedBy";
import { moveAll, standingMoves } from "../contacts/standingMove";
import { ConsentQuestion } from "../contacts/ConsentQuestion";
import { useSpeech } from "../frame/speech";
import { Caution } from "../parts/Caution";
import { Disclosure } from "../parts/Disclosure";
import { FocusReturn } from "../parts/FocusReturn";
import { SheetFoot } from "../parts/SheetFoot";
import { TabPage } from "../parts/TabPage";
import { ErrorIcon } from "../parts/icons";
import { quietWords } from "../parts/quietWords";
import type { ContactPort } from "../session/contactPort";
import type { PartyPort } from "../session/partyPort";
import type { Session } from "../session/useSession";
import { AdviserCalls } from "./AdviserCalls";
import { PartyResultsPage, type ReRatedRow } from "./PartyResultsPage";
import { arePartyRulesUsable, PartyRulesFields } from "./PartyRulesFields";
import { PartyScores } from "./PartyScores";
import { dayWithWeekday, timeWords } from "./partyWords";

interface PartyViewProps {
  readonly look: Look;
  readonly asOf: number;
  readonly session: Session;
  readonly parties: PartyPort;
  readonly contacts: Pick<ContactPort, "movePhase">;
  readonly onGoTo: (place: CellPlace) => void;
}

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  day: {
    "& select": { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  },
  words: quietWords,
  lists: { display: "flex", flexDirection: "column" },
  results: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    "& > :first-child": { flexGrow: 1, minWidth: 0 },
    "& > button": { flexShrink: 0, whiteSpace: "nowrap" },
  },
});

/** The next call party: its day, whom each adviser calls and why just them, and what earlier parties came to. */
export function PartyView({ look, asOf, session, parties, contacts, onGoTo }: PartyViewProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [day, setDay] = useState<number | null>(null);
  const [draft, setDraft] = useState<CallPartyRules | null>(null);
  const [results, setResults] = useState<PartyResults | null>(null);
  const wanted = useDeferredValue(draft);
  const party = useMemo(() => {
    const shown =
      wanted && arePartyRulesUsable(wanted) ? { ...look, rules: { ...look.rules, callParty: wanted } } : look;
    const next = callPartyOf(shown, asOf, day ?? undefined);
    // The day chosen is none of the parties by other rules.
    return day !== null && !next.days.includes(day) ? callPartyOf(shown, asOf) : next;
  }, [look, asOf, day, wanted]);
  const networks = useMemo(() => (results ? allNetworksOf(look, asOf) : null), [look, asOf, results]);
  const isBusy = session.state.work !== null;

  const read = async () => {
    const found = await session.perform({
      work: "entry",
      act: (current, options) => parties.partyResults(current, null, options),
    });
    if (found) setResults(found);
  };

  const enter = async (of: PartyResults, taken: readonly ReRatedRow[]) => {
    const saidOf = ({ contacts: count, contactsPlace, registerSheet }: EnteredParty): string =>
      speech.count("pane.party.entered", count, {
        day: speech.day(of.day),
        cell: contactsPlace ? `${contactsPlace.sheet}!${contactsPlace.cell}` : "",
        register: registerSheet,
      });
    const entered = await session.perform({
      work: "entry",
      act: (current, options) => parties.enterPartyResults(current, of.day, options),
      renews: true,
      said: (done) => ({ sentence: saidOf(done) }),
      shown: ({ contactsPlace }) => contactsPlace,
    });
    if (!entered) return;
    setResults(null);
    const moves = taken.flatMap(({ row, reRated }) =>
      standingMoves(
        speech,
        { customerId: row.customerId, date: of.day, outcome: row.outcome },
        reRated,
        networks?.ofCustomer(row.customerId)?.customerIds ?? [row.customerId],
      ),
    );
    if (moves.length > 0)
      await session.perform({
        work: "entry",
        act: async (current, options) => {
          await moveAll(contacts, current, moves, options);
          return taken.length;
        },
        renews: true,
        said: (count) => ({ sentence: `${saidOf(entered)} ${speech.count("pane.party.reRated", count)}` }),
      });
  };

  const page = (): ReactNode => {
    if (results)
      return (
        <PartyResultsPage
          results={results}
          isBusy={isBusy}
          onReRate={({ customerId, outcome }) => {
            const entry = networks?.ofCustomer(customerId);
            return entry ? reRatedBy(look, asOf, entry, { outcome, interestAfter: null }) : null;
          }}
          onAgain={() => void read()}
          onGoTo={onGoTo}
          onLeave={() => setResults(null)}
          onEnter={(taken) => void enter(results, taken)}
        />
      );

    const foot = (
      <SheetFoot
        session={session}
        job="callParty"
        isAlwaysFixed
        preview={
          party.day === null
            ? speech.say("pane.party.noDay")
            : draft !== null
              ? speech.say("pane.party.rulesFirst")
              : speech.say("pane.party.preview", { day: speech.day(party.day), filled: party.filled })
        }
        isDisabled={party.day === null || party.faults.length > 0 || draft !== null}
        asOf={asOf}
        choice={party.day === null ? {} : { day: party.day }}
      />
    );
    return (
      <TabPage foot={foot}>
        <ConsentQuestion look={look} session={session} />
        {party.faults.length > 0 && (
          <MessageBar intent="error" layout="multiline" icon={<ErrorIcon />}>
            <MessageBarBody>
              {party.faults.map((fault, index) => (
                <div key={index}>{findingSentence(speech.language, fault)}</div>
              ))}
            </MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.head}>
          {party.day === null ? (
            <div>{speech.say("pane.party.noDay")}</div>
          ) : (
            <Select
              className={styles.day}
              aria-label={speech.say("pane.party.day")}
              value={party.day}
              onChange={(_, { value }) => setDay(Number(value))}
            >
              {party.days.map((each) => (
                <option key={each} value={each}>
                  {dayWithWeekday(speech, each)}
                </option>
              ))}
            </Select>
          )}
          <div className={styles.words}>
            {speech.say("pane.party.when", {
              time: timeWords(speech, party.startTime),
              minutes: party.minutes,
              perAdviser: party.perAdviser,
            })}{" "}
            {speech.count("pane.party.pause", party.pause)}
          </div>
          <Disclosure label={speech.say("pane.party.rules")}>
            <PartyRulesFields
              rules={draft ?? look.rules.callParty}
              isChanged={draft !== null}
              isBusy={isBusy}
              asOf={asOf}
              onChange={setDraft}
              onDiscard={() => setDraft(null)}
              onWrite={() =>
                draft &&
                void session.applyRules({ callParty: draft }, []).then((isWritten) => isWritten && setDraft(null))
              }
            />
          </Disclosure>
          {party.filled < party.places && (
            <Caution role="status">
              {speech.say("pane.party.open", { filled: party.filled, places: party.places })}
            </Caution>
          )}
          {party.filled === 0 && party.places > 0 && <Caution>{speech.say("pane.party.nobody")}</Caution>}
          {party.withoutAdviser > 0 && (
            <Caution>{speech.count("sheets.callParty.withoutAdviser", party.withoutAdviser)}</Caution>
          )}
        </div>
        {party.day !== null && party.lists.length === 0 && <div>{speech.say("sheets.callParty.nobody")}</div>}
        {party.lists.length > 0 && (
          <div className={styles.lists}>
            {party.lists.map((list, index) => (
              <Disclosure
                key={list.adviser}
                label={list.adviser}
                aside={
                  list.open > 0
                    ? speech.say("pane.party.someOf", { filled: list.entries.length, places: party.perAdviser })
                    : speech.number(list.entries.length)
                }
                startsOpen={index === 0}
              >
                <AdviserCalls list={list} asOf={asOf} onGoTo={onGoTo} />
              </Disclosure>
            ))}
          </div>
        )}
        <div className={styles.results}>
          <span className={styles.words}>{speech.say("pane.party.afterwards")}</span>
          <Button size="small" disabled={isBusy || look.contacts === null} onClick={() => void read()}>
            {speech.say("pane.party.readResults")}
          </Button>
        </div>
        <Disclosure
          label={speech.say("pane.party.scores")}
          aside={party.earlier.length > 0 ? speech.count("pane.party.parties", party.earlier.length) : undefined}
        >
          <PartyScores scores={party.scores} />
        </Disclosure>
      </TabPage>
    );
  };
  return <FocusReturn isAway={results !== null}>{page()}</FocusReturn>;
}
