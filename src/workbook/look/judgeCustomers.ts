import type { Steps } from "../../method/steps";
import { idKey } from "../../method/cadence/idKey";
import { customersSource } from "../../method/tables/customers";
import { findingAt, quoted, type SourcePlace } from "../excel/cell";
import type { DateSystem } from "../excel/dateSystem";
import type { Finding } from "../excel/finding";
import { judgeSource, type Judged, type SourceCells } from "./judgeSource";
import type { CustomerColumns } from "./look";

/** Judges the customers table: as `judgeSource`, and ids that stand in several rows. */
export function* judgeCustomers(
  cells: SourceCells<typeof customersSource>,
  rows: number,
  at: SourcePlace,
  dateSystem: DateSystem,
): Steps<Judged<typeof customersSource>> {
  const { columns, findings } = yield* judgeSource(customersSource, cells, rows, at, dateSystem);
  yield;
  return { columns, findings: [...doubledIds(columns, at), ...findings] };
}

function doubledIds({ customerId, network, sheetRow }: CustomerColumns, at: SourcePlace): Finding[] {
  const findings: Finding[] = [];
  const firstOf = new Map<string, number>();
  customerId.forEach((id, record) => {
    if (id === "") return;
    const earlier = firstOf.get(id);
    if (earlier === undefined) {
      firstOf.set(id, record);
      return;
    }
    const [here, there] = [network[record] as string, network[earlier] as string];
    const isOtherNetwork = here !== "" && there !== "" && idKey(here) !== idKey(there);
    findings.push(
      findingAt(
        at,
        isOtherNetwork ? "customerTwoNetworks" : "idDoubled",
        "warning",
        "customerId",
        (sheetRow[record] as number) - at.firstRow,
        {
          id: quoted(id),
          first: `${sheetRow[earlier]}`,
          ...(isOtherNetwork ? { network: quoted(here), other: quoted(there) } : {}),
        },
      ),
    );
  });
  return findings;
}
