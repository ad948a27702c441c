import { ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { castingViews, type CastingView } from "../frame/castingViews";
import { useSpeech } from "../frame/speech";

interface CastingViewsProps {
  readonly view: CastingView;
  readonly onView: (view: CastingView) => void;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  views: {
    flexShrink: 0,
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
    "& > button": { flexGrow: 1, minWidth: 0 },
  },
});

/** The two halves of casting: segments by potential and penetration, classes by criteria. */
export function CastingViews({ view, onView, children }: CastingViewsProps) {
  const styles = useStyles();
  const speech = useSpeech();
  return (
    <div className={styles.frame}>
      <div className={styles.views} role="group" aria-label={speech.say("pane.casting.views")}>
        {castingViews.map((each) => (
          <ToggleButton
            key={each}
            size="small"
            appearance={each === view ? "secondary" : "subtle"}
            checked={each === view}
            onClick={() => onView(each)}
          >
            {speech.say(`pane.casting.view.${each}`)}
          </ToggleButton>
        ))}
      </div>
      {children}
    </div>
  );
}
