import { Button, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { CareCallEntry, CareCallList, NewCareAnswer } from "../../workbook/careCalls/careCalls";
import { careQuestions, type CareQuestion } from "../../workbook/words/careQuestionWords";
import { asksForContacts } from "../../workbook/words/careQuestionWords";
import { SubPage } from "../casting/SubPage";
import { useSpeech } from "../frame/speech";
import { NumberField } from "../parts/NumberField";
import { primaryAct } from "../parts/primaryAct";
import { quietWords } from "../parts/quietWords";

interface CareCallPageProps {
  readonly entry: CareCallEntry;
  readonly list: CareCallList;
  readonly isBusy: boolean;
  readonly onEnter: (answers: readonly NewCareAnswer[]) => void;
  readonly onLeave: () => void;
}

interface Given {
  readonly perceived: number | null;
  readonly note: string;
}

const nothing: Given = { perceived: null, note: "" };

const useStyles = makeStyles({
  words: quietWords,
  question: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  label: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  number: { width: "72px" },
  foot: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** Monday's questions to one customer: what was perceived beside what is recorded, and what else was said. */
export function CareCallPage({ entry, list, isBusy, onEnter, onLeave }: CareCallPageProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const [given, setGiven] = useState<Readonly<Partial<Record<CareQuestion, Given>>>>({});
  const give = (question: CareQuestion, change: Partial<Given>) =>
    setGiven((before) => ({ ...before, [question]: { ...nothing, ...before[question], ...change } }));
  const answers = careQuestions.flatMap((question): NewCareAnswer[] => {
    const { perceived, note } = given[question] ?? nothing;
    if (perceived === null && note.trim() === "") return [];
    return [{ week: list.monday, customerId: entry.customerId, question, perceived, note: note.trim() }];
  });
  const isUsable = answers.every(
    ({ perceived }) => perceived === null || (Number.isInteger(perceived) && perceived >= 0),
  );
  return (
    <SubPage
      title={speech.say("pane.care.title", { network: entry.network })}
      onLeave={onLeave}
      foot={
        <div className={styles.foot}>
          <div className={styles.words}>
            {!isUsable
              ? speech.say("pane.care.unusable")
              : answers.length === 0
                ? speech.say("pane.care.nothing")
                : speech.count("pane.care.willEnter", answers.length, {
                    register: speech.say("sheets.registers.name"),
                  })}
          </div>
          <Button
            {...primaryAct}
            appearance="primary"
            disabled={isBusy || answers.length === 0 || !isUsable}
            onClick={() => onEnter(answers)}
          >
            {speech.say("pane.care.enter")}
          </Button>
        </div>
      }
    >
      <div className={styles.words}>
        {[entry.contactPerson, entry.phone].filter((text) => text !== "").join(" · ")}
        {!entry.mayBeCalled && ` ${speech.say("sheets.careCalls.notByPhone")}`}
      </div>
      {careQuestions.map((question) => {
        const words = speech.say(`sheets.careCalls.question.${question}`);
        const { perceived, note } = given[question] ?? nothing;
        return (
          <div key={question} className={styles.question}>
            <label className={styles.label} htmlFor={`${id}-${question}`}>
              {words}
            </label>
            {asksForContacts(question) ? (
              <div className={styles.line}>
                <NumberField
                  value={perceived}
                  label={words}
                  blank=""
                  decimals={0}
                  className={styles.number}
                  onChange={(value) => give(question, { perceived: value })}
                />
                <span className={styles.words}>
                  {speech.say("pane.care.recordedIs", {
                    recorded: question === "contactsInWeek" ? entry.recordedInWeek : entry.recordedInYear,
                  })}
                </span>
              </div>
            ) : (
              <Textarea
                id={`${id}-${question}`}
                size="small"
                rows={1}
                resize="vertical"
                value={note}
                onChange={(_, { value }) => give(question, { note: value })}
              />
            )}
          </div>
        );
      })}
    </SubPage>
  );
}
