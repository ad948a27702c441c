/** So long the selection must rest until the callback is told: arrow keys pass over many cells. */
const restMs = 150;

/**
 * Calls back when the user has selected another cell, on any sheet. Only tells.
 * @returns the remover
 */
export async function watchSelection(callback: () => void): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.onSelectionChanged.add(async () => {
      clearTimeout(timer);
      timer = setTimeout(callback, restMs);
    });
    await context.sync();
    return added;
  });
  return async () => {
    clearTimeout(timer);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}
