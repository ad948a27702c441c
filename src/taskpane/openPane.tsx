import { createRoot } from "react-dom/client";
import { laterTexts } from "../text/laterTexts";
import { readIn } from "../text/pageTexts";
import { addTexts } from "../text/text";
import { FaultBoundary } from "./FaultBoundary";
import { dayOfAddress, officeSurroundings, tabOfAddress } from "./officeContext";
import { Pane } from "./Pane";
import { workbook } from "./session/workbook";

/**
 * Draws the pane into its place, in the language of Office, which must have answered.
 * @param reload what the button of a broken pane does
 */
export async function openPane(place: HTMLElement, reload: () => void): Promise<void> {
  const surroundings = officeSurroundings();
  readIn(surroundings.language);
  addTexts(surroundings.language, await laterTexts(surroundings.language));
  createRoot(place).render(
    <FaultBoundary language={surroundings.language} onRetry={reload}>
      <Pane
        workbook={workbook}
        surroundings={surroundings}
        tab={tabOfAddress(window.location) ?? "data"}
        day={dayOfAddress(window.location)}
      />
    </FaultBoundary>,
  );
}
