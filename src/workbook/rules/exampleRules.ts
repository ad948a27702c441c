import { exampleSoonDays } from "../../method/cadence/dueState";
import { exampleTargets } from "../../method/cadence/frequencies";
import { examplePlan } from "../../method/plan/inputs";
import { penetrationBands, potentialPresets } from "../../method/segment/bands";
import { segmentLabels, segmentRule } from "../../method/segment/segment";
import { exampleThrust } from "../../method/segment/thrust";
import { say, type Language } from "../../text/text";
import { exampleFurtherRules } from "./exampleFurtherRules";
import type { RuleBand, Rules } from "./rules";

const exampleYears = 2;

/** The method's examples, as they are written to a workbook that has no rules yet. */
export function exampleRules(language: Language): Rules {
  return {
    inWorkbook: false,
    sheet: null,
    potentialBands: potentialPresets.wideB,
    penetrationBands,
    preset: "wideB",
    thrusts: exampleThrusts(language, potentialPresets.wideB, penetrationBands),
    frequencies: exampleTargets.map(({ label, contactsPerYear, weight }) => ({
      class: label,
      contactsPerYear,
      weight,
    })),
    asOf: null,
    soonDays: exampleSoonDays,
    holidays: [],
    plan: {
      ...examplePlan,
      conversionCurve: examplePlan.conversionCurve.map(({ month, rate }) => [month, rate] as const),
      years: exampleYears,
    },
    ...exampleFurtherRules,
  };
}

/** The example thrust of every segment of these bands. */
export function exampleThrusts(
  language: Language,
  potential: readonly RuleBand[],
  penetration: readonly RuleBand[],
): Record<string, string> {
  const rule = segmentRule(potential, penetration);
  return Object.fromEntries(
    segmentLabels(rule).map((segment, code) => [segment, say(language, `sheets.thrust.${exampleThrust(code, rule)}`)]),
  );
}

/** The preset that the bands equal; null when they were edited. */
export function presetOf(bands: readonly RuleBand[]): Rules["preset"] {
  const names = ["wideB", "wideA", "literal"] as const;
  return names.find((name) => sameBands(potentialPresets[name], bands)) ?? null;
}

function sameBands(a: readonly RuleBand[], b: readonly RuleBand[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ label, over, upTo }, index) => {
      const other = b[index];
      return other?.label === label && other.over === over && other.upTo === upTo;
    })
  );
}
