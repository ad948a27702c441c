import type { SampleContact } from "./contacts";
import type { SampleNetwork } from "./networks";
import type { Random } from "./random";
import type { SampleCell } from "./sampleWorkbook";
import type { SampleWords } from "./words";

/** One row of the customers table, in the order of its headers. */
export function wordCustomer(
  random: Random,
  words: SampleWords,
  network: SampleNetwork,
  member: number,
  id: number,
  contactsPerYear: number | "",
): SampleCell[] {
  const customer = network.members[member]!;
  const firm = words.firms[customer.firm]!;
  const surname = words.surnames[network.surname]!;
  const name = firm.name.replace("{}", surname);
  const person = `${random.pick(words.firstNames)} ${random.chance(0.7) ? surname : random.pick(words.surnames)}`;
  const consents = [random.next(), random.next()];
  return [
    id,
    name,
    network.named ? words.networkName.replace("{}", surname) : "",
    words.advisers[network.adviser]!,
    words.targetGroups[firm.group]!,
    words.phases[customer.phase],
    customer.penetration === 3 ? random.between(0, 2) : random.between(1, 4),
    customer.potential,
    customer.penetration === 3 && random.chance(0.5) ? "" : customer.revenue,
    network.classGiven,
    person,
    random.pick(words.phones).replace("###", String(random.between(100, 999))),
    `${mailName(person)}@${mailName(name)}.example`,
    consents[0]! < 0.6 ? words.yes : consents[0]! < 0.8 ? words.no : "",
    consents[1]! < 0.75 ? words.yes : consents[1]! < 0.85 ? words.no : "",
    network.standing === "objection" ? words.yes : "",
    random.chance(0.8) ? random.pick(words.topics) : "",
    // By the id and not by chance, so that all other cells stay as they are.
    words.customerTypes[id % 17 === 5 ? "consumer" : "business"],
    member === 0 ? contactsPerYear : "",
  ];
}

/** One row of the contacts table, in the order of its headers. */
export function wordContact(
  words: SampleWords,
  contact: SampleContact,
  network: SampleNetwork,
  id: number,
  campaign: string,
): SampleCell[] {
  const notes = words.notes[contact.outcome === "" ? "reached" : contact.outcome];
  return [
    contact.day,
    id,
    words.instruments[contact.instrument],
    words.directions[contact.direction],
    contact.format === "" ? "" : words.formats[contact.format],
    contact.department < 0 ? "" : words.departments[contact.department]!,
    words.advisers[network.adviser]!,
    contact.outcome === "" ? "" : words.outcomes[contact.outcome],
    contact.interestAfter,
    contact.followUp,
    contact.minutes,
    contact.contribution,
    notes[contact.note % notes.length]!,
    campaign,
  ];
}

/** A name as it stands in an e-mail address: "Föhrwald KG" is "foehrwald-kg". */
function mailName(name: string): string {
  return name
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .replace(/[^a-z]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
