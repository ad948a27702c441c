import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { quietWords } from "./quietWords";

interface LabelledProps {
  readonly label: string;
  /** The field's id; without one the field carries the label as its own name. */
  readonly htmlFor?: string;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  field: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    "& > *": { minWidth: 0 },
  },
  label: quietWords,
});

/** A field below its label. */
export function Labelled({ label, htmlFor, children }: LabelledProps) {
  const styles = useStyles();
  return (
    <div className={styles.field}>
      {htmlFor === undefined ? (
        <span className={styles.label}>{label}</span>
      ) : (
        <label className={styles.label} htmlFor={htmlFor}>
          {label}
        </label>
      )}
      {children}
    </div>
  );
}
