import { idCell, numberCell } from "../excel/layout";
import type { ActivePhase, PhaseFrequency } from "./furtherRules";
import { contactsAYear } from "./frequencies";
import { named, type RuleReader } from "./ruleReader";
import type { RuleTableSheet } from "./ruleTable";

/** The columns of the contact-frequency grid (Kontaktfrequenzraster), from left to right. */
export const activePhases = [
  "prospect",
  "qualified",
  "buyer",
  "customer",
  "regularCustomer",
] as const satisfies readonly ActivePhase[];

/** Frequencies by class and phase; null where a phase has its class's own. */
export function judgePhaseFrequencies(
  reader: RuleReader | undefined,
  example: readonly PhaseFrequency[],
): readonly PhaseFrequency[] {
  if (!reader) return example;
  const seen = new Set<string>();
  return reader.rows(activePhases.length + 1).flatMap(({ index }) => {
    const label = reader.label(index, 0, "@phaseFrequencies");
    if (label === undefined || reader.isDoubled(seen, label, index, named(label))) return [];
    const byPhase = Object.fromEntries(
      activePhases.map((phase, column) => [
        phase,
        reader.optionalNumber(index, column + 1, named(label), contactsAYear),
      ]),
    ) as Record<ActivePhase, number | null>;
    return [{ class: label, byPhase }];
  });
}

export const phaseFrequenciesSheet: RuleTableSheet = {
  headers: ["class", "phase.prospect", "phase.qualified", "phase.buyer", "phase.customer", "phase.regularCustomer"],
  formats: [null, null, null, null, null, null],
  rows: ({ phaseFrequencies }) =>
    phaseFrequencies.map((each) => [
      idCell(each.class),
      ...activePhases.map((phase) => numberCell(each.byPhase[phase])),
    ]),
};
