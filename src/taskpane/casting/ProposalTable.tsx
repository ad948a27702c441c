import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useSpeech, type Speech } from "../frame/speech";
import { NumberField } from "../parts/NumberField";
import { quietWords } from "../parts/quietWords";
import type { Criterion } from "./shapes";

interface ProposalTableProps {
  readonly criteria: readonly Criterion[];
  /** By criterion: whether it will be written. */
  readonly taken: readonly boolean[];
  readonly weights: readonly number[];
  readonly onTake: (index: number, isTaken: boolean) => void;
  readonly onWeight: (index: number, weight: number) => void;
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
export function ProposalTable({ criteria, taken, weights, onTake, onWeight }: ProposalTableProps) {
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
            value={weights[index] ?? 1}
            label={speech.say("pane.proposal.weightOf", { criterion: criterion.name })}
            onChange={(weight) => weight !== null && onWeight(index, weight)}
          />
          <span className={styles.scale}>{scaleWords(speech, criterion)}</span>
        </li>
      ))}
    </ul>
  );
}

/** A scale in one line: "up to 500: 0 · 500 to 2,000: 50 · over 2,000: 100". */
export function scaleWords(speech: Speech, { scale }: Criterion): string {
  const number = (value: number) => speech.number(value, 2);
  const bands = scale.bands.map(({ over, upTo, points }) => {
    const interval =
      over === null
        ? upTo === null
          ? speech.say("pane.casting.all")
          : speech.say("pane.casting.upTo", { upTo: number(upTo) })
        : upTo === null
          ? speech.say("pane.casting.over", { over: number(over) })
          : speech.say("pane.casting.overUpTo", { over: number(over), upTo: number(upTo) });
    return `${interval}: ${number(points)}`;
  });
  return [...bands, ...scale.choices.map(({ choice, points }) => `${choice}: ${number(points)}`)].join(" · ");
}
