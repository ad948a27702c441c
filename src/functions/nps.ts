import { idKey } from "../method/cadence/idKey";
import { countAnswers, highestRecommendation, recommendationOf } from "../method/loyalty/recommendation";
import { sayInCell } from "../text/functions/functionText";
import { nameOf } from "./argument";
import { isError } from "./cell";
import { listBeside, listIn, namesIn } from "./columns";
import { fail, guarded, userLanguage } from "./fail";
import { headed } from "./headed";
import { parameters } from "./parameters";
import { measuredListIn } from "./measuredCell";

/**
 * Recommendation (net promoter score) of each group, with a 95% interval that claims no certainty with few answers.
 * @customfunction NPS
 * @param answers Answers from 0 to 10, one for each network; blank or "-" is no answer. In Excel for Mac refer to them as B2:B50&"".
 * @param [groups] Adviser or class of the same answers; without it all are one group.
 * @returns A header row and one row for each group: group, answers, promoters, passives, detractors, score from -1 to 1, standard error, low and high end.
 */
export function nps(answers: unknown[][], groups?: unknown[][]): unknown[][] {
  return guarded(() => {
    const values = measuredListIn(listIn(answers), nameOf(parameters.NPS.answers));
    const names = namesIn(listBeside(values, groups, "functions.nps.groupRows"));
    const byGroup = new Map<string, number[]>();
    values.forEach((value, row) => {
      if (Number.isNaN(value)) return;
      if (!(Number.isInteger(value) && value >= 0 && value <= highestRecommendation))
        throw fail("#VALUE!", "functions.nps.outside", { row: row + 1, value });
      const name = names?.[row] ?? "";
      if (isError(name)) throw name;
      const key = idKey(name);
      const list = byGroup.get(key);
      if (list) list.push(value);
      else byGroup.set(key, [value]);
    });
    if (byGroup.size === 0) throw fail("#N/A", "functions.nps.none");
    const all = sayInCell(userLanguage(), "functions.nps.all");
    const rows = [...byGroup].map(([name, list]) => {
      const counted = countAnswers(list);
      const found = recommendationOf(counted);
      return [
        names ? name : all,
        counted.answers,
        counted.promoters,
        counted.answers - counted.promoters - counted.detractors,
        counted.detractors,
        found?.score,
        found?.standardError,
        found?.low,
        found?.high,
      ];
    });
    return headed(columns, rows);
  });
}

const columns = [
  "functions.nps.group",
  "functions.n",
  "functions.nps.promoters",
  "functions.nps.passives",
  "functions.nps.detractors",
  "functions.nps.score",
  "functions.standardError",
  "functions.low",
  "functions.high",
] as const;
