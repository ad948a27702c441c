/**
 * Names that no sheet and no table has, by the names of the workbook now; tables may not be called as names of the
 * workbook either. One request.
 */
export async function freeNames(
  context: Excel.RequestContext,
): Promise<(wanted: string, of: "sheets" | "tables") => string> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name");
  await context.sync();
  const taken = {
    sheets: new Set(worksheets.items.map(({ name }) => name.toLowerCase())),
    tables: new Set([...tables.items, ...names.items].map(({ name }) => name.toLowerCase())),
  };
  return (wanted, of) => {
    let name = wanted;
    for (let number = 2; taken[of].has(name.toLowerCase()); number++)
      name = of === "sheets" ? `${wanted} (${number})` : `${wanted}_${number}`;
    taken[of].add(name.toLowerCase());
    return name;
  };
}
