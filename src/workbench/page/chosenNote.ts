import type { SpreadsheetModel } from "../model/model";
import { place } from "./element";

/** Says the note of the chosen cell below the grid, for people without a pointer. */
export function sayChosenNote(model: SpreadsheetModel): void {
  const strip = place("chosen-note");
  const look = (): void => {
    const { sheetId, area } = model.selection();
    const note = model.notes(sheetId).find(({ row, column }) => row === area.row && column === area.column);
    strip.textContent = note?.text ?? "";
    strip.hidden = !note;
  };
  model.onSelectionChanged(look);
  model.onChanged(look);
  look();
}
