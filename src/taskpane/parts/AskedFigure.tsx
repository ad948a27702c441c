import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSpeech } from "../frame/speech";
import { useExplaining, type FigureStory } from "./explaining";

interface AskedFigureProps {
  readonly story: () => FigureStory;
  readonly className?: string;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  figure: {
    appearance: "none",
    border: "none",
    background: "none",
    margin: 0,
    padding: 0,
    font: "inherit",
    color: "inherit",
    textAlign: "inherit",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationThickness: "1px",
    textDecorationColor: tokens.colorNeutralStroke1,
    textUnderlineOffset: "3px",
    ":hover": { textDecorationStyle: "solid", textDecorationColor: tokens.colorBrandStroke1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

/** A figure that says where it comes from when it is clicked. */
export function AskedFigure({ story, className, children }: AskedFigureProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const explaining = useExplaining();
  if (!explaining) return <span className={className}>{children}</span>;
  return (
    <button
      type="button"
      className={mergeClasses(styles.figure, className)}
      title={speech.say("pane.explain.title")}
      onClick={() => explaining.explain(story())}
    >
      {children}
    </button>
  );
}
