import { reminderStates } from "../../src/method/cadence/reminders";
import { segmentsOf } from "../../src/workbook/matrix/segments";
import { networksIn } from "../../src/workbook/look/networksIn";
import type { Look } from "../../src/workbook/look/look";
import { standingsOf } from "../../src/workbook/reminders/standingsOf";
import type { Engine } from "../../src/warehouse/engine";

export interface Comparison {
  readonly compared: number;
  /** By figure: how many differ, and the first of them. */
  readonly different: Readonly<Record<string, { count: number; readonly first: string }>>;
}

/** Compares what an engine computed with what the pane computes of the same cells: every network, bit for bit. */
export async function compare(engine: Engine, look: Look, asOf: number, top: number): Promise<Comparison> {
  let compared = 0;
  const different: Record<string, { count: number; first: string }> = {};
  const check = (figure: string, core: unknown, sql: unknown, where: unknown): void => {
    compared++;
    if (Object.is(core, sql) || (core === 0 && sql === 0)) return;
    const entry = (different[figure] ??= {
      count: 0,
      first: `${String(where)}: ${String(core)}, in SQL ${String(sql)}`,
    });
    entry.count++;
  };
  const networks = networksIn(look);
  const standings = standingsOf(look, asOf);
  const { reminders, cadences, classes, latest, attempts, phaseOf } = standings;
  const segments = segmentsOf(look);
  const sheetRows = look.customerColumns?.sheetRow as Int32Array;
  const codes = new Map(Array.from(sheetRows, (row, record) => [row - 1, segments?.codes[record]]));
  for (const row of await engine.rows("SELECT row_no, code FROM skm_rows"))
    check("segment", codes.get(Number(row["row_no"])), row["code"], row["row_no"]);
  const index = new Map(networks.keys.map((key, at) => [key, at]));
  const rows = await engine.rows("SELECT * FROM skm_reminders");
  check("networks", networks.keys.length, rows.length, "all");
  for (const row of rows) {
    const key = String(row["network"]);
    const at = index.get(key) ?? -1;
    const adviser = networks.adviserOf[at] as number;
    const cadence = cadences.cadences[cadences.cadenceOf[at] as number];
    const figures: readonly (readonly [string, unknown, unknown])[] = [
      ["first row", sheetRows[networks.firstCustomer[at] as number], Number(row["first_row"]) + 1],
      ["adviser", adviser < 0 ? "" : networks.advisers[adviser], row["adviser"] ?? ""],
      ["class", classes.classOf[at], row["class_at"] ?? -1],
      ["phase", phaseOf[at], row["phase"]],
      ["contacts a year", cadence?.contactsPerYear, row["n"] ?? undefined],
      ["last contact", latest.days[at], row["last_day"]],
      ["agreed", latest.followUps[at], row["agreed"]],
      ["attempts", attempts.counts[at], row["attempts"]],
      ["next try", attempts.retries[at], row["retry"]],
      ["permitted", standings.consents.permitted(at), row["permitted"]],
      ["due", reminders.due[at], row["due"]],
      ["unmoved", reminders.unmoved[at], row["unmoved"]],
      ["rule", reminders.rules[at], row["due_rule"]],
      ["state", reminderStates[reminders.states[at] as number], reminderStates[Number(row["state"])]],
      ["late since", reminders.lateSince[at], row["late_since"]],
      ["priority", reminders.priority[at], row["priority"]],
    ];
    for (const [figure, core, sql] of figures) check(figure, core, sql, key);
  }
  const lists = new Map<string, string[]>();
  for (const at of reminders.listed) {
    const adviser = networks.adviserOf[at] as number;
    const name = adviser < 0 ? "" : (networks.advisers[adviser] as string);
    const list = lists.get(name) ?? lists.set(name, []).get(name);
    if (list && list.length < top) list.push(networks.keys[at] as string);
  }
  const listed = await engine.rows("SELECT network, adviser, place FROM skm_list");
  check(
    "listed",
    [...lists.values()].reduce((sum, list) => sum + list.length, 0),
    listed.length,
    "all",
  );
  for (const row of listed) {
    const place = Number(row["place"]);
    check("place", lists.get(String(row["adviser"] ?? ""))?.[place - 1], row["network"], `${row["adviser"]} ${place}`);
  }
  return { compared, different };
}
