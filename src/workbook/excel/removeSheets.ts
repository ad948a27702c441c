/**
 * A failed request is not rolled back: sheets that were made are taken away by their ids, so that no other one is hit.
 * Not as part of an undo group: Excel cannot undo the deletion of a sheet and would refuse it there.
 * @param added names of sheets whose adding was not answered: there is no id of them yet, and nothing on them
 * @returns true when none of them is left
 */
export async function removeSheets(ids: readonly string[], added: readonly string[] = []): Promise<boolean> {
  if (ids.length + added.length === 0) return true;
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheets = ids.map((id) => context.workbook.worksheets.getItemOrNullObject(id));
      sheets.forEach((sheet) => sheet.load("id"));
      const unanswered = added.map((name) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(name);
        return { sheet: sheet.load("id"), used: sheet.getUsedRangeOrNullObject(true).load("address") };
      });
      await context.sync();
      for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
      for (const { sheet, used } of unanswered) if (!sheet.isNullObject && used.isNullObject) sheet.delete();
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}
