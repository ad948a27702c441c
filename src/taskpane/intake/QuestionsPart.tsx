import { Button, Input, Select } from "@fluentui/react-components";
import { askedQuestions } from "../../intake/questions";
import { leave, type Answers, type Question } from "../../intake/question";
import type { IntakeBook } from "../../intake/sheet";
import type { Understanding } from "../../intake/understand";
import { wordChoices } from "../../intake/wordChoices";
import type { TextValues } from "../../text/text";
import { addressOf } from "../../workbook/excel/address";
import type { CellPlace } from "../../workbook/excel/finding";
import { optionSentence, wordSentence } from "../../workbook/intake/intakeSentences";
import { useSpeech, type Speech } from "../frame/speech";
import { ChoiceButton } from "../parts/ChoiceButton";
import { ChoiceGroup } from "../parts/ChoiceGroup";
import { Disclosure } from "../parts/Disclosure";
import { PlaceLink } from "../parts/PlaceLink";
import { isOfColumn, useBeginning, type BeginAt } from "./beginAt";
import { fieldWords } from "./fieldWords";
import { usePartStyles } from "./part";

interface QuestionsPartProps {
  readonly book: IntakeBook;
  readonly understood: Understanding;
  readonly answers: Answers;
  /** How many of them come from an earlier taking over. */
  readonly remembered?: number;
  readonly onForget?: () => void;
  readonly onAnswer: (answers: Answers) => void;
  readonly onReset: (id: string) => void;
  readonly onGoTo: (place: CellPlace) => void;
  /** The column whose question the page begins at. */
  readonly at?: BeginAt | null;
}

/** So many questions stand open on the page; the smaller ones are folded. */
const most = 5;
const shownCells = 3;
const shownWords = 12;

/** What the list does not say by itself, money and days first. No answer is taken by itself. */
export function QuestionsPart(props: QuestionsPartProps) {
  const styles = usePartStyles();
  const speech = useSpeech();
  const asked = askedQuestions(props.understood.questions);
  const isAsked = (question: Question): boolean =>
    isOfColumn(
      props.at ?? null,
      props.understood.lists.find(({ id }) => id === question.list)?.sheetName ?? "",
      question.header ?? "",
    );
  const first = asked.filter((question, index) => index < most || isAsked(question));
  const rest = asked.filter((question) => !first.includes(question));
  const beginning = first.find(isAsked);
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>
        {asked.length === 0
          ? speech.say("intake.questions.none")
          : speech.count("intake.questions.title", asked.length)}
      </h3>
      {asked.length > 0 && <p className={styles.quiet}>{speech.say("intake.questions.noAnswer")}</p>}
      {(props.remembered ?? 0) > 0 && (
        <div className={styles.row}>
          <span className={styles.quiet}>{speech.count("intake.questions.remembered", props.remembered ?? 0)}</span>
          <Button size="small" appearance="subtle" onClick={props.onForget}>
            {speech.say("intake.questions.forget")}
          </Button>
        </div>
      )}
      {first.map((question) => (
        <OneQuestion key={question.id} question={question} isBeginning={question === beginning} {...props} />
      ))}
      {rest.length > 0 && (
        <Disclosure label={speech.count("intake.questions.more", rest.length)}>
          <div className={styles.part}>
            {rest.map((question) => (
              <OneQuestion key={question.id} question={question} {...props} />
            ))}
          </div>
        </Disclosure>
      )}
    </section>
  );
}

function OneQuestion({
  question,
  isBeginning = false,
  book,
  answers,
  onAnswer,
  onReset,
  onGoTo,
}: QuestionsPartProps & { readonly question: Question; readonly isBeginning?: boolean }) {
  const styles = usePartStyles();
  const card = useBeginning<HTMLDivElement>(isBeginning);
  const speech = useSpeech();
  const answer = answers[question.id];
  const options = question.options.some(({ value }) => value === leave)
    ? question.options
    : [...question.options, { value: leave }];
  return (
    <div ref={card} className={styles.card} data-question={answer === undefined ? "open" : "answered"}>
      {question.options.length > 0 ? (
        <ChoiceGroup
          label={questionWords(speech, question)}
          note={
            question.cells.length > 0 && book.source === "workbook" ? (
              <span className={styles.quiet}>
                {question.cells.slice(0, shownCells).map(({ sheet, row, column, text }) => (
                  <span key={`${row},${column}`}>
                    <PlaceLink
                      place={{
                        sheet: book.sheets[sheet]?.name ?? "",
                        cell: addressOf({ row, column, rows: 1, columns: 1 }),
                      }}
                      text={text || addressOf({ row, column, rows: 1, columns: 1 })}
                      onGoTo={onGoTo}
                    />{" "}
                  </span>
                ))}
              </span>
            ) : undefined
          }
        >
          {options.map((option) => (
            <ChoiceButton
              key={option.value}
              checked={answer === option.value}
              onClick={({ currentTarget, detail }) => {
                if (answer === option.value) return onReset(question.id);
                onAnswer({ [question.id]: option.value });
                // Pressed with the keyboard: on to the next question that is open.
                if (detail === 0) focusNextQuestion(currentTarget);
              }}
            >
              {option.value === leave && question.options.every(({ value }) => value !== leave)
                ? speech.say("intake.questions.leave")
                : optionSentence(speech.language, question, option)}
            </ChoiceButton>
          ))}
        </ChoiceGroup>
      ) : (
        <WordQuestion question={question} answers={answers} onAnswer={onAnswer} onReset={onReset} />
      )}
    </div>
  );
}

function focusNextQuestion(from: HTMLElement): void {
  const here = from.closest("[data-question]");
  const all = [...(from.closest("section")?.querySelectorAll("[data-question]") ?? [])];
  const next = all.slice(all.indexOf(here as Element) + 1).find((each) => each.matches('[data-question="open"]'));
  next?.querySelector<HTMLElement>("button, select, input")?.focus();
}

/** One line for each distinct word: what it means, or which amount it stands for. */
function WordQuestion({
  question,
  answers,
  onAnswer,
  onReset,
}: Pick<QuestionsPartProps, "answers" | "onAnswer" | "onReset"> & { readonly question: Question }) {
  const styles = usePartStyles();
  const speech = useSpeech();
  const isAmount = question.about === "letters";
  const words = question.words ?? [];
  return (
    <div className={styles.part}>
      <span>{questionWords(speech, question)}</span>
      {words.slice(0, shownWords).map(({ word, count, to }) => {
        const id = `${question.list}/${question.header}/${word}/${isAmount ? "letters" : "word"}`;
        const label = `“${word}” × ${speech.number(count)}`;
        return (
          <label key={word} className={styles.row}>
            <span>{label}</span>
            {isAmount ? (
              <Input
                size="small"
                type="text"
                inputMode="numeric"
                value={answers[id] ?? ""}
                onChange={(_event, { value }) =>
                  /^\d*$/.test(value) ? (value === "" ? onReset(id) : onAnswer({ [id]: value })) : undefined
                }
              />
            ) : (
              <Select
                size="small"
                value={answers[id] ?? leave}
                onChange={(_event, { value }) => (value === leave ? onReset(id) : onAnswer({ [id]: value }))}
              >
                <option value={leave}>{speech.say("intake.questions.leave")}</option>
                {wordChoices(question.field, to).map((choice) => (
                  <option key={choice} value={choice}>
                    {wordSentence(speech.language, question, choice)}
                  </option>
                ))}
              </Select>
            )}
          </label>
        );
      })}
      {words.length > shownWords && (
        <span className={styles.quiet}>
          {words
            .slice(shownWords, shownWords + 20)
            .map(({ word }) => word)
            .join(" · ")}{" "}
          {words.length > shownWords + 20 ? "…" : ""}
        </span>
      )}
      {isAmount ? null : (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => onAnswer(nearAnswers(question))}
          disabled={Object.keys(nearAnswers(question)).length === 0}
        >
          {speech.say("intake.option.marks.asProposed")}
        </Button>
      )}
    </div>
  );
}

/** The proposals for words that are spelled like a known one. */
function nearAnswers({ list, header, words = [] }: Question): Answers {
  return Object.fromEntries(
    words.filter(({ to }) => to !== "").map(({ word, to }) => [`${list}/${header}/${word}/word`, to]),
  );
}

function questionWords(speech: Speech, question: Question): string {
  const values: TextValues = {
    ...question.values,
    count: question.count,
    header: question.header ?? "",
    word: question.word ?? "",
    field: question.field ? fieldWords(speech, question.field) : "",
    sample: question.cells[0]?.text ?? "",
    words: (question.words ?? [])
      .slice(0, 6)
      .map(({ word, to }) =>
        question.about === "marks" ? `${word} = ${wordSentence(speech.language, question, to)}` : word,
      )
      .join(", "),
  };
  return speech.say(`intake.question.${question.about}`, values);
}
