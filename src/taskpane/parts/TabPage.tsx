import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { MouseEvent, ReactNode } from "react";
import { unreadableField } from "./unreadableField";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    "& > *": { flexShrink: 0 },
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  dense: {
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  foot: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface TabPageProps {
  readonly children: ReactNode;
  readonly foot?: ReactNode;
  /** The height belongs to a list. */
  readonly isDense?: boolean;
}

/** A button that saves does not, while a field holds what cannot be read: the person believes that it was taken. */
function holdBack(event: MouseEvent<HTMLElement>): void {
  if (!(event.target instanceof Element) || !event.target.closest("[data-primary-act], [data-saves]")) return;
  const field = unreadableField(event.currentTarget);
  if (!field) return;
  event.preventDefault();
  event.stopPropagation();
  field.focus();
}

/** A tab's content that scrolls, above the one thing to do next. */
export function TabPage({ children, foot, isDense = false }: TabPageProps) {
  const styles = useStyles();
  return (
    <div className={styles.page} onClickCapture={holdBack}>
      <div className={mergeClasses(styles.content, isDense && styles.dense)}>{children}</div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </div>
  );
}
