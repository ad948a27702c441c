import type { ClassedNetwork, Classes } from "../../workbook/casting/classes";
import type { AnswerValue } from "./shapes";

/** An answer of this sitting. */
export interface GivenAnswer {
  readonly id: number;
  /** Key of the network. */
  readonly network: string;
  readonly criterion: number;
  readonly value: AnswerValue;
}

/** Where the workshop is. The order of the networks is that of its beginning, whatever the answers do to the scores. */
export interface Workshop {
  readonly order: readonly string[];
  /** Place in the order. */
  readonly at: number;
  /** The criterion that takes the next answer. */
  readonly criterion: number;
  readonly done: ReadonlySet<string>;
  /** The answers of this sitting that were not taken back, the latest last. */
  readonly given: readonly GivenAnswer[];
  /** Answers that the look at the workbook does not show yet, by network and criterion. */
  readonly fresh: ReadonlyMap<string, AnswerValue>;
}

export type WorkshopAction =
  | { readonly type: "focus"; readonly criterion: number }
  | { readonly type: "go"; readonly to: number; readonly criterion: number }
  | { readonly type: "answer"; readonly answer: GivenAnswer; readonly next: number }
  /** An answer was taken back, by the user or because it could not be written. */
  | { readonly type: "takeBack"; readonly id: number; readonly before: AnswerValue | undefined }
  | { readonly type: "done"; readonly network: string }
  /** The look shows every answer. */
  | { readonly type: "settled" };

/** Goes on where the last sitting stopped; networks that have come since stand at the end of the order as they are. */
export function beginWorkshop(
  networks: readonly ClassedNetwork[],
  progress: { readonly at: string; readonly done: readonly string[] } | null,
): Workshop {
  const order = networks.map(({ key }) => key);
  const known = new Set(order);
  const at = Math.max(0, order.indexOf(progress?.at ?? ""));
  return {
    order,
    at,
    criterion: firstOpen(networks[at]),
    done: new Set((progress?.done ?? []).filter((key) => known.has(key))),
    given: [],
    fresh: new Map(),
  };
}

/** The workshop after an action; a pure function. */
export function reduceWorkshop(state: Workshop, action: WorkshopAction): Workshop {
  switch (action.type) {
    case "focus":
      return { ...state, criterion: action.criterion };
    case "go":
      return { ...state, at: action.to, criterion: action.criterion };
    case "answer": {
      const { answer, next } = action;
      return {
        ...state,
        criterion: next,
        given: [...state.given, answer],
        fresh: new Map(state.fresh).set(answerKey(answer.network, answer.criterion), answer.value),
      };
    }
    case "takeBack": {
      const answer = state.given.find(({ id }) => id === action.id);
      if (!answer) return state;
      const key = answerKey(answer.network, answer.criterion);
      const fresh = new Map(state.fresh);
      if (action.before === undefined) fresh.delete(key);
      else fresh.set(key, action.before);
      const done = new Set(state.done);
      done.delete(answer.network);
      return {
        ...state,
        at: Math.max(0, state.order.indexOf(answer.network)),
        criterion: answer.criterion,
        given: state.given.filter(({ id }) => id !== action.id),
        fresh,
        done,
      };
    }
    case "done":
      return { ...state, done: new Set(state.done).add(action.network) };
    case "settled":
      return { ...state, fresh: new Map() };
  }
}

function answerKey(network: string, criterion: number): string {
  return `${criterion} ${network}`;
}

/** The criteria that a network is asked, in the order of the rules. */
export function askedOf(network: ClassedNetwork | undefined): readonly number[] {
  return (network?.pointStates ?? []).flatMap((state, criterion) => (state === "notApplicable" ? [] : [criterion]));
}

/** The first criterion without an answer, else the first one; -1 where nothing is asked. */
export function firstOpen(network: ClassedNetwork | undefined): number {
  const asked = askedOf(network);
  return asked.find((criterion) => network?.pointStates[criterion] !== "assessed") ?? asked[0] ?? -1;
}

/** What stands as the answer: the one just given, else the workbook's; null where there is none. */
export function standingAnswer(
  { fresh }: Pick<Workshop, "fresh">,
  network: ClassedNetwork,
  criterion: number,
): AnswerValue {
  const given = fresh.get(answerKey(network.key, criterion));
  if (given !== undefined) return given;
  const value = network.values[criterion];
  if (network.pointStates[criterion] === "notAssessed" || value === undefined || value === "") return null;
  return typeof value === "boolean" ? String(value) : value;
}

/** Whether every criterion of a network has an answer. */
export function isAnswered(state: Pick<Workshop, "fresh">, network: ClassedNetwork): boolean {
  return askedOf(network).every((criterion) => standingAnswer(state, network, criterion) !== null);
}

/** True where an answer and a choice of the scale are the same to the method: case and outer blanks do not count. */
export function isChoice(answer: AnswerValue, choice: string): boolean {
  return answer !== null && String(answer).trim().toLowerCase() === choice.trim().toLowerCase();
}

/** Whether a criterion is answered by typing a number. */
export function takesNumber({ rules }: Pick<Classes, "rules">, criterion: number): boolean {
  return (rules.criteria[criterion]?.scale.bands.length ?? 0) > 0;
}

/** Keys that set a choice, in the order of the choices; U is taken, it undoes. */
export const choiceKeys = "1234567890abcdefghijklmnopqrstvwxyz";
