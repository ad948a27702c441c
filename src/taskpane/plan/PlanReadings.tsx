import { Dropdown, Option, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { planReadings, type PlanReading } from "../../method/plan/readings";
import type { PlanBook } from "../../workbook/planning/planBook";
import { useSpeech } from "../frame/speech";
import { Disclosure } from "../parts/Disclosure";
import { FigureTable } from "../parts/FigureTable";
import { quietWords } from "../parts/quietWords";

interface PlanReadingsProps {
  readonly book: PlanBook;
  readonly onReading: (reading: PlanReading) => void;
}

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  words: quietWords,
});

/** Which reading of the model holds, and what the others would give. */
export function PlanReadings({ book, onReading }: PlanReadingsProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const years = book.readings.find(({ contribution }) => contribution)?.contribution?.length ?? 0;
  // A pane has room for two years and the sum.
  const shown = Math.min(2, years);
  return (
    <div className={styles.frame}>
      <label className={styles.label} htmlFor={id}>
        {speech.say("sheets.rules.planCosts.reading")}
      </label>
      <Dropdown
        id={id}
        size="small"
        style={{ minWidth: 0 }}
        value={speech.say(`words.reading.${book.reading}`)}
        selectedOptions={[book.reading]}
        onOptionSelect={(_, { optionValue }) => onReading(optionValue as PlanReading)}
      >
        {planReadings.map((reading) => (
          <Option key={reading} value={reading}>
            {speech.say(`words.reading.${reading}`)}
          </Option>
        ))}
      </Dropdown>
      <div className={styles.words}>{speech.say(`pane.plan.reading.${book.reading}`)}</div>
      {book.readings.length > 0 && (
        <Disclosure label={speech.say("pane.plan.otherReadings")}>
          <FigureTable
            label={speech.say("pane.plan.otherReadings")}
            head={[
              speech.say("sheets.scenarios.reading"),
              ...Array.from({ length: shown }, (_, index) => speech.say("pane.plan.year", { year: index + 1 })),
              speech.say("pane.plan.againstThis"),
            ]}
            rows={book.readings.map(({ reading, contribution, difference }) => ({
              key: reading,
              isTotal: reading === book.reading,
              cells: [
                speech.say(`words.reading.${reading}`),
                ...(contribution
                  ? contribution.slice(0, shown).map((value) => speech.number(value))
                  : [speech.say("pane.plan.needsStart"), ...Array<string>(Math.max(0, shown - 1)).fill("")]),
                difference === null ? "" : signed(speech.number(difference), difference),
              ],
            }))}
          />
        </Disclosure>
      )}
    </div>
  );
}

/** A difference with its sign, also when it is a gain. */
export function signed(words: string, value: number): string {
  return value > 0 ? `+${words}` : words;
}
