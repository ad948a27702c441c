import type { LookPart } from "../../workbook/look/lookParts";
import { changedWords } from "../parts/changedWords";
import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Select,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, type RefObject, useCallback, useMemo, useState } from "react";
import type { ReminderState } from "../../method/cadence/reminders";
import type { CellPlace } from "../../workbook/excel/finding";
import type { NetworkReminder, ReminderList } from "../../workbook/reminders/reminderEntry";
import type { CampaignAmong } from "../campaigns/StartCampaignPage";
import { amongList } from "../campaigns/amongList";
import { useSpeech } from "../frame/speech";
import { Caution } from "../parts/Caution";
import { PageMenu } from "../parts/PageMenu";
import { ReminderStateMark } from "../parts/ReminderStateMark";
import { TabPage } from "../parts/TabPage";
import { VirtualList } from "../parts/VirtualList";
import { NoteIcon } from "../parts/icons";
import { longList } from "../parts/longList";
import { quietWords } from "../parts/quietWords";
import { FilterButton } from "./FilterButton";
import { type ReminderAct, ReminderRow, rowHeights } from "./ReminderRow";
import { stateCountsOf, type ListLine, linesOf } from "./lines";
import { type ListChoice, wholeList } from "./listChoice";

interface RemindersTabProps {
  readonly list: ReminderList;
  /** Without contacts every network counts as never contacted, and this is said. */
  readonly hasContacts: boolean;
  /** Rows could not be read: a list without a line says nothing. */
  readonly isPartial?: boolean;
  /** Opens the question how often customers are to be contacted. */
  readonly onCadence?: () => void;
  /** The sheet that was written is older than the data. */
  readonly older?: readonly LookPart[];
  readonly choice: ListChoice;
  readonly onChoice: (choice: ListChoice) => void;
  /** The line that something was done with: the list begins there again, with the focus. It is taken once. */
  readonly comingFrom?: RefObject<number | null>;
  /** The note of a network's last contact; "" for none. */
  readonly onNote: (entry: NetworkReminder) => Promise<string>;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onToData: () => void;
  readonly onAct: (act: ReminderAct, entry: NetworkReminder) => void;
  /** The networks in another state than overdue and due soon, in the order of the customers table. */
  readonly onState: (state: ReminderState) => readonly NetworkReminder[];
  /** Starts a campaign with the networks that the list shows. */
  readonly onCampaign: (among: CampaignAmong) => void;
  /** To be answered before the list can be trusted. */
  readonly question?: ReactNode;
  readonly foot: ReactNode;
}

const useStyles = makeStyles({
  others: { minWidth: 0, flexShrink: 0 },
  link: { fontSize: tokens.fontSizeBase200 },
  top: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  number: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground1, marginRight: "3px" },
  states: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    "& > button": {
      minWidth: 0,
      whiteSpace: "nowrap",
      paddingLeft: tokens.spacingHorizontalXS,
      paddingRight: tokens.spacingHorizontalXS,
      fontWeight: tokens.fontWeightRegular,
    },
  },
  filter: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    "& > :first-child": { flexGrow: 1, minWidth: 0 },
  },
  hint: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    ...quietWords,
  },
  list: { ...longList, minHeight: "200px" },
  standsIn: { display: "inline-flex", alignItems: "center", padding: `0 ${tokens.spacingHorizontalXXS}` },
  heading: {
    height: "100%",
    boxSizing: "border-box",
    display: "flex",
    alignItems: "flex-end",
    justifyContent: "space-between",
    paddingBottom: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  adviser: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  empty: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
});

const furtherStates = [
  "snoozed",
  "planned",
  "current",
  "noTarget",
  "dropped",
] as const satisfies readonly ReminderState[];

/** Advisers in the order of their names; who has none comes last. */
function byAdviser(a: NetworkReminder, b: NetworkReminder): number {
  if (a.adviser === "" || b.adviser === "") return Number(a.adviser === "") - Number(b.adviser === "");
  return a.adviser.localeCompare(b.adviser);
}

const headingHeight = 24;
const all = "*";

/** Whom to contact: one line of counts, each of them a filter, then the list, which has the height. */
export function RemindersTab({
  list,
  hasContacts,
  isPartial = false,
  onCadence,
  older = [],
  choice,
  onChoice,
  comingFrom,
  onNote,
  onGoTo,
  onToData,
  onAct,
  onState,
  onCampaign,
  question,
  foot,
}: RemindersTabProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [open, setOpen] = useState<string | null>(null);
  const { adviser, state, further } = choice;
  const setState = (next: ReminderState | null) => onChoice({ ...choice, state: next });
  const isOther = state !== null && state !== "overdue" && state !== "dueSoon";
  const shown = useMemo(
    () => (isOther ? { listed: [...onState(state)].sort(byAdviser) } : list),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the reader is another one with each drawing
    [list, isOther, state],
  );
  const lines = useMemo(() => linesOf(shown, { ...further, adviser, state }), [shown, adviser, state, further]);
  const entries = useMemo(() => lines.flatMap((line) => (line.kind === "reminder" ? [line.entry] : [])), [lines]);
  const counts = useMemo(() => stateCountsOf(list, { ...further, adviser }), [list, adviser, further]);
  // Whose last reminder is done stays chosen, and can be seen to be.
  const advisers = useMemo(
    () => [...new Set([...shown.listed.map((entry) => entry.adviser), ...(adviser === null ? [] : [adviser])])],
    [shown, adviser],
  );
  // Nobody can become due: neither a class nor a number of contacts says how often.
  const everybody = Object.values(list.counts).reduce((sum, each) => sum + each, 0);
  const isWithoutTarget = everybody > 0 && list.counts.noTarget + list.counts.dropped === everybody;
  const countOf = (each: ReminderState): number =>
    each === "overdue" || each === "dueSoon" ? counts[each] : list.counts[each];
  // Whose state is looked at stands in the line; the others are a click away, the line stays one line.
  const shownStates: readonly ReminderState[] = [
    "overdue",
    "dueSoon",
    "blocked",
    ...furtherStates.filter((each) => each === state),
  ];
  const others = furtherStates.reduce((sum, each) => sum + (each === state ? 0 : list.counts[each]), 0);
  const heightOf = useCallback(
    (index: number) => {
      const line = lines[index] as ListLine;
      if (line.kind === "adviser") return headingHeight;
      return line.entry.key === open ? rowHeights.open : rowHeights.closed;
    },
    [lines, open],
  );

  return (
    <TabPage isDense>
      {question}
      <div className={styles.top}>
        <div className={styles.filter}>
          <Select
            size="small"
            disabled={advisers.length < 2}
            aria-label={speech.say("pane.reminders.adviser")}
            value={adviser === null ? all : advisers.indexOf(adviser)}
            onChange={(_, { value }) =>
              onChoice({ ...choice, adviser: value === all ? null : (advisers[Number(value)] ?? null) })
            }
          >
            <option value={all}>{speech.say("pane.reminders.allAdvisers")}</option>
            {advisers.map((name, index) => (
              <option key={name} value={index}>
                {name || speech.say("pane.reminders.noAdviser")}
              </option>
            ))}
          </Select>
          <FilterButton
            entries={shown.listed}
            filter={further}
            onFilter={(next) => onChoice({ ...choice, further: next })}
            shown={entries.length}
            onCampaign={() => onCampaign(amongList(speech, entries, { ...further, adviser, state }))}
          />
          {others > 0 && (
            <Menu
              checkedValues={{ state: state === null ? [] : [state] }}
              onCheckedValueChange={(_, { checkedItems }) => setState((checkedItems[0] as ReminderState) ?? null)}
            >
              <MenuTrigger disableButtonEnhancement>
                <MenuButton
                  size="small"
                  appearance="subtle"
                  className={styles.others}
                  aria-label={speech.count("pane.reminders.otherCount", others)}
                  title={speech.count("pane.reminders.otherCount", others)}
                >
                  +{speech.number(others)}
                </MenuButton>
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  {furtherStates.map(
                    (each) =>
                      list.counts[each] > 0 && (
                        <MenuItemRadio key={each} name="state" value={each}>
                          {speech.number(list.counts[each])} {speech.say(`columns.state.${each}`)}
                        </MenuItemRadio>
                      ),
                  )}
                </MenuList>
              </MenuPopover>
            </Menu>
          )}
          <PageMenu sheet={speech.say("sheets.reminders.name")}>{foot}</PageMenu>
        </div>
        <div className={styles.states} role="group" aria-label={speech.say("pane.reminders.otherStates")}>
          {shownStates.map((each) => (
            <ToggleButton
              key={each}
              size="small"
              appearance={state === each ? "secondary" : "transparent"}
              checked={state === each}
              disabled={each === "blocked" && list.counts.blocked === 0}
              title={
                each === "blocked"
                  ? speech.say("pane.reminders.blockedTitle")
                  : speech.say("pane.reminders.filterState", { state: speech.say(`columns.state.${each}`) })
              }
              onClick={() => setState(state === each ? null : each)}
            >
              <span className={styles.number}>{speech.number(countOf(each))}</span>
              {each === "overdue" || each === "dueSoon" || each === "blocked" ? (
                <ReminderStateMark state={each} />
              ) : (
                speech.say(`columns.state.${each}`)
              )}
            </ToggleButton>
          ))}
          {list.classFromSegment > 0 && (
            <span
              className={styles.standsIn}
              title={`* ${speech.count("pane.reminders.standsIn", list.classFromSegment)}`}
              role="img"
              aria-label={`* ${speech.count("pane.reminders.standsIn", list.classFromSegment)}`}
            >
              <NoteIcon size={14} />
            </span>
          )}
        </div>
        {older.length > 0 && (
          <Caution role="status">
            {speech.say("pane.written.older", {
              sheet: speech.say("sheets.reminders.name"),
              changed: changedWords(speech, older),
            })}
          </Caution>
        )}
      </div>
      {!hasContacts && (
        <div className={styles.empty}>
          <div className={styles.hint}>
            <NoteIcon size={14} />
            {speech.say("pane.reminders.noContacts")}
          </div>
          <Button size="small" onClick={onToData}>
            {speech.say("pane.reminders.toData")}
          </Button>
        </div>
      )}
      {lines.length === 0 ? (
        <div className={styles.empty}>
          {list.listed.length > 0 || isOther
            ? speech.say("pane.reminders.noneShown")
            : isWithoutTarget
              ? speech.say("pane.reminders.noTarget")
              : isPartial || list.faults.length > 0 || !hasContacts
                ? speech.say("pane.reminders.noneRead")
                : speech.say("pane.reminders.none", { day: speech.day(list.asOf) })}
          {isWithoutTarget && !isOther && list.listed.length === 0 && onCadence && (
            <Button size="small" onClick={onCadence}>
              {speech.say("pane.reminders.cadence")}
            </Button>
          )}
          {(list.listed.length > 0 || isOther) && (
            <Button size="small" onClick={() => onChoice(wholeList)}>
              {speech.say("pane.reminders.showAll")}
            </Button>
          )}
        </div>
      ) : (
        <VirtualList
          className={styles.list}
          count={lines.length}
          heightOf={heightOf}
          keyOf={(index) => keyOfLine(lines[index] as ListLine)}
          label={speech.say("pane.reminders.list")}
          comingFrom={comingFrom}
          row={(index) => {
            const line = lines[index] as ListLine;
            if (line.kind === "reminder")
              return (
                <ReminderRow
                  entry={line.entry}
                  asOf={list.asOf}
                  isOpen={line.entry.key === open}
                  onToggle={() => setOpen(line.entry.key === open ? null : line.entry.key)}
                  onNote={onNote}
                  onGoTo={onGoTo}
                  onAct={(act) => {
                    if (comingFrom) comingFrom.current = index;
                    onAct(act, line.entry);
                  }}
                />
              );
            return (
              <div className={styles.heading}>
                <span className={styles.adviser}>{line.adviser || speech.say("pane.reminders.noAdviser")}</span>
                <span>
                  {[
                    isOther && speech.number(line.count),
                    line.overdue > 0 && `${speech.number(line.overdue)} ${speech.say("pane.reminders.overdue")}`,
                    line.dueSoon > 0 && `${speech.number(line.dueSoon)} ${speech.say("pane.reminders.dueSoon")}`,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </div>
            );
          }}
        />
      )}
    </TabPage>
  );
}

function keyOfLine(line: ListLine): string {
  return line.kind === "adviser" ? "adviser " + line.adviser : "network " + line.entry.key;
}
