import { networkClasses } from "../../method/cadence/networkClass";
import { castingOf, castingStates, type CastingState } from "../../method/casting/casting";
import { departmentsOf, exampleFormats } from "../../method/casting/decision";
import { minutesPerCasting } from "../../method/casting/effort";
import { networkFigures } from "../../method/casting/networkFigures";
import { networkPoints } from "../../method/casting/networkPoints";
import { overridden, type Overridden } from "../../method/casting/overrides";
import { mostPoints, notApplicable, notAssessed, type PointMatrix } from "../../method/casting/points";
import { coder, segmentLabel, segmentRule } from "../../method/segment/segment";
import { columnLetters } from "../excel/address";
import { findingAt, quoted, textOf, type Cell } from "../excel/cell";
import type { Finding } from "../excel/finding";
import type { CustomerColumns, Look } from "../look/look";
import { customerPlace } from "../look/sourcePlace";
import { differingClasses } from "./classChanges";
import type { CastingInput } from "../look/castingInput";
import { castingFindings } from "./castingFindings";
import type { Classes, ClassedNetwork, Member, PointState } from "./classes";
import { unitedNetworks } from "./unitedNetworks";

/**
 * The classes of what was read, as of a day. The classes are those of the rules; overrides stand beside them.
 * @param asOf whole serial of the 1900 system: overrides end
 * @returns null without criteria, customers or ids
 */
export function classesOf(look: Look, asOf: number): Classes | null {
  const { castingInput: input, customerColumns: customers } = look;
  if (!input || !customers || !look.customers || look.customers.missing.includes("customerId")) return null;
  const { rules, efforts, overrides } = input.rules;
  const labels = rules.thresholds.map(({ label }) => label);
  const { networks, leads } = unitedNetworks(look);
  const count = networks.keys.length;
  const figures = networkFigures(networks.networkOf, count, customers.potential, customers.revenue);
  const base = { rules, labels, efforts, figures, overrides, faults: input.rules.faults };
  if (!input.rule || !input.points) {
    return {
      ...base,
      casting: null,
      earlier: undefined,
      effective: new Int8Array(0),
      networks: [],
      expired: [],
      findings: castingFindings(look, input.rules),
      counts: labels.concat("").map(() => 0),
      castingMinutes: 0,
    };
  }
  const matrix = networkPoints(input.rule, input.points, input.cells, {
    networkOf: networks.networkOf,
    networkCount: count,
    leads: leads.rows,
    targetGroups: input.targetGroups ?? undefined,
  });
  const earlier = rules.hysteresis > 0 ? earlierClasses(networks.networkOf, count, customers, labels) : undefined;
  const casting = castingOf(input.rule, matrix, earlier);
  const over = overridden(
    casting.classes,
    networks.keys,
    overrides.map((each) => ({ ...each, label: each.class, until: each.until ?? undefined })),
    labels,
    asOf,
  );
  const members = membersOf(networks.networkOf, count);
  const deciding = decidingValues(input, casting.matrix, members, leads.rows);
  const segments = segmentRule(look.rules.potentialBands, look.rules.penetrationBands);
  const codeOf = coder(segments);
  const memberAt = (record: number): Member => ({
    record,
    id: customers.customerId[record] ?? "",
    customer: customers.customer[record] ?? "",
  });
  const list = networks.keys.map((key, index): ClassedNetwork => {
    const rows = members[index] as readonly number[];
    const first = rows[0] as number;
    const lead = leads.rows[index] as number;
    const adviser = networks.adviserOf[index] as number;
    const effective = over.effective[index] as number;
    const effort = efforts[effective];
    const known = casting.assessed[index] as number;
    const all = casting.weights[index] as number;
    const own = casting.classes[index] as number;
    const best = casting.highClasses[index] as number;
    const worst = casting.lowClasses[index] as number;
    const ask = casting.asks[index] as number;
    return {
      index,
      key,
      network: customers.network[first] !== "" ? key : customers.customer[first] || key,
      adviser: adviser < 0 ? "" : (networks.advisers[adviser] ?? ""),
      targetGroup: textOf(input.targetGroups?.[lead]),
      members: rows.map(memberAt),
      lead: memberAt(lead),
      potential: figures.potential[index] as number,
      revenue: figures.revenue[index] as number,
      unusedPotential: figures.unusedPotential[index] as number,
      segment: segmentLabel(codeOf(figures.potential[index], figures.revenue[index]), segments),
      values: deciding[index] as readonly Cell[],
      ...pointsAt(casting.matrix, index),
      state: castingStates[casting.states[index] as number] as CastingState,
      score: numberOrNull(casting.scores[index]),
      low: numberOrNull(casting.lows[index]),
      high: numberOrNull(casting.highs[index]),
      class: labels[own] ?? "",
      couldBe: best >= 0 && (own < 0 || best < own) ? (labels[best] ?? "") : "",
      worstClass: worst >= 0 && (own < 0 || worst > own) ? (labels[worst] ?? "") : "",
      ask: ask < 0 ? null : ask,
      assessed: all === 0 ? 0 : known / all,
      override: overrides[over.overrideOf[index] as number] ?? null,
      effectiveClass: labels[effective] ?? "",
      contactsPerYear: effort?.contactsPerYear ?? 0,
      minutes: (effort?.contactsPerYear ?? 0) * (effort?.minutesPerContact ?? 0),
      departments: departmentsOf(casting.rule, casting.matrix, index),
      formats: exampleFormats(labels[effective] ?? ""),
    };
  });
  const counts = new Array<number>(labels.length + 1).fill(0);
  over.effective.forEach((index) => {
    const at = index < 0 ? labels.length : index;
    counts[at] = (counts[at] ?? 0) + 1;
  });
  const classes: Classes = {
    ...base,
    casting,
    earlier,
    effective: over.effective,
    networks: list,
    expired: over.expired.flatMap((override) => overrides[override] ?? []),
    findings: [...castingFindings(look, input.rules), ...overrideFindings(input, over)],
    counts,
    castingMinutes: count * minutesPerCasting,
  };
  return { ...classes, findings: [...classes.findings, ...differing(look, classes)] };
}

/** A class that is given and is not the casting's: told once, for the column counts and nobody sees it. */
function differing(look: Look, classes: Classes): Finding[] {
  const changes = differingClasses(look, classes);
  const [first] = changes;
  const at = customerPlace(look);
  const columns = look.customerColumns;
  if (!first || !at || !columns || look.customers?.columns.class === undefined) return [];
  const row = (columns.sheetRow[first.record] as number) - at.firstRow;
  return [
    findingAt(at, "classesDiffer", "note", "class", row, {
      count: changes.length,
      network: quoted(classes.networks.find(({ key }) => key === first.network)?.network ?? first.network),
      from: quoted(first.from),
      to: quoted(first.to),
    }),
  ];
}

/** Classes of the Class column, which the hysteresis keeps to. */
function earlierClasses(
  networkOf: Int32Array,
  count: number,
  customers: CustomerColumns,
  labels: readonly string[],
): Int8Array {
  // The better the class the more it weighs: that of a network is the best among its members.
  const targets = labels.map((label, index) => ({ label, contactsPerYear: labels.length - index, weight: 1 }));
  return Int8Array.from(networkClasses(networkOf, count, customers.class, undefined, targets).classOf);
}

function membersOf(networkOf: Int32Array, count: number): readonly (readonly number[])[] {
  const members = Array.from({ length: count }, (): number[] => []);
  networkOf.forEach((network, record) => members[network]?.push(record));
  return members;
}

/** The value behind the points of each network: that of the first member with these points, the lead's, or the sum. */
function decidingValues(
  { cells, points, rules }: CastingInput,
  networks: PointMatrix,
  members: readonly (readonly number[])[],
  leads: Int32Array,
): readonly (readonly Cell[])[] {
  const { criteria } = rules.rules;
  return members.map((rows, network) =>
    criteria.map(({ networkRule }, criterion): Cell => {
      const column = cells[criterion] ?? [];
      if (networkRule === "lead") return column[leads[network] as number] ?? "";
      if (networkRule === "sum") {
        const numbers = rows.flatMap((row) => (typeof column[row] === "number" ? [column[row]] : []));
        if (numbers.length > 0) return numbers.reduce((sum, each) => sum + each, 0);
      }
      const wanted = networks.points[network * criteria.length + criterion];
      const row = rows.find((each) => points?.points[each * criteria.length + criterion] === wanted);
      const cell = row === undefined ? undefined : column[row];
      return wanted === notAssessed || cell === undefined ? "" : cell;
    }),
  );
}

function pointsAt(matrix: PointMatrix, record: number): Pick<ClassedNetwork, "points" | "pointStates"> {
  const points: (number | null)[] = [];
  const pointStates: PointState[] = [];
  for (let at = record * matrix.criteria; at < (record + 1) * matrix.criteria; at++) {
    const found = matrix.points[at] as number;
    points.push(found <= mostPoints ? found / 100 : null);
    pointStates.push(
      found <= mostPoints
        ? "assessed"
        : found === notAssessed
          ? "notAssessed"
          : found === notApplicable
            ? "notApplicable"
            : "notInScale",
    );
  }
  return { points, pointStates };
}

/** Overrides past their day, and those that count for nothing or lack something. */
function overrideFindings({ rules, tables }: CastingInput, { expired, findings }: Overridden): Finding[] {
  const table = tables.get("overrides");
  if (!table) return [];
  const columns = { networkUnknown: 0, classUnknown: 1, reasonMissing: 2, authorMissing: 3, doubled: 0 } as const;
  const find = (override: number, column: number, kind: Finding["kind"], values: Finding["values"]): Finding => ({
    kind,
    severity: "warning",
    table: "rules",
    place: {
      sheet: table.sheet,
      cell: `${columnLetters(table.area.column + column)}${table.area.row + 2 + (rules.overrideRows[override] ?? 0)}`,
    },
    values,
  });
  return [
    ...expired.map((override) =>
      find(override, 4, "overrideExpired", {
        network: quoted(rules.overrides[override]?.key ?? ""),
        class: quoted(rules.overrides[override]?.class ?? ""),
        day: rules.overrides[override]?.until ?? 0,
      }),
    ),
    ...findings.map(({ fault, override }) =>
      find(override, columns[fault], "overrideUnusable", {
        variant: fault,
        network: quoted(rules.overrides[override]?.key ?? ""),
        value: quoted(rules.overrides[override]?.class ?? ""),
      }),
    ),
  ];
}

function numberOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
