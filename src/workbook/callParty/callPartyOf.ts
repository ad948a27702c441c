import { idKey } from "../../method/cadence/idKey";
import { latestContacts } from "../../method/cadence/latest";
import { activeSnoozes } from "../../method/cadence/snoozes";
import { chooseForParty } from "../../method/callParty/choice";
import { droppedIndex, phaseIndex, phaseOf } from "../../method/measures/phases";
import { isPressed } from "../../method/measures/pressure";
import { contactNetworks, membersIn, networksIn } from "../look/networksIn";
import { permissionFor } from "../contacts/permissionFor";
import type { Look } from "../look/look";
import { allNetworksOf } from "../reminders/allNetworksOf";
import { networksOfIds } from "../reminders/networksOfIds";
import { firstPerson } from "../look/personsIn";
import { customerPlaceOf } from "../look/sourcePlace";
import { type AdviserParty, type CallParty, type PartyEntry, type PartyReason, partyReasons } from "./callParty";
import { networkName } from "../look/networkName";
import { partyDaysOf } from "./partyDaysOf";
import { partyScores } from "./partyScores";

/** Party days that are shown. */
const daysAhead = 6;

/**
 * The call party as of a day (docs/method.md, Call party): its next days, whom each adviser calls and why just them, and
 * what earlier parties came to.
 * @param asOf whole serial of the 1900 system
 * @param day the party that the lists are for; the next one unless given
 */
export function callPartyOf(look: Look, asOf: number, day?: number): CallParty {
  const rules = look.rules.callParty;
  const registered = look.registers.parties;
  const held = [...new Set(registered.map(({ date }) => date))].sort((a, b) => a - b);
  const days = partyDaysOf(look, asOf, daysAhead);
  const party = day ?? days[0] ?? null;
  const earlier = held.filter((each) => party === null || each < party);
  const chosen = party === null ? { lists: [], withoutAdviser: 0 } : chooseAt(look, party, earlier);
  const places = chosen.lists.length * rules.perAdviser;
  const open = chosen.lists.reduce((sum, list) => sum + list.open, 0);
  return {
    asOf,
    day: party,
    days,
    startTime: rules.startTime,
    minutes: rules.minutes,
    perAdviser: rules.perAdviser,
    pause: rules.pause,
    ...chosen,
    places,
    filled: places - open,
    earlier,
    scores: partyScores(registered),
    faults: (look.rules.faults ?? []).filter(({ values }) =>
      ["callParty", "contactRules", "holidays"].includes(String(values["rule"])),
    ),
  };
}

function chooseAt(look: Look, day: number, earlier: readonly number[]): Pick<CallParty, "lists" | "withoutAdviser"> {
  const { perAdviser, pause } = look.rules.callParty;
  const columns = look.customerColumns;
  if (!columns || !Number.isInteger(perAdviser) || perAdviser < 0) return { lists: [], withoutAdviser: 0 };
  const networks = networksIn(look);
  const members = membersIn(look);
  const count = networks.keys.length;
  const contacts = look.contactColumns;
  const latest = latestContacts(
    {
      networks: contactNetworks(look),
      dates: contacts?.date ?? [],
      effective: contacts?.effective,
    },
    count,
    day,
  );
  const reasons = reasonsAt(look, day, latest.days);
  const standings = allNetworksOf(look, day);
  const lists = chooseForParty(
    {
      lastContact: latest.days,
      adviserOf: networks.adviserOf,
      mayBeCalled: reasons.map((reason) => (reason === undefined ? 1 : 0)),
      earlier: earlier.map((each) =>
        look.registers.parties
          .filter(({ date }) => date === each)
          .map(({ customerId }) => networkOf(customerId))
          .filter((network) => network >= 0),
      ),
    },
    networks.advisers.length,
    perAdviser,
    pause,
  );
  const own: number[][] = networks.advisers.map(() => []);
  let withoutAdviser = 0;
  networks.adviserOf.forEach((adviser, network) => {
    if (adviser < 0) withoutAdviser++;
    else own[adviser]?.push(network);
  });
  return {
    withoutAdviser,
    lists: lists.map((list): AdviserParty => {
      const leftOut = Object.fromEntries(partyReasons.map((reason) => [reason, 0])) as Record<PartyReason, number>;
      for (const network of own[list.adviser] as number[]) {
        const reason = reasons[network];
        if (reason) leftOut[reason]++;
      }
      leftOut.resting += list.resting;
      leftOut.noPlaceLeft = list.candidates - list.networks.length;
      return {
        adviser: networks.advisers[list.adviser] as string,
        entries: list.networks.map((network) => entryOf(network)),
        open: list.open,
        networks: (own[list.adviser] as number[]).length,
        candidates: list.candidates,
        leftOut,
      };
    }),
  };

  function networkOf(customerId: string): number {
    const record = networks.customerRows.get(idKey(customerId));
    return record === undefined ? -1 : (networks.networkOf[record] as number);
  }

  function entryOf(network: number): PartyEntry {
    const records = members[network] as readonly number[];
    const first = records[0] as number;
    const called = records.find((record) => columns?.phone[record]) ?? first;
    const { contactPerson, phone } = firstPerson(look, [called, ...records]);
    const last = latest.days[network] as number;
    const adviser = networks.adviserOf[network] as number;
    const key = networks.keys[network] as string;
    const textIn = (texts: readonly string[] | undefined): string =>
      texts?.[called] || (texts?.[records.find((record) => texts[record]) ?? first] ?? "");
    return {
      key,
      network: networkName(look, network),
      adviser: networks.advisers[adviser] ?? "",
      customerId: columns?.customerId[called] ?? "",
      customerIds: records.map((record) => columns?.customerId[record] ?? ""),
      contactPerson,
      phone,
      class: standings?.at(network).class ?? "",
      attempts: standings?.at(network).attempts ?? null,
      lastContact: last > 0 ? last : null,
      daysInactive: last > 0 ? day - last : null,
      topic: textIn(columns?.topic),
      place: customerPlaceOf(look, called) ?? { sheet: "", cell: "A1" },
    };
  }
}

/** Per network the first reason against calling it on a day; undefined where there is none. */
function reasonsAt(look: Look, day: number, lastContact: Int32Array): (PartyReason | undefined)[] {
  const columns = look.customerColumns;
  const networks = networksIn(look);
  const members = membersIn(look);
  const permissions = permissionFor(look, day);
  const { pressureContacts, pressureDays } = look.rules.contactRules;
  const near = contactsNear(look, day, pressureDays);
  const { snoozes } = look.registers;
  const snoozed = activeSnoozes(
    {
      networks: networksOfIds(look, snoozes),
      until: snoozes.map(({ until }) => until),
      entered: snoozes.map(({ entered }) => entered ?? NaN),
    },
    lastContact,
    day,
  ).until;
  const today = look.registers.parties.filter(({ date, result }) => date === day && result !== "");
  const calledToday = new Set(networksOfIds(look, today));
  return networks.keys.map((_, network) => {
    const isDropped = (members[network] as readonly number[]).every(
      (record) => phaseIndex(phaseOf(columns?.phase[record] ?? "")) === droppedIndex,
    );
    if (isDropped) return "dropped";
    const permitted = permissions.ofNetwork(network, "phone");
    if (!permitted.isPermitted) return permitted.reason === "objection" ? "objection" : "phoneNotPermitted";
    if ((snoozed[network] ?? 0) > day) return "snoozed";
    if (calledToday.has(network)) return "resting";
    const days = near.get(network) ?? [];
    return isPressed(days, day, { mostContacts: pressureContacts, days: pressureDays }) ? "pressed" : undefined;
  });
}

/**
 * Days of the effective contacts of a network that lie so near to a day that they press. Attempts that reached nobody do not:
 * whoever is hard to reach is whom a party is for.
 */
function contactsNear(look: Look, day: number, days: number): ReadonlyMap<number, number[]> {
  const near = new Map<number, number[]>();
  const { date: dates, effective } = look.contactColumns ?? {};
  if (!dates || !effective) return near;
  contactNetworks(look).forEach((network, row) => {
    const date = dates[row] as number;
    if (network < 0 || effective[row] === 0 || !(Math.abs(date - day) < days)) return;
    const list = near.get(network);
    if (list) list.push(date);
    else near.set(network, [date]);
  });
  return near;
}
