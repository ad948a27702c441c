import { Button, FluentProvider, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useState, type KeyboardEvent } from "react";
import { CastingPage } from "./casting/CastingPage";
import { calculatedWords } from "./data/calculatedWords";
import { DataTab } from "./data/DataTab";
import { FirstRun } from "./firstRun/FirstRun";
import { today } from "./frame/calendarDay";
import { Footer } from "./frame/Footer";
import { Header } from "./frame/Header";
import { makeSpeech, SpeechProvider, useSpeech } from "./frame/speech";
import { tabs, type Tab } from "./frame/tabs";
import { useTheme } from "./frame/theme";
import type { OfficeSurroundings } from "./officeContext";
import { FigureExplanation } from "./parts/FigureExplanation";
import { NoticeBar } from "./parts/NoticeBar";
import { pressPrimaryAct } from "./parts/primaryAct";
import { WorkBar } from "./parts/WorkBar";
import { WriteBar } from "./parts/WriteBar";
import { PlanPage } from "./plan/PlanPage";
import { RemindersPage } from "./reminders/RemindersPage";
import type { PageProps } from "./session/pageProps";
import { usePaneRequests } from "./session/paneRequests";
import { asOfDay, draftOf, type Job } from "./session/state";
import { useExplaining } from "./session/useExplaining";
import { useResults } from "./session/useResults";
import { useSession } from "./session/useSession";
import type { WorkbookPort } from "./session/workbookPort";

/** Opened once in the life of an Excel: it comes when it is asked for. */
const CheckPage = lazy(async () => {
  const { CheckPage: page } = await import(/* webpackChunkName: "check" */ "./acceptance/CheckPage");
  return { default: page };
});

/** Loaded when it is opened: the word lists that it reads with are long, and most sittings do without. */
const IntakePage = lazy(async () => {
  const { IntakePage: page } = await import(/* webpackChunkName: "intake" */ "./intake/IntakePage");
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
  const results = useResults(state, asOf);
  const { preview, segments, classes, reminders, plan, areBandsUsable } = results;
  usePaneRequests(session);
  const [isExplaining, setExplaining] = useState(false);
  const [isChecking, setChecking] = useState(false);
  // Whatever opens a view leaves the check: a tab, a key, a button of the ribbon.
  useEffect(() => setChecking(false), [tab, views]);
  const explanation = useExplaining(workbook, speech.language, look, isExplaining);

  useEffect(() => {
    document.documentElement.lang = speech.language;
    document.title = speech.say("pane.nameLong");
  }, [speech]);

  const write = (job: Job) => void session.write(job, todaysDay);
  const canWrite: Readonly<Record<Job, boolean>> = {
    casting: segments !== null && segments.faults.length === 0 && areBandsUsable,
    reminders: reminders !== null && reminders.faults.length === 0 && areBandsUsable,
    plan: plan !== null && plan.base !== null,
  };

  const showsClasses = tab === "casting" && views.casting === "classes";
  // The workshop fills the pane: one network, and nothing beside it.
  const isWorkshop = showsClasses && classes !== null && state.classesPage === "workshop";

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const asked =
      event.altKey && !event.ctrlKey ? tabs[["Digit1", "Digit2", "Digit3", "Digit4"].indexOf(event.code)] : undefined;
    if (asked) dispatch({ type: "tab", tab: asked });
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      if (work || !pressPrimaryAct(event.currentTarget)) return;
    } else if (event.key === "Escape" && work) session.cancel();
    else if (event.key === "Escape" && notice) dispatch({ type: "notice", notice: null });
    else return;
    event.preventDefault();
  };

  const formWords = speech.say(state.isLive ? "pane.preview.live" : "pane.preview.fixed");
  const foot = (job: Job, count: number) => {
    const sheet = speech.say(`sheets.${job}.name`);
    return (
      <WriteBar
        job={job}
        preview={speech.count(`pane.preview.${job}`, count, { sheet, form: formWords, day: speech.day(asOf) })}
        isLive={state.isLive}
        hasDraft={Object.keys(draftOf(state.draft, job)).length > 0}
        older={state.older[job] ?? []}
        isDisabled={work !== null || !canWrite[job]}
        onLive={(isLive) => dispatch({ type: "live", isLive })}
        onWrite={() => write(job)}
      />
    );
  };
  const goTo = (place: Parameters<typeof session.goTo>[0]) => void session.goTo(place);

  const page = () => {
    if (!look || !preview)
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
    const props: PageProps = { session, workbook, look, preview, results, asOf, goTo, foot };
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
            onGoTo={goTo}
            onLeave={() => dispatch({ type: "takeOver", isOpen: false })}
          />
        </Suspense>
      );
    if (tab === "plan" && plan) return <PlanPage {...props} />;
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
    if (tab === "casting" && segments) return <CastingPage {...props} />;
    if (tab === "reminders" && reminders) return <RemindersPage {...props} />;
    // A column that the tab's job needs is missing: Data says which, and lets the user choose it.
    return (
      <DataTab
        look={look}
        onTakeOver={() => dispatch({ type: "takeOver", isOpen: true })}
        onMap={(mapping) => void session.map(mapping)}
        onGoTo={goTo}
        onContinue={() => dispatch({ type: "tab", tab: "casting" })}
        onCalculate={() =>
          void session.perform({
            work: "sheet",
            act: (_, options) => workbook.calculateAgain(options),
            said: (found) => ({ sentence: calculatedWords(speech, found) }),
          })
        }
      />
    );
  };

  return (
    <div className={styles.pane} onKeyDown={onKeyDown}>
      {!isWorkshop && (
        <Header
          asOf={asOf}
          tab={tab}
          onDay={(day) => dispatch({ type: "day", day })}
          onTab={(next) => {
            setChecking(false);
            dispatch({ type: "tab", tab: next });
          }}
        />
      )}
      {notice && (
        <div className={styles.notice} role={notice.kind === "failed" ? "alert" : "status"}>
          <NoticeBar notice={notice} onGoTo={goTo} onClose={() => dispatch({ type: "notice", notice: null })} />
        </div>
      )}
      <main className={styles.main} id="skm-page" role="tabpanel" aria-label={speech.say(`pane.tab.${tab}`)}>
        {isChecking ? (
          <Suspense fallback={null}>
            <CheckPage workbook={workbook} onClose={() => setChecking(false)} />
          </Suspense>
        ) : (
          page()
        )}
      </main>
      {work && (look || state.progress) && (
        <div className={styles.work}>
          <WorkBar progress={state.progress} onCancel={session.cancel} />
        </div>
      )}
      {isExplaining && (
        <FigureExplanation explanation={explanation} onGoTo={goTo} onClose={() => setExplaining(false)} />
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
