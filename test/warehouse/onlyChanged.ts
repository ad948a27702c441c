import type { Engine } from "../../src/warehouse/engine";

/** An engine that makes a table again only where its statement, its rows or a table that it is made of changed since. */
export function onlyChanged(engine: Engine): Engine {
  const made = new Map<string, { readonly what: string; readonly at: number }>();
  let clock = 0;
  const isNew = (table: string, what: string, of: readonly string[]): boolean => {
    const before = made.get(table);
    const changed = of.some((each) => each !== table && (made.get(each)?.at ?? 0) > (before?.at ?? 0));
    if (before?.what === what && !changed) return false;
    made.set(table, { what, at: ++clock });
    return true;
  };
  return {
    ...engine,
    async run(sql) {
      const [table, ...of] = [...new Set(sql.match(/\bskm_\w+/g) ?? [])];
      if (table === undefined || isNew(table, sql, of)) await engine.run(sql);
    },
    async fill(table, columns) {
      if (isNew(table, JSON.stringify(columns.map(({ name, values }) => [name, Array.from(values)])), []))
        await engine.fill(table, columns);
    },
  };
}
