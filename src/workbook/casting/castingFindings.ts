import { columnLetters } from "../excel/address";
import { findingAt, quoted } from "../excel/cell";
import type { Finding } from "../excel/finding";
import type { Look } from "../look/look";
import { choiceArea } from "../excel/source";
import { customerPlace } from "../look/sourcePlace";
import type { WorkbookCastingRules } from "../look/castingRules";
import { leadPosition } from "./positionsRead";
import { unitedNetworks } from "./unitedNetworks";

/** What a look tells about the casting: its rules, values that no scale knows, and lead members. */
export function castingFindings(look: Look, rules: WorkbookCastingRules | null): Finding[] {
  if (!rules) return [];
  return [...rules.faults, ...rules.lint, ...(look.castingInput?.findings ?? []), ...leadFindings(look)];
}

/** Leads in a circle, leads that are no member, and members that name different leads. */
function leadFindings(look: Look): Finding[] {
  const { castingInput: input, customerColumns: columns, customers } = look;
  const at = customerPlace(look);
  if (!input?.leadIds || !columns || !customers || !at) return [];
  const position = leadPosition(customers) ?? 0;
  const column = {
    column: choiceArea(customers.choice).column + position,
    header: customers.choice.headers[position] ?? "",
  };
  const place = { ...at, columns: { lead: column } };
  const { networks, leads } = unitedNetworks(look);
  const leadIds = input.leadIds;
  const find = (kind: Finding["kind"], record: number, values: Finding["values"]): Finding =>
    findingAt(place, kind, "warning", "lead", (columns.sheetRow[record] as number) - at.firstRow, values);
  const cellOf = (record: number): string => `${columnLetters(column.column)}${columns.sheetRow[record]}`;
  return [
    ...leads.circles.map((circle) =>
      find("leadCircle", circle[0] as number, { cells: circle.slice(0, 5).map(cellOf).join(", ") }),
    ),
    ...leads.notMembers.map((record) => find("leadNotMember", record, { value: quoted(leadIds[record]) })),
    ...leads.differing.map((network) =>
      find("leadsDiffer", networks.firstCustomer[network] as number, {
        network: quoted(networks.keys[network]),
        used: quoted(columns.customerId[leads.rows[network] as number]),
      }),
    ),
  ];
}
