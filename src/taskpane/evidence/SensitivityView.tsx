import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { VariableInput } from "../../method/plan/variation";
import { isOtherReading } from "../../workbook/evidence/isOtherReading";
import { sensitivityOf } from "../../workbook/evidence/sensitivityOf";
import { rangeFaultSentence } from "../../workbook/evidence/usableRules";
import type { Look } from "../../workbook/look/look";
import type { PlanRange } from "../../workbook/rules/furtherRules";
import { planFaultSentence } from "../../workbook/sentences/planSentences";
import { useSpeech } from "../frame/speech";
import { Disclosure } from "../parts/Disclosure";
import { ErrorIcon, NoteIcon } from "../parts/icons";
import { quietWords } from "../parts/quietWords";
import { SheetFoot } from "../parts/SheetFoot";
import { TabPage } from "../parts/TabPage";
import type { Session } from "../session/useSession";
import { BreakEvenPart, isYear, type BreakEvenQuestion } from "./BreakEvenPart";
import { TornadoPart } from "./TornadoPart";
import { TwoWayPart } from "./TwoWayPart";

interface SensitivityViewProps {
  readonly look: Look;
  readonly asOf: number;
  readonly session: Session;
}

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  words: quietWords,
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
});

/** What each input moves, which value of one reaches a target, and two inputs against each other. */
export function SensitivityView({ look, asOf, session }: SensitivityViewProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const [draft, setDraft] = useState<readonly PlanRange[] | null>(null);
  const [question, setQuestion] = useState<BreakEvenQuestion>({ input: "callsPerDay", target: 500000, year: 1 });
  const [pair, setPair] = useState<readonly [VariableInput, VariableInput] | null>(null);
  const written = useMemo(() => sensitivityOf(look, asOf), [look, asOf]);
  const sensitivity = useMemo(
    () => (draft ? sensitivityOf({ ...look, rules: { ...look.rules, planRanges: draft } }, asOf) : written),
    [look, draft, asOf, written],
  );
  const wrong = [
    ...sensitivity.faults.map((fault) => planFaultSentence(speech.language, fault)),
    ...sensitivity.rangeFaults.map((fault) => rangeFaultSentence(speech.language, fault)),
  ];
  const order = written.bars.map(({ input }) => input);
  const shownPair = pair ?? [order[0] ?? "callsPerDay", order[1] ?? "immediateRate"];
  const { target, year } = question;
  const foot = (
    <SheetFoot
      session={session}
      job="sensitivity"
      preview={speech.say("pane.sensitivity.preview")}
      isDisabled={wrong.length > 0 || draft !== null}
      asOf={asOf}
      choice={{
        asOf,
        twoWay: [shownPair[0], shownPair[1]],
        ...(isYear(year) && target !== null && { target: { contribution: target, year } }),
      }}
    />
  );
  const faults = wrong.length > 0 && (
    <MessageBar intent="error" layout="multiline" icon={<ErrorIcon />}>
      <MessageBarBody>
        {wrong.map((sentence) => (
          <div key={sentence}>{sentence}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
  if (sensitivity.faults.length > 0) return <TabPage foot={foot}>{faults}</TabPage>;
  return (
    <TabPage foot={foot}>
      {isOtherReading(look.rules) && (
        <MessageBar intent="info" layout="multiline" icon={<NoteIcon />}>
          <MessageBarBody>{speech.say("sheets.sensitivity.defaultReading")}</MessageBarBody>
        </MessageBar>
      )}
      <BreakEvenPart sensitivity={sensitivity} plan={look.rules.plan} question={question} onQuestion={setQuestion} />
      <section className={styles.section} aria-labelledby={`${id}-tornado`}>
        <h2 id={`${id}-tornado`} className={styles.title}>
          {speech.say("sheets.sensitivity.tornado")}
        </h2>
        <div className={styles.words}>
          {speech.say("pane.sensitivity.tornadoHint", {
            base: speech.number(sensitivity.base),
            years: sensitivity.years,
          })}
        </div>
        {faults}
        {draft && (
          <MessageBar intent="info" layout="multiline" icon={<NoteIcon />}>
            <MessageBarBody>{speech.say("pane.plan.changed")}</MessageBarBody>
            <MessageBarActions>
              <Button
                size="small"
                disabled={wrong.length > 0 || session.state.work !== null}
                onClick={() =>
                  void session.applyRules({ planRanges: draft }, []).then((isWritten) => isWritten && setDraft(null))
                }
              >
                {speech.say("pane.rules.write")}
              </Button>
              <Button size="small" onClick={() => setDraft(null)}>
                {speech.say("pane.undo")}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        <TornadoPart
          sensitivity={sensitivity}
          order={order}
          ranges={draft ?? look.rules.planRanges}
          onRanges={setDraft}
        />
      </section>
      <Disclosure label={speech.say("pane.sensitivity.twoWay")}>
        <TwoWayPart sensitivity={sensitivity} pair={shownPair} onPair={setPair} />
      </Disclosure>
    </TabPage>
  );
}
