import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Look } from "../../workbook/look";
import { acceptCalibration } from "../../workbook/evidence/acceptCalibration";
import type { CalibratedInput, CalibrationRow } from "../../workbook/evidence/calibration";
import { calibrationOf } from "../../workbook/evidence/calibrationOf";
import { calibrationProblems } from "../../workbook/evidence/calibrationProblems";
import { inputName } from "../../workbook/evidence/inputName";
import type { PlanRules } from "../../workbook/rules";
import { planFaultSentence } from "../../workbook/sentences/planSentences";
import { useSpeech, type Speech } from "../frame/speech";
import { NoteIcon } from "../parts/icons";
import { SheetFoot } from "../parts/SheetFoot";
import { TabPage } from "../parts/TabPage";
import type { Session } from "../session/useSession";
import type { PlanningPort } from "../session/planningPort";

interface CalibrationViewProps {
  readonly look: Look;
  readonly asOf: number;
  readonly session: Session;
  readonly planning: Pick<PlanningPort, "writeCalibration">;
  /** Takes a plan into the rules. */
  readonly onAccept: (plan: PlanRules) => void;
}

const useStyles = makeStyles({
  lead: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  rows: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  row: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
  },
  head: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  n: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr)) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    fontVariantNumeric: "tabular-nums",
  },
  figure: { display: "flex", flexDirection: "column", minWidth: 0 },
  word: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
  interval: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  fault: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Plan, measured and blended side by side, the number of cases always beside them; each row can be taken into the plan. */
export function CalibrationView({ look, asOf, session, planning, onAccept }: CalibrationViewProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const calibration = useMemo(() => calibrationOf(look, asOf), [look, asOf]);
  const problems = calibrationProblems(speech.language, calibration);
  const measured = calibration.rows.filter((row) => row.measured !== null);
  const accept = (inputs: readonly CalibratedInput[]) =>
    onAccept(acceptCalibration(look.rules.plan, calibration.rows, inputs).change.plan);
  const isBusy = session.state.work !== null;
  return (
    <TabPage
      foot={
        <SheetFoot
          session={session}
          sheet={speech.say("sheets.calibration.name")}
          preview={speech.say("pane.calibration.preview", { day: speech.day(asOf) })}
          onWrite={(current, options) => planning.writeCalibration(current, asOf, options)}
        />
      }
    >
      <div className={styles.lead}>
        {speech.say("pane.calibration.lead", {
          calls: calibration.log.calls,
          day: speech.day(asOf),
          strength: calibration.priorStrength,
        })}
      </div>
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
          <li key={row.input} className={styles.row}>
            <div className={styles.head}>
              <span className={styles.name}>{nameOf(speech, row.input)}</span>
              <span className={styles.n}>{casesOf(speech, row)}</span>
            </div>
            <div className={styles.figures}>
              <span className={styles.figure}>
                <span className={styles.word}>{speech.say("pane.calibration.plan")}</span>
                {valueOf(speech, row, row.plan)}
              </span>
              <span className={styles.figure}>
                <span className={styles.word}>{speech.say("pane.calibration.measured")}</span>
                {row.measured
                  ? valueOf(speech, row, row.measured.value)
                  : missingOf(speech, row, calibration.leastCases)}
                {row.measured && !Number.isNaN(row.measured.low) && (
                  <span className={styles.interval}>
                    {speech.say("pane.calibration.interval", {
                      low: valueOf(speech, row, row.measured.low),
                      high: valueOf(speech, row, row.measured.high),
                    })}
                  </span>
                )}
              </span>
              <span className={styles.figure}>
                <span className={styles.word}>{speech.say("pane.calibration.blended")}</span>
                <span className={styles.strong}>{valueOf(speech, row, row.blended)}</span>
              </span>
              <Button
                size="small"
                disabled={isBusy || row.measured === null || row.blended === row.plan || row.faults.length > 0}
                title={speech.say("pane.calibration.acceptHint", { input: nameOf(speech, row.input) })}
                onClick={() => accept([row.input])}
              >
                {speech.say("pane.calibration.accept")}
              </Button>
            </div>
            {row.faults[0] && (
              <div className={styles.fault}>
                {speech.say("sheets.calibration.aloneUnusable", {
                  fault: planFaultSentence(speech.language, row.faults[0]),
                })}
              </div>
            )}
          </li>
        ))}
      </ul>
      {measured.length > 1 && (
        <Button
          size="small"
          disabled={isBusy || calibration.blendedFaults.length > 0}
          onClick={() => accept(measured.map(({ input }) => input))}
        >
          {speech.count("pane.calibration.acceptAll", measured.length)}
        </Button>
      )}
    </TabPage>
  );
}

function nameOf(speech: Speech, input: CalibratedInput): string {
  return input.startsWith("conversion:")
    ? speech.say("pane.calibration.conversion", { month: Number(input.slice("conversion:".length)) })
    : inputName(speech.language, input as Exclude<CalibratedInput, `conversion:${number}`>);
}

function casesOf(speech: Speech, { n, successes }: CalibrationRow): string {
  return successes === null
    ? speech.say("pane.calibration.n", { n })
    : speech.say("pane.calibration.successes", { n, successes });
}

function valueOf(speech: Speech, { unit }: Pick<CalibrationRow, "unit">, value: number): string {
  if (unit === "rate") return speech.percent(value);
  return unit === "months"
    ? speech.say("pane.calibration.months", { months: speech.number(value, 1) })
    : speech.number(value, 0);
}

function missingOf(speech: Speech, { missing, n }: CalibrationRow, least: number): string {
  if (missing === "tooFew" || missing === null) return speech.say("pane.calibration.tooFew", { n, least });
  return speech.say(`sheets.calibration.missing.${missing}`);
}
