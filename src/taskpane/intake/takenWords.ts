import type { Changes } from "../../intake/changes";
import type { CellPlace } from "../../workbook/excel/finding";
import type { HowTaken, TakenOver } from "../../workbook/intake/takeOver";
import type { IntakeUndone } from "../../workbook/intake/undoIntake";
import type { Speech } from "../frame/speech";

const shownPlaces = 5;

/** What was taken over, and which cells were left since somebody changed them meanwhile. */
export function takenWords(speech: Speech, how: HowTaken, taken: TakenOver, changes: Changes): string {
  const { customers, contacts } = changes;
  const done =
    how === "clean"
      ? speech.say("intake.done.clean", { customers, contacts })
      : how === "inPlace"
        ? speech.count("intake.done.inPlace", taken.changed)
        : speech.say("intake.done.remember");
  const left =
    taken.left.length > 0
      ? [speech.count("intake.done.left", taken.left.length, { places: placesOf(taken.left) })]
      : [];
  return [done, ...left].join(" ");
}

/** What was given back, and what stays since it was changed. */
export function undoneWords(speech: Speech, { restored, removed, edited, kept }: IntakeUndone): string {
  const places = [placesOf(edited), ...kept].filter((each) => each !== "").join(", ");
  return [
    ...(restored > 0 || removed.length === 0 ? [speech.count("intake.done.undone", restored)] : []),
    ...(removed.length > 0 ? [speech.say("intake.done.removed", { sheets: removed.join(", ") })] : []),
    ...(places !== "" ? [speech.say("intake.done.kept", { places })] : []),
  ].join(" ");
}

export function placesOf(places: readonly CellPlace[]): string {
  const shown = places.slice(0, shownPlaces).map(({ sheet, cell }) => `${sheet}!${cell}`);
  return [...shown, ...(places.length > shownPlaces ? ["…"] : [])].join(", ");
}
