import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { Answered } from "../../workbook/casting/answer";
import type { ClassedNetwork, Classes } from "../../workbook/casting/classes";
import type { WorkshopProgress } from "../../workbook/casting/workshop";
import type { OverrideRow } from "../../workbook/look/castingRules";
import type { Look } from "../../workbook/look/look";
import { figuresOf, networkAnswer, type MemberAnswer } from "./memberAnswers";
import type { AnswerValue } from "./shapes";
import {
  askedOf,
  beginWorkshop,
  firstOpen,
  nextAsked,
  reduceWorkshop,
  type GivenAnswer,
  type Workshop,
  type WorkshopPanel,
} from "./workshopState";

/** An answer as the workbook takes it: a cell of a member's row. */
export interface AnswerGiven {
  readonly record: number;
  readonly customerId: string;
  readonly criterion: number;
  readonly value: AnswerValue;
}

export interface WorkshopActions {
  /** Writes an answer; null where that failed, which is said elsewhere. */
  answer(given: AnswerGiven): Promise<Answered | null>;
  /** False where the answer was not taken back. */
  undo(answered: Answered): Promise<boolean>;
  /** Sets a class by hand, or takes it away with a blank one; false where that failed, which is said elsewhere. */
  override(row: OverrideRow): Promise<boolean>;
  remember(progress: WorkshopProgress): Promise<void>;
  /** Looks at the workbook again, in the background; false where it did not come to it. */
  renew(): Promise<boolean>;
}

export interface WorkshopControls {
  readonly state: Workshop;
  /** undefined where there is no network. */
  readonly network: ClassedNetwork | undefined;
  /** Criteria whose values are figures of the books. */
  readonly figures: ReadonlySet<number>;
  focus(criterion: number): void;
  /** To the next or the previous criterion, or member while they are shown; past the end nothing moves. */
  step(by: 1 | -1): void;
  /** To the next or the previous network. */
  go(by: 1 | -1): void;
  /** To a network of the queue, or to one outside of it, which joins it. */
  open(key: string): void;
  /** The network is done: to the next one. */
  finish(): void;
  /** Shows the members, or hides them. */
  members(): void;
  /** Shows something in the place of the questions; the same again brings the questions back. */
  panel(panel: WorkshopPanel): void;
  /** Another queue, from its first network that is not done. */
  queue(order: readonly string[]): void;
  answer(criterion: number, value: AnswerValue): void;
  override(row: OverrideRow): void;
  undo(): void;
}

/** A look that is under way already may be older than the answer: another one follows it. */
const looksTried = 5;
const pauseBetweenLooks = 300;

interface Kept {
  readonly answered: Promise<Answered | null>;
  readonly before: AnswerValue;
}

/**
 * A workshop: answers show at once and are written one after the other, in the order in which they were given. The look
 * that follows the last of them renews score and class.
 */
export function useWorkshop(
  look: Look,
  classes: Classes,
  first: () => readonly ClassedNetwork[],
  progress: WorkshopProgress | null,
  actions: WorkshopActions,
): WorkshopControls {
  const figures = useMemo(() => figuresOf(look), [look]);
  const byKey = useMemo(() => new Map(classes.networks.map((each) => [each.key, each])), [classes.networks]);
  const [state, dispatch] = useReducer(reduceWorkshop, null, () => beginWorkshop(first(), byKey, progress, figures));
  const latest = useRef({ state, actions });
  useEffect(() => {
    latest.current = { state, actions };
  });
  const queue = useRef(Promise.resolve());
  const waiting = useRef(0);
  const written = useRef(new Map<number, Kept>());
  const lastId = useRef(0);

  const key = state.order[state.at];
  const network = key === undefined ? undefined : byKey.get(key);

  const enqueue = useCallback((act: () => Promise<void>) => {
    waiting.current++;
    queue.current = queue.current.then(act).then(async () => {
      waiting.current--;
      if (waiting.current > 0) return;
      let isRenewed = false;
      for (let turn = 0; turn < looksTried && !isRenewed && waiting.current === 0; turn++) {
        if (turn > 0) await new Promise((resolve) => setTimeout(resolve, pauseBetweenLooks));
        isRenewed = await latest.current.actions.renew();
      }
      // An answer that came while the workbook was looked at is not in that look.
      if (isRenewed && waiting.current === 0) dispatch({ type: "settled" });
    });
  }, []);

  const { order, at, done } = state;
  useEffect(() => {
    const where = order[at];
    if (where !== undefined) void latest.current.actions.remember({ at: where, done: [...done] });
  }, [order, at, done]);

  const goTo = (to: number) => {
    if (to < 0 || to >= state.order.length) return;
    dispatch({ type: "go", to, criterion: firstOpen(byKey.get(state.order[to] ?? ""), figures) });
  };

  return {
    state,
    network,
    figures,
    focus(criterion) {
      if (criterion !== state.criterion) dispatch({ type: "focus", criterion });
    },
    step(by) {
      if (state.target !== null && network) {
        const target = state.target + by;
        // Below the last member stand all of them.
        if (target >= 0 && target <= network.members.length) dispatch({ type: "target", target });
        return;
      }
      const asked = askedOf(network);
      const target = asked[asked.indexOf(state.criterion) + by];
      if (target !== undefined) dispatch({ type: "focus", criterion: target });
    },
    go: (by) => goTo(state.at + by),
    open(wanted) {
      const place = state.order.indexOf(wanted);
      if (place >= 0) {
        dispatch({ type: "panel", panel: "questions" });
        goTo(place);
      } else if (byKey.has(wanted)) {
        const next = [...state.order.slice(0, state.at + 1), wanted, ...state.order.slice(state.at + 1)];
        dispatch({
          type: "queue",
          order: next,
          at: next.indexOf(wanted),
          criterion: firstOpen(byKey.get(wanted), figures),
        });
      }
    },
    finish() {
      if (key !== undefined) dispatch({ type: "done", network: key });
      goTo(state.at + 1);
    },
    members() {
      if (network && network.members.length > 1)
        dispatch({ type: "target", target: state.target === null ? Math.min(1, network.members.length) : null });
    },
    panel(panel) {
      dispatch({ type: "panel", panel: state.panel === panel ? "questions" : panel });
    },
    queue(next) {
      const place = Math.max(
        0,
        next.findIndex((each) => !state.done.has(each)),
      );
      dispatch({
        type: "queue",
        order: next,
        at: place,
        criterion: firstOpen(byKey.get(next[place] ?? ""), figures),
      });
    },
    answer(criterion, value) {
      if (!network) return;
      const { members } = networkAnswer(look, state, network, criterion);
      const { target } = state;
      const answering = target === members.length ? members : [members[target ?? 0] as MemberAnswer];
      const group = lastId.current + 1;
      const given = answering.map(({ member, value: before }) => {
        const id = ++lastId.current;
        let settle: (answered: Answered | null) => void = () => undefined;
        written.current.set(id, { answered: new Promise((resolve) => (settle = resolve)), before });
        const answer: GivenAnswer = { id, group, network: network.key, member: member.id, criterion, value };
        return { answer, member, before, settle };
      });
      dispatch({
        type: "answer",
        answers: given.map(({ answer }) => answer),
        next: target === null ? nextAsked(network, criterion, figures) : criterion,
      });
      for (const { answer, member, before, settle } of given)
        enqueue(async () => {
          const result = await latest.current.actions.answer({
            record: member.record,
            customerId: member.id,
            criterion,
            value,
          });
          settle(result);
          if (!result) dispatch({ type: "takeBack", answers: [{ id: answer.id, before }] });
        });
    },
    override(row) {
      dispatch({ type: "panel", panel: "questions" });
      enqueue(async () => void (await latest.current.actions.override(row)));
    },
    undo() {
      const group = state.given.at(-1)?.group;
      const last = state.given.filter((each) => each.group === group);
      const kept = last.flatMap(({ id }) => {
        const found = written.current.get(id);
        return found ? [{ id, ...found }] : [];
      });
      if (kept.length === 0) return;
      dispatch({ type: "takeBack", answers: kept.map(({ id, before }) => ({ id, before })) });
      for (const { answered } of kept.reverse())
        enqueue(async () => {
          const result = await answered;
          if (result) await latest.current.actions.undo(result);
        });
    },
  };
}
