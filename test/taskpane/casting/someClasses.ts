import type { CastingRules } from "../../../src/method/casting/criteria";
import { exampleEffort } from "../../../src/method/casting/effort";
import { pointsOf } from "../../../src/method/casting/points";
import { castingRule } from "../../../src/method/casting/rule";
import type { CastingInput } from "../../../src/workbook/look/castingInput";
import type { OverrideRow } from "../../../src/workbook/look/castingRules";
import type { Classes } from "../../../src/workbook/casting/classes";
import { classesOf } from "../../../src/workbook/casting/classesOf";
import type { Finding } from "../../../src/workbook/excel/finding";
import type { Look } from "../../../src/workbook/look/look";
import { asOf, someLook } from "../someLook";

/** Three criteria: two by choice, one by numbers. */
export const someRules: CastingRules = {
  criteria: [
    {
      name: "Attractiveness",
      column: "Attractiveness",
      weight: 3,
      scale: {
        bands: [],
        choices: [
          { choice: "low", points: 0 },
          { choice: "medium", points: 50 },
          { choice: "high", points: 100 },
        ],
      },
      departments: ["Sales"],
      networkRule: "best",
    },
    {
      name: "Order value",
      column: "Order value",
      weight: 2,
      scale: {
        bands: [
          { over: null, upTo: 500, points: 0 },
          { over: 500, upTo: 10000, points: 50 },
          { over: 10000, upTo: null, points: 100 },
        ],
        choices: [],
      },
      departments: [],
      networkRule: "sum",
    },
    {
      name: "Succession",
      column: "Succession",
      weight: 1,
      scale: {
        bands: [],
        choices: [
          { choice: "settled", points: 0 },
          { choice: "open", points: 100 },
        ],
      },
      departments: ["Succession planning"],
      networkRule: "lead",
    },
  ],
  thresholds: [
    { label: "A", from: 75 },
    { label: "B", from: 50 },
    { label: "C", from: 25 },
    { label: "D", from: null },
  ],
  leastAssessed: 0.5,
  hysteresis: 0,
};

interface Change {
  readonly rules?: CastingRules;
  /** By criterion, the cell of a record. */
  readonly cell?: (criterion: number, record: number) => string | number;
  readonly overrides?: readonly OverrideRow[];
  readonly findings?: readonly Finding[];
  readonly faults?: readonly Finding[];
}

/** Without chance: every choice, every band and a gap here and there. */
function usualCell(criterion: number, record: number): string | number {
  if (criterion === 0) return ["high", "low", "medium", "", "high"][record % 5] as string;
  if (criterion === 1) return record % 7 === 3 ? "" : (record * 613) % 15000;
  return record % 3 === 0 ? "" : record % 2 === 0 ? "open" : "settled";
}

/** A look at a workbook that has criteria. */
export function castLook(size = 60, change: Change = {}): Look {
  const rules = change.rules ?? someRules;
  const cell = change.cell ?? usualCell;
  const look = someLook(size);
  const cells = rules.criteria.map((_, criterion) =>
    Array.from({ length: look.customerColumns!.count }, (_, record) => cell(criterion, record)),
  );
  const isSound = (change.faults ?? []).length === 0;
  const rule = isSound ? castingRule(rules) : null;
  const castingInput: CastingInput = {
    rules: {
      rules,
      rows: rules.criteria.map((_, first) => ({ first, bands: [], choices: [] })),
      positions: rules.criteria.map((_, index) => 10 + index),
      efforts: exampleEffort,
      overrides: change.overrides ?? [],
      overrideRows: (change.overrides ?? []).map((_, row) => row),
      faults: change.faults ?? [],
      lint: [],
    },
    tables: new Map(),
    cells,
    targetGroups: null,
    leadIds: null,
    rule,
    points: rule ? pointsOf(rule, cells).matrix : null,
    findings: change.findings ?? [],
  };
  return { ...look, castingInput };
}

/** The classes of such a look. */
export function someClasses(size = 60, change: Change = {}): Classes {
  return classesOf(castLook(size, change), asOf)!;
}
