import { Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent, type Ref } from "react";
import { useSpeech } from "../frame/speech";
import { scaleWords } from "./ProposalTable";
import type { Criterion } from "../../method/casting/criteria";
import type { AnswerValue } from "./shapes";
import { choiceKeys, isChoice } from "./workshopState";
import { quietWords } from "../parts/quietWords";

interface WorkshopCriterionProps {
  readonly criterion: Criterion;
  readonly answer: AnswerValue;
  /** Members who answer together; above 1 it is said how. */
  readonly members: number;
  readonly isFocused: boolean;
  /** Takes the focus of the keyboard. */
  readonly focusRef: Ref<HTMLElement> | undefined;
  readonly onFocus: () => void;
  readonly onAnswer: (value: AnswerValue) => void;
}

const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: "3px solid transparent",
    outlineStyle: "none",
  },
  focused: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeftColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  line: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  quiet: quietWords,
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  choice: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "34px",
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
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
  key: { fontSize: tokens.fontSizeBase100, opacity: 0.75, fontVariantNumeric: "tabular-nums" },
  number: { width: "160px", "& input": { textAlign: "right", fontVariantNumeric: "tabular-nums" } },
});

/** One question: its choices with their keys, or a field for the number. */
export function WorkshopCriterion({
  criterion,
  answer,
  members,
  isFocused,
  focusRef,
  onFocus,
  onAnswer,
}: WorkshopCriterionProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { choices, bands } = criterion.scale;
  const isNumber = bands.length > 0;
  const isForeign = answer !== null && !isNumber && !choices.some(({ choice }) => isChoice(answer, choice));
  return (
    <div
      className={mergeClasses(styles.frame, isFocused && styles.focused)}
      role={isNumber ? "group" : "radiogroup"}
      aria-label={criterion.name}
      tabIndex={isNumber ? undefined : isFocused ? 0 : -1}
      ref={isNumber ? undefined : (focusRef as Ref<HTMLDivElement>)}
      onFocus={onFocus}
      onClick={onFocus}
    >
      <div className={styles.line}>
        <span className={styles.name}>{criterion.name}</span>
        <span className={styles.quiet}>
          {speech.say("pane.workshop.weight", { weight: speech.number(criterion.weight, 2) })}
        </span>
      </div>
      {choices.length > 0 && (
        <div className={styles.choices}>
          {choices.map(({ choice }, index) => {
            const isChosen = isChoice(answer, choice);
            return (
              <button
                key={choice}
                type="button"
                role={isNumber ? undefined : "radio"}
                {...(isNumber ? { "aria-pressed": isChosen } : { "aria-checked": isChosen })}
                tabIndex={-1}
                className={mergeClasses(styles.choice, isChosen && styles.chosen)}
                onClick={() => onAnswer(choice)}
              >
                {!isNumber && <span className={styles.key}>{choiceKeys[index]?.toUpperCase()}</span>}
                {choice}
              </button>
            );
          })}
        </div>
      )}
      {isNumber && (
        <NumberAnswer
          label={criterion.name}
          answer={answer}
          choices={choices.map(({ choice }) => choice)}
          inputRef={focusRef as Ref<HTMLInputElement>}
          isFocused={isFocused}
          onAnswer={onAnswer}
        />
      )}
      {isNumber && isFocused && <span className={styles.quiet}>{scaleWords(speech, criterion)}</span>}
      {isForeign && (
        <span className={styles.quiet}>{speech.say("pane.workshop.foreign", { value: String(answer) })}</span>
      )}
      {members > 1 && isFocused && (
        <span className={styles.quiet}>{speech.say(`pane.workshop.rule.${criterion.networkRule}`, { members })}</span>
      )}
    </div>
  );
}

interface NumberAnswerProps {
  readonly label: string;
  readonly answer: AnswerValue;
  /** Texts that the scale takes beside numbers; they are typed. */
  readonly choices: readonly string[];
  readonly inputRef: Ref<HTMLInputElement> | undefined;
  readonly isFocused: boolean;
  readonly onAnswer: (value: AnswerValue) => void;
}

/** A number that is kept with Enter or an arrow up or down; Esc takes the typing back. */
function NumberAnswer({ label, answer, choices, inputRef, isFocused, onAnswer }: NumberAnswerProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [typed, setTyped] = useState<string | null>(null);
  /** null for a blank, which is an answer too: not assessed. */
  const read = (text: string): AnswerValue | undefined =>
    speech.parse(text) ?? (text.trim() === "" ? null : choices.find((choice) => isChoice(text, choice)));
  const shown = answer === null ? "" : typeof answer === "number" ? speech.number(answer, 6) : answer;
  const parsed = typed === null ? undefined : read(typed);
  const isWrong = typed !== null && parsed === undefined;
  const keep = () => {
    if (typed === null || parsed === undefined) return;
    setTyped(null);
    if (parsed !== answer) onAnswer(parsed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (typed === null) return;
    if (event.key === "Escape") setTyped(null);
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
      <Input
        className={styles.number}
        appearance="filled-darker"
        inputMode="decimal"
        input={{ ref: inputRef }}
        tabIndex={isFocused ? 0 : -1}
        aria-label={label}
        aria-invalid={isWrong || undefined}
        placeholder={speech.say("pane.classes.notAssessed")}
        value={typed ?? shown}
        data-typing={typed === null ? undefined : true}
        onChange={(_, { value }) => setTyped(value)}
        onKeyDown={onKeyDown}
        onBlur={keep}
      />
      {isWrong && (
        <span className={styles.quiet} role="alert">
          {" "}
          {speech.say("pane.workshop.notNumber", { sample: speech.number(1234.5, 1) })}
        </span>
      )}
    </span>
  );
}
