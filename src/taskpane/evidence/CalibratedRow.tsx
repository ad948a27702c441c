import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Calibration, CalibrationRow, Measured } from "../../workbook/evidence/calibration";
import type { Look } from "../../workbook/look/look";
import type { PlanPrior } from "../../workbook/rules/furtherRules";
import { planFaultSentence } from "../../workbook/sentences/planSentences";
import { useSpeech, type Speech } from "../frame/speech";
import { AskedFigure } from "../parts/AskedFigure";
import { quietWords } from "../parts/quietWords";
import { calibratedName, calibratedWords } from "./calibratedWords";
import { calibrationStory } from "./calibrationStory";

interface CalibratedRowProps {
  readonly row: CalibrationRow;
  readonly calibration: Calibration;
  readonly look: Look;
  readonly isDisabled: boolean;
  readonly onAccept: () => void;
}

const useStyles = makeStyles({
  row: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  line: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: {
    ...quietWords,
    fontVariantNumeric: "tabular-nums",
  },
  n: { whiteSpace: "nowrap" },
  figures: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 4fr) minmax(0, 6fr) minmax(0, 4fr)",
    columnGap: tokens.spacingHorizontalS,
    fontVariantNumeric: "tabular-nums",
    "& dd": { margin: 0 },
  },
  figure: { minWidth: 0 },
  word: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  interval: { flexGrow: 1, minWidth: 0 },
  /** A disabled button that is there to be read. */
  inPlan: {
    color: tokens.colorNeutralForeground2,
    ":hover": { color: tokens.colorNeutralForeground2 },
    ":hover:active": { color: tokens.colorNeutralForeground2 },
  },
});

/** One input: as planned, as measured with n and its interval, and both blended; asked, it says how. */
export function CalibratedRow({ row, calibration, look, isDisabled, onAccept }: CalibratedRowProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { measured } = row;
  const isInPlan = measured !== null && row.isInPlan;
  const name = calibratedName(speech, row.input);
  const story = () => calibrationStory(speech, row, calibration, look);
  const words = (value: number): string => calibratedWords(speech, row, value);
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <span className={styles.name}>{name}</span>
        <span className={`${styles.quiet} ${styles.n}`}>{casesOf(speech, row)}</span>
      </div>
      <dl className={styles.figures}>
        <div className={styles.figure}>
          <dt className={styles.word}>{speech.say("pane.calibration.plan")}</dt>
          <dd>{words(row.plan)}</dd>
        </div>
        <div className={styles.figure}>
          <dt className={styles.word}>{speech.say("pane.calibration.measured")}</dt>
          <dd className={measured ? undefined : styles.quiet}>
            {measured ? <AskedFigure story={story}>{words(measured.value)}</AskedFigure> : missingOf(speech, row)}
          </dd>
        </div>
        <div className={styles.figure}>
          <dt className={styles.word}>{speech.say("pane.calibration.blended")}</dt>
          <dd className={styles.strong}>
            <AskedFigure story={story}>{words(row.blended)}</AskedFigure>
          </dd>
        </div>
      </dl>
      <div className={styles.line}>
        <span className={`${styles.quiet} ${styles.interval}`}>{measured && intervalOf(measured)}</span>
        <Button
          className={isInPlan ? styles.inPlan : undefined}
          size="small"
          disabled={isDisabled || measured === null || row.isInPlan || row.faults.length > 0}
          title={isInPlan ? undefined : speech.say("pane.calibration.acceptHint", { input: name })}
          onClick={onAccept}
        >
          {speech.say(isInPlan ? "pane.calibration.inPlan" : "pane.calibration.accept")}
        </Button>
      </div>
      {row.accepted && <div className={styles.quiet}>{acceptedWords(speech, row, row.accepted)}</div>}
      {row.faults[0] && (
        <div className={styles.quiet}>
          {speech.say("sheets.calibration.aloneUnusable", {
            fault: planFaultSentence(speech.language, row.faults[0]),
          })}
        </div>
      )}
    </li>
  );

  function intervalOf({ low, high }: Measured): string {
    if (Number.isNaN(low) && Number.isNaN(high)) return speech.say("pane.calibration.noInterval");
    const end = (value: number): string => (Number.isNaN(value) ? "…" : words(value));
    // The unit once: "2.5 to 6.1 months".
    const from = row.unit === "months" && !Number.isNaN(low) ? speech.number(low, 1) : end(low);
    return speech.say("pane.calibration.interval", { low: from, high: end(high) });
  }
}

function casesOf(speech: Speech, { n, successes }: CalibrationRow): string {
  return successes === null
    ? speech.say("pane.calibration.n", { n })
    : speech.say("pane.calibration.successes", { n, successes });
}

function missingOf(speech: Speech, { missing, n }: CalibrationRow): string {
  if (missing === "tooFew" || missing === null) return speech.say("pane.calibration.tooFew", { n });
  return speech.say(`sheets.calibration.missing.${missing}`);
}

/** When the plan's value was accepted, with which cases, and what the plan said before. */
function acceptedWords(speech: Speech, row: CalibrationRow, { before, n, asOf }: PlanPrior): string {
  const prior = calibratedWords(speech, row, before);
  return n === null || asOf === null
    ? speech.say("pane.calibration.acceptedOnce", { prior })
    : speech.say("pane.calibration.accepted", { day: speech.day(asOf), n, prior });
}
