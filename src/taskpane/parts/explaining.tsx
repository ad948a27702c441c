import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from "react";
import { fingerprint } from "../../method/fingerprint";
import type { FigureExplanation as Explained } from "../../workbook/trace/figureExplanation";
import type { CellPlace } from "../../workbook/excel/finding";
import type { Rules } from "../../workbook/rules/rules";
import { ExplanationPanel } from "./ExplanationPanel";

/** What a view says of a figure; the version of the rules is added to it. */
export type FigureStory = Omit<Explained, "rulesVersion">;

interface Explaining {
  readonly explain: (story: FigureStory) => void;
}

const ExplainingContext = createContext<Explaining | null>(null);

interface ExplainingFrameProps {
  /** Of the figures shown: with other rules an open explanation is no longer theirs. */
  readonly rules: Rules;
  /** As `rules`: the view that is shown. */
  readonly view: string;
  readonly onGoTo: (place: CellPlace) => void;
  readonly children: ReactNode;
}

/** Figures inside can be asked where they come from; the answer stands below them. */
export function ExplainingFrame({ rules, view, onGoTo, children }: ExplainingFrameProps) {
  const [asked, setAsked] = useState<{ rules: Rules; view: string; story: FigureStory } | null>(null);
  const asker = useRef<HTMLElement | null>(null);
  const explain = useCallback(
    (story: FigureStory) => {
      asker.current = document.activeElement as HTMLElement | null;
      setAsked({ rules, view, story });
    },
    [rules, view],
  );
  const explaining = useMemo(() => ({ explain }), [explain]);
  const story = asked?.rules === rules && asked.view === view ? asked.story : null;
  return (
    <ExplainingContext.Provider value={explaining}>
      {children}
      {story && (
        <ExplanationPanel
          explanation={{ ...story, rulesVersion: fingerprint(rules) }}
          onGoTo={onGoTo}
          onClose={() => {
            setAsked(null);
            asker.current?.focus();
          }}
        />
      )}
    </ExplainingContext.Provider>
  );
}

/** Opens the explanation of a figure; null where nothing around the view can show one. */
export function useExplaining(): Explaining | null {
  return useContext(ExplainingContext);
}
