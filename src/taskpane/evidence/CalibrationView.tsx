import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { acceptCalibration } from "../../workbook/evidence/acceptCalibration";
import type { AcceptedCalibration, CalibratedInput } from "../../workbook/evidence/calibration";
import { calibrationOf } from "../../workbook/evidence/calibrationOf";
import { calibrationProblems } from "../../workbook/evidence/calibrationProblems";
import type { Look } from "../../workbook/look/look";
import type { PlanCostRules } from "../../workbook/rules/furtherRules";
import { FaultBar } from "../parts/FaultBar";
import { useSpeech } from "../frame/speech";
import { NoteIcon } from "../parts/icons";
import { NumberField } from "../parts/NumberField";
import { quietWords } from "../parts/quietWords";
import { SheetFoot } from "../parts/SheetFoot";
import { TabPage } from "../parts/TabPage";
import type { Session } from "../session/useSession";
import { CalibratedRow } from "./CalibratedRow";

interface CalibrationViewProps {
  /** With the unwritten changes of the plan. */
  readonly look: Look;
  readonly asOf: number;
  readonly session: Session;
  /** Takes a plan, and what it said before, into the rules. */
  readonly onAccept: (change: AcceptedCalibration["change"]) => void;
}

type Weights = Pick<PlanCostRules, "priorStrength" | "leastCases">;

const useStyles = makeStyles({
  lead: quietWords,
  weights: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  weight: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 72px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  acts: { display: "flex", gap: tokens.spacingHorizontalS },
  rows: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  all: { alignSelf: "flex-start" },
});

/** Plan, measured and blended side by side, the number of cases always beside them; each row can be taken into the plan. */
export function CalibrationView({ look, asOf, session, onAccept }: CalibrationViewProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [draft, setDraft] = useState<Weights | null>(null);
  const shown = useMemo(
    () => (draft ? { ...look, rules: { ...look.rules, planCosts: { ...look.rules.planCosts, ...draft } } } : look),
    [look, draft],
  );
  const calibration = useMemo(() => calibrationOf(shown, asOf), [shown, asOf]);
  const problems = calibrationProblems(speech.language, calibration);
  const open = calibration.rows.filter((row) => !row.isInPlan);
  // With a row of them that cannot be read nobody knows which contacts are in the plan already.
  const faults = (look.rules.faults ?? []).filter(({ values }) => values["rule"] === "planPriors");
  const accept = (inputs: readonly CalibratedInput[]) =>
    onAccept(acceptCalibration(shown.rules, calibration, inputs).change);
  const isBusy = session.state.work !== null;
  const isClosed = isBusy || draft !== null || faults.length > 0;
  // Nothing can be measured at all: what to do about it, instead of nine rows that say so.
  const isEmpty = calibration.problems.some((problem) => problem === "noContacts" || problem === "noOutcomes");
  const { priorStrength, leastCases } = shown.rules.planCosts;
  const weight = (name: keyof Weights, label: string) => (
    <div className={styles.weight}>
      <span>{label}</span>
      <NumberField
        value={shown.rules.planCosts[name]}
        label={label}
        onChange={(value) =>
          value !== null && isUsable(name, value) && setDraft({ priorStrength, leastCases, [name]: value })
        }
      />
    </div>
  );
  if (isEmpty)
    return (
      <TabPage>
        {problems.map((problem) => (
          <div key={problem}>{problem}</div>
        ))}
        <Button className={styles.all} onClick={() => session.dispatch({ type: "tab", tab: "data" })}>
          {speech.say("pane.capacity.toData")}
        </Button>
      </TabPage>
    );
  return (
    <TabPage
      foot={
        <SheetFoot
          session={session}
          job="calibration"
          preview={speech.say("pane.calibration.preview", { day: speech.day(asOf) })}
          isDisabled={draft !== null}
          asOf={asOf}
          choice={{}}
        />
      }
    >
      <div className={styles.lead}>
        {speech.count("pane.calibration.lead", calibration.log.calls, { day: speech.day(asOf) })}
      </div>
      <FaultBar faults={faults} />
      {problems.length > 0 && (
        <MessageBar intent="info" layout="multiline" icon={<NoteIcon />}>
          <MessageBarBody>
            {problems.map((problem) => (
              <div key={problem}>{problem}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      <ul className={styles.rows}>
        {calibration.rows.map((row) => (
          <CalibratedRow
            key={row.input}
            row={row}
            calibration={calibration}
            look={shown}
            isDisabled={isClosed}
            onAccept={() => accept([row.input])}
          />
        ))}
      </ul>
      {open.length > 1 && (
        <Button
          className={styles.all}
          size="small"
          disabled={isClosed || calibration.blendedFaults.length > 0}
          onClick={() => accept(open.map(({ input }) => input))}
        >
          {speech.count("pane.calibration.acceptAll", open.length)}
        </Button>
      )}
      <div className={styles.weights}>
        {weight("priorStrength", speech.say("sheets.calibration.strength"))}
        {weight("leastCases", speech.say("sheets.calibration.least"))}
        {draft && (
          <div className={styles.acts}>
            <Button
              size="small"
              disabled={isBusy}
              onClick={() =>
                void session
                  .applyRules({ planCosts: { ...(session.state.look ?? look).rules.planCosts, ...draft } }, [])
                  .then((isWritten) => isWritten && setDraft(null))
              }
            >
              {speech.say("pane.rules.write")}
            </Button>
            <Button size="small" onClick={() => setDraft(null)}>
              {speech.say("pane.undo")}
            </Button>
          </div>
        )}
      </div>
    </TabPage>
  );
}

/** What the rules table would take. */
function isUsable(name: keyof Weights, value: number): boolean {
  return value >= 0 && (name === "priorStrength" || Number.isInteger(value));
}
