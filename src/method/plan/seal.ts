import { curveInput, type PlanBase, type ScenarioLayer } from "./scenarios";

/** What a signature stands under: base and layer by themselves, so that a broken seal says which of them was changed. */
export function sealOf(base: PlanBase, layer: ScenarioLayer, circumstances: readonly (string | number)[]): string {
  return `${hashOf([...partsOf(base), ...circumstances])}-${hashOf(byName(layer as Readonly<Record<string, number>>))}`;
}

/** Which part of a seal no longer fits. */
export function brokenParts(signed: string, now: string): ("base" | "scenario")[] {
  const [base, layer] = signed.split("-");
  const [baseNow, layerNow] = now.split("-");
  return [...(base === baseNow ? [] : ["base" as const]), ...(layer === layerNow ? [] : ["scenario" as const])];
}

function partsOf({ inputs, years, costs }: PlanBase): (string | number)[] {
  const { conversionCurve, ...plain } = inputs;
  return [
    ...byName({ ...plain, years }),
    ...conversionCurve.flatMap(({ month, rate }) => [curveInput(month), rate]),
    ...[costs.costPerCall, costs.costPerAppointment, costs.costPerAdviser].map((each) => each ?? "-"),
  ];
}

function byName(values: Readonly<Record<string, number>>): (string | number)[] {
  return Object.entries(values)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap((entry) => entry);
}

/** FNV-1a of 64 bits: it shows a change, it does not stop anybody who wants to forge. */
function hashOf(parts: readonly (string | number)[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of parts.join("|")) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) as number)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
