import type { PlanReading } from "./readings";
import { curveInput, type PlanBase, type ScenarioInput, type ScenarioLayer } from "./scenarios";

/** What a plan is read by when it is signed. */
export interface SealTerms {
  readonly reading: PlanReading;
  /** Serial of the first day of the plan's first month; null: none is entered. */
  readonly start: number | null;
  /** Serials; they matter to the reading by working days. */
  readonly holidays: readonly number[];
}

/** Who signed on which day, and what the plan said. */
export interface SignedAct {
  readonly by: string;
  /** Serial (1900 system). */
  readonly on: number;
  readonly firstYear: number | null;
  readonly total: number | null;
}

/** Something that is not as it was signed. Null: it was, or is, not there. */
export interface SealChange {
  /** "base" for the plan, "scenario" for what differs from it. */
  readonly part: "base" | "scenario";
  readonly input: ScenarioInput | "reading" | "start" | "holidays";
  readonly from: string | null;
  readonly to: string | null;
}

export interface SealState {
  /** "signature": signer, day, figures or what is stored were changed. [] while the seal holds. */
  readonly broken: readonly ("base" | "scenario" | "signature")[];
  /** [] too where the signature is of a program that did not store the plan. */
  readonly changes: readonly SealChange[];
}

/**
 * The seal under a plan with the plan itself: hashes of base, layer and signature, and every input as it was signed, so that a
 * broken seal can say what was changed. It shows a change, it stops no forger.
 */
export function sealOf(base: PlanBase, layer: ScenarioLayer, terms: SealTerms, act: SignedAct): string {
  const stored = storedPlan(base, layer, terms);
  return `${hashOf([...partsOf(base), terms.reading, startOf(terms), ...calendarOf(terms)])}-${layerHash(layer)}-${actHash(act, stored)}|${stored}`;
}

/** Whether what was signed still stands, and what does not. */
export function sealState(
  signed: string,
  base: PlanBase,
  layer: ScenarioLayer,
  terms: SealTerms,
  act: SignedAct,
): SealState {
  const at = signed.indexOf("|");
  if (at < 0) return { broken: brokenBefore(signed, base, layer, terms), changes: [] };
  const [hashes, stored] = [signed.slice(0, at).split("-"), signed.slice(at + 1)];
  const now = sealOf(base, layer, terms, act);
  const [baseNow, layerNow] = now.slice(0, now.indexOf("|")).split("-");
  return {
    broken: [
      ...(hashes[0] === baseNow ? [] : ["base" as const]),
      ...(hashes[1] === layerNow ? [] : ["scenario" as const]),
      ...(hashes[2] === actHash(act, stored) ? [] : ["signature" as const]),
    ],
    changes: changesOf(stored, storedPlan(base, layer, terms)),
  };
}

/** The layer that makes the plan of today what was signed; reading and start are no part of a layer. */
export function signedLayer(signed: string, base: PlanBase): ScenarioLayer {
  const stored = entriesOf(signed.slice(signed.indexOf("|") + 1));
  const today = entriesOf(storedPlan(base, {}, { reading: "exceeds", start: null, holidays: [] }));
  const layer: Partial<Record<ScenarioInput, number>> = {};
  for (const [key, value] of stored) {
    const input = key.replace(/^\+/, "") as ScenarioInput;
    if (["reading", "start", "holidays"].includes(input) || value === "-") continue;
    const number = Number(value);
    if (Number.isFinite(number) && (key.startsWith("+") || today.get(key) !== value)) layer[input] = number;
  }
  return layer;
}

/** A signature of a program that hashed base and layer alone. */
function brokenBefore(signed: string, base: PlanBase, layer: ScenarioLayer, terms: SealTerms): ("base" | "scenario")[] {
  const [baseThen, layerThen] = signed.split("-");
  const calendar = terms.reading === "workingDays" ? [terms.start ?? "", ...terms.holidays] : [];
  const parts = partsOf(base);
  // Its costs stood without their names.
  const costs = parts.splice(-6).filter((_, index) => index % 2 === 1);
  const baseNow = hashOf([...parts, ...costs, terms.reading, ...calendar]);
  return [
    ...(baseThen === baseNow ? [] : ["base" as const]),
    ...(layerThen === layerHash(layer) ? [] : ["scenario" as const]),
  ];
}

function changesOf(then: string, now: string): SealChange[] {
  const [before, after] = [entriesOf(then), entriesOf(now)];
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key): SealChange[] => {
    const [from, to] = [known(before.get(key)), known(after.get(key))];
    if (from === to) return [];
    const input = key.replace(/^\+/, "") as SealChange["input"];
    return [{ part: key.startsWith("+") ? "scenario" : "base", input, from, to }];
  });
}

function known(value: string | undefined): string | null {
  return value === undefined || value === "-" ? null : value;
}

function entriesOf(stored: string): Map<string, string> {
  return new Map(
    stored.split(";").flatMap((entry) => {
      const at = entry.indexOf("=");
      return at < 0 ? [] : [[entry.slice(0, at), entry.slice(at + 1)] as const];
    }),
  );
}

/** Every input by its name, "-" for one that is not entered; those of the layer behind a "+". */
function storedPlan(base: PlanBase, layer: ScenarioLayer, terms: SealTerms): string {
  const inputs = partsOf(base);
  const pairs = Array.from({ length: inputs.length / 2 }, (_, at) => `${inputs[2 * at]}=${inputs[2 * at + 1]}`);
  const holidays = calendarOf(terms);
  return [
    ...pairs,
    `reading=${terms.reading}`,
    `start=${startOf(terms)}`,
    ...(holidays.length > 0 ? [`holidays=${hashOf(holidays)}`] : []),
    ...Object.entries(layer)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([input, value]) => `+${input}=${value}`),
  ].join(";");
}

function startOf({ start }: SealTerms): number | string {
  return start ?? "-";
}

function calendarOf({ reading, holidays }: SealTerms): readonly number[] {
  return reading === "workingDays" ? holidays : [];
}

function actHash({ by, on, firstYear, total }: SignedAct, stored: string): string {
  return hashOf([by, on, firstYear ?? "-", total ?? "-", stored]);
}

function layerHash(layer: ScenarioLayer): string {
  return hashOf(byName(layer as Readonly<Record<string, number>>));
}

function partsOf({ inputs, years, costs }: PlanBase): (string | number)[] {
  const { conversionCurve, ...plain } = inputs;
  return [
    ...byName({ ...plain, years }),
    ...conversionCurve.flatMap(({ month, rate }) => [curveInput(month), rate]),
    ...byCost(costs),
  ];
}

function byCost({ costPerCall, costPerAppointment, costPerAdviser }: PlanBase["costs"]): (string | number)[] {
  return Object.entries({ costPerCall, costPerAppointment, costPerAdviser }).flatMap(([name, cost]) => [
    name,
    cost ?? "-",
  ]);
}

function byName(values: Readonly<Record<string, number>>): (string | number)[] {
  return Object.entries(values)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap((entry) => entry);
}

/** FNV-1a of 64 bits. */
function hashOf(parts: readonly (string | number)[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of parts.join("|")) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) as number)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
