import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSpeech } from "../frame/speech";
import { ChevronRightIcon } from "../parts/icons";
import { TabPage } from "../parts/TabPage";
import { onEscape } from "../parts/onEscape";

interface SubPageProps {
  readonly title: string;
  readonly onLeave: () => void;
  /** Stays in sight above what scrolls. */
  readonly top?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, outlineStyle: "none" },
  head: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} 0 ${tokens.spacingHorizontalS}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  top: { flexShrink: 0, maxHeight: "65%", overflowY: "auto", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  back: { transform: "scaleX(-1)", display: "block" },
});

/** A page behind a list or a table: its title, the way back (Esc, too), and one thing to do. */
export function SubPage({ title, onLeave, top, foot, children }: SubPageProps) {
  const styles = useStyles();
  const speech = useSpeech();
  return (
    <section
      className={styles.frame}
      aria-label={title}
      // A click beside the fields keeps the focus here, and with it Esc and the other keys.
      tabIndex={-1}
      onKeyDown={onEscape(onLeave)}
    >
      <div className={styles.head}>
        <Button
          appearance="subtle"
          size="small"
          // The page takes the focus, so that Esc and the arrows work at once.
          autoFocus
          icon={
            <span className={styles.back}>
              <ChevronRightIcon />
            </span>
          }
          aria-label={speech.say("pane.classes.back")}
          title={speech.say("pane.classes.back")}
          onClick={onLeave}
        />
        <h2 className={styles.title}>{title}</h2>
      </div>
      {top && <div className={styles.top}>{top}</div>}
      <TabPage foot={foot}>{children}</TabPage>
    </section>
  );
}
