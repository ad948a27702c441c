import type { Criterion, NetworkRule } from "./criteria";

/** Two invented sets of criteria; the product labels them Example. */
export type ExampleSet = "trade" | "financialServices";

/** Words of the example sets; the caller says them in the user's language. */
export type ExampleWord =
  | "attractiveness"
  | "orderValue"
  | "growth"
  | "assortment"
  | "payment"
  | "recommendation"
  | "provisionVolume"
  | "succession"
  | "insurancePremium"
  | "privateWealth"
  | "low"
  | "medium"
  | "high"
  | "open"
  | "planned"
  | "settled"
  | "late"
  | "punctual"
  | "early"
  | "no"
  | "yes"
  | "sales"
  | "fieldService"
  | "accounting"
  | "successionPlanning"
  | "insurance"
  | "investment";

type Steps = readonly (readonly [limitOrWord: number | ExampleWord | null, points: number])[];

type ExampleRow = readonly [
  name: ExampleWord,
  weight: number,
  networkRule: NetworkRule,
  departments: readonly ExampleWord[],
  steps: Steps,
];

const threeGrades: Steps = [
  ["low", 0],
  ["medium", 50],
  ["high", 100],
];

const sets: Readonly<Record<ExampleSet, readonly ExampleRow[]>> = {
  trade: [
    ["attractiveness", 3, "best", ["sales"], threeGrades],
    [
      "orderValue",
      3,
      "sum",
      ["sales"],
      [
        [null, 0],
        [500, 25],
        [2000, 50],
        [10000, 75],
        [50000, 100],
      ],
    ],
    ["growth", 2, "lead", ["fieldService"], threeGrades],
    [
      "assortment",
      2,
      "best",
      ["fieldService"],
      [
        [null, 0],
        [1, 33],
        [3, 67],
        [5, 100],
      ],
    ],
    [
      "payment",
      1,
      "lead",
      ["accounting"],
      [
        ["late", 0],
        ["punctual", 70],
        ["early", 100],
      ],
    ],
    [
      "recommendation",
      1,
      "best",
      ["sales"],
      [
        ["no", 0],
        ["yes", 100],
      ],
    ],
  ],
  financialServices: [
    ["attractiveness", 3, "best", ["sales"], threeGrades],
    [
      "provisionVolume",
      3,
      "sum",
      ["sales"],
      [
        [null, 0],
        [5000, 25],
        [20000, 50],
        [50000, 75],
        [100000, 100],
      ],
    ],
    [
      "succession",
      2,
      "lead",
      ["successionPlanning"],
      [
        ["settled", 0],
        ["planned", 60],
        ["open", 100],
      ],
    ],
    [
      "insurancePremium",
      2,
      "sum",
      ["insurance"],
      [
        [null, 0],
        [2500, 25],
        [10000, 50],
        [25000, 75],
        [75000, 100],
      ],
    ],
    [
      "privateWealth",
      2,
      "best",
      ["investment"],
      [
        [null, 0],
        [100000, 33],
        [500000, 67],
        [2000000, 100],
      ],
    ],
  ],
};

/**
 * An example set. Each criterion's name is also the key of its column, for the caller to match with a table.
 * @param say the word in the user's language
 */
export function exampleCriteria(set: ExampleSet, say: (word: ExampleWord) => string): readonly Criterion[] {
  return sets[set].map(([name, weight, networkRule, departments, steps]) => {
    const limits = steps.filter(([step]) => typeof step !== "string");
    return {
      name: say(name),
      column: say(name),
      weight,
      networkRule,
      departments: departments.map(say),
      scale: {
        bands: limits.map(([over, points], index) => ({
          over: over as number | null,
          upTo: (limits[index + 1]?.[0] ?? null) as number | null,
          points,
        })),
        choices: steps.flatMap(([step, points]) => (typeof step === "string" ? [{ choice: say(step), points }] : [])),
      },
    };
  });
}
