import type { MeasureCell, MeasuresGrid } from "../../method/measures/grid";
import { highestInterest, phases, type Phase } from "../../method/measures/phases";
import { isBlankCell } from "../excel/cell";
import { instrumentWords } from "../words/instrumentWords";
import { phaseWords } from "../words/registerWords";
import { activePhases } from "./phaseFrequencies";
import type { Expected, RuleReader } from "./ruleReader";
import type { RuleTableSheet } from "./ruleTable";

const interest: Expected = {
  word: "interest",
  isFine: (value) => value >= 0 && value <= highestInterest && Number.isInteger(value),
};

/**
 * The measures grid (Maßnahmenraster). A pair of phase and interest without a row has no measure; a blank next best
 * instrument says that there is no other.
 */
export function judgeMeasures(reader: RuleReader | undefined, example: MeasuresGrid): MeasuresGrid {
  if (!reader) return example;
  const grid = Object.fromEntries(phases.map((phase) => [phase, []])) as unknown as Record<Phase, MeasureCell[]>;
  const seen = new Set<string>();
  for (const { index, cells } of reader.rows(4)) {
    const phase = reader.word(index, 0, "@measures", phaseWords, "phase");
    const degree = reader.number(index, 1, "@measures", interest);
    const best = reader.word(index, 2, "@measures", instrumentWords, "instrument");
    const nextBest = isBlankCell(cells[3]) ? best : reader.word(index, 3, "@measures", instrumentWords, "instrument");
    if (!phase || Number.isNaN(degree) || !best || !nextBest) continue;
    if (reader.isDoubled(seen, `${phase} ${degree}`, index, "@measures")) continue;
    grid[phase][degree] = { best, nextBest };
  }
  return grid;
}

export const measuresSheet: RuleTableSheet = {
  headers: ["phase", "interest", "recommended", "nextBest"],
  formats: [null, null, null, null],
  rows: ({ measures }, { language }) =>
    activePhases.flatMap((phase) =>
      Array.from(measures[phase], (cell: MeasureCell | undefined, degree) =>
        cell
          ? [
              [
                phaseWords.wordOf(language, phase),
                degree,
                instrumentWords.wordOf(language, cell.best),
                cell.nextBest === cell.best ? "" : instrumentWords.wordOf(language, cell.nextBest),
              ],
            ]
          : [],
      ).flat(),
    ),
};
