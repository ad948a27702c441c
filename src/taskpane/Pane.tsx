import { pageTexts } from "../text/pageTexts";
import { Button, FluentProvider, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useState, type ComponentType, type KeyboardEvent } from "react";
import { calculatedWords } from "./data/calculatedWords";
import { DataTab } from "./data/DataTab";
import { FirstRun } from "./firstRun/FirstRun";
import { today } from "./frame/calendarDay";
import { Footer } from "./frame/Footer";
import { Header } from "./frame/Header";
import { laterPart, type LaterPart } from "./frame/laterPart";
import { makeSpeech, SpeechProvider, useSpeech } from "./frame/speech";
import { tabs, type Tab } from "./frame/tabs";
import { useTheme } from "./frame/theme";
import type { OfficeSurroundings } from "./officeContext";
import { ExplanationPanel } from "./parts/ExplanationPanel";
import { NoticeBar } from "./parts/NoticeBar";
import { pressPrimaryAct } from "./parts/primaryAct";
import { WorkBar } from "./parts/WorkBar";
import type { PageProps } from "./session/pageProps";
import { usePaneRequests } from "./session/paneRequests";
import { asOfDay } from "./session/state";
import { useSelectedFigure } from "./session/useSelectedFigure";
import { usePreview } from "./session/usePreview";
import { useSession } from "./session/useSession";
import type { WorkbookPort } from "./session/workbookPort";

/** Opened once in the life of an Excel: it comes when it is asked for. */
const CheckPage = lazy(async () => {
  const [{ CheckPage: page }] = await Promise.all([
    import(/* webpackChunkName: "check" */ "./acceptance/CheckPage"),
    pageTexts(),
  ]);
  return { default: page };
});

/** Loaded when somebody searches. */
const SearchPage = lazy(async () => {
  const [{ SearchPage: page }] = await Promise.all([
    import(/* webpackChunkName: "search" */ "./cockpit/SearchPage"),
    pageTexts(),
  ]);
  return { default: page };
});

/** Loaded when it is opened: the word lists that it reads with are long, and most sittings do without. */
const IntakePage = lazy(async () => {
  const [{ IntakePage: page }] = await Promise.all([
    import(/* webpackChunkName: "intake" */ "./intake/IntakePage"),
    import(/* webpackChunkName: "sheets" */ "../text/sheetTexts"),
    pageTexts(),
  ]);
  return { default: page };
});

interface PaneProps {
  readonly workbook: WorkbookPort;
  readonly surroundings: OfficeSurroundings;
  /** The tab to begin with. */
  readonly tab: Tab;
  /** The as-of day to begin with; none: the workbook's, else today. */
  readonly day?: number | null;
}

/** The pages of the other tabs, each with the code that it computes by. */
export const laterPages = {
  casting: laterPage(() => import(/* webpackChunkName: "casting" */ "./casting/CastingPage"), "CastingPage"),
  reminders: laterPage(() => import(/* webpackChunkName: "reminders" */ "./reminders/RemindersPage"), "RemindersPage"),
  plan: laterPage(() => import(/* webpackChunkName: "plan" */ "./plan/PlanPage"), "PlanPage"),
};

/** A page says what its sheet says: the texts of the sheets come with it. */
function laterPage<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType<PageProps>>>>,
  name: Name,
): LaterPart<PageProps> {
  return laterPart(async () => {
    const [page] = await Promise.all([
      load(),
      import(/* webpackChunkName: "sheets" */ "../text/sheetTexts"),
      pageTexts(),
    ]);
    return page[name];
  });
}

const useStyles = makeStyles({
  pane: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    minWidth: "280px",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    "@media (prefers-reduced-motion: reduce)": {
      "& *": { animationDuration: "0.01ms !important", transitionDuration: "0.01ms !important" },
    },
  },
  // In a low pane the explanation below gives way first: else the foot of the page lies over it.
  main: { flexGrow: 1, flexBasis: 0, minHeight: "180px", display: "flex", flexDirection: "column", overflow: "hidden" },
  panel: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column", overflow: "hidden" },
  wait: { flexGrow: 1, display: "flex", alignItems: "center", justifyContent: "center" },
  again: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalM,
  },
  notice: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
    flexShrink: 0,
    maxHeight: "40%",
    overflowY: "auto",
  },
  work: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The whole pane: theme and language around it, the session inside. */
export function Pane({ workbook, surroundings, tab, day = null }: PaneProps) {
  const { language, contentLanguage, officeBackground } = surroundings;
  const { theme, appearance } = useTheme(officeBackground);
  const speech = useMemo(() => makeSpeech(language, contentLanguage), [language, contentLanguage]);
  // A style, not a class: Fluent gives its classes to the portals too, and a portal of full height covers the pane.
  return (
    <FluentProvider theme={theme} style={{ height: "100%", colorScheme: appearance === "light" ? "light" : "dark" }}>
      <SpeechProvider speech={speech}>
        <PaneFrame workbook={workbook} tab={tab} day={day} />
      </SpeechProvider>
    </FluentProvider>
  );
}

function PaneFrame({ workbook, tab: firstTab, day: firstDay }: Required<Omit<PaneProps, "surroundings">>) {
  const styles = useStyles();
  const speech = useSpeech();
  const session = useSession(workbook, speech.language, firstTab, firstDay);
  const { state, dispatch } = session;
  const { look, tab, work, notice, views } = state;
  // Read once per sitting: a pane left open over midnight keeps the day it showed.
  const todaysDay = useMemo(today, []);
  const asOf = asOfDay(state, look, todaysDay);
  const { preview, banded, areBandsUsable } = usePreview(state);
  const [isWhole, setWhole] = useState(false);
  usePaneRequests(session);
  const [isExplaining, setExplaining] = useState(false);
  const [isChecking, setChecking] = useState(false);
  const [isSearching, setSearching] = useState(false);
  const canSearch = !!look?.customers && !state.isTakingOver;
  // Whatever opens a view leaves the check and the search: a tab, a key, a button of the ribbon.
  useEffect(() => {
    setChecking(false);
    setSearching(false);
  }, [tab, views]);
  const explanation = useSelectedFigure(workbook, speech.language, look, isExplaining);

  useEffect(() => {
    document.documentElement.lang = speech.language;
    document.title = speech.say("pane.nameLong");
  }, [speech]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const asked =
      event.altKey && !event.ctrlKey ? tabs[["Digit1", "Digit2", "Digit3", "Digit4"].indexOf(event.code)] : undefined;
    if (asked) dispatch({ type: "tab", tab: asked });
    else if (event.key === "k" && (event.ctrlKey || event.metaKey) && canSearch) setSearching(true);
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      if (work || !pressPrimaryAct(event.currentTarget)) return;
    } else if (event.key === "Escape" && work) session.cancel();
    else if (event.key === "Escape" && notice) dispatch({ type: "notice", notice: null });
    else return;
    event.preventDefault();
  };

  const goTo = (place: Parameters<typeof session.goTo>[0]) => void session.goTo(place);

  const page = () => {
    if (!look || !preview || !banded)
      return work ? (
        <div className={styles.wait}>
          <Spinner size="small" label={speech.say("pane.status.looking")} />
        </div>
      ) : (
        <div className={styles.again}>
          <Button appearance="primary" onClick={() => void session.look()}>
            {speech.say("pane.retry")}
          </Button>
        </div>
      );
    // A column that the tab's job needs is missing: Data says which, and lets the user choose it.
    const data = (
      <DataTab
        look={look}
        onTakeOver={(at) => dispatch({ type: "takeOver", isOpen: true, ...(at && { at }) })}
        onMap={(mapping) => void session.map(mapping)}
        onGoTo={goTo}
        onContinue={() => dispatch({ type: "tab", tab: "casting" })}
        onJoin={(name) =>
          void session.perform({
            work: "entry",
            act: (current, options) => workbook.contacts.joinNetworks(current, name, options),
            renews: true,
            said: (count) => ({ sentence: speech.count("pane.data.joined", count) }),
          })
        }
        onCopy={() =>
          session.perform({
            work: "sheet",
            act: (_, options) =>
              workbook.fixedCopy((name) => speech.say("pane.copy.name", { workbook: name }), options),
          })
        }
        onCalculate={() =>
          void session.perform({
            work: "sheet",
            act: (_, options) => workbook.calculateAgain(options),
            said: (found) => ({ sentence: calculatedWords(speech, found) }),
          })
        }
      />
    );
    const props: PageProps = {
      ...{ session, workbook, look, preview, banded, areBandsUsable, asOf, goTo },
      today: todaysDay,
      instead: data,
      onWhole: setWhole,
    };
    if (state.isTakingOver)
      return (
        <Suspense
          fallback={
            <div className={styles.wait}>
              <Spinner size="small" label={speech.say("intake.page.reading")} />
            </div>
          }
        >
          <IntakePage
            session={session}
            workbook={workbook}
            asOf={asOf}
            at={state.takesOverAt}
            onGoTo={goTo}
            onLeave={() => dispatch({ type: "takeOver", isOpen: false })}
          />
        </Suspense>
      );
    if (tab === "plan") return <laterPages.plan {...props} />;
    if (!look.customers)
      return (
        <FirstRun
          choices={look.choices}
          onTakeOver={() => dispatch({ type: "takeOver", isOpen: true })}
          onSample={() => void session.loadSample()}
          onChoose={(source) => void session.map({ ...look.mapping, customers: { source } })}
          onLook={() => void session.look()}
        />
      );
    if (tab === "casting") return <laterPages.casting {...props} />;
    if (tab === "reminders") return <laterPages.reminders {...props} />;
    return data;
  };

  return (
    <div className={styles.pane} onKeyDown={onKeyDown}>
      {!isWhole && (
        <Header
          asOf={asOf}
          tab={tab}
          onDay={(day) => dispatch({ type: "day", day })}
          {...(canSearch && { onSearch: () => setSearching(!isSearching) })}
          onTab={(next) => {
            setChecking(false);
            setSearching(false);
            dispatch({ type: "tab", tab: next });
          }}
          onNear={(next) => void (next === "data" ? null : laterPages[next].preload().catch(() => undefined))}
        />
      )}
      {notice && (
        <div className={styles.notice} role={notice.kind === "failed" ? "alert" : "status"}>
          <NoticeBar notice={notice} onGoTo={goTo} onClose={() => dispatch({ type: "notice", notice: null })} />
        </div>
      )}
      <main className={styles.main}>
        <div className={styles.panel} id="skm-page" role="tabpanel" aria-label={speech.say(`pane.tab.${tab}`)}>
          {isChecking ? (
            <Suspense fallback={null}>
              <CheckPage workbook={workbook} onClose={() => setChecking(false)} />
            </Suspense>
          ) : isSearching && look && canSearch ? (
            <Suspense fallback={null}>
              <SearchPage
                look={look}
                port={workbook.exports}
                onChoose={(customerId) => {
                  setSearching(false);
                  dispatch({ type: "customer", customerId });
                }}
                onLeave={() => setSearching(false)}
              />
            </Suspense>
          ) : (
            page()
          )}
        </div>
      </main>
      {work && (look || state.progress) && (
        <div className={styles.work}>
          <WorkBar progress={state.progress} onCancel={session.cancel} />
        </div>
      )}
      {isExplaining && (
        <ExplanationPanel explanation={explanation} onGoTo={goTo} onClose={() => setExplaining(false)} />
      )}
      <Footer
        isExplaining={isExplaining}
        onExplain={setExplaining}
        onCheck={() => setChecking(!isChecking)}
        status={work ? "working" : !look || state.isRenewing ? "looking" : state.wasChanged ? "changed" : "current"}
      />
    </div>
  );
}
