import { useEffect, useRef, useState } from "react";
import type { Language } from "../../text/text";
import type { FigureExplanation } from "../../workbook/trace/figureExplanation";
import type { Look } from "../../workbook/look/look";
import { whileWatching } from "./whileWatching";
import type { WorkbookPort } from "./workbookPort";

/**
 * The explanation of the selected figure, which follows the selection while it is wanted. A selection that cannot be read
 * (a chart, a sheet in edit mode) explains nothing.
 */
export function useSelectedFigure(
  workbook: Pick<WorkbookPort, "explainSelection" | "watchSelection">,
  language: Language,
  look: Look | null,
  isWanted: boolean,
): FigureExplanation | null {
  const [explanation, setExplanation] = useState<FigureExplanation | null>(null);
  const seen = useRef(look);
  useEffect(() => {
    seen.current = look;
  }, [look]);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isOver = false;
    let asked = 0;
    const explain = async () => {
      const mine = ++asked;
      const found = seen.current && (await workbook.explainSelection(seen.current, { language }).catch(() => null));
      // A later selection may have been explained first.
      if (!isOver && mine === asked) setExplanation(found);
    };
    void explain();
    const stop = whileWatching(
      (tell) => workbook.watchSelection(tell),
      () => void explain(),
    );
    return () => {
      isOver = true;
      stop();
      setExplanation(null);
    };
    // A changed workbook may have changed the figure.
  }, [workbook, language, isWanted, look]);
  return explanation;
}
