import { type Instrument, instrumentFacts } from "../../method/measures/instruments";
import { segmentsOf } from "../matrix/segments";
import { permissionFor } from "../contacts/permissionFor";
import { customerPermission } from "../contacts/customerPermission";
import type { Look } from "../look/look";
import { allNetworksOf } from "../reminders/allNetworksOf";
import type { NetworkReminder } from "../reminders/reminderEntry";
import { customerPlaceOf } from "../look/sourcePlace";
import type { CampaignChoice, CampaignMember, CampaignRefusal, CampaignSelection } from "./campaign";

/**
 * Whom a selection chooses for a campaign: one customer a network, since targets and contact persons are the network's;
 * who may not be contacted by the instrument, was dropped or has objected is told apart and not on the list.
 * @param asOf whole serial of the 1900 system
 */
export function chooseForCampaign(
  look: Look,
  asOf: number,
  selection: CampaignSelection,
  instrument: Instrument,
): CampaignChoice {
  const columns = look.customerColumns;
  if (!columns) return { members: [], leftOut: [] };
  const permissions = permissionFor(look, asOf);
  const members: CampaignMember[] = [];
  const leftOut = new Map<CampaignRefusal, number>();
  for (const network of chosenNetworks(look, asOf, selection)) {
    const own = network.records.find((each) => mayBeUsed(network, each)) ?? (network.records[0] as number);
    const reason =
      network.phase === "dropped"
        ? "dropped"
        : refusalOf(customerPermission(permissions, network.index, own, instrument));
    if (reason !== null) leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
    else
      members.push({
        customerId: columns.customerId[own] ?? "",
        customer: columns.customer[own] ?? "",
        network: network.network,
        adviser: network.adviser,
        place: customerPlaceOf(look, own),
      });
  }
  return { members, leftOut: [...leftOut].map(([reason, count]) => ({ reason, count })) };

  /** The first customer of the network that the instrument reaches: with a number to call, an address to write to. */
  function mayBeUsed(network: NetworkReminder, record: number): boolean {
    const { reach } = instrumentFacts[instrument];
    const texts = reach === null ? undefined : columns?.[reach];
    return (
      (!texts || texts[record] !== "") && customerPermission(permissions, network.index, record, instrument).isPermitted
    );
  }
}

/** The networks of a selection, whether they may be contacted or not. */
export function chosenNetworks(look: Look, asOf: number, selection: CampaignSelection): readonly NetworkReminder[] {
  const columns = look.customerColumns;
  const segments = wanted(selection.segments) ? segmentNames(look) : undefined;
  return [...(allNetworksOf(look, asOf) ?? [])].filter(isChosen);

  function isChosen(network: NetworkReminder): boolean {
    const { advisers, classes, phases, targetGroups, states, interests, inactiveDays } = selection;
    return (
      isIn(advisers, network.adviser) &&
      isIn(classes, network.class) &&
      isIn(phases, network.phase ?? "") &&
      isIn(states, network.state) &&
      (!wanted(interests) || (network.interest !== null && interests.includes(network.interest))) &&
      (!wanted(targetGroups) ||
        network.records.some((record) => targetGroups.includes(columns?.targetGroup[record] ?? ""))) &&
      (!segments || network.records.some((record) => isIn(selection.segments, segments[record] ?? ""))) &&
      (inactiveDays === undefined || asOf - (network.lastContact ?? -Infinity) >= inactiveDays)
    );
  }
}

function wanted<T>(part: readonly T[] | undefined): part is readonly T[] {
  return part !== undefined && part.length > 0;
}

function isIn(part: readonly string[] | undefined, value: string): boolean {
  return !wanted(part) || part.includes(value);
}

function refusalOf(permitted: ReturnType<typeof customerPermission>): CampaignRefusal | null {
  return permitted.isPermitted ? null : permitted.reason;
}

/** The segment of each customer; "" where it cannot be classified. */
function segmentNames(look: Look): readonly string[] {
  const segments = segmentsOf(look);
  if (!segments) return [];
  const labels = new Map(segments.cells.map(({ code, segment }) => [code, segment]));
  return Array.from(segments.codes, (code) => labels.get(code) ?? "");
}
