import type { Dispatch } from "react";
import { type Language, say, sayCount } from "../../text/text";
import type { Answered } from "../../workbook/casting/answer";
import type { ClassChange } from "../../workbook/casting/classChanges";
import type { ClassesPut } from "../../workbook/casting/putClasses";
import type { CriteriaChange } from "../../workbook/casting/changeCriteria";
import type { CriteriaProposal } from "../../workbook/casting/proposeCriteria";
import type { WorkshopProgress } from "../../workbook/casting/workshop";
import type { Finding } from "../../workbook/excel/finding";
import type { Look } from "../../workbook/look/look";
import type { JobOptions } from "../../workbook/excel/written";
import type { CastingSnapshot } from "../../method/casting/snapshot";
import type { Criterion } from "../../method/casting/criteria";
import type { WorkshopActions } from "../casting/useWorkshop";
import type { Action, Work } from "./state";
import type { WorkbookPort } from "./workbookPort";

/** What the classes view can ask for. Each action ends with a notice in the state; none throws. */
export interface CastingActions {
  /** null where the columns could not be read. */
  propose(): Promise<CriteriaProposal | null>;
  accept(criteria: readonly Criterion[]): Promise<void>;
  useExample(set: "trade" | "financialServices", addColumns: boolean): Promise<void>;
  /** False where nothing was written. */
  change(change: CriteriaChange): Promise<boolean>;
  addChoice(finding: Finding, points: number): Promise<void>;
  /** @param asOf serial of the day */
  write(asOf: number, live: boolean): Promise<void>;
  /** Puts classes into the class column; null where nothing was written. */
  put(changes: readonly ClassChange[]): Promise<ClassesPut | null>;
  /** False where they were not taken back. */
  undoPut(put: ClassesPut): Promise<boolean>;
  keepSnapshot(asOf: number): Promise<boolean>;
  snapshots(): Promise<readonly CastingSnapshot[] | null>;
  readonly workshop: WorkshopActions & { progress(): Promise<WorkshopProgress | null> };
}

interface Session {
  readonly workbook: WorkbookPort;
  readonly language: Language;
  readonly dispatch: Dispatch<Action>;
  /** Runs one piece of work; false where it failed or was turned away. */
  run(work: Work, act: (options: JobOptions) => Promise<void>, isQuiet?: boolean): Promise<boolean>;
  look(options: JobOptions): Promise<Look>;
  seen(): Look | null;
}

/** The actions of the casting over a session that lets one piece of work run at a time. */
export function castingActions({ workbook, language, dispatch, run, look, seen }: Session): CastingActions {
  const { castings } = workbook;
  const current = async (options: JobOptions): Promise<Look> => seen() ?? (await look(options));

  const changed = (act: (look: Look, options: JobOptions) => Promise<unknown>): Promise<boolean> =>
    run("rules", async (options) => {
      await act(await current(options), options);
      await look(options);
      dispatch({ type: "notice", notice: { kind: "rulesWritten" } });
    });

  const read = async <T>(act: (options: JobOptions) => Promise<T>): Promise<T | null> => {
    let found: T | null = null;
    await run("look", async (options) => {
      found = await act(options);
    });
    return found;
  };

  /** Outside of the one piece of work at a time: answers come faster than looks end, and each is one cell. */
  const inWorkshop = async <T>(act: () => Promise<T>): Promise<T | null> => {
    try {
      return await act();
    } catch (error) {
      const explanation = workbook.explainError(language, error);
      dispatch({ type: "notice", notice: { kind: "failed", of: "answer", explanation } });
      return null;
    }
  };

  return {
    propose: () => read(async (options) => castings.proposeCriteria(await current(options), options)),
    accept: async (criteria) => {
      await changed((seenLook, options) => castings.acceptCriteria(seenLook, criteria, options));
    },
    useExample: async (set, addColumns) => {
      await changed((seenLook, options) => castings.useExampleSet(seenLook, set, { ...options, addColumns }));
    },
    change: (change) => changed((seenLook, options) => castings.changeCriteria(seenLook, change, options)),
    addChoice: async (finding, points) => {
      await changed((seenLook, options) => castings.addChoice(seenLook, finding, options, points));
    },
    write: async (asOf, live) => {
      await run("classes", async (options) => {
        const latest = await current(options);
        const written = await workbook.writeSheets("classes", latest, asOf, {}, { ...options, live });
        const isLive = written[0]?.live ?? live;
        dispatch({
          type: "written",
          job: "classes",
          reads: await workbook.fixedReads("classes", isLive),
          look: latest,
        });
        dispatch({ type: "notice", notice: { kind: "classesWritten", written } });
        const first = written[0];
        // The user wants to see it. That it cannot be shown is no failure of the writing.
        if (first) await workbook.goTo({ sheet: first.sheet, cell: "A1" }).catch(() => undefined);
      });
    },
    put: async (changes) => {
      let put: ClassesPut | null = null;
      await run("rules", async (options) => {
        put = await castings.putClasses(await current(options), changes, options);
        await look(options);
        dispatch({
          type: "notice",
          notice: {
            kind: "done",
            sentence: sayCount(language, "pane.put.done", put.cells.length, { count: String(put.cells.length) }),
            written: [],
          },
        });
      });
      return put;
    },
    undoPut: (put) =>
      run("rules", async (options) => {
        await castings.undoPutClasses(put, options);
        await look(options);
        dispatch({ type: "notice", notice: { kind: "done", sentence: say(language, "pane.put.undone"), written: [] } });
      }),
    keepSnapshot: (asOf) =>
      run("snapshot", async (options) => {
        const written = await castings.keepSnapshot(await current(options), asOf, options);
        dispatch({ type: "notice", notice: { kind: "castingKept", written } });
      }),
    snapshots: () => read((options) => castings.snapshots(options)),
    workshop: {
      answer: (given) =>
        inWorkshop(async (): Promise<Answered> => {
          const latest = await current({ language });
          // A look since the question was asked may have seen the rows in another order.
          const ids = latest.customerColumns?.customerId ?? [];
          const record = ids[given.record] === given.customerId ? given.record : ids.indexOf(given.customerId);
          return castings.answer(latest, { ...given, record }, { language });
        }),
      override: async (row) =>
        (await inWorkshop(async () => {
          await castings.changeCriteria(await current({ language }), { override: row }, { language });
          return true;
        })) ?? false,
      undo: async (answered) =>
        (await inWorkshop(async () => {
          await castings.undoAnswer(answered, { language });
          return true;
        })) ?? false,
      // Where the document takes no settings the place is lost with the sitting; the answers are in the table.
      remember: async (progress) => void (await castings.rememberWorkshop(progress).catch(() => undefined)),
      renew: () => run("look", async (options) => void (await look(options)), true),
      progress: () => castings.workshopProgress().catch(() => null),
    },
  };
}
