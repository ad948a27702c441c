import { makeStyles, tokens } from "@fluentui/react-components";
import type { NetworkMove } from "../../workbook/capacity/capacity";
import type { CellPlace } from "../../workbook/excel/finding";
import { useSpeech } from "../frame/speech";
import { PlaceLink } from "../parts/PlaceLink";
import { quietWords } from "../parts/quietWords";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column" },
  row: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: {
    ...quietWords,
    fontVariantNumeric: "tabular-nums",
  },
});

/** A pane shows so many; the sheet holds all of them. */
const mostMoves = 30;

interface MoveListProps {
  readonly moves: readonly NetworkMove[];
  readonly onGoTo: (place: CellPlace) => void;
}

/** Networks that would balance the advisers if they moved; proposals only. */
export function MoveList({ moves, onGoTo }: MoveListProps) {
  const styles = useStyles();
  const speech = useSpeech();
  if (moves.length === 0) return <div className={styles.words}>{speech.say("sheets.capacity.noMoves")}</div>;
  return (
    <>
      <div className={styles.words}>{speech.say("pane.capacity.movesHint")}</div>
      <ol className={styles.list}>
        {moves.slice(0, mostMoves).map((move) => (
          <li key={move.key} className={styles.row}>
            {move.place ? <PlaceLink place={move.place} onGoTo={onGoTo} text={move.network} /> : move.network}
            {move.class && ` (${move.class})`}
            <div className={styles.words}>
              {speech.say("pane.capacity.move", {
                from: move.from,
                to: move.to,
                fromUtilisation: speech.percent(move.fromUtilisation),
                toUtilisation: speech.percent(move.toUtilisation),
              })}
            </div>
          </li>
        ))}
      </ol>
      {moves.length > mostMoves && (
        <div className={styles.words}>{speech.count("pane.capacity.moreMoves", moves.length - mostMoves)}</div>
      )}
    </>
  );
}
