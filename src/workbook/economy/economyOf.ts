import { lastSerial } from "../../method/calendar/serial";
import { codeTexts, type CodedTexts } from "../../method/control/tallyBy";
import { creditOrders, exampleCreditDays } from "../../method/economy/attribution";
import { MeasureSums, type MeasuredContact } from "../../method/economy/figures";
import { quartersBetween } from "../../method/economy/quarters";
import { findingAt } from "../excel/cell";
import { contactNetworks } from "../look/networksIn";
import type { Finding } from "../excel/finding";
import type { ContactColumns, Look } from "../look/look";
import { contactPlace } from "../look/sourcePlace";
import { talkFormatOf } from "../words/talkFormatWords";
import { instrumentOf } from "../words/instrumentWords";
import { isOutbound } from "../words/directionWords";
import type { Economy, EconomyOptions, EconomyRow, MeasureFigures } from "./economy";
import { minuteCosts } from "./minuteCosts";

export type * from "./economy";

/**
 * Cost and result of all contacts up to the as-of day (docs/method.md, Economy of measures), by instrument, format,
 * campaign, adviser and quarter. Contacts with customers that are in no table cost as all others do. The contribution
 * of an order stands twice: with the contact in which it was given, and with the contact that it followed on.
 * @param asOf whole serial of the 1900 system
 * @returns null without a contacts table or without its day
 */
export function economyOf(look: Look, asOf: number, options: EconomyOptions = {}): Economy | null {
  const { contactColumns: columns, contacts: source, rules } = look;
  if (!columns || !source || source.missing.includes("date")) return null;
  const networks = economyNetworks(look, columns);
  const isOrder = columns.outcome.map((outcome) => (outcome === "order" ? 1 : 0));
  const outbound = new Map<string, boolean>();
  const isOut = columns.direction.map((direction) => {
    let known = outbound.get(direction);
    if (known === undefined) outbound.set(direction, (known = isOutbound(direction)));
    return known ? 1 : 0;
  });
  const credited = creditOrders(
    { networks: networks.ofContact, dates: columns.date, isOrder, isOutbound: isOut },
    networks.count,
  );

  const from = options.from ?? -Infinity;
  const counted: number[] = [];
  let future = 0;
  let undated = 0;
  let first = Infinity;
  const findings: Finding[] = [];
  const at = contactPlace(look);
  for (let row = 0; row < columns.count; row++) {
    const date = columns.date[row] as number;
    if (!(date >= 1 && date <= lastSerial)) undated++;
    else if (date > asOf) {
      future++;
      if (at)
        findings.push(
          findingAt(at, "dateInFuture", "warning", "date", (columns.sheetRow[row] as number) - at.firstRow),
        );
    } else if (date >= from) {
      counted.push(row);
      if (date < first) first = date;
    }
  }

  const instrumentCodes = codeTexts(columns.instrument, (text) => instrumentOf(text) ?? text.toLowerCase());
  const costOf = instrumentCodes.names.map((name) => {
    const instrument = instrumentOf(name);
    const cost = instrument && rules.instrumentCosts[instrument];
    return typeof cost === "number" && Number.isFinite(cost) ? cost : NaN;
  });
  const campaignCosts = new Map(
    look.registers.campaigns.flatMap(({ campaign, costPerContact }) =>
      costPerContact === null ? [] : [[campaign.trim().toLowerCase(), costPerContact] as const],
    ),
  );
  const campaignCodes = codeTexts(columns.campaign);
  const campaignCostOf = campaignCodes.keys.map((key) => campaignCosts.get(key));
  const costAt = (row: number): number =>
    campaignCostOf[campaignCodes.codes[row] as number] ?? (costOf[instrumentCodes.codes[row] as number] as number);
  const minutes = minuteCosts(look, columns);

  // Orders give their contribution to the contact that they followed on; one that lies before `from` takes it along.
  const creditedOrders = new Int32Array(columns.count);
  const creditedContribution = new Float64Array(columns.count);
  const attribution = { credited: 0, uncredited: 0, uncreditedContribution: 0 };
  const gaps = {
    withoutCost: 0,
    withoutMinutes: 0,
    ordersWithoutContribution: 0,
    contributionWithoutOrder: 0,
    unknown: 0,
  };
  for (const row of counted) {
    const contribution = columns.contribution[row] as number;
    if (isOrder[row] === 0) {
      if (Number.isFinite(contribution) && contribution !== 0) gaps.contributionWithoutOrder++;
      continue;
    }
    const amount = Number.isFinite(contribution) ? contribution : 0;
    if (!Number.isFinite(contribution)) gaps.ordersWithoutContribution++;
    const before = credited[row] as number;
    if (before >= 0 && (columns.date[before] as number) >= from) {
      creditedOrders[before]! += 1;
      creditedContribution[before]! += amount;
      attribution.credited++;
    } else {
      attribution.uncredited++;
      attribution.uncreditedContribution += amount;
    }
  }

  const known = contactNetworks(look);
  // One contact, filled again for each row: a million of them would keep the garbage collector busy.
  const contact: MeasuredContact = {
    isEffective: false,
    isAppointment: false,
    isOrder: false,
    contribution: 0,
    creditedOrders: 0,
    creditedContribution: 0,
    minutes: NaN,
    contactCost: 0,
    timeCost: 0,
  };
  const measure = (row: number): void => {
    const spent = columns.minutes[row] as number;
    const cost = costAt(row);
    const contribution = columns.contribution[row] as number;
    contact.isEffective = columns.effective[row] !== 0;
    contact.isAppointment = columns.outcome[row] === "appointment";
    contact.isOrder = isOrder[row] === 1;
    contact.contribution = Number.isFinite(contribution) ? contribution : 0;
    contact.creditedOrders = creditedOrders[row] as number;
    contact.creditedContribution = creditedContribution[row] as number;
    contact.minutes = spent >= 0 && spent < Infinity ? spent : NaN;
    contact.contactCost = cost >= 0 ? cost : 0;
    contact.timeCost = minutes.costOf(row, spent);
  };
  const quarters = quartersBetween(Math.max(first, 1), Number.isFinite(first) ? asOf : 0);
  const total = new MeasureSums();
  const byQuarter = new MeasureSums(quarters.length);
  const kinds = instrumentCodes.names.length;
  const byQuarterAndInstrument = new MeasureSums(quarters.length * kinds);
  const dimensions = {
    instruments: grouping(instrumentCodes),
    formats: grouping(codeTexts(columns.format, (text) => talkFormatOf(text) ?? text.toLowerCase())),
    campaigns: grouping(campaignCodes),
    advisers: grouping(codeTexts(columns.adviser)),
  };
  const groups = Object.values(dimensions);
  for (const row of counted) {
    measure(row);
    total.add(0, contact);
    for (const group of groups) group.add(row, contact);
    const quarter = quarterAt(quarters, columns.date[row] as number);
    byQuarter.add(quarter, contact);
    byQuarterAndInstrument.add(quarter * kinds + (instrumentCodes.codes[row] as number), contact);
    if (!(costAt(row) >= 0)) gaps.withoutCost++;
    if (!(contact.minutes >= 0) && minutes.hasCost(row)) gaps.withoutMinutes++;
    if ((known[row] as number) < 0) gaps.unknown++;
  }
  const instruments = dimensions.instruments.rows();
  return {
    from: Number.isFinite(first) ? Math.max(first, Number.isFinite(from) ? from : first) : null,
    to: asOf,
    total: total.figures(),
    instruments: instruments.map(({ row }) => row),
    formats: dimensions.formats.rows().map(({ row }) => row),
    campaigns: dimensions.campaigns.rows().map(({ row }) => row),
    advisers: dimensions.advisers.rows().map(({ row }) => row),
    quarters: quarters.map((quarter, index) => ({
      ...quarter,
      figures: byQuarter.figures(index),
      byInstrument: instruments.map(({ code }) => byQuarterAndInstrument.figures(index * kinds + code)),
    })),
    attribution: { days: exampleCreditDays, ...attribution },
    gaps: { ...gaps, advisersWithoutCost: minutes.advisersWithoutCost, future, undated },
    findings,
    faults: (rules.faults ?? []).filter(({ values }) =>
      ["instrumentCosts", "advisers"].includes(String(values["rule"])),
    ),
  };
}

/** The customers of the table by network, and each further customer id of the contacts as a network of its own. */
function economyNetworks(
  look: Look,
  columns: ContactColumns,
): { readonly ofContact: Int32Array; readonly count: number } {
  const known = contactNetworks(look);
  let count = known.reduce((most, network) => Math.max(most, network + 1), 0);
  const further = new Map<string, number>();
  const ofContact = known.map((network, row) => {
    if (network >= 0) return network;
    const id = columns.customerId[row] as string;
    if (id === "") return -1;
    let own = further.get(id);
    if (own === undefined) further.set(id, (own = count++));
    return own;
  });
  return { ofContact, count };
}

function grouping({ codes, names, spellings }: CodedTexts): {
  readonly add: (row: number, contact: MeasuredContact) => void;
  /** Those that have contacts, the most first; what is not given last. */
  readonly rows: () => { readonly row: EconomyRow; readonly code: number }[];
} {
  const sums = new MeasureSums(names.length);
  return {
    add: (row, contact) => sums.add(codes[row] as number, contact),
    rows: () =>
      names
        .map((name, code) => ({
          row: { name, spellings: spellings[code] ?? [], figures: sums.figures(code) },
          code,
        }))
        .filter(({ row }) => row.figures.contacts > 0)
        .sort((a, b) => Number(a.row.name === "") - Number(b.row.name === "") || contactsOf(b.row) - contactsOf(a.row)),
  };
}

function contactsOf({ figures }: { readonly figures: MeasureFigures }): number {
  return figures.contacts;
}

function quarterAt(quarters: readonly { readonly from: number }[], date: number): number {
  let low = 0;
  let high = quarters.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((quarters[middle] as { readonly from: number }).from <= date) low = middle;
    else high = middle;
  }
  return low;
}
