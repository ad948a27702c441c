import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { WarningIcon } from "./icons";

interface CautionProps {
  /** Nothing goes on before it is mended. */
  readonly isError?: boolean;
  /** "status" or "alert": said aloud when it appears. */
  readonly role?: "status" | "alert";
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  line: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  warning: { color: tokens.colorPaletteMarigoldForeground2, paddingTop: "2px" },
  error: { color: tokens.colorPaletteRedForeground1, paddingTop: "2px" },
});

/** One line that warns. */
export function Caution({ isError = false, role, children }: CautionProps) {
  const styles = useStyles();
  return (
    <div className={styles.line} role={role}>
      <span className={isError ? styles.error : styles.warning}>
        <WarningIcon size={14} />
      </span>
      <span>{children}</span>
    </div>
  );
}
