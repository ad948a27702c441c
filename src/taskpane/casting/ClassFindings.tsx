import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CellPlace, Finding } from "../../workbook/excel/finding";
import { findingSentence } from "../../workbook/sentences/findingSentence";
import { FindingGroups } from "../data/FindingGroups";
import { useSpeech } from "../frame/speech";
import { AddIcon, WarningIcon } from "../parts/icons";
import { NumberField } from "../parts/NumberField";
import { PlaceLink } from "../parts/PlaceLink";

interface ClassFindingsProps {
  readonly findings: readonly Finding[];
  readonly onGoTo: (place: CellPlace) => void;
  readonly onAddChoice: (finding: Finding, points: number) => void;
}

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  choice: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sentence: { display: "flex", gap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  icon: { color: tokens.colorPaletteMarigoldForeground2 },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  points: { width: "64px" },
});

/** What keeps networks from a class; a choice that its scale lacks can be added from here, with its points. */
export function ClassFindings({ findings, onGoTo, onAddChoice }: ClassFindingsProps) {
  const styles = useStyles();
  const missing = findings.filter(({ kind }) => kind === "choiceMissing");
  const others = findings.filter(({ kind }) => kind !== "choiceMissing");
  return (
    <div className={styles.frame}>
      {missing.map((finding) => (
        <MissingChoice
          key={`${finding.values.criterion} ${finding.values.value}`}
          finding={finding}
          onGoTo={onGoTo}
          onAdd={(points) => onAddChoice(finding, points)}
        />
      ))}
      {others.length > 0 && <FindingGroups findings={others} onGoTo={onGoTo} />}
    </div>
  );
}

function MissingChoice({
  finding,
  onGoTo,
  onAdd,
}: {
  readonly finding: Finding;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onAdd: (points: number) => void;
}) {
  const styles = useStyles();
  const speech = useSpeech();
  // Neither good nor bad until somebody says so; the number stands beside the button.
  const [points, setPoints] = useState(50);
  const value = String(finding.values.value ?? "");
  return (
    <div className={styles.choice}>
      <span className={styles.sentence}>
        <span className={styles.icon}>
          <WarningIcon />
        </span>
        <span>
          {findingSentence(speech.language, finding)}{" "}
          {finding.place && <PlaceLink place={finding.place} onGoTo={onGoTo} />}
        </span>
      </span>
      <span className={styles.line}>
        <NumberField
          className={styles.points}
          value={points}
          label={speech.say("pane.classes.pointsFor", { value })}
          onChange={(next) => next !== null && setPoints(next)}
        />
        <span>{speech.say("pane.classes.points")}</span>
        <Button size="small" icon={<AddIcon size={12} />} onClick={() => onAdd(Math.min(100, Math.max(0, points)))}>
          {speech.say("pane.classes.addChoice", { value })}
        </Button>
      </span>
    </div>
  );
}
