import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { isFlat, reversed } from "../../method/casting/proposal";
import { useSpeech } from "../frame/speech";
import { Caution } from "../parts/Caution";
import { NumberField } from "../parts/NumberField";
import { quietWords } from "../parts/quietWords";
import type { Criterion } from "../../method/casting/criteria";
import { pointsOfFlat, scaleWords } from "./scaleWords";

interface ProposalTableProps {
  readonly criteria: readonly Criterion[];
  /** By criterion: whether it will be written. */
  readonly taken: readonly boolean[];
  readonly onTake: (index: number, isTaken: boolean) => void;
  readonly onChange: (index: number, criterion: Criterion) => void;
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 64px",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    ":last-child": { textAlign: "right" },
  },
  scale: {
    gridColumnStart: 1,
    gridColumnEnd: 3,
    paddingLeft: "32px",
    ...quietWords,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
});

/** Proposed criteria, each with its weight and its scale in words; what is unchecked is not written. */
export function ProposalTable({ criteria, taken, onTake, onChange }: ProposalTableProps) {
  const styles = useStyles();
  const speech = useSpeech();
  return (
    <ul className={styles.list} aria-label={speech.say("pane.proposal.title")}>
      <li className={styles.row} aria-hidden="true">
        <span className={styles.head}>{speech.say("pane.classes.criterion")}</span>
        <span className={styles.head}>{speech.say("pane.classes.weight")}</span>
      </li>
      {criteria.map((criterion, index) => (
        <li key={criterion.column} className={styles.row}>
          <Checkbox
            label={criterion.name}
            checked={taken[index] ?? false}
            onChange={(_, { checked }) => onTake(index, checked === true)}
          />
          <NumberField
            value={criterion.weight}
            label={speech.say("pane.proposal.weightOf", { criterion: criterion.name })}
            onChange={(weight) => weight !== null && onChange(index, { ...criterion, weight })}
          />
          <div className={styles.scale}>
            {scaleWords(speech, criterion)}
            {criterion.networkRule === "sum" && <div>{speech.say("pane.proposal.summed")}</div>}
            {isFlat(criterion.scale) ? (
              <Caution>
                {speech.say("pane.proposal.flat", { points: speech.number(pointsOfFlat(criterion.scale) ?? 0, 2) })}
              </Caution>
            ) : (
              <div>
                {isFalling(criterion) && `${speech.say("pane.proposal.falling")} `}
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={speech.say("pane.proposal.reverseOf", { criterion: criterion.name })}
                  onClick={() => onChange(index, { ...criterion, scale: reversed(criterion.scale) })}
                >
                  {speech.say("pane.proposal.reverse")}
                </Button>
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Fewer points for larger numbers. */
function isFalling({ scale: { bands } }: Criterion): boolean {
  return bands.length > 1 && (bands[0]?.points ?? 0) > (bands.at(-1)?.points ?? 0);
}
