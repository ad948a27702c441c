import { targetContacts } from "../../method/cadence/targetContacts";
import { exampleFormats, type TalkFormat } from "../../method/casting/decision";
import { type Attainment, attainmentOf, exampleLevel } from "../../method/control/attainment";
import { contactYearOf, shareOfYear } from "../../method/control/contactYear";
import { expectedFlags } from "../../method/control/expectedFlags";
import { exampleFormatTargets } from "../../method/control/formatTargets";
import { groupAttainment } from "../../method/control/group";
import { lowClasses } from "../../method/control/lowClasses";
import { type Tally, tallyContacts } from "../../method/control/tally";
import { type CodedTally, codeTexts, tallyBy } from "../../method/control/tallyBy";
import type { Instrument } from "../../method/measures/instruments";
import { classesOf } from "../casting/classesOf";
import { contactNetworks } from "../look/networksIn";
import type { Look } from "../look/look";
import { allNetworksOf } from "../reminders/allNetworksOf";
import { instrumentOf } from "../words/instrumentWords";
import type {
  AdviserControl,
  Control,
  ControlFigures,
  ControlGroup,
  ControlOptions,
  FormatControl,
  InstrumentControl,
  NetworkControl,
} from "./control";
import { departmentMatrix } from "./departmentMatrix";
import { talkFormatOf } from "../words/talkFormatWords";
import { leftOutContacts, talliedContacts } from "./yearContacts";
import { classTargets } from "../rules/frequencies";

export type * from "./control";

/**
 * Target and actual of what was read, from the first day of the contact year to the as-of day (docs/method.md, Target and
 * actual). Only effective contacts count, whoever made them; without a contacts table there are none.
 * @param asOf whole serial of the 1900 system
 * @returns null when there is no customers table, Customer ID has no column, or the day is none of Excel's calendar
 */
export function controlOf(look: Look, asOf: number, options: ControlOptions = {}): Control | null {
  const all = allNetworksOf(look, asOf);
  const year = contactYearOf(asOf, options.yearStart);
  if (!all || !year || !look.customerColumns) return null;
  const { rules, customerColumns: customers, contactColumns: columns } = look;
  const share = shareOfYear(year, asOf);
  const { count } = all;
  const ofContact = contactNetworks(look);
  const contacts = talliedContacts(look, ofContact);
  const tally = tallyContacts(contacts, count, year.from, asOf);
  const networks = Array.from(all, (standing): NetworkControl => {
    const { index, state } = standing;
    const target = targetContacts(standing);
    return {
      index,
      key: standing.key,
      network: standing.network,
      adviser: standing.adviser,
      class: standing.class,
      classFrom: standing.classFrom,
      state,
      sheetRow: customers.sheetRow[standing.records[0] as number] as number,
      lastContact: (tally.last[index] as number) > 0 ? (tally.last[index] as number) : null,
      target,
      attainment: attainmentOf(target, share, tally.effective[index] as number),
      ...minutesAt(tally, index),
    };
  });

  const group = (name: string, members: readonly NetworkControl[]): ControlGroup => groupOf(name, members, share);
  const classNames = rules.frequencies.map((frequency) => frequency.class);
  const byClass = grouped(networks, (network) => network.class.toUpperCase());
  const classes = [...classNames, ""].map((name) => group(name, byClass.get(name.toUpperCase()) ?? []));
  const low = lowClasses(classTargets(rules));
  const lowMinutes = classes.reduce((sum, each) => (low.includes(each.name) ? sum + each.minutes : sum), 0);

  const named = <T>(texts: readonly string[] | undefined, keyOf?: (text: string) => string, then?: T) => {
    const coded = codeTexts(texts ?? [], keyOf);
    return { ...coded, tally: tallyBy(contacts, coded.codes, coded.names.length, year.from, asOf), then };
  };
  const own = named(columns?.adviser);
  const byAdviser = grouped(networks, (network) => network.adviser);
  const advisers = [...byAdviser].map(([name, members]): AdviserControl => {
    const code = name === "" ? -1 : own.keys.indexOf(name.toLowerCase());
    return {
      ...group(name, members),
      ownContacts: code < 0 ? 0 : (own.tally.effective[code] as number),
      ownMinutes: code < 0 ? 0 : (own.tally.minutes[code] as number),
    };
  });
  // Those who made contacts and care for no network: they are listed, with nothing asked of them.
  own.names.forEach((name, code) => {
    const made = own.tally.effective[code] as number;
    if (name === "" || made === 0 || advisers.some((each) => each.name.toLowerCase() === name.toLowerCase())) return;
    advisers.push({ ...group(name, []), ownContacts: made, ownMinutes: own.tally.minutes[code] as number });
  });

  const total = group("", networks);
  const means = networks.map((network) => network.attainment.proRata);
  const { findings, ...leftOut } = leftOutContacts(look, ofContact, year, asOf);
  const cast = classesOf(look, asOf);
  return {
    asOf,
    yearStart: year.from,
    yearEnd: year.to,
    share,
    total,
    networks,
    advisers,
    classes,
    formats: formatsOf(
      named(columns?.format, (text) => talkFormatOf(text) ?? text.toLowerCase()),
      networks,
      share,
    ),
    instruments: instrumentsOf(
      named(columns?.instrument, (text) => instrumentOf(text) ?? text.toLowerCase()),
      networks,
      share,
      look,
    ),
    lowClasses: low,
    lowMinutes,
    minutes: total.minutes,
    chance: {
      ...expectedFlags(means),
      level: exampleLevel,
      tested: means.filter((mean) => mean > 0).length,
      flagged: networks.filter(({ attainment }) => attainment.proRata > 0 && attainment.isNotChance).length,
    },
    departments: departmentMatrix({
      contacts,
      departments: columns?.department ?? [],
      networkCount: count,
      calledIn: cast?.casting ? cast.networks.map(({ departments }) => departments) : null,
      from: year.from,
      to: asOf,
    }),
    leftOut,
    findings,
    faults: (rules.faults ?? []).filter(({ values }) => controlRules.has(String(values["rule"]))),
  };
}

/** The rule tables that decide about targets. */
const controlRules = new Set([
  "frequencies",
  "settings",
  "potentialBands",
  "penetrationBands",
  "phaseFrequencies",
  "efforts",
]);

function minutesAt(tally: Tally, network: number): Omit<ControlFigures, "target" | "attainment"> {
  return {
    notReached: tally.notReached[network] as number,
    minutes: tally.minutes[network] as number,
    withoutMinutes: tally.withoutMinutes[network] as number,
  };
}

function groupOf(name: string, members: readonly NetworkControl[], share: number): ControlGroup {
  const sum = (of: (network: NetworkControl) => number): number =>
    members.reduce((total, network) => total + of(network), 0);
  const target = sum((network) => network.target);
  return {
    name,
    networks: members.length,
    target,
    attainment: groupAttainment(
      target,
      share,
      members.map(({ attainment }) => attainment),
    ),
    ...serviceOf(members.map(({ attainment }) => attainment)),
    notReached: sum((network) => network.notReached),
    minutes: sum((network) => network.minutes),
    withoutMinutes: sum((network) => network.withoutMinutes),
  };
}

function serviceOf(parts: readonly Attainment[]): Pick<ControlGroup, "served" | "flagged"> {
  const served = { under: 0, asAsked: 0, over: 0 };
  for (const part of parts) served[part.served]++;
  // A contact where none was asked for is no test: it has no chance to compare with.
  return { served, flagged: parts.filter((part) => part.proRata > 0 && part.isNotChance).length };
}

function grouped(
  networks: readonly NetworkControl[],
  keyOf: (network: NetworkControl) => string,
): Map<string, NetworkControl[]> {
  const groups = new Map<string, NetworkControl[]>();
  for (const network of networks) {
    const key = keyOf(network);
    const members = groups.get(key);
    if (members) members.push(network);
    else groups.set(key, [network]);
  }
  return groups;
}

interface Coded {
  readonly names: readonly string[];
  readonly keys: readonly string[];
  readonly tally: CodedTally;
}

/** Contacts of one kind against what each network is asked for of it. */
function codedGroup(
  name: string,
  code: number,
  { tally }: Coded,
  networks: readonly NetworkControl[],
  share: number,
  targetOf: (network: NetworkControl) => number,
): ControlGroup {
  const at = (values: ArrayLike<number>): number => (code < 0 ? 0 : (values[code] as number));
  const asked: Attainment[] = [];
  let target = 0;
  for (const network of networks) {
    const own = targetOf(network);
    const actual = code < 0 ? 0 : tally.ofNetwork(network.index, code);
    if (own === 0 && actual === 0) continue;
    target += own;
    asked.push(attainmentOf(own, share, actual));
  }
  return {
    name,
    networks: at(tally.networks),
    target,
    attainment: groupAttainment(target, share, asked),
    ...serviceOf(asked),
    notReached: at(tally.notReached),
    minutes: at(tally.minutes),
    withoutMinutes: at(tally.withoutMinutes),
  };
}

function formatsOf(coded: Coded, networks: readonly NetworkControl[], share: number): readonly FormatControl[] {
  const allowed = new Map<string, ReadonlySet<TalkFormat>>();
  const isAllowed = (label: string, format: TalkFormat): boolean => {
    let formats = allowed.get(label);
    if (!formats) allowed.set(label, (formats = new Set(exampleFormats(label))));
    return formats.has(format);
  };
  const of = (format: TalkFormat | null, name: string, code: number): FormatControl => {
    const perYear = format === null ? undefined : exampleFormatTargets[format];
    const group = codedGroup(name, code, coded, networks, share, (network) =>
      perYear !== undefined && format !== null && network.target > 0 && isAllowed(network.class, format)
        ? Math.min(perYear, network.target)
        : 0,
    );
    const outOfPlace =
      format === null || code < 0
        ? 0
        : networks.reduce(
            (sum, network) =>
              isAllowed(network.class, format) ? sum : sum + coded.tally.ofNetwork(network.index, code),
            0,
          );
    return { ...group, format, isAskedFor: perYear !== undefined, outOfPlace };
  };
  const seen = coded.names.map((name, code) => of(talkFormatOf(name) ?? null, name, code));
  const unseen = (Object.keys(exampleFormatTargets) as TalkFormat[]).filter((format) => !coded.keys.includes(format));
  return [...unseen.map((format) => of(format, "", -1)), ...seen.filter(wasUsed)];
}

function instrumentsOf(
  coded: Coded,
  networks: readonly NetworkControl[],
  share: number,
  { rules }: Look,
): readonly InstrumentControl[] {
  const shares = new Map<string, number>();
  for (const effort of rules.efforts) shares.set(`${effort.class.toUpperCase()}\n${effort.instrument}`, effort.share);
  const asked = [...new Set(rules.efforts.filter(({ share }) => share > 0).map(({ instrument }) => instrument))];
  const of = (instrument: Instrument | null, name: string, code: number): InstrumentControl => ({
    ...codedGroup(name, code, coded, networks, share, (network) =>
      instrument === null ? 0 : network.target * (shares.get(`${network.class.toUpperCase()}\n${instrument}`) ?? 0),
    ),
    instrument,
    isAskedFor: instrument !== null && asked.includes(instrument),
  });
  const seen = coded.names.map((name, code) => of(instrumentOf(name) ?? null, name, code));
  const unseen = asked.filter((instrument) => !coded.keys.includes(instrument));
  return [...seen.filter(wasUsed), ...unseen.map((instrument) => of(instrument, "", -1))];
}

function wasUsed(group: ControlGroup & { readonly isAskedFor: boolean }): boolean {
  return group.isAskedFor || group.attainment.actual > 0 || group.notReached > 0;
}
