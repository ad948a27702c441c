import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent } from "react";
import type { Classes } from "../../workbook/casting/classes";
import type { WorkshopProgress } from "../../workbook/casting/workshop";
import { useSpeech } from "../frame/speech";
import { CloseIcon } from "../parts/icons";
import { quietWords } from "../parts/quietWords";
import { ClassBadge } from "./ClassBadge";
import { ScoreBar } from "./ScoreBar";
import { scoreWords, standing } from "./standing";
import { useWorkshop, type WorkshopActions } from "./useWorkshop";
import { WorkshopCriterion } from "./WorkshopCriterion";
import { WorkshopTimer } from "./WorkshopTimer";
import { askedOf, choiceKeys, standingAnswer, takesNumber } from "./workshopState";

interface WorkshopPageProps {
  readonly classes: Classes;
  /** Where the last sitting stopped. */
  readonly progress: WorkshopProgress | null;
  readonly actions: WorkshopActions;
  readonly onLeave: () => void;
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  top: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  progress: { flexGrow: 1, fontSize: tokens.fontSizeBase400, fontVariantNumeric: "tabular-nums" },
  network: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "center",
    paddingTop: tokens.spacingVerticalXS,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  quiet: quietWords,
  score: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, "& > :first-child": { flexGrow: 1 } },
  number: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  questions: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  foot: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/**
 * The workshop: one network at a time, by keyboard alone. Keys set the choice of the focused criterion, arrows move, U
 * takes the last answer back, Esc leaves. Answers go into the customers table as they are given.
 */
export function WorkshopPage({ classes, progress, actions, onLeave }: WorkshopPageProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const workshop = useWorkshop(classes, progress, actions);
  const { state, network } = workshop;
  const focused = useRef<HTMLElement>(null);
  const page = useRef<HTMLElement>(null);
  const spent = useRef(new Map<string, number>());
  const { criterion, at } = state;

  useEffect(() => {
    const target = focused.current ?? page.current;
    target?.focus();
    // The whole question, not its field alone.
    const question = target?.closest('[role="group"], [role="radiogroup"]') ?? target;
    question?.scrollIntoView?.({ block: "nearest" });
  }, [criterion, at]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    const isField = target instanceof HTMLInputElement;
    const isTyping = isField && target.dataset.typing !== undefined;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => workshop.step(1),
      ArrowUp: () => workshop.step(-1),
      ArrowRight: () => workshop.go(1),
      ArrowLeft: () => workshop.go(-1),
      PageDown: () => workshop.go(1),
      PageUp: () => workshop.go(-1),
      Enter: workshop.finish,
      Escape: onLeave,
      u: workshop.undo,
      U: workshop.undo,
      Delete: () => clear(),
      Backspace: () => clear(),
      "-": () => clear(),
    };
    // In a number half typed these keys belong to the field.
    const ofField = ["ArrowLeft", "ArrowRight", "Delete", "Backspace", "-"];
    if (isTyping && ofField.includes(event.key)) return;
    // A minus begins a number where numbers are typed.
    if (isField && event.key === "-") return;
    if (target.closest("button:not([role])") && event.key === "Enter") return;
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      move();
      return;
    }
    if (isField || takesNumber(classes, criterion)) return;
    const choice = classes.rules.criteria[criterion]?.scale.choices[choiceKeys.indexOf(event.key.toLowerCase())];
    if (!choice || event.key.length !== 1) return;
    event.preventDefault();
    workshop.answer(criterion, choice.choice);
  };

  const clear = () => {
    if (network && criterion >= 0 && standingAnswer(state, network, criterion) !== null)
      workshop.answer(criterion, null);
  };

  const done = state.done.size;
  const all = state.order.length;
  const marks = classes.rules.thresholds.flatMap(({ from }) => (from === null ? [] : [from]));
  const doneWords = speech.say("pane.workshop.progress", { done, all });
  return (
    <section
      ref={page}
      tabIndex={-1}
      className={styles.page}
      aria-label={speech.say("pane.workshop.title")}
      onKeyDown={onKeyDown}
      style={{ outline: "none" }}
    >
      <div className={styles.top}>
        <div className={styles.line}>
          <span className={styles.progress} role="status">
            {doneWords}
          </span>
          <span className={styles.quiet}>{speech.say("pane.workshop.place", { at: at + 1, all })}</span>
          <Button
            size="small"
            appearance="subtle"
            tabIndex={-1}
            icon={<CloseIcon />}
            aria-label={speech.say("pane.workshop.leave")}
            title={speech.say("pane.workshop.leave")}
            onClick={onLeave}
          />
        </div>
        <ProgressBar value={all === 0 ? 0 : done / all} thickness="large" aria-label={doneWords} />
        {network && (
          <>
            <div className={styles.network} aria-live="polite">
              <h2 className={styles.name}>{network.network}</h2>
              <ClassBadge label={network.effectiveClass} isLarge />
              <span className={styles.quiet}>
                {[
                  network.adviser,
                  network.segment,
                  speech.say("pane.workshop.potential", { potential: speech.short(network.potential) }),
                  state.done.has(network.key) && speech.say("pane.workshop.done"),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </div>
            <div className={styles.score}>
              <ScoreBar score={network.score} low={network.low} high={network.high} marks={marks} />
              <span className={styles.number}>{scoreWords(speech, network.score)}</span>
            </div>
            <span className={styles.quiet}>{standing(speech, classes, network)}</span>
            <WorkshopTimer network={network.key} spent={spent.current} />
          </>
        )}
      </div>
      <div className={styles.questions}>
        {network ? (
          askedOf(network).map((index) => {
            const asked = classes.rules.criteria[index];
            return (
              asked && (
                <WorkshopCriterion
                  key={`${network.key} ${index}`}
                  criterion={asked}
                  answer={standingAnswer(state, network, index)}
                  members={network.members.length}
                  isFocused={index === criterion}
                  focusRef={index === criterion ? focused : undefined}
                  onFocus={() => workshop.focus(index)}
                  onAnswer={(value) => workshop.answer(index, value)}
                />
              )
            );
          })
        ) : (
          <span>{speech.say("pane.workshop.gone")}</span>
        )}
      </div>
      <div className={styles.foot}>
        <span className={styles.quiet}>{speech.say("pane.workshop.keys")}</span>
      </div>
    </section>
  );
}
