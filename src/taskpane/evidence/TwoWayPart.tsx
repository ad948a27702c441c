import { makeStyles, tokens } from "@fluentui/react-components";
import type { VariableInput } from "../../method/plan/variation";
import type { Sensitivity } from "../../workbook/evidence/sensitivity";
import { useSpeech } from "../frame/speech";
import { inputWords } from "../plan/inputWords";
import { InputChoice } from "./InputChoice";
import { quietWords } from "../parts/quietWords";

interface TwoWayPartProps {
  readonly sensitivity: Sensitivity;
  readonly pair: readonly [down: VariableInput, across: VariableInput];
  readonly onPair: (pair: readonly [VariableInput, VariableInput]) => void;
}

/** From here on the cells are thousands: five columns of millions find no room in a pane. */
const thousandsFrom = 100000;

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: tokens.spacingHorizontalS },
  words: quietWords,
  frame: { overflowX: "auto" },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      textAlign: "right",
      padding: `3px ${tokens.spacingHorizontalXS}`,
      fontWeight: tokens.fontWeightRegular,
      whiteSpace: "nowrap",
    },
    "& th": { color: tokens.colorNeutralForeground2 },
    "& th:first-child": { textAlign: "left", paddingLeft: 0 },
    "& tbody tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  plan: {
    backgroundColor: tokens.colorNeutralBackground3,
    // A colour alone would be gone with forced colours.
    outline: `1px solid ${tokens.colorNeutralStroke1}`,
    outlineOffset: "-1px",
    "&&": { fontWeight: tokens.fontWeightSemibold },
  },
});

/** Two inputs against each other: the contribution for each pair of their values. */
export function TwoWayPart({ sensitivity, pair, onPair }: TwoWayPartProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [down, across] = pair;
  const table = down === across ? null : sensitivity.twoWay(down, across);
  const isThousands = Math.abs(sensitivity.base) >= thousandsFrom;
  return (
    <div className={styles.section}>
      <div className={styles.pair}>
        <InputChoice
          label={speech.say("pane.sensitivity.down")}
          value={down}
          onChange={(next) => onPair([next, across])}
        />
        <InputChoice
          label={speech.say("pane.sensitivity.across")}
          value={across}
          onChange={(next) => onPair([down, next])}
        />
      </div>
      {table ? (
        <>
          <div className={styles.words}>
            {speech.say(isThousands ? "pane.sensitivity.cellsThousands" : "pane.sensitivity.cells", {
              years: sensitivity.years,
            })}
          </div>
          <div className={styles.frame}>
            <table className={styles.table} aria-label={speech.say("pane.sensitivity.twoWay")}>
              <thead>
                <tr>
                  <td />
                  {table.across.values.map((value) => (
                    <th key={value} scope="col">
                      {inputWords(speech, across, value)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.cells.map((cells, row) => (
                  <tr key={row}>
                    <th scope="row">{inputWords(speech, down, table.down.values[row] ?? 0)}</th>
                    {cells.map((cell, column) => (
                      <td key={column} className={cell === sensitivity.base ? styles.plan : undefined}>
                        {Number.isNaN(cell) ? (
                          <span aria-label={speech.say("pane.scenarios.noPlan")}>–</span>
                        ) : (
                          speech.number(isThousands ? cell / 1000 : cell)
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      ) : (
        <div className={styles.words}>{speech.say("pane.sensitivity.sameInput")}</div>
      )}
    </div>
  );
}
