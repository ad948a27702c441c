import { areaOf } from "./address";
import { markFields, marksOf } from "./sheetMarks";
import { isWatched, type WatchedCells } from "./watchedCells";

/** So long nothing more must change until the callback is told. */
const quietMs = 600;

/**
 * Calls back when something changed that the last look rests on, whoever changed it: the user, a co-author, another add-in.
 * Typing anywhere else in the workbook reads nothing. Only tells; never writes, since every co-author's add-in gets the same
 * event.
 * @param watched the cells of the last look; null while there is none, or one that missed a table: then every sheet counts
 * that is not a result of ours
 * @returns the remover
 */
export async function watchSources(
  callback: () => void,
  watched: () => WatchedCells | null = () => null,
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ours: ReadonlySet<string> = new Set();
  const tell = (): void => {
    clearTimeout(timer);
    timer = setTimeout(callback, quietMs);
  };
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    ours = await ownSheetIds(context);
    const changed = worksheets.onChanged.add(async ({ worksheetId, address, changeType }) => {
      if (ours.has(worksheetId)) return;
      const cells = watched();
      // Inserted and deleted rows and columns move what stands beside and below them.
      const area = changeType === "RangeEdited" ? areaOf(address) : undefined;
      if (!cells || isWatched(cells, worksheetId, area)) tell();
    });
    // Sheets come and go: which are ours is asked again. Another workbook in front refuses it: the next one asks.
    const added = worksheets.onAdded.add(async () => {
      ours = await Excel.run(ownSheetIds).catch(() => ours);
    });
    const deleted = worksheets.onDeleted.add(async () => tell());
    await context.sync();
    return [changed, added, deleted];
  });
  return async () => {
    clearTimeout(timer);
    const [first] = handlers;
    if (!first) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}

/** Ids of the sheets that hold results; the sheets of rules and registers are sources. */
async function ownSheetIds(context: Excel.RequestContext): Promise<ReadonlySet<string>> {
  const worksheets = context.workbook.worksheets.load("items/id");
  await context.sync();
  const sheets = worksheets.items.map((sheet) => ({ id: sheet.id, names: sheet.names.load(markFields) }));
  await context.sync();
  return new Set(
    sheets.flatMap(({ id, names }) => {
      const job = marksOf(names)[0]?.job ?? null;
      return job === null || job === "rules" || job === "registers" ? [] : [id];
    }),
  );
}
