import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Look } from "../../workbook/look/look";
import { actualRecords } from "../../workbook/planning/planActuals";
import type { ActualMonth, PlanActuals } from "../../workbook/planning/planBook";
import { useSpeech, type Speech } from "../frame/speech";
import { AskedFigure } from "../parts/AskedFigure";
import type { FigureStory } from "../parts/explaining";
import { FigureTable } from "../parts/FigureTable";
import { PartSwitch } from "../parts/PartSwitch";
import { quietWords } from "../parts/quietWords";
import { contactPlaces } from "./contactPlaces";
import { signed } from "./PlanReadings";

interface PlanActualTableProps {
  readonly actuals: PlanActuals;
  /** Whose contacts are counted. */
  readonly look: Look;
  readonly isBusy: boolean;
  readonly onWrite: () => void;
}

const measures = ["calls", "appointments", "orders", "contribution"] as const;
type Measure = (typeof measures)[number];

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "stretch" },
  words: quietWords,
  write: { alignSelf: "flex-start" },
});

/** What has happened since the plan's start beside the plan, month by month. */
export function PlanActualTable({ actuals, look, isBusy, onWrite }: PlanActualTableProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [measure, setMeasure] = useState<Measure>("contribution");
  const decimals = measure === "contribution" ? 0 : 1;
  const line = (month: ActualMonth, name: string, isTotal: boolean) => {
    const { plan, actual, deviation } = month[measure];
    return {
      key: isTotal ? "total" : String(month.month),
      isTotal,
      cells: [
        name,
        speech.number(plan, decimals),
        <AskedFigure key="actual" story={() => actualStory(speech, look, actuals, month, measure, name)}>
          {speech.number(actual, decimals)}
        </AskedFigure>,
        signed(speech.number(deviation, decimals), deviation),
      ],
    };
  };
  return (
    <div className={styles.frame}>
      <div className={styles.words}>
        {speech.say("sheets.planActuals.note", {
          from: speech.day(actuals.start),
          to: speech.day(actuals.asOf),
          months: actuals.fullMonths,
        })}
      </div>
      <PartSwitch
        parts={measures}
        part={measure}
        label={speech.say("pane.plan.measure")}
        nameOf={(each) => speech.say(`pane.plan.short.${each}`)}
        onPart={setMeasure}
      />
      <FigureTable
        label={speech.say("pane.plan.actuals")}
        head={[
          speech.say("sheets.planActuals.month"),
          speech.say("sheets.planActuals.plan"),
          speech.say("sheets.planActuals.actual"),
          speech.say("sheets.planActuals.deviation"),
        ]}
        rows={[
          ...actuals.months.map((month) => line(month, monthName(speech, month), false)),
          ...(actuals.fullMonths > 0 ? [line(actuals.total, speech.say("sheets.planActuals.total"), true)] : []),
        ]}
      />
      <Button size="small" className={styles.write} disabled={isBusy} onClick={onWrite}>
        {speech.say("pane.write", { sheet: speech.say("sheets.planActuals.name") })}
      </Button>
    </div>
  );
}

function monthName(speech: Speech, { month, isFull }: ActualMonth): string {
  return isFull ? speech.number(month) : `${speech.number(month)} ${speech.say("sheets.planActuals.running")}`;
}

function actualStory(
  speech: Speech,
  look: Look,
  actuals: PlanActuals,
  month: ActualMonth,
  measure: Measure,
  name: string,
): FigureStory {
  const { plan, actual, deviation } = month[measure];
  const records = actualRecords(look, actuals, month, measure);
  return {
    title: `${speech.say(`pane.plan.short.${measure}`)} · ${speech.say("sheets.planActuals.month")} ${name}`,
    value: speech.number(actual, 2),
    formula: speech.say("sheets.planActuals.counted"),
    inputs: [
      { label: speech.say("sheets.planActuals.from"), value: speech.day(month.from) },
      { label: speech.say("pane.plan.upTo"), value: speech.day(actuals.asOf) },
      { label: speech.say("sheets.planActuals.plan"), value: speech.number(plan, 2) },
      { label: speech.say("sheets.planActuals.deviation"), value: signed(speech.number(deviation, 2), deviation) },
    ],
    rows: contactPlaces(look, records, measure === "contribution" ? "contribution" : "outcome"),
    rowCount: records.length,
  };
}
