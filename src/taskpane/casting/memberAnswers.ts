import { reader } from "../../method/casting/points";
import { isNotAssessed, valueKey } from "../../method/casting/valueKey";
import type { ClassedNetwork, Member } from "../../workbook/casting/classes";
import type { Look } from "../../workbook/look/look";
import type { AnswerValue } from "./shapes";
import { freshAnswer, type Workshop } from "./workshopState";

/** What a member's own cell holds for a criterion, with what was answered since the look. */
export interface MemberAnswer {
  readonly member: Member;
  readonly isLead: boolean;
  readonly value: AnswerValue;
  /** 0 to 100; null where it is not assessed or not in the scale. */
  readonly points: number | null;
}

/** What a network says to a criterion: its members' own values, and which of them count. */
export interface NetworkAnswer {
  /** The lead member first. */
  readonly members: readonly MemberAnswer[];
  /** The member whose value counts; null where the sum does, or nobody has one. */
  readonly counting: MemberAnswer | null;
  /** The sum of the numbers, for criteria that add up. */
  readonly sum: number | null;
}

/** The criteria whose values are figures of the books, not judgements of the room: revenue and potential. */
export function figuresOf({ customers, castingInput: input }: Pick<Look, "customers" | "castingInput">): Set<number> {
  const columns = customers?.columns;
  const booked = [columns?.revenue, columns?.potential].filter((position) => position !== undefined);
  return new Set(
    (input?.rules.positions ?? []).flatMap((position, criterion) =>
      position >= 0 &&
      booked.includes(position) &&
      (input?.rules.rules.criteria[criterion]?.scale.bands.length ?? 0) > 0
        ? [criterion]
        : [],
    ),
  );
}

/** A network's answer to a criterion as it stands, answers of this sitting included. */
export function networkAnswer(
  { castingInput: input }: Pick<Look, "castingInput">,
  state: Pick<Workshop, "fresh">,
  network: ClassedNetwork,
  criterion: number,
): NetworkAnswer {
  const scale = input?.rule?.scales[criterion];
  const read = scale ? reader(scale) : () => NaN;
  const rule = input?.rules.rules.criteria[criterion]?.networkRule ?? "best";
  const others = network.members.filter(({ record }) => record !== network.lead.record);
  const members = [network.lead, ...others].map((member, at): MemberAnswer => {
    const given = freshAnswer(state, criterion, member.id);
    const value = given === undefined ? answerIn(input?.cells[criterion]?.[member.record]) : given;
    const found = value === null ? NaN : read(value) / 100;
    return { member, isLead: at === 0, value, points: found >= 0 && found <= 100 ? found : null };
  });
  if (rule === "sum") {
    const numbers = members.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
    return {
      members,
      counting: null,
      sum: numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0),
    };
  }
  const lead = members[0] as MemberAnswer;
  const best = members.reduce<MemberAnswer | null>(
    (found, each) => (each.points !== null && each.points > (found?.points ?? -1) ? each : found),
    null,
  );
  return { members, counting: rule === "lead" ? (lead.value === null ? null : lead) : best, sum: null };
}

/** A cell as an answer; null where it says that nobody knows. */
function answerIn(cell: unknown): AnswerValue {
  if (typeof cell === "number") return cell;
  if (typeof cell === "boolean") return String(cell);
  if (typeof cell !== "string") return null;
  return isNotAssessed(valueKey(cell) ?? "") ? null : cell;
}
