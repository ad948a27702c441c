import { type WriteState } from "./excel";
import { hostCodeOf, WorkbookError } from "./workbookError";

/**
 * One part of a writing request: rows of a table, cells of a row, new tables. Every part can say whether it took effect
 * and can be taken back, so that a request of several parts is written as a whole or not at all.
 */
export interface WritingPart {
  /** What it writes, word for word: tells a repetition of what was tried before. */
  readonly key: string;
  /** Where, for the sentence about a place that is gone or protected. */
  readonly place: { readonly sheet: string; readonly source: string };
  /** Queues the writing, and the reading of whatever `faultIn` judges. */
  readonly queue: () => void;
  /** After the request: why the part must not stay, null when all is well. @param isAnswered false: nothing was read */
  readonly faultIn: (isAnswered: boolean) => WorkbookError | null;
  /** Looks whether the part stands in the workbook now. Requests of its own. */
  readonly isThere: () => Promise<boolean>;
  /** Takes away what `isThere` found. Requests of its own. */
  readonly takeBack: () => Promise<void>;
  /** A code of Excel's with which it refuses this part: what stands there then is somebody else's. */
  readonly refusedBy?: string;
  /** The writing stays. Requests of its own, which may fail unseen. */
  readonly settle?: () => void | Promise<void>;
}

/**
 * Takes away parts that were written before, where a later request of the same job failed.
 * @throws what Excel said, where it cannot be done
 */
export async function takeBackAll(parts: readonly WritingPart[]): Promise<void> {
  const there = await areThere(parts);
  await takeBack(parts.filter((_, index) => there[index]));
}

/** Requests whose outcome could not be found out, by what they were to write. */
const undecided = new Set<string>();

/** So long a connection that broke off is given before it is looked what became of the request. */
const pause = 200;

/**
 * Writes the parts in one request, all of them or none (docs/promises.md):
 *
 * - When the request fails it is looked what became of it: the answer may be lost and everything written. What stands
 *   there only in part is taken away again.
 * - When nothing could be found out either, the same request tried again looks first and adds only what is missing.
 * - When a part says that it must not stay, all are taken back.
 *
 * @param written what the state says while it is not known what became of the request
 * @throws WorkbookError with "nothing" written, or with `written` when it could not be found out
 */
export async function writeTogether(
  context: Excel.RequestContext,
  parts: readonly WritingPart[],
  state: WriteState,
  written: WriteState["written"],
): Promise<void> {
  const key = JSON.stringify(parts.map((part) => part.key));
  const before = { ...state };
  let open = parts;
  if (undecided.has(key)) {
    const there = await areThere(parts);
    undecided.delete(key);
    open = parts.filter((_, index) => !there[index]);
    for (const part of parts) if (!open.includes(part)) await part.settle?.();
    if (open.length === 0) return;
  }
  Object.assign(state, { written, sheet: open[0]?.place.sheet ?? "" });
  for (const part of open) part.queue();
  let isAnswered = true;
  try {
    await context.sync();
  } catch (error) {
    const there = await outcomeOf(open, hostCodeOf(error));
    if (there === null) {
      undecided.add(key);
      throw error;
    }
    isAnswered = false;
    const missing = there.indexOf(false);
    if (missing >= 0) {
      await takeBack(open.filter((_, index) => there[index]));
      Object.assign(state, before);
      throw inOurWords(error, (open[missing] as WritingPart).place);
    }
  }
  const fault = open.map((part) => part.faultIn(isAnswered)).find((each) => each !== null);
  if (!fault) {
    for (const part of open) await part.settle?.();
    return;
  }
  await areThere(open);
  await takeBack(open);
  Object.assign(state, before);
  throw fault;
}

async function areThere(parts: readonly WritingPart[]): Promise<readonly boolean[]> {
  const there: boolean[] = [];
  for (const part of parts) {
    try {
      there.push(await part.isThere());
    } catch (error) {
      // Its table or sheet is gone.
      if (hostCodeOf(error) !== "ItemNotFound") throw error;
      there.push(false);
    }
  }
  return there;
}

/** Which parts took effect; null when that cannot be found out. */
async function outcomeOf(parts: readonly WritingPart[], code: string): Promise<readonly boolean[] | null> {
  for (let attempt = 1; attempt <= 2; attempt++) {
    try {
      const there = await areThere(parts);
      return there.map((isThere, index) => isThere && parts[index]?.refusedBy !== code);
    } catch {
      if (attempt === 1) await new Promise((go) => setTimeout(go, pause));
    }
  }
  return null;
}

/** The last part first, so that what was added above does not move what was added below. */
async function takeBack(parts: readonly WritingPart[]): Promise<void> {
  for (const part of [...parts].reverse()) await part.takeBack();
}

/** Two refusals of Excel's that say something of the place. */
export function inOurWords(error: unknown, { sheet, source }: WritingPart["place"]): unknown {
  const known = { ItemNotFound: "sourceGone", AccessDenied: "sheetProtected" } as const;
  const code = hostCodeOf(error);
  if (!(code in known)) return error;
  return new WorkbookError(known[code as keyof typeof known], { sheet, values: { source, sheet }, cause: error });
}
