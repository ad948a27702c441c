import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent, type Ref } from "react";
import { useSpeech } from "../frame/speech";
import type { AnswerValue } from "./shapes";
import type { WallAct } from "./Wall";
import { wallType } from "./wallType";
import type { WallQuestion } from "./wallView";
import { isChoice } from "./workshopState";

interface WallQuestionRowProps {
  readonly question: WallQuestion;
  readonly isFocused: boolean;
  /** Takes the focus of the keyboard. */
  readonly focusRef: Ref<HTMLElement> | undefined;
  readonly onAct: (act: WallAct) => void;
}

const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    gap: "0.2em",
    padding: "0.2em 0.5em",
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: "4px solid transparent",
    outlineStyle: "none",
    minWidth: 0,
  },
  focused: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeftColor: tokens.colorBrandStroke1,
    padding: "0.35em 0.5em",
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  line: {
    display: "flex",
    alignItems: "baseline",
    gap: "0.6em",
    width: "100%",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "left",
    cursor: "pointer",
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  answer: { fontWeight: tokens.fontWeightSemibold, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  open: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, fontSize: wallType.quiet },
  quiet: { fontSize: wallType.quiet, lineHeight: 1.35, color: tokens.colorNeutralForeground2 },
  choices: { display: "flex", flexWrap: "wrap", gap: "0.3em" },
  choice: {
    display: "inline-flex",
    alignItems: "baseline",
    gap: "0.35em",
    padding: "0.2em 0.5em",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    cursor: "pointer",
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
  key: { fontSize: wallType.keys, fontVariantNumeric: "tabular-nums" },
  number: {
    width: "9em",
    boxSizing: "border-box",
    padding: "0.15em 0.4em",
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  members: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column" },
  member: { display: "flex", gap: "0.6em", padding: "0.1em 0.4em", borderLeft: "3px solid transparent" },
  takes: { borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground1 },
});

/** One criterion on the wall: its answer on a line; while it is asked, its choices with their keys or a field. */
export function WallQuestionRow({ question, isFocused, focusRef, onAct }: WallQuestionRowProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { criterion, name, isNumber, answer } = question;
  const focus = () => onAct({ act: "focus", criterion });
  if (!isFocused)
    return (
      <div className={styles.frame} data-question={name}>
        <button type="button" className={styles.line} tabIndex={-1} onClick={focus}>
          <span className={styles.name}>{name}</span>{" "}
          <span className={mergeClasses(styles.answer, answer === null && styles.open)}>{question.answerWords}</span>
        </button>
        {question.notes.map((note) => (
          <span key={note} className={styles.quiet}>
            {note}
          </span>
        ))}
      </div>
    );
  return (
    <div
      className={mergeClasses(styles.frame, styles.focused)}
      data-question={name}
      role={isNumber ? "group" : "radiogroup"}
      aria-label={name}
      tabIndex={isNumber ? undefined : 0}
      ref={isNumber ? undefined : (focusRef as Ref<HTMLDivElement>)}
    >
      <div className={styles.line}>
        <span className={mergeClasses(styles.name, styles.strong)}>{name}</span>
        <span className={styles.quiet}>{question.weight}</span>
      </div>
      {question.choices.length > 0 && (
        <div className={styles.choices}>
          {question.choices.map(({ choice, key, isChosen }) => (
            <button
              key={choice}
              type="button"
              role={isNumber ? undefined : "radio"}
              {...(isNumber ? { "aria-pressed": isChosen } : { "aria-checked": isChosen })}
              tabIndex={-1}
              className={mergeClasses(styles.choice, isChosen && styles.chosen)}
              onClick={() => onAct({ act: "answer", criterion, value: choice })}
            >
              {key !== "" && <span className={styles.key}>{key}</span>}
              <span>{choice}</span>
            </button>
          ))}
        </div>
      )}
      {isNumber && (
        <NumberAnswer
          // Another member's number is another field.
          key={question.members?.find(({ takesAnswer }) => takesAnswer)?.id ?? "lead"}
          question={question}
          inputRef={focusRef as Ref<HTMLInputElement>}
          onAnswer={(value) => onAct({ act: "answer", criterion, value })}
        />
      )}
      {question.notes.map((note) => (
        <span key={note} className={styles.quiet}>
          {note}
        </span>
      ))}
      {question.members && (
        <ul className={styles.members} aria-label={speech.say("pane.workshop.members")}>
          {question.members.map((member) => (
            <li
              key={member.id}
              className={mergeClasses(styles.member, styles.quiet, member.takesAnswer && styles.takes)}
              aria-current={member.takesAnswer || undefined}
            >
              <span className={styles.name}>{member.name}</span>
              <span className={styles.strong}>{member.answer}</span>
              {member.counts && <span>{speech.say("pane.workshop.memberCounts")}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface NumberAnswerProps {
  readonly question: WallQuestion;
  readonly inputRef: Ref<HTMLInputElement> | undefined;
  readonly onAnswer: (value: AnswerValue) => void;
}

/**
 * A number as in Excel: typing replaces what stands there, F2 edits it, Enter or an arrow up or down keeps it, Esc takes
 * the typing back. A figure of the books is changed after F2 only.
 */
function NumberAnswer({ question, inputRef, onAnswer }: NumberAnswerProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { answer, isFigure } = question;
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(!isFigure);
  const [isRefused, setRefused] = useState(false);
  /** null for a blank, which is an answer too: not assessed. */
  const read = (text: string): AnswerValue | undefined =>
    speech.parse(text) ??
    (text.trim() === "" ? null : question.choices.find(({ choice }) => isChoice(text, choice))?.choice);
  const shown = answer === null ? "" : typeof answer === "number" ? speech.number(answer, 6) : answer;
  const parsed = typed === null ? undefined : read(typed);
  const isWrong = typed !== null && parsed === undefined;
  const field = useRef<HTMLInputElement>(null);
  // The last question keeps the focus: what is typed next replaces the answer that was just kept.
  useEffect(() => {
    if (typed === null && field.current === document.activeElement) field.current?.select();
  }, [typed, shown]);
  const keep = () => {
    if (typed === null || parsed === undefined) return;
    setTyped(null);
    setOpen(!isFigure);
    if (parsed !== answer) onAnswer(parsed);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "F2") {
      setOpen(true);
      setRefused(false);
      setTyped(typed ?? shown);
      const { value } = event.currentTarget;
      event.currentTarget.setSelectionRange(value.length, value.length);
      event.preventDefault();
      return;
    }
    if (!isOpen && /^[\d.,-]$/.test(event.key)) {
      setRefused(true);
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (typed === null) return;
    if (event.key === "Escape") {
      setTyped(null);
      setOpen(!isFigure);
    }
    // Refused: the number stays, marked, until it is one.
    else if (["Enter", "ArrowDown", "ArrowUp", "PageUp", "PageDown"].includes(event.key) && parsed === undefined)
      event.stopPropagation();
    else if (event.key === "Enter") keep();
    else if (["ArrowDown", "ArrowUp", "PageUp", "PageDown"].includes(event.key)) {
      keep();
      // The workshop moves on by itself as well.
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span>
      <input
        className={styles.number}
        inputMode="decimal"
        autoComplete="off"
        ref={(element) => {
          field.current = element;
          if (typeof inputRef === "function") inputRef(element);
          else if (inputRef) inputRef.current = element;
        }}
        readOnly={!isOpen}
        aria-label={question.name}
        aria-invalid={isWrong || undefined}
        placeholder={speech.say("pane.classes.notAssessed")}
        value={typed ?? shown}
        data-typing={typed === null ? undefined : true}
        // Typing replaces.
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={keep}
      />
      {isWrong && (
        <span className={styles.quiet} role="alert">
          {" "}
          {speech.say("pane.workshop.notNumber", { sample: speech.number(1234.5, 1) })}
        </span>
      )}
      {isRefused && (
        <span className={styles.quiet} role="alert">
          {" "}
          {speech.say("pane.workshop.figureKey")}
        </span>
      )}
    </span>
  );
}
