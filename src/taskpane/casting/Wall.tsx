import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { useSpeech } from "../frame/speech";
import { CloseIcon } from "../parts/icons";
import { BubbleChart } from "./BubbleChart";
import { ClassBadge } from "./ClassBadge";
import { ScoreBar } from "./ScoreBar";
import type { AnswerValue } from "./shapes";
import { WallQuestionRow } from "./WallQuestionRow";
import { wallType } from "./wallType";
import type { WallQuestion, WallView } from "./wallView";
import type { WorkshopPanel } from "./workshopState";

/** What the room did at the wall. */
export type WallAct =
  | { readonly act: "focus"; readonly criterion: number }
  | { readonly act: "step" | "go"; readonly by: 1 | -1 }
  | { readonly act: "open"; readonly key: string }
  | { readonly act: "panel"; readonly panel: WorkshopPanel }
  | { readonly act: "answer"; readonly criterion: number; readonly value: AnswerValue }
  | { readonly act: "finish" | "members" | "undo" | "leave" };

interface WallProps {
  readonly view: WallView;
  readonly onAct: (act: WallAct) => void;
  /** Beside progress and place: the time, for one. */
  readonly aside?: ReactNode;
  /** What stands in the place of the questions for the panels that belong to the pane. */
  readonly panel?: ReactNode;
}

const useStyles = makeStyles({
  // The type grows with this box, not with the window: the pane and the projector draw the same page.
  page: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column", outlineStyle: "none" },
  top: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: "0.3em",
    fontSize: wallType.quiet,
    lineHeight: 1.35,
    padding: "0.5em 1em 0.6em",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: "flex",
    alignItems: "center",
    gap: "0.2em 0.8em",
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    "& > span": { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis" },
    "& > button": { minWidth: 0, padding: "0 4px", flexShrink: 0 },
  },
  bar: { flexGrow: 1, flexShrink: 1, flexBasis: "12px", width: "12px" },
  network: { display: "flex", alignItems: "center", gap: "0.8em" },
  name: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    fontSize: wallType.name,
    lineHeight: 1.15,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  badge: { fontSize: wallType.name, flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  standing: { fontSize: wallType.standing, lineHeight: 1.25 },
  score: { display: "flex", alignItems: "center", gap: "0.6em", "& > :first-child": { flexGrow: 1 } },
  number: { fontSize: wallType.criterion, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  questions: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    alignContent: "start",
    display: "grid",
    // Two columns as soon as each of them holds a criterion and its answer on one line.
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 21em), 1fr))",
    columnGap: "0.6em",
    fontSize: wallType.criterion,
    lineHeight: 1.3,
    padding: "0.25em 0.4em",
  },
  chart: { flexGrow: 1, minHeight: 0, display: "flex" },
  foot: {
    flexShrink: 0,
    fontSize: wallType.keys,
    lineHeight: 1.35,
    color: tokens.colorNeutralForeground2,
    padding: "0.25em 1em",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Letters that show something in the place of the questions. */
const panelKeys: Readonly<Record<string, WorkshopPanel>> = {
  c: "chart",
  q: "queue",
  o: "override",
};

/**
 * One network on the wall: its name, its class and its score, and every criterion with its answer; the one that is asked
 * shows its choices. By keyboard alone; the keys are named at the foot.
 */
export function Wall({ view, onAct, aside, panel }: WallProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const page = useRef<HTMLElement>(null);
  const focused = useRef<HTMLElement>(null);
  const { network, questions, focus } = view;
  const asked = questions.find(({ criterion }) => criterion === focus);
  const showsPanel = Boolean(panel);
  const showsChart = view.bubbles !== null && !showsPanel;
  const key = network?.key;

  useEffect(() => {
    if (showsPanel) return;
    const target = focused.current ?? page.current;
    target?.focus({ preventScroll: true });
    const question = target?.closest("[data-question]") ?? target;
    question?.scrollIntoView?.({ block: "nearest" });
  }, [focus, key, showsPanel, showsChart]);

  const clear = () => {
    if (asked && !asked.isFigure && asked.answer !== null)
      onAct({ act: "answer", criterion: asked.criterion, value: null });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    const isTyping = isField && target.dataset.typing !== undefined;
    const isLetter = event.key.length === 1;
    const pressed = isLetter ? event.key.toLowerCase() : event.key;
    if (showsPanel || target instanceof HTMLSelectElement) {
      if (pressed !== "Escape") return;
      event.preventDefault();
      onAct({ act: "panel", panel: "questions" });
      return;
    }
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => onAct({ act: "step", by: 1 }),
      ArrowUp: () => onAct({ act: "step", by: -1 }),
      ArrowRight: () => onAct({ act: "go", by: 1 }),
      ArrowLeft: () => onAct({ act: "go", by: -1 }),
      PageDown: () => onAct({ act: "go", by: 1 }),
      PageUp: () => onAct({ act: "go", by: -1 }),
      Enter: () => onAct({ act: "finish" }),
      Escape: () =>
        onAct(
          asked?.members ? { act: "members" } : showsChart ? { act: "panel", panel: "questions" } : { act: "leave" },
        ),
      u: () => onAct({ act: "undo" }),
      m: () => onAct({ act: "members" }),
      Delete: clear,
      Backspace: clear,
      "-": clear,
    };
    // In a number half typed these keys belong to the field.
    const ofField = ["ArrowLeft", "ArrowRight", "Delete", "Backspace", "-"];
    if (isTyping && (isLetter || ofField.includes(event.key))) return;
    // A minus begins a number where numbers are typed.
    if (isField && event.key === "-") return;
    if (target.closest("button:not([role])") && event.key === "Enter") return;
    const shown = panelKeys[pressed];
    const move = shown ? () => onAct({ act: "panel", panel: shown }) : moves[pressed];
    if (move) {
      event.preventDefault();
      move();
      return;
    }
    if (isField || !asked || asked.isNumber || !isLetter) return;
    const choice = asked.choices.find((each) => each.key.toLowerCase() === pressed);
    if (!choice) return;
    event.preventDefault();
    onAct({ act: "answer", criterion: asked.criterion, value: choice.choice });
  };

  const words = `${speech.say("pane.workshop.keys")} · ${speech.say("pane.workshop.keyQueue")} · ${speech.say("pane.workshop.keyOverride")}`;
  return (
    <section
      ref={page}
      tabIndex={-1}
      className={styles.page}
      style={{ containerType: "size" }}
      aria-label={speech.say("pane.workshop.title")}
      onKeyDown={onKeyDown}
    >
      <div className={styles.top}>
        <div className={styles.line}>
          <strong role="status">{view.progress}</strong>
          <ProgressBar className={styles.bar} value={view.done} thickness="large" aria-label={view.progress} />
          <span className={styles.quiet}>{view.place}</span>
          {aside}
          <Button
            size="small"
            appearance="subtle"
            tabIndex={-1}
            icon={<CloseIcon />}
            aria-label={speech.say("pane.workshop.leave")}
            title={speech.say("pane.workshop.leave")}
            onClick={() => onAct({ act: "leave" })}
          />
        </div>
        {network && (
          <>
            <div className={styles.network} aria-live="polite">
              <h1 className={styles.name}>{network.name}</h1>
              <span className={styles.badge}>
                <ClassBadge label={network.label} isLarge />
              </span>
            </div>
            <span className={styles.quiet}>{network.aside}</span>
            <div className={styles.score}>
              <ScoreBar score={network.score} low={network.low} high={network.high} marks={network.marks} />
              <span className={styles.number}>{network.scoreWords}</span>
            </div>
            <span className={styles.standing}>{network.standing}</span>
          </>
        )}
      </div>
      {showsPanel ? (
        panel
      ) : showsChart && view.bubbles ? (
        <div className={styles.chart}>
          <BubbleChart
            bubbles={view.bubbles.shown}
            all={view.bubbles.all}
            onOpen={(opened) => onAct({ act: "open", key: opened })}
          />
        </div>
      ) : (
        <div className={styles.questions}>
          {network ? (
            questions.map((question: WallQuestion) => (
              <WallQuestionRow
                key={`${network.key} ${question.criterion}`}
                question={question}
                isFocused={question.criterion === focus}
                focusRef={question.criterion === focus ? focused : undefined}
                onAct={onAct}
              />
            ))
          ) : (
            <span>{speech.say("pane.workshop.gone")}</span>
          )}
        </div>
      )}
      <div className={styles.foot}>
        {network?.hasMembers ? `${words} · ${speech.say("pane.workshop.keyMembers")}` : words}
      </div>
    </section>
  );
}
