import { networkClasses } from "../../method/cadence/networkClass";
import type { ClassTarget } from "../../method/cadence/frequencies";
import { segmentsOf } from "../matrix/segments";
import { classesOf } from "../casting/classesOf";
import { networksIn } from "../look/networksIn";
import type { Look } from "../look/look";
import type { NetworkReminder } from "./reminderEntry";
import { classTargets } from "../rules/frequencies";

/** The class of each network as the reminders take it; index = network. */
export interface ReminderClasses {
  readonly targets: readonly ClassTarget[];
  /** Index in the targets, -1 for none. */
  readonly classOf: Int32Array;
  readonly from: (network: number) => NetworkReminder["classFrom"];
  /** By network the departments that its casting calls in; empty without criteria. */
  readonly departments: ReadonlyMap<number, readonly string[]>;
  /** True where the letters of the segments were asked for: faults in the bands concern the list then. */
  readonly usesBands: boolean;
}

/** The class in the customers table; where no member has one, that of the casting; else the letter of the segment. */
export function networkClassesOf(look: Look, asOf: number): ReminderClasses {
  const targets = classTargets(look.rules);
  const networks = networksIn(look);
  const count = networks.keys.length;
  const customers = look.customerColumns;
  const letters = lettersOf(look);
  const { cast, departments } = castClassesOf(look, asOf, new Set(targets.map(({ label }) => label.toUpperCase())));
  const standIns =
    letters || cast ? customers?.customerId.map((_, record) => cast?.[record] || letters?.[record]) : undefined;
  const { classOf, fromSegment } = networkClasses(networks.networkOf, count, customers?.class, standIns, targets);
  const fromCasting = new Uint8Array(count);
  cast?.forEach((label, record) => {
    const network = networks.networkOf[record] as number;
    if (label !== "" && network >= 0) fromCasting[network] = 1;
  });
  return {
    targets,
    classOf,
    from: (network) =>
      classOf[network] === -1
        ? "none"
        : fromSegment[network] !== 1
          ? "class"
          : fromCasting[network] === 1
            ? "casting"
            : "segment",
    departments,
    usesBands: letters !== undefined,
  };
}

/** The class of each customer's network by the casting, overrides included; "" where it gives none of the targets'. */
function castClassesOf(
  look: Look,
  asOf: number,
  known: ReadonlySet<string>,
): { readonly cast?: readonly string[]; readonly departments: ReadonlyMap<number, readonly string[]> } {
  const departments = new Map<number, readonly string[]>();
  const classes = classesOf(look, asOf);
  if (!classes?.casting || !look.customerColumns) return { departments };
  const { networkOf } = networksIn(look);
  const cast: string[] = look.customerColumns.customerId.map(() => "");
  for (const { effectiveClass, members, departments: called } of classes.networks) {
    const first = members[0]?.record;
    if (first !== undefined && called.length > 0) departments.set(networkOf[first] as number, called);
    if (known.has(effectiveClass.toUpperCase())) for (const { record } of members) cast[record] = effectiveClass;
  }
  return { cast, departments };
}

/** The label of each customer's potential band, which stands in for a missing class. */
function lettersOf(look: Look): string[] | undefined {
  const casting = segmentsOf(look);
  if (!casting) return undefined;
  const width = casting.rule.penetration.length;
  return Array.from(casting.codes, (code) =>
    code < 0 ? "" : (casting.rule.potential[Math.floor(code / width)]?.label ?? ""),
  );
}
