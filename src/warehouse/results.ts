import { reminderStates } from "../method/cadence/reminders";
import type { Dialect, Engine, EngineRow } from "./engine";

/** What of the tables is small enough for a sheet. */
export interface WarehouseResults {
  /** Rows of the files. */
  readonly customers: number;
  readonly contacts: number;
  readonly networks: number;
  /** Per segment code: customers, potential, revenue, unused potential. */
  readonly matrix: readonly EngineRow[];
  /** Customers without a segment, by the code of the fault. */
  readonly faults: readonly EngineRow[];
  /** Networks and their contacts a year by class and state. */
  readonly standings: readonly EngineRow[];
  /** Whom to contact, adviser after adviser. */
  readonly list: readonly EngineRow[];
  /** Listed networks in all, more than `list` where an adviser has more than `top`. */
  readonly listed: number;
}

/** Reads the results of `runWarehouse`. */
export async function readResults(engine: Engine, d: Dialect): Promise<WarehouseResults> {
  const count = async (table: string, where = "true"): Promise<number> =>
    Number((await engine.rows(`SELECT count(*) AS n FROM ${table} WHERE ${where}`))[0]?.["n"]);
  return {
    customers: await count("skm_customers"),
    contacts: await count("skm_contacts"),
    networks: await count("skm_networks"),
    matrix: await engine.rows(
      `SELECT code, count(*) AS customers, ${d.sum("potential")} AS potential, ${d.sum("revenue")} AS revenue, ${d.sum("GREATEST(potential - revenue, 0)")} AS unused
      FROM skm_rows WHERE code >= 0 GROUP BY code ORDER BY code`,
    ),
    faults: await engine.rows(
      "SELECT code, count(*) AS customers FROM skm_rows WHERE code < 0 GROUP BY code ORDER BY code DESC",
    ),
    standings: await engine.rows(
      `SELECT class_at, state, count(*) AS networks, ${d.sum("n")} AS contacts FROM skm_reminders GROUP BY class_at, state ORDER BY class_at NULLS LAST, state`,
    ),
    list: await engine.rows(
      `SELECT l.*, c.name AS name, c.id AS id, c.net AS net FROM skm_list l JOIN skm_customers c ON c.row_no = l.first_row
      LEFT JOIN (SELECT adviser, min(row_no) AS row_no FROM skm_rows WHERE id <> '' AND adviser <> '' GROUP BY adviser) a ON a.adviser = l.adviser
      ORDER BY a.row_no NULLS LAST, l.place`,
    ),
    listed: await count("skm_reminders", `state <= ${reminderStates.indexOf("dueSoon")}`),
  };
}
