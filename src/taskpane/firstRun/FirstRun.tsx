import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SourceChoice } from "../../workbook/excel/source";
import { choiceWords } from "../data/choiceWords";
import { useSpeech } from "../frame/speech";
import { TableIcon } from "../parts/icons";
import { TabPage } from "../parts/TabPage";

interface FirstRunProps {
  readonly choices: readonly SourceChoice[];
  readonly onTakeOver: () => void;
  readonly onSample: () => void;
  readonly onChoose: (key: string) => void;
  readonly onLook: () => void;
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalM },
  mark: { color: tokens.colorBrandForeground1 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  headers: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  offer: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
});

/** No customers table yet: what to do next, the sample, or a table chosen by hand. */
export function FirstRun({ choices, onTakeOver, onSample, onChoose, onLook }: FirstRunProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [isAsking, setAsking] = useState(false);
  const isEmpty = choices.length === 0;
  return (
    <TabPage>
      <div className={styles.page}>
        <span className={styles.mark}>
          <TableIcon size={32} />
        </span>
        <h2 className={styles.title}>{speech.say("pane.first.title")}</h2>
        <p className={styles.words}>{speech.say("pane.first.lead")}</p>
        <div className={styles.headers}>{speech.say("pane.first.headers")}</div>
        <p className={styles.words}>{speech.say("pane.first.contacts")}</p>
        <div className={styles.offer}>
          <p className={styles.words}>{speech.say("intake.page.offerWords")}</p>
          <Button appearance="primary" onClick={onTakeOver}>
            {speech.say("intake.page.offer")}
          </Button>
        </div>
        {!isEmpty && (
          <Field label={speech.say("pane.first.byHand")}>
            <Select value="" onChange={(_, { value }) => value !== "" && onChoose(value)}>
              <option value="">{speech.say("pane.data.choose")}</option>
              {choices.map((choice) => (
                <option key={choice.key} value={choice.key}>
                  {choiceWords(speech, choice)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <div
          className={styles.offer}
          onKeyDown={(event) => {
            if (event.key === "Escape") setAsking(false);
          }}
        >
          <p className={styles.words}>{speech.say(isAsking ? "pane.first.sampleAsk" : "pane.first.sampleText")}</p>
          <div className={styles.buttons}>
            {isAsking ? (
              <>
                <Button appearance="primary" autoFocus onClick={onSample}>
                  {speech.say("pane.first.sampleConfirm")}
                </Button>
                <Button onClick={() => setAsking(false)}>{speech.say("pane.cancel")}</Button>
              </>
            ) : (
              <Button onClick={() => (isEmpty ? onSample() : setAsking(true))}>
                {speech.say("pane.first.sample")}
              </Button>
            )}
            <Button appearance="subtle" onClick={onLook}>
              {speech.say("pane.first.again")}
            </Button>
          </div>
        </div>
      </div>
    </TabPage>
  );
}
