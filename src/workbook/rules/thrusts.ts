import { textOf } from "../excel/cell";
import type { Rules } from "./rules";
import { idCell, userText } from "../excel/layout";
import type { RuleReader } from "./ruleReader";
import type { RuleTableSheet } from "./ruleTable";

/** What to do with the customers of a segment: any text will do. */
export function judgeThrusts(reader: RuleReader | undefined, example: Rules["thrusts"]): Rules["thrusts"] {
  if (!reader) return example;
  return Object.fromEntries(
    reader.surveyed.cells.slice(1).flatMap((row) => {
      const segment = textOf(row[0]);
      return segment === "" ? [] : [[segment, textOf(row[1])] as const];
    }),
  );
}

export const thrustsSheet: RuleTableSheet = {
  headers: ["segment", "thrust"],
  formats: [null, null],
  rows: ({ thrusts }) => Object.entries(thrusts).map(([segment, thrust]) => [idCell(segment), userText(thrust)]),
};
