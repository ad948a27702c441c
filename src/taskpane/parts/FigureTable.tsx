import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface FigureRow {
  readonly key: string;
  /** As many as the table has columns; the first names the row. */
  readonly cells: readonly ReactNode[];
  readonly isTotal?: boolean;
}

interface FigureTableProps {
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly FigureRow[];
}

const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      textAlign: "right",
      verticalAlign: "baseline",
      padding: "3px 0 3px 6px",
      fontWeight: tokens.fontWeightRegular,
    },
    "& td": { whiteSpace: "nowrap" },
    "& th:first-child": {
      textAlign: "left",
      paddingLeft: 0,
      overflowWrap: "anywhere",
      hyphens: "auto",
      minWidth: "68px",
    },
    "& thead th": { color: tokens.colorNeutralForeground2, verticalAlign: "bottom", hyphens: "auto" },
    "& tbody tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  total: { "& th, & td": { fontWeight: tokens.fontWeightSemibold } },
});

/** A compact table of figures: the first column names the row, the others are aligned to the right. */
export function FigureTable({ label, head, rows }: FigureTableProps) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {head.map((word, index) =>
              word === "" ? (
                <td key={index} />
              ) : (
                <th key={index} scope="col">
                  {word}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, isTotal = false }) => (
            <tr key={key} className={mergeClasses(isTotal && styles.total)}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
