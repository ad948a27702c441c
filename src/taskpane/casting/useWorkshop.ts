import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Answered } from "../../workbook/casting/answer";
import type { ClassedNetwork, Classes } from "../../workbook/casting/classes";
import type { WorkshopProgress } from "../../workbook/casting/workshop";
import type { AnswerValue } from "./shapes";
import {
  askedOf,
  beginWorkshop,
  firstOpen,
  isAnswered,
  reduceWorkshop,
  standingAnswer,
  type Workshop,
} from "./workshopState";

/** An answer as the workbook takes it: a cell of the lead member's row. */
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
  remember(progress: WorkshopProgress): Promise<void>;
  /** Looks at the workbook again, in the background; false where it did not come to it. */
  renew(): Promise<boolean>;
}

export interface WorkshopControls {
  readonly state: Workshop;
  /** undefined where there is no network. */
  readonly network: ClassedNetwork | undefined;
  focus(criterion: number): void;
  /** To the next or the previous criterion; past the end nothing moves. */
  step(by: 1 | -1): void;
  /** To the next or the previous network. */
  go(by: 1 | -1): void;
  /** The network is done: to the next one. */
  finish(): void;
  answer(criterion: number, value: AnswerValue): void;
  undo(): void;
}

/** A look that is under way already may be older than the answer: another one follows it. */
const looksTried = 5;
const pauseBetweenLooks = 300;

/**
 * A workshop: answers show at once and are written one after the other, in the order in which they were given. The look
 * that follows the last of them renews score and class.
 */
export function useWorkshop(
  classes: Classes,
  progress: WorkshopProgress | null,
  actions: WorkshopActions,
): WorkshopControls {
  const [state, dispatch] = useReducer(reduceWorkshop, null, () => beginWorkshop(classes.networks, progress));
  const latest = useRef({ state, actions });
  useEffect(() => {
    latest.current = { state, actions };
  });
  const queue = useRef(Promise.resolve());
  const waiting = useRef(0);
  const written = useRef(
    new Map<number, { readonly answered: Promise<Answered | null>; readonly before: AnswerValue }>(),
  );
  const lastId = useRef(0);

  const key = state.order[state.at];
  const network = classes.networks.find((each) => each.key === key);

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

  const answered = network !== undefined && askedOf(network).length > 0 && isAnswered(state, network);
  useEffect(() => {
    if (answered && key !== undefined) dispatch({ type: "done", network: key });
  }, [answered, key]);

  const go = (by: 1 | -1) => {
    const to = state.at + by;
    if (to < 0 || to >= state.order.length) return;
    const target = classes.networks.find((each) => each.key === state.order[to]);
    dispatch({ type: "go", to, criterion: firstOpen(target) });
  };

  return {
    state,
    network,
    focus(criterion) {
      if (criterion !== state.criterion) dispatch({ type: "focus", criterion });
    },
    step(by) {
      const asked = askedOf(network);
      const target = asked[asked.indexOf(state.criterion) + by];
      if (target !== undefined) dispatch({ type: "focus", criterion: target });
    },
    go,
    finish() {
      if (key !== undefined) dispatch({ type: "done", network: key });
      go(1);
    },
    answer(criterion, value) {
      if (!network) return;
      const asked = askedOf(network);
      const id = ++lastId.current;
      const before = standingAnswer(state, network, criterion);
      const given = { record: network.lead.record, customerId: network.lead.id, criterion, value };
      let settle: (answered: Answered | null) => void = () => undefined;
      written.current.set(id, { answered: new Promise((resolve) => (settle = resolve)), before });
      dispatch({
        type: "answer",
        answer: { id, network: network.key, criterion, value },
        next: asked[asked.indexOf(criterion) + 1] ?? criterion,
      });
      enqueue(async () => {
        const result = await latest.current.actions.answer(given);
        settle(result);
        if (!result) dispatch({ type: "takeBack", id, before });
      });
    },
    undo() {
      const last = state.given.at(-1);
      const kept = last && written.current.get(last.id);
      if (!last || !kept) return;
      dispatch({ type: "takeBack", id: last.id, before: kept.before });
      enqueue(async () => {
        const result = await kept.answered;
        if (result) await latest.current.actions.undo(result);
      });
    },
  };
}
