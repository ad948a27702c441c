import {
  Button,
  Dropdown,
  Input,
  MessageBar,
  MessageBarBody,
  Option,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { ScenarioInput } from "../../method/plan/scenarios";
import type { Look } from "../../workbook/look/look";
import type { PlanBook } from "../../workbook/planning/planBook";
import { planFaultSentence } from "../../workbook/sentences/planSentences";
import { useSpeech } from "../frame/speech";
import { CloseIcon, ErrorIcon } from "../parts/icons";
import { NumberField } from "../parts/NumberField";
import { quietWords } from "../parts/quietWords";
import { TabPage } from "../parts/TabPage";
import { signed } from "../plan/PlanReadings";
import {
  baseOf,
  caseOfDraft,
  inputsOf,
  scenarioInputWords,
  isRate,
  isTaken,
  nameOfInput,
  type ScenarioDraft,
} from "./scenarioDraft";
import { Labelled } from "../parts/Labelled";
import { onEscape } from "../parts/onEscape";

interface ScenarioEditorProps {
  readonly look: Look;
  readonly book: PlanBook;
  readonly draft: ScenarioDraft;
  readonly isBusy: boolean;
  readonly onSave: (draft: ScenarioDraft) => void;
  readonly onRemove: (() => void) | null;
  readonly onLeave: () => void;
}

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  number: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  words: quietWords,
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 96px 28px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  remove: { minWidth: "24px", padding: 0 },
  acts: { display: "flex", gap: tokens.spacingHorizontalS, "& > button:first-child": { flexGrow: 1 } },
});

/** Makes or changes a scenario: only what differs from the base, with what it comes to at once. */
export function ScenarioEditor({ look, book, draft: first, isBusy, onSave, onRemove, onLeave }: ScenarioEditorProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const [draft, setDraft] = useState(first);
  const { rules } = look;
  const page = useRef<HTMLDivElement>(null);
  // A page that opens takes the focus: at its name where it is new, else at the first difference.
  useEffect(() => page.current?.querySelector<HTMLElement>("input:not(:disabled), [role=combobox]")?.focus(), []);
  const found = useMemo(() => caseOfDraft(look, draft), [look, draft]);
  const inputs = Object.keys(draft.layer) as ScenarioInput[];
  const others = inputsOf(rules).filter((input) => !inputs.includes(input));
  const isNamed = draft.name.trim() !== "";
  const isDoubled = isTaken(book.scenarios, draft);
  const set = (input: ScenarioInput, value: number) =>
    setDraft({ ...draft, layer: { ...draft.layer, [input]: value } });
  const unset = (input: ScenarioInput) =>
    setDraft({
      ...draft,
      layer: Object.fromEntries(Object.entries(draft.layer).filter(([each]) => each !== input)),
    });
  return (
    <TabPage
      foot={
        <div className={styles.acts}>
          <Button
            appearance="primary"
            disabled={isBusy || !isNamed || isDoubled || !found?.case}
            onClick={() => onSave({ ...draft, name: draft.name.trim() })}
          >
            {speech.say("pane.scenarios.save")}
          </Button>
          {onRemove && (
            <Button disabled={isBusy} onClick={onRemove}>
              {speech.say("pane.scenarios.remove")}
            </Button>
          )}
          <Button onClick={onLeave}>{speech.say("pane.cancel")}</Button>
        </div>
      }
    >
      <div ref={page} style={{ display: "contents" }} onKeyDown={onEscape(onLeave)}>
        <h2 className={styles.title}>
          {draft.of === null
            ? speech.say("pane.scenarios.new")
            : speech.say("pane.scenarios.change", { scenario: draft.of })}
        </h2>
        {found?.case && (
          <div aria-live="polite">
            <div className={styles.number}>{speech.number(found.case.total.contribution)}</div>
            <div className={styles.words}>
              {speech.say("pane.scenarios.allYears", { years: found.case.years.length })}
              {found.difference &&
                " · " +
                  speech.say("pane.scenarios.againstBase", {
                    difference: signed(speech.number(found.difference.total), found.difference.total),
                  })}
            </div>
          </div>
        )}
        {found && found.faults.length > 0 && (
          <MessageBar intent="error" layout="multiline" icon={<ErrorIcon />}>
            <MessageBarBody>
              {found.faults.map((fault, index) => (
                <div key={index}>{planFaultSentence(speech.language, fault)}</div>
              ))}
            </MessageBarBody>
          </MessageBar>
        )}
        <Labelled label={speech.say("pane.scenarios.name")} htmlFor={`${id}-name`}>
          <Input
            id={`${id}-name`}
            size="small"
            // A scenario is known by its name: one that is there keeps it.
            disabled={draft.of !== null}
            value={draft.name}
            onChange={(_, { value }) => setDraft({ ...draft, name: value })}
          />
          {isDoubled && <span className={styles.words}>{speech.say("pane.scenarios.taken")}</span>}
        </Labelled>
        <ul className={styles.rows} aria-label={speech.say("pane.scenarios.differences")}>
          {inputs.map((input) => {
            const name = nameOfInput(speech, input);
            return (
              <li key={input} className={styles.row}>
                <span>
                  {name}
                  <br />
                  <span className={styles.words}>
                    {speech.say("pane.scenarios.inBase", {
                      value: scenarioInputWords(speech, input, baseOf(rules, input)),
                    })}
                  </span>
                </span>
                <NumberField
                  value={draft.layer[input] ?? null}
                  label={name}
                  isPercent={isRate(input)}
                  onChange={(value) => value !== null && set(input, value)}
                />
                <Button
                  className={styles.remove}
                  size="small"
                  appearance="subtle"
                  icon={<CloseIcon size={14} />}
                  aria-label={speech.say("pane.scenarios.asBase", { input: name })}
                  title={speech.say("pane.scenarios.asBase", { input: name })}
                  onClick={() => unset(input)}
                />
              </li>
            );
          })}
        </ul>
        <Labelled
          label={speech.say(inputs.length === 0 ? "pane.scenarios.addFirst" : "pane.scenarios.addMore")}
          htmlFor={`${id}-add`}
        >
          <Dropdown
            id={`${id}-add`}
            size="small"
            style={{ minWidth: 0 }}
            value=""
            selectedOptions={[]}
            placeholder={speech.say("pane.scenarios.chooseInput")}
            onOptionSelect={(_, { optionValue }) => {
              const input = optionValue as ScenarioInput;
              set(input, baseOf(rules, input) ?? 0);
            }}
          >
            {others.map((input) => (
              <Option key={input} value={input}>
                {nameOfInput(speech, input)}
              </Option>
            ))}
          </Dropdown>
        </Labelled>
      </div>
    </TabPage>
  );
}
