import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { BreakEven } from "../../method/plan/breakEven";
import { mostYears } from "../../method/plan/inputs";
import { valueIn, type VariableInput } from "../../method/plan/variation";
import { breakEvenSentence } from "../../workbook/evidence/breakEvenSentence";
import { inputName } from "../../workbook/evidence/inputName";
import type { Sensitivity } from "../../workbook/evidence/sensitivity";
import { planInputs } from "../../workbook/planning/plan";
import type { PlanRules } from "../../workbook/rules/rules";
import { useSpeech, type Speech } from "../frame/speech";
import { AskedFigure } from "../parts/AskedFigure";
import type { FigureStory } from "../parts/explaining";
import { WarningIcon } from "../parts/icons";
import { NumberField } from "../parts/NumberField";
import { quietWords } from "../parts/quietWords";
import { inputWords } from "../plan/inputWords";
import { inputParts } from "../plan/yearStory";
import { InputChoice } from "./InputChoice";
import { Labelled } from "../parts/Labelled";

/** What is asked: which value of an input gives the contribution in the year. */
export interface BreakEvenQuestion {
  readonly input: VariableInput;
  readonly target: number | null;
  readonly year: number | null;
}

interface BreakEvenPartProps {
  readonly sensitivity: Sensitivity;
  readonly plan: PlanRules;
  readonly question: BreakEvenQuestion;
  readonly onQuestion: (question: BreakEvenQuestion) => void;
}

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  words: quietWords,
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
  },
  answer: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  none: { display: "flex", gap: tokens.spacingHorizontalXS },
  noneIcon: { color: tokens.colorPaletteMarigoldForeground2, paddingTop: "2px" },
});

/** Any input as the unknown: the value that reaches a contribution, or that none does. */
export function BreakEvenPart({ sensitivity, plan, question, onQuestion }: BreakEvenPartProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const { input, target, year } = question;
  const found = isYear(year) && target !== null ? sensitivity.breakEven(input, target, year) : null;
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.title}>
        {speech.say("pane.sensitivity.breakEven")}
      </h2>
      <InputChoice
        label={speech.say("pane.sensitivity.which")}
        value={input}
        onChange={(next) => onQuestion({ ...question, input: next })}
      />
      <div className={styles.pair}>
        <Labelled label={speech.say("pane.sensitivity.target")}>
          <NumberField
            value={target}
            label={speech.say("pane.sensitivity.target")}
            decimals={2}
            onChange={(next) => onQuestion({ ...question, target: next })}
          />
        </Labelled>
        <Labelled label={speech.say("pane.sensitivity.year")}>
          <NumberField
            value={year}
            label={speech.say("pane.sensitivity.year")}
            decimals={0}
            onChange={(next) => onQuestion({ ...question, year: next })}
          />
        </Labelled>
      </div>
      <div aria-live="polite">
        {!isYear(year) && <div className={styles.words}>{speech.say("pane.sensitivity.yearUnusable")}</div>}
        {found?.outcome === "solved" && (
          <>
            <AskedFigure
              className={styles.answer}
              story={() => breakEvenStory(speech, plan, question, found)}
            >{`${inputName(speech.language, input)}: ${inputWords(speech, input, found.value, true)}`}</AskedFigure>
            <div className={styles.words}>
              {speech.say("pane.sensitivity.reached", {
                year: String(year),
                contribution: speech.number(found.contribution, 2),
                plan: inputWords(speech, input, valueIn(planInputs(plan), input), true),
              })}
            </div>
          </>
        )}
        {found && found.outcome !== "solved" && (
          <div className={styles.none}>
            <span className={styles.noneIcon}>
              <WarningIcon size={14} />
            </span>
            <span>{breakEvenSentence(speech.language, input, found)}</span>
          </div>
        )}
      </div>
    </section>
  );
}

/** True for a year that a plan may reach to. */
export function isYear(year: number | null): year is number {
  return year !== null && Number.isInteger(year) && year >= 1 && year <= mostYears;
}

function breakEvenStory(
  speech: Speech,
  plan: PlanRules,
  { input, target, year }: BreakEvenQuestion,
  found: BreakEven,
): FigureStory {
  return {
    title: `${speech.say("pane.sensitivity.breakEven")} · ${inputName(speech.language, input)}`,
    value: inputWords(speech, input, found.value, true),
    formula: speech.say("pane.sensitivity.howBreakEven", {
      input: inputName(speech.language, input),
      target: speech.number(target ?? 0, 2),
      year: String(year),
      contribution: speech.number(found.contribution, 2),
    }),
    inputs: inputParts(speech, plan),
    rows: [],
    rowCount: 0,
  };
}
