import type { ClassedNetwork, Classes } from "../../workbook/casting/classes";
import type { AnswerValue } from "./shapes";

/** An answer of this sitting. */
export interface GivenAnswer {
  readonly id: number;
  /** Answers that were given at once, to all members, are taken back at once. */
  readonly group: number;
  /** Key of the network. */
  readonly network: string;
  /** Id of the member whose cell it went to. */
  readonly member: string;
  readonly criterion: number;
  readonly value: AnswerValue;
}

/** What stands in the place of the questions. */
export type WorkshopPanel = "questions" | "chart" | "queue" | "override";

/** Where the workshop is. The order of the networks is that of its beginning, whatever the answers do to the scores. */
export interface Workshop {
  readonly order: readonly string[];
  /** Place in the order. */
  readonly at: number;
  /** The criterion that takes the next answer. */
  readonly criterion: number;
  /** Networks that somebody said are done; looking at one says nothing. */
  readonly done: ReadonlySet<string>;
  /** The answers of this sitting that were not taken back, the latest last. */
  readonly given: readonly GivenAnswer[];
  /** Answers that the look at the workbook does not show yet, by criterion and member. */
  readonly fresh: ReadonlyMap<string, AnswerValue>;
  /** Place of the member that answers, while the members are shown; their number for all of them, null for the lead. */
  readonly target: number | null;
  readonly panel: WorkshopPanel;
}

export type WorkshopAction =
  | { readonly type: "focus"; readonly criterion: number }
  | { readonly type: "go"; readonly to: number; readonly criterion: number }
  | { readonly type: "answer"; readonly answers: readonly GivenAnswer[]; readonly next: number }
  /** Answers were taken back, by the user or because they could not be written. */
  | {
      readonly type: "takeBack";
      readonly answers: readonly { readonly id: number; readonly before: AnswerValue }[];
    }
  | { readonly type: "done"; readonly network: string }
  | { readonly type: "target"; readonly target: number | null }
  | { readonly type: "panel"; readonly panel: WorkshopPanel }
  /** Another queue: its networks, and the criterion to begin with. */
  | { readonly type: "queue"; readonly order: readonly string[]; readonly at: number; readonly criterion: number }
  /** The look shows every answer. */
  | { readonly type: "settled" };

/**
 * Goes on where the last sitting stopped; where its network is not in this queue, from the first that is not done.
 * @param networks the queue
 * @param known keys of all networks
 */
export function beginWorkshop(
  networks: readonly ClassedNetwork[],
  known: { has(key: string): boolean },
  progress: { readonly at: string; readonly done: readonly string[] } | null,
  figures: ReadonlySet<number>,
): Workshop {
  const order = networks.map(({ key }) => key);
  const done = new Set((progress?.done ?? []).filter((key) => known.has(key)));
  const place = order.indexOf(progress?.at ?? "");
  const at =
    place >= 0
      ? place
      : Math.max(
          0,
          order.findIndex((key) => !done.has(key)),
        );
  return {
    order,
    at,
    criterion: firstOpen(networks[at], figures),
    done,
    given: [],
    fresh: new Map(),
    target: null,
    panel: "questions",
  };
}

/** The workshop after an action; a pure function. */
export function reduceWorkshop(state: Workshop, action: WorkshopAction): Workshop {
  switch (action.type) {
    case "focus":
      return { ...state, criterion: action.criterion, target: null, panel: "questions" };
    case "go":
      return { ...state, at: action.to, criterion: action.criterion, target: null, panel: panelAfter(state) };
    case "answer": {
      const fresh = new Map(state.fresh);
      for (const { criterion, member, value } of action.answers) fresh.set(answerKey(criterion, member), value);
      return {
        ...state,
        criterion: action.next,
        given: [...state.given, ...action.answers],
        fresh,
        target: null,
      };
    }
    case "takeBack": {
      const back = new Map(action.answers.map(({ id, before }) => [id, before]));
      const taken = state.given.filter(({ id }) => back.has(id));
      const first = taken[0];
      if (!first) return state;
      const fresh = new Map(state.fresh);
      for (const { id, criterion, member } of taken)
        fresh.set(answerKey(criterion, member), back.get(id) as AnswerValue);
      const done = new Set(state.done);
      done.delete(first.network);
      return {
        ...state,
        at: Math.max(0, state.order.indexOf(first.network)),
        criterion: first.criterion,
        given: state.given.filter(({ id }) => !back.has(id)),
        fresh,
        done,
        target: null,
        panel: "questions",
      };
    }
    case "done":
      return { ...state, done: new Set(state.done).add(action.network) };
    case "target":
      return { ...state, target: action.target, panel: "questions" };
    case "panel":
      return { ...state, panel: action.panel, target: null };
    case "queue":
      return {
        ...state,
        order: action.order,
        at: action.at,
        criterion: action.criterion,
        target: null,
        panel: "questions",
      };
    case "settled":
      return { ...state, fresh: new Map() };
  }
}

/** The chart stays while the room walks through the networks; what belongs to one network closes. */
function panelAfter({ panel }: Workshop): WorkshopPanel {
  return panel === "chart" ? "chart" : "questions";
}

function answerKey(criterion: number, member: string): string {
  return `${criterion} ${member}`;
}

/** The criteria that a network is asked, in the order of the rules. */
export function askedOf(network: ClassedNetwork | undefined): readonly number[] {
  return (network?.pointStates ?? []).flatMap((state, criterion) => (state === "notApplicable" ? [] : [criterion]));
}

/**
 * The first criterion without an answer, else the first one; -1 where nothing is asked.
 * @param figures criteria whose values come from the books: the room is not asked for them
 */
export function firstOpen(network: ClassedNetwork | undefined, figures: ReadonlySet<number>): number {
  const all = askedOf(network);
  const asked = all.filter((criterion) => !figures.has(criterion));
  return asked.find((criterion) => network?.pointStates[criterion] !== "assessed") ?? asked[0] ?? all[0] ?? -1;
}

/** The criterion that is asked after one; the same one where none follows. */
export function nextAsked(network: ClassedNetwork, criterion: number, figures: ReadonlySet<number>): number {
  const asked = askedOf(network);
  return asked.find((each, at) => at > asked.indexOf(criterion) && !figures.has(each)) ?? criterion;
}

/** The answer just given to a member; undefined where the workbook's cell stands. */
export function freshAnswer(
  { fresh }: Pick<Workshop, "fresh">,
  criterion: number,
  member: string,
): AnswerValue | undefined {
  return fresh.get(answerKey(criterion, member));
}

/** True where an answer and a choice of the scale are the same to the method: case and outer blanks do not count. */
export function isChoice(answer: AnswerValue, choice: string): boolean {
  return answer !== null && String(answer).trim().toLowerCase() === choice.trim().toLowerCase();
}

/** Whether a criterion is answered by typing a number. */
export function takesNumber({ rules }: Pick<Classes, "rules">, criterion: number): boolean {
  return (rules.criteria[criterion]?.scale.bands.length ?? 0) > 0;
}

/** Keys that set a choice, in the order of the choices; the other letters do something else. */
export const choiceKeys = "1234567890abdefghijklrstvxyz";
