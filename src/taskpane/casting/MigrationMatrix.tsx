import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useSpeech } from "../frame/speech";

interface MigrationMatrixProps {
  /** Classes, best first; the last one is "no class" and may be "". */
  readonly labels: readonly string[];
  /** From x number of labels + to. */
  readonly networks: ArrayLike<number>;
  /** The cell whose networks are shown below; null: none. */
  readonly selected: number | null;
  readonly onSelect: (cell: number | null) => void;
}

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "separate",
    borderSpacing: "3px",
    tableLayout: "fixed",
    fontVariantNumeric: "tabular-nums",
    "& th": { fontWeight: tokens.fontWeightSemibold, textAlign: "center", padding: 0 },
    "& td": { padding: 0 },
  },
  axis: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
  },
  cell: {
    width: "100%",
    minHeight: "34px",
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase500,
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  same: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  moved: {
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { border: "2px solid Highlight" },
  },
  empty: { color: tokens.colorNeutralForeground4, cursor: "default" },
  selected: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-2px",
    "@media (forced-colors: active)": { outlineColor: "Highlight", outlineWidth: "4px" },
  },
  mark: { fontSize: tokens.fontSizeBase200, marginLeft: "2px" },
});

/** Where networks go, from the class at the left to the class above; who stays stands on the diagonal. */
export function MigrationMatrix({ labels, networks, selected, onSelect }: MigrationMatrixProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const width = labels.length;
  const nameOf = (label: string) => (label === "" ? "–" : label);
  const wordsOf = (label: string) => (label === "" ? speech.say("pane.classes.none") : label);
  return (
    <table className={styles.table} aria-label={speech.say("pane.migration.title")}>
      <thead>
        <tr>
          <th scope="col" className={styles.axis}>
            {speech.say("pane.migration.axis")}
          </th>
          {labels.map((label) => (
            <th key={label} scope="col" aria-label={wordsOf(label)}>
              {nameOf(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {labels.map((from, line) => (
          <tr key={from}>
            <th scope="row" aria-label={wordsOf(from)}>
              {nameOf(from)}
            </th>
            {labels.map((to, column) => {
              const cell = line * width + column;
              const count = networks[cell] ?? 0;
              const isMove = line !== column && count > 0;
              return (
                <td key={to}>
                  <button
                    type="button"
                    disabled={count === 0}
                    aria-pressed={selected === cell}
                    aria-label={speech.count("pane.migration.cell", count, { from: wordsOf(from), to: wordsOf(to) })}
                    className={mergeClasses(
                      styles.cell,
                      line === column && styles.same,
                      isMove && styles.moved,
                      count === 0 && styles.empty,
                      selected === cell && styles.selected,
                    )}
                    onClick={() => onSelect(selected === cell ? null : cell)}
                  >
                    {count === 0 ? "·" : speech.number(count)}
                    {isMove && (
                      <span className={styles.mark} aria-hidden="true">
                        {column < line ? "▲" : "▼"}
                      </span>
                    )}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
