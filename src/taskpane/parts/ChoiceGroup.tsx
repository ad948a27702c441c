import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { quietWords } from "./quietWords";

interface ChoiceGroupProps {
  readonly label: string;
  /** The page's title says already what is chosen; the label is only said aloud. */
  readonly isLabelHidden?: boolean;
  /** All as wide as one another, in columns. */
  readonly inColumns?: boolean;
  /** What there is to say of the choice, below it. */
  readonly note?: ReactNode;
  /** Choice buttons. */
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  group: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  label: { padding: `0 0 ${tokens.spacingVerticalXXS}`, ...quietWords },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, "& > button": { minWidth: 0 } },
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(88px, 1fr))",
    gap: tokens.spacingHorizontalXS,
    "& > button": { minWidth: 0, whiteSpace: "nowrap", paddingLeft: "4px", paddingRight: "4px" },
  },
});

/** Choice buttons of which one is chosen. */
export function ChoiceGroup({ label, isLabelHidden = false, inColumns = false, note, children }: ChoiceGroupProps) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group} {...(isLabelHidden ? { "aria-label": label } : {})}>
      {!isLabelHidden && <legend className={styles.label}>{label}</legend>}
      <div className={inColumns ? styles.columns : styles.row}>{children}</div>
      {note}
    </fieldset>
  );
}
