import { idKey } from "../../method/cadence/idKey";
import type { CustomerColumns } from "./look";

/** A network whose name differs from that of another one in case or blanks only. */
export interface NearNetwork {
  readonly name: string;
  /** The spelling that most customers have, of several the first. */
  readonly usual: string;
  /** Records of its customers. */
  readonly records: readonly number[];
}

/** Networks that are one by their names, but for case and blanks. Each spelling but the usual one is told. */
export function nearNetworks({ network }: Pick<CustomerColumns, "network">): readonly NearNetwork[] {
  const spellings = new Map<string, Map<string, number[]>>();
  network.forEach((cell, record) => {
    const name = idKey(cell);
    if (name === "") return;
    const key = name.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
    const of = spellings.get(key) ?? spellings.set(key, new Map()).get(key)!;
    const records = of.get(name);
    if (records) records.push(record);
    else of.set(name, [record]);
  });
  return [...spellings.values()].flatMap((of) => {
    if (of.size < 2) return [];
    const [usual = "", ...others] = [...of].sort((a, b) => b[1].length - a[1].length).map(([name]) => name);
    return others.map((name) => ({ name, usual, records: of.get(name) ?? [] }));
  });
}
