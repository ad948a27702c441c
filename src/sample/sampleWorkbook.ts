import type { Language } from "../text/languages";
import { layContacts, type SampleContact } from "./contacts";
import { businessDayFrom, businessDayUpTo, dayParts, serialOfDay } from "./day";
import { plantFaults, type SampleFault } from "./faults";
import { layNetworks } from "./networks";
import { seededRandom } from "./random";
import { layRegisters, type SampleRegisters } from "./registers";
import { wordContact, wordCustomer } from "./rows";
import type { SampleWords } from "./words";
import { sampleWordsDe } from "./sampleWordsDe";
import { sampleWordsEn } from "./sampleWordsEn";

/** A cell of the sample: a number, a text, "" for blank, or the error #N/A. Dates are serials of the 1900 system. */
export type SampleCell = number | string | { readonly error: "#N/A" };

export interface SampleColumn {
  readonly header: string;
  /** Number format as Excel's API takes it (English); "@" is text. */
  readonly format: string;
  readonly holds: "text" | "number" | "date";
  /** In characters. */
  readonly width: number;
}

export interface SampleTable {
  readonly sheet: string;
  /** Name of the Excel table. */
  readonly name: string;
  readonly columns: readonly SampleColumn[];
  readonly rows: readonly (readonly SampleCell[])[];
}

export interface SampleWorkbook {
  readonly language: Language;
  readonly asOf: number;
  readonly title: string;
  readonly customers: SampleTable;
  readonly contacts: SampleTable;
  /** Consents, tasks and the like, as the add-in keeps them. */
  readonly registers: SampleRegisters;
  readonly readMe: { readonly sheet: string; readonly lines: readonly string[] };
  /** What is wrong in it on purpose, by place. */
  readonly faults: readonly SampleFault[];
}

export interface SampleChoice {
  readonly language: Language;
  /** The day the dates are laid out for: a serial of the 1900 system. */
  readonly asOf: number;
  /** Another whole number gives another company of the same shape. */
  readonly seed?: number;
}

const wordsOf: Readonly<Record<Language, SampleWords>> = { en: sampleWordsEn, de: sampleWordsDe };

export const customerRows = 120;
export const contactRows = 966;
const plantedContacts = 6;
const firstId = 10_001;
const firstDay = serialOfDay("1950-01-01");
const lastDay = serialOfDay("2200-12-31");

/**
 * The sample workbook: an invented trading house with 9 advisers, 120 rows of customers in 81 networks and 966 contacts
 * over the two years before the as-of day, with a handful of faults to find. The same choice gives the same workbook;
 * both languages give the same rows in other words.
 * @param choice language, as-of day and, if wanted, another seed
 * @throws RangeError when the as-of day is no whole serial of the years 1950 to 2200: the company trades over years around
 * it, and business days must exist there.
 */
export function sampleWorkbook({ language, asOf, seed = 1890 }: SampleChoice): SampleWorkbook {
  if (!(Number.isInteger(asOf) && asOf >= firstDay && asOf <= lastDay))
    throw new RangeError("The sample workbook is made as of a day from 1950-01-01 to 2200-12-31.");
  const words = wordsOf[language];
  const random = seededRandom(seed);
  const networks = layNetworks(random, words.advisers.length, words.firms.length, words.surnames.length);
  const places = random.shuffle(
    networks.flatMap((network, n) => network.members.map((_, m) => ({ network: n, member: m }))),
  );
  const idOf = new Map(places.map(({ network, member }, i) => [`${network}/${member}`, firstId + i]));
  const contacts = layContacts(random, networks, asOf, contactRows - plantedContacts);
  const id = (network: number, member: number): number => idOf.get(`${network}/${member}`)!;
  // An agreed day beats the cadence, so that a frequency of its own moves no due date here.
  const ownFrequency = new Map<number, number | "">(
    networks.flatMap(({ standing }, n) => (standing === "planned" ? [n] : [])).map((n, i) => [n, [12, 8, 3][i] ?? ""]),
  );
  const customerCells = places.map(({ network, member }) =>
    wordCustomer(random, words, networks[network]!, member, id(network, member), ownFrequency.get(network) ?? ""),
  );
  const campaignStart = businessDayFrom(asOf - 160);
  const campaignEnd = businessDayUpTo(asOf - 115);
  const isOfCampaign = ({ network, direction, instrument, day }: SampleContact): boolean =>
    ["A", "B"].includes(networks[network]!.class) &&
    direction === "out" &&
    ["phone", "mail", "email"].includes(instrument) &&
    day >= campaignStart &&
    day <= campaignEnd;
  const contactCells = contacts.map((contact) =>
    wordContact(
      words,
      contact,
      networks[contact.network]!,
      id(contact.network, contact.member),
      isOfCampaign(contact) ? words.registers.campaign : "",
    ),
  );
  const faultPlaces = places.flatMap(({ network }, row) => (networks[network]!.takesFault ? [row] : []));
  const faulty = plantFaults({ random, words, asOf, customers: customerCells, contacts: contactCells, faultPlaces });
  return {
    language,
    asOf,
    title: words.company,
    customers: {
      sheet: words.customersSheet,
      name: words.customersSheet,
      columns: columnsOf(words.customerHeaders, customerColumns, words),
      rows: faulty.customers,
    },
    contacts: {
      sheet: words.contactsSheet,
      name: words.contactsSheet,
      columns: columnsOf(words.contactHeaders, contactColumns, words),
      rows: faulty.contacts,
    },
    readMe: {
      sheet: words.readMeSheet,
      lines: words.readMe.map((line) => line.replace("{asOf}", words.textDate(...dayParts(asOf)))),
    },
    registers: layRegisters({
      words,
      asOf,
      networks,
      idOf: id,
      inCampaign: [...new Set(contacts.filter(isOfCampaign).map(({ network, member }) => id(network, member)))],
      campaignStart,
      campaignEnd,
    }),
    faults: faulty.faults,
  };
}

type Kind = readonly [holds: SampleColumn["holds"], width: number, format?: string];

/** Columns in the order of the headers. */
const customerColumns: readonly Kind[] = [
  ["number", 15, "0"],
  ["text", 32],
  ["text", 24],
  ["text", 19],
  ["text", 18],
  ["text", 16],
  ["number", 12, "0"],
  ["number", 13, "#,##0"],
  ["number", 13, "#,##0"],
  ["text", 10],
  ["text", 24],
  ["text", 18],
  ["text", 44],
  ["text", 22],
  ["text", 23],
  ["text", 15],
  ["text", 36],
  ["text", 16],
  ["number", 18, "0"],
];
const contactColumns: readonly Kind[] = [
  ["date", 13],
  ["number", 15, "0"],
  ["text", 26],
  ["text", 13],
  ["text", 20],
  ["text", 20],
  ["text", 19],
  ["text", 16],
  ["number", 20, "0"],
  ["date", 16],
  ["number", 12, "0"],
  ["number", 19, "#,##0"],
  ["text", 46],
  ["text", 24],
];

function columnsOf(headers: readonly string[], kinds: readonly Kind[], words: SampleWords): SampleColumn[] {
  return headers.map((header, i) => {
    const [holds, width, format] = kinds[i]!;
    return { header, holds, width, format: format ?? (holds === "date" ? words.dateFormat : "@") };
  });
}
