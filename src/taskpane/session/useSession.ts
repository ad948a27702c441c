import { useCallback, useEffect, useMemo, useReducer, useRef, type Dispatch } from "react";
import type { Language } from "../../text/text";
import type { CellPlace } from "../../workbook/excel/finding";
import { inSlices } from "../../workbook/excel/inSlices";
import type { Look } from "../../workbook/look/look";
import type { Mapping } from "../../workbook/excel/source";
import type { RulesChange } from "../../workbook/rules/rules";
import type { JobOptions } from "../../workbook/excel/written";
import { castingActions, type CastingActions } from "./castingActions";
import { today } from "../frame/calendarDay";
import type { Tab } from "../frame/tabs";
import { changedParts, fingerprintOf } from "../../workbook/look/fingerprint";
import { allReads } from "../../workbook/look/lookParts";
import {
  asOfDay,
  draftOf,
  initialState,
  reduce,
  type Action,
  type Draft,
  type Job,
  type Notice,
  type State,
  type Work,
} from "./state";
import type { Piece } from "./piece";
import { watchShown } from "./watchShown";
import type { WorkbookPort } from "./workbookPort";

/** What the tabs can ask for. Each action ends with a notice in the state; none throws. */
export interface Session {
  readonly state: State;
  readonly dispatch: Dispatch<Action>;
  look(): Promise<void>;
  /** @param today serial; the as-of day where neither the user nor the workbook has chosen one */
  write(job: Job, today: number): Promise<void>;
  /** @returns whether they were written */
  applyRules(change: RulesChange, drafts: readonly (keyof Draft)[]): Promise<boolean>;
  map(mapping: Mapping): Promise<void>;
  loadSample(): Promise<void>;
  /** Loads the sample into a workbook without customers; into any other one only when it is asked again. */
  offerSample(): Promise<void>;
  goTo(place: CellPlace): Promise<void>;
  /** Does a piece of work; null where it failed or was turned away. */
  perform<T>(piece: Piece<T>): Promise<T | null>;
  /** Writes the sheets of a record, as a part of a piece of work. */
  readonly writeSheets: WorkbookPort["writeSheets"];
  readonly castings: CastingActions;
  cancel(): void;
}

interface Running {
  readonly controller: AbortController;
  /** In the background: it shows nowhere but in the footer. */
  readonly isQuiet: boolean;
  /** Reads only: what the user asks for meanwhile waits for it instead of being turned away. */
  readonly isLook: boolean;
  readonly done: Promise<void>;
}

/** So many records are computed while a page is drawn, and nobody notices. */
const shortLook = 5000;

/** Cells come in bursts (a fill, a paste, a co-author): one look after the last of them. */
const quietAfterChange = 400;

/**
 * The session: one look at the workbook, the unwritten changes, the work under way. It is the only place of the pane
 * that calls src/workbook, and it lets one piece of work run at a time.
 */
export function useSession(workbook: WorkbookPort, language: Language, tab: Tab, day: number | null): Session {
  const [state, dispatch] = useReducer(reduce, { tab, day }, initialState);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  const running = useRef<Running | null>(null);
  // What was seen last, at once: the state follows with the next drawing only.
  const seen = useRef<Look | null>(null);

  const run = useCallback(
    async (work: Work, act: (options: JobOptions) => Promise<void>, isQuiet = false): Promise<boolean> => {
      const before = running.current;
      if (before && (isQuiet || !before.isLook)) {
        if (!isQuiet) dispatch({ type: "notice", notice: { kind: "busy" } });
        return false;
      }
      const controller = new AbortController();
      let finish = (): void => undefined;
      const mine: Running = {
        controller,
        isQuiet,
        isLook: work === "look",
        done: new Promise((resolve) => (finish = resolve)),
      };
      running.current = mine;
      dispatch({ type: "begin", work, isQuiet });
      try {
        // A look ends first: what the user asks for is done with what it has seen.
        await before?.done;
        await act({
          language,
          signal: controller.signal,
          onProgress: (progress) => !isQuiet && dispatch({ type: "progress", progress }),
        });
        if (isQuiet || running.current === mine) dispatch({ type: "end", notice: null, isQuiet });
        return true;
      } catch (error) {
        const explanation = workbook.explainError(language, error);
        const isCancelled = controller.signal.aborted;
        // A change that could not be read in the background shows with the next thing the user does.
        const notice: Notice | null = isCancelled
          ? { kind: "cancelled", explanation: work === "look" ? null : explanation }
          : isQuiet
            ? null
            : { kind: "failed", of: work, explanation };
        if (isQuiet || running.current === mine) dispatch({ type: "end", notice, isQuiet });
        return false;
      } finally {
        if (running.current === mine) running.current = null;
        finish();
      }
    },
    [workbook, language],
  );

  // The list is computed in slices before it is drawn, so that a drawing finds it ready.
  const prepare = useCallback(async (look: Look, before: Look | null, { signal }: JobOptions): Promise<void> => {
    const isLong = (look.customerColumns?.count ?? 0) + (look.contactColumns?.count ?? 0) > shortLook;
    if (!isLong || latest.current.tab !== "reminders") return;
    // Code that cannot be loaded is said by the tab, which needs it as well.
    const code = import(/* webpackChunkName: "reminders" */ "../../workbook/reminders/remindersOf").catch(() => null);
    const { reminderSteps } = (await code) ?? {};
    if (!reminderSteps) return;
    const steps = reminderSteps(look, asOfDay(latest.current, look, today()), before);
    // What goes wrong in it shows where the list is drawn.
    await inSlices(steps, signal ? { signal } : {}).catch(() => undefined);
  }, []);

  const lookNow = useCallback(
    async (options: JobOptions, mayBeChanged: boolean): Promise<Look> => {
      const before = seen.current;
      const look = await workbook.lookAt({ ...options, before });
      await prepare(look, before, options);
      // The events of Excel tell of our own writing too, of the rules sheet for instance: what counts is the content.
      seen.current = look;
      const becauseChanged =
        mayBeChanged &&
        before !== null &&
        changedParts(fingerprintOf(before, allReads), fingerprintOf(look, allReads)).length > 0;
      // A workbook without a written sheet asks for nothing; what cannot be told is no failure of the look.
      const older = look.made?.size ? await workbook.olderSheets(look).catch(() => ({})) : {};
      dispatch({ type: "looked", look, becauseChanged, older });
      return look;
    },
    [workbook, prepare],
  );

  const actions = useMemo(() => {
    const look = async () => {
      await run("look", async (options) => void (await lookNow(options, false)));
    };
    const sample = async (options: JobOptions) => {
      await workbook.loadSample({ ...options, asOf: today() });
      await lookNow(options, false);
      dispatch({ type: "notice", notice: { kind: "sampleLoaded" } });
    };
    const loadSample = async () => void (await run("sample", sample));
    return {
      look,

      async write(job: Job, todaysDay: number) {
        await run(job, async (options) => {
          let current = seen.current ?? (await lookNow(options, false));
          if (job !== "plan" && current.customers === null) {
            dispatch({ type: "notice", notice: { kind: "noCustomers" } });
            return;
          }
          const draft = draftOf(latest.current.draft, job);
          if (Object.keys(draft).length > 0) {
            await workbook.changeRules(current, draft, options);
            for (const part of Object.keys(draft) as (keyof Draft)[]) dispatch({ type: "discard", part });
            current = await lookNow(options, false);
          }
          const how = { ...options, live: latest.current.isLive };
          const asOf = asOfDay(latest.current, current, todaysDay);
          const [written] = await workbook.writeSheets(job, current, asOf, {}, how);
          if (!written) return;
          dispatch({ type: "written", job, reads: await workbook.fixedReads(job, written.live), look: current });
          dispatch({ type: "notice", notice: { kind: "written", job, written } });
          // The user wants to see it. That it cannot be shown is no failure of the writing.
          await workbook.goTo({ sheet: written.sheet, cell: "A1" }).catch(() => undefined);
          // The first sheet brings the rules sheet along: from here on the rules are read from it.
          if (!current.rules.inWorkbook) await lookNow(options, false);
        });
      },

      applyRules(change: RulesChange, drafts: readonly (keyof Draft)[]) {
        return run("rules", async (options) => {
          const current = seen.current ?? (await lookNow(options, false));
          await workbook.changeRules(current, change, options);
          for (const part of drafts) dispatch({ type: "discard", part });
          await lookNow(options, false);
          dispatch({ type: "notice", notice: { kind: "rulesWritten" } });
        });
      },

      async map(mapping: Mapping) {
        await run("look", async (options) => {
          await workbook.rememberMapping(mapping);
          await lookNow(options, false);
        });
      },

      loadSample,

      async offerSample() {
        await run("sample", async (options) => {
          if ((seen.current ?? (await lookNow(options, false))).customers) {
            dispatch({ type: "notice", notice: { kind: "customersThere", act: () => void loadSample() } });
            return;
          }
          await sample(options);
        });
      },

      async goTo(place: CellPlace) {
        try {
          await workbook.goTo(place);
        } catch (error) {
          const explanation = workbook.explainError(language, error);
          dispatch({ type: "notice", notice: { kind: "failed", of: "goTo", explanation } });
        }
      },

      async perform<T>(piece: Piece<T>): Promise<T | null> {
        let result: T | null = null;
        await run(piece.work, async (options) => {
          const current = seen.current ?? (await lookNow(options, false));
          const found = await piece.act(current, { ...options, live: latest.current.isLive });
          result = found;
          if (piece.makes) {
            const { job, live } = piece.makes(found);
            dispatch({ type: "written", job, reads: await workbook.fixedReads(job, live), look: current });
          }
          const said = piece.said?.(found);
          if (said) dispatch({ type: "notice", notice: { kind: "done", written: [], ...said } });
          // The user wants to see it. That it cannot be shown is no failure of the writing.
          const place = piece.shown?.(found);
          if (place) await workbook.goTo(place).catch(() => undefined);
          if (piece.renews) await lookNow(options, false);
        });
        return result;
      },

      writeSheets: workbook.writeSheets,

      castings: castingActions({
        workbook,
        language,
        dispatch,
        run,
        look: (options) => lookNow(options, false),
        seen: () => seen.current,
      }),

      cancel() {
        if (running.current && !running.current.isQuiet) running.current.controller.abort();
      },
    };
  }, [workbook, language, run, lookNow]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => unknown) | undefined;
    let isOver = false;
    // A pane that nobody sees reads nothing: it is looked when it is shown, once for all that has changed meanwhile.
    let isShown = false;
    let isStale = true;
    const again = () => {
      if (!isShown) {
        isStale = true;
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(() => {
        // Work under way ends first; its own look may be older than this change.
        if (running.current || !isShown) again();
        else void run("look", async (options) => void (await lookNow(options, true)), true);
      }, quietAfterChange);
    };
    const unwatch = watchShown((shown) => {
      isShown = shown;
      if (!shown || !isStale) return;
      isStale = false;
      if (seen.current) again();
      else void actions.look();
    });
    // Without change events (a read-only workbook, an old Excel) the pane works all the same and is renewed by hand.
    workbook
      .watchSources(again, () => seen.current?.watched ?? null)
      .then(
        (end) => {
          if (isOver) end();
          else stop = end;
        },
        () => undefined,
      );
    return () => {
      isOver = true;
      clearTimeout(timer);
      unwatch();
      stop?.();
    };
  }, [workbook, actions, run, lookNow]);

  return { state, dispatch, ...actions };
}
