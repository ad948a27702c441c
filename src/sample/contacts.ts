import { businessDayFrom, businessDayUpTo, monthsLater } from "./day";
import type { Letter, SampleCustomer, SampleNetwork } from "./networks";
import type { Random } from "./random";
import type { SampleInstrument, SampleOutcome, SampleTalkFormat } from "./words";

/** A contact before it is put into words. Days are serials. */
export interface SampleContact {
  readonly day: number;
  readonly network: number;
  readonly member: number;
  readonly instrument: SampleInstrument;
  readonly direction: "in" | "out";
  readonly format: SampleTalkFormat | "";
  /** -1: none was called in. */
  readonly department: number;
  /** Blank counts as reached. */
  readonly outcome: SampleOutcome | "";
  readonly interestAfter: number | "";
  readonly followUp: number | "";
  readonly minutes: number;
  readonly contribution: number | "";
  readonly note: number;
}

/** Months between two contacts at the example frequencies A 6, B 4, C 2, D 1 a year. */
const months: Record<Letter, number> = { A: 2, B: 3, C: 6, D: 12 };
const historyDays = 725;

/**
 * Two years of contacts, oldest first, laid out so that every network stands on the as-of day as it is meant to.
 * @param count exactly so many rows come out: calls that reached nobody fill up, the oldest contacts give way.
 */
export function layContacts(
  random: Random,
  networks: readonly SampleNetwork[],
  asOf: number,
  count: number,
): SampleContact[] {
  const effective = networks.flatMap((network, i) => layHistory(random, network, i, asOf));
  effective.sort((a, b) => b.day - a.day);
  const kept = effective.slice(0, Math.floor(count * 0.84));
  const latest = new Map<number, SampleContact>();
  for (const contact of kept) if (!latest.has(contact.network)) latest.set(contact.network, contact);
  const inVain: SampleContact[] = [];
  networks.forEach((network, i) => {
    const last = latest.get(i);
    // Every second overdue network was tried and not reached: such a call must not count.
    if (network.standing !== "overdue" || i % 2 !== 0 || !last) return;
    const day = businessDayUpTo(asOf - 1 - (i % 4));
    if (day > last.day) inVain.push(callInVain(random, last, day));
  });
  while (kept.length + inVain.length < count) {
    const before = random.pick(kept);
    inVain.push(callInVain(random, before, businessDayUpTo(before.day - random.between(1, 6))));
  }
  const contacts = [...kept, ...inVain].sort((a, b) => a.day - b.day || a.network - b.network);
  return enterLate(random, contacts);
}

function layHistory(random: Random, network: SampleNetwork, index: number, asOf: number): SampleContact[] {
  if (network.standing === "never") return [];
  const interval = Math.round((months[network.class] * 365) / 12);
  const { last, followUp } = layLatest(random, network, asOf);
  const days = [last];
  for (let back = asOf - last; ;) {
    back += Math.max(20, Math.round(interval * (0.42 + 0.62 * random.next())));
    if (back > historyDays) break;
    days.push(businessDayUpTo(asOf - back));
  }
  return days.map((day, i) => {
    const member = random.chance(0.6) ? 0 : random.between(0, network.members.length - 1);
    const contact = layContact(random, network.members[member]!, network.class, i === 0);
    const next = i === 0 ? 0 : businessDayFrom(days[i - 1]! - random.between(0, 5));
    const agreed = contact.outcome === "followUp" || contact.outcome === "appointment";
    return i === 0
      ? {
          ...settled(contact),
          day,
          network: index,
          member,
          ...(followUp === "" ? {} : { outcome: "followUp", followUp, note: 0 }),
        }
      : { ...contact, day, network: index, member, followUp: agreed && next > day ? next : "" };
  });
}

/** An order as the latest contact would ask for an after-sales contact and be due by that. */
function settled<Contact extends Pick<SampleContact, "outcome" | "contribution">>(contact: Contact): Contact {
  return contact.outcome === "order" ? { ...contact, outcome: "reached", contribution: "" } : contact;
}

/** The latest effective contact and what was agreed in it, so that the due date falls where the standing says. */
function layLatest(
  random: Random,
  { standing, class: letter }: SampleNetwork,
  asOf: number,
): { last: number; followUp: number | "" } {
  const step = months[letter];
  const lastForDue = (due: number): number => businessDayUpTo(monthsLater(due, -step));
  const byAgreement = random.chance(0.34);
  const share = random.next();
  const recent = businessDayUpTo(asOf - random.between(12, 45));
  switch (standing) {
    case "overdue": {
      // At least six days, so that neither month ends nor weekends bring the due day back to the as-of day.
      const late = 6 + Math.floor(64 * share ** 2);
      return byAgreement
        ? { last: businessDayUpTo(asOf - late - 15), followUp: businessDayUpTo(asOf - late) }
        : { last: lastForDue(asOf - late), followUp: "" };
    }
    case "dueSoon":
      return byAgreement
        ? { last: recent, followUp: businessDayFrom(asOf + 1 + Math.floor(9 * share)) }
        : { last: lastForDue(asOf + 8 + Math.floor(3 * share)), followUp: "" };
    case "planned":
      return { last: recent, followUp: businessDayFrom(asOf + 20 + Math.floor(40 * share)) };
    default: {
      const latestDue = monthsLater(asOf, step) - 3;
      return { last: lastForDue(asOf + 24 + Math.floor((latestDue - asOf - 24) * share)), followUp: "" };
    }
  }
}

function layContact(
  random: Random,
  customer: SampleCustomer,
  letter: Letter,
  latest: boolean,
): Omit<SampleContact, "day" | "network" | "member"> {
  const instrument = random.weigh<SampleInstrument>(instruments[letter]);
  const outcome = random.weigh<SampleOutcome | "">([
    ["reached", 50],
    ["", 2],
    ["order", customer.penetration === 3 ? 0 : 20],
    ["appointment", latest ? 0 : 14],
    ["followUp", latest ? 0 : 14],
    ["refused", latest ? 0 : customer.penetration === 3 ? 14 : 5],
  ]);
  const [low, high, step] = minutes[instrument];
  return {
    instrument,
    direction: instrument !== "visit" && random.chance(0.14) ? "in" : "out",
    format: formatOf(random, instrument, letter),
    department: random.chance(0.14) ? random.between(0, 3) : -1,
    outcome,
    interestAfter: random.chance(0.75) ? interestAfter(random, outcome) : "",
    followUp: "",
    minutes: low + step * random.between(0, (high - low) / step),
    contribution:
      outcome === "order" ? Math.max(40, Math.round(customer.potential * (0.012 + 0.03 * random.next()))) : "",
    note: random.between(0, 99),
  };
}

function callInVain(random: Random, about: SampleContact, day: number): SampleContact {
  return {
    ...about,
    day,
    instrument: "phone",
    direction: "out",
    format: "",
    department: -1,
    outcome: "notReached",
    interestAfter: "",
    followUp: "",
    minutes: random.between(1, 3),
    contribution: "",
    note: random.between(0, 99),
  };
}

/** A few rows stand further down than their date says, as when somebody enters a contact days later. */
function enterLate(random: Random, contacts: readonly SampleContact[]): SampleContact[] {
  const rows = [...contacts];
  for (let i = 0; i < 12; i++) {
    const from = random.between(0, rows.length - 40);
    const [late] = rows.splice(from, 1);
    rows.splice(from + random.between(3, 25), 0, late!);
  }
  return rows;
}

const instruments: Record<Letter, readonly (readonly [SampleInstrument, number])[]> = {
  A: [
    ["visit", 34],
    ["phone", 38],
    ["email", 12],
    ["video", 10],
    ["phoneField", 6],
  ],
  B: [
    ["visit", 16],
    ["phone", 52],
    ["email", 18],
    ["video", 6],
    ["phoneField", 8],
  ],
  C: [
    ["phone", 62],
    ["email", 22],
    ["mail", 10],
    ["phoneField", 6],
  ],
  D: [
    ["phone", 45],
    ["email", 30],
    ["mail", 25],
  ],
};

const minutes: Record<SampleInstrument, readonly [low: number, high: number, step: number]> = {
  mail: [5, 10, 5],
  email: [3, 10, 1],
  phone: [5, 25, 1],
  visit: [45, 120, 15],
  phoneField: [10, 30, 5],
  video: [20, 60, 5],
};

function formatOf(random: Random, instrument: SampleInstrument, letter: Letter): SampleTalkFormat | "" {
  if (instrument === "mail" || instrument === "email") return "";
  const large = letter === "A" || letter === "B";
  if (instrument === "visit" || instrument === "video") {
    return random.weigh<SampleTalkFormat>([
      ["annual", 3],
      ["advice", 6],
      ["strategy", large ? 2 : 0],
    ]);
  }
  return random.weigh<SampleTalkFormat | "">([
    ["care", 6],
    ["advice", 3],
    ["callParty", 4],
    ["afterSales", 2],
    ["", 2],
  ]);
}

function interestAfter(random: Random, outcome: SampleOutcome | ""): number {
  if (outcome === "order") return 4;
  if (outcome === "refused") return random.between(0, 1);
  if (outcome === "appointment" || outcome === "followUp") return random.between(2, 3);
  return random.between(1, 3);
}
