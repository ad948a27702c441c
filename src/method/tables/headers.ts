import type { ContactField, CustomerField } from "./fields";

/** Headers by field, the product's own first (English, German), then what people call it elsewhere. */
export const customerHeaders: Readonly<Record<CustomerField, readonly string[]>> = {
  customerId: [
    "Customer ID",
    "Kundennr.",
    "Kundennummer",
    "Kunden-Nr.",
    "Kunden-ID",
    "Kd-Nr.",
    "Customer No.",
    "Customer Number",
    "Cust ID",
    "Account ID",
    "Debitor",
    "Debitorennummer",
    "KundenNo",
  ],
  customer: ["Customer", "Kunde", "Customer name", "Kundenname", "Company", "Company name", "Firma", "Name", "Account"],
  network: ["Network", "Verbund", "Kundenverbund", "Group", "Household", "Gruppe", "Kreditnehmereinheit"],
  adviser: [
    "Adviser",
    "Betreuer",
    "Advisor",
    "Berater",
    "Betreuerin",
    "Kundenbetreuer",
    "Account manager",
    "Sales rep",
    "Owner",
  ],
  targetGroup: ["Target group", "Zielgruppe", "Customer group", "Kundengruppe"],
  phase: ["Phase", "Stage", "Kundenphase"],
  interest: ["Interest", "Interesse", "Interessensgrad", "Interessengrad", "Level of interest"],
  potential: ["Potential", "Potenzial", "Umsatzpotential", "Umsatzpotenzial", "Sales potential", "Revenue potential"],
  revenue: ["Revenue", "Umsatz", "Sales", "Turnover", "Jahresumsatz", "Annual revenue", "Ist-Umsatz"],
  class: ["Class", "Klasse", "ABC-Klasse", "ABCD-Klasse", "Kundenklasse", "Customer class"],
  contactPerson: ["Contact person", "Ansprechpartner", "Ansprechpartnerin", "Contact name", "Kontaktperson"],
  phone: ["Phone", "Telefon", "Telephone", "Phone number", "Telefonnummer", "Tel."],
  email: ["E-mail", "E-Mail-Adresse", "Mail", "E-mail address"],
  consentEmail: ["Consent e-mail", "Einwilligung E-Mail"],
  consentPhone: ["Consent phone", "Einwilligung Telefon"],
  objection: [
    "Objection",
    "Widerspruch",
    "Objection to contact",
    "Werbewiderspruch",
    "Do not contact",
    "Kontaktsperre",
  ],
  topic: ["Topic", "Thema", "Gesprächsthema", "Anlass", "Subject"],
  contactsPerYear: ["Contacts a year", "Kontakte je Jahr", "Contacts per year", "Kontakte pro Jahr", "Kontakte p.a."],
  customerType: ["Customer type", "Kundenart", "Customer kind", "Kundentyp"],
};

export const contactHeaders: Readonly<Record<ContactField, readonly string[]>> = {
  date: ["Date", "Datum", "Contact date", "Kontaktdatum", "Date of contact", "Kontakt am", "Day", "Tag"],
  customerId: customerHeaders.customerId,
  instrument: ["Instrument", "Maßnahme", "Channel", "Kanal", "Kontaktart", "Contact type"],
  direction: ["Direction", "Richtung"],
  format: ["Format", "Gesprächsformat"],
  department: ["Department", "Fachbereich"],
  adviser: customerHeaders.adviser,
  outcome: ["Outcome", "Ergebnis", "Result", "Status"],
  interestAfter: ["Interest after", "Interesse danach"],
  followUp: ["Follow-up", "Folgekontakt", "Follow-up date", "Next contact", "Wiedervorlage", "Nächster Kontakt"],
  minutes: ["Minutes", "Minuten", "Duration", "Dauer"],
  contribution: ["Contribution", "Deckungsbeitrag", "DB"],
  note: ["Note", "Notiz", "Notes", "Bemerkung", "Kommentar", "Comment"],
  campaign: ["Campaign", "Kampagne", "Aktion"],
};

/**
 * A header as it is compared: without case, spaces, hyphens, punctuation and a unit in brackets; "ä" is "ae".
 * "Kunden-Nr." and "kunden nr" are one, so are "Potential (EUR)" and "potential".
 */
export function headerKey(header: string): string {
  const plain = header
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "");
  const unitless = plain.replace(/[([{][^)\]}]*[)\]}]\s*$/, "");
  return unitless.replace(/[^\p{L}\p{N}#%&+]/gu, "");
}

/** Fields where even two different words for the same ("Umsatz" beside "Revenue") are worth a look. */
const unambiguous: ReadonlySet<string> = new Set(["customerId", "potential", "revenue", "date"]);

export interface HeaderMatch<Field extends string> {
  /** Column position by field. */
  readonly columns: Partial<Record<Field, number>>;
  /** Further columns whose header says the same field: [field, position]. */
  readonly doubled: readonly (readonly [Field, number])[];
}

/**
 * The columns of a header row. The earliest word in a field's list wins, then the leftmost column; further columns with
 * the same header are told as doubled, for the fields that figures hang on also those with another word for it.
 * @param chosen header text by field as the user mapped it; "" says: there is none. It wins over the words.
 */
export function matchHeaders<Field extends string>(
  headers: readonly string[],
  words: Readonly<Record<Field, readonly string[]>>,
  chosen: Readonly<Record<string, string>> = {},
): HeaderMatch<Field> {
  const keys = headers.map(headerKey);
  const columns: Partial<Record<Field, number>> = {};
  const doubled: [Field, number][] = [];
  const fields = Object.keys(words) as Field[];
  const taken = new Set<number>();
  const exclude = new Set<Field>();
  for (const field of fields) {
    const header = chosen[field];
    if (header === undefined) continue;
    if (header === "") {
      exclude.add(field);
      continue;
    }
    const exact = headers.indexOf(header);
    const position = exact >= 0 ? exact : keys.indexOf(headerKey(header));
    // A header that is gone: the field is looked for by its words again.
    if (position < 0) continue;
    exclude.add(field);
    columns[field] = position;
    taken.add(position);
  }
  for (const field of fields) {
    if (exclude.has(field)) continue;
    const found = words[field].flatMap((word) => positionsOf(keys, headerKey(word))).filter((at) => !taken.has(at));
    const distinct = [...new Set(found)];
    const first = distinct[0];
    if (first === undefined) continue;
    columns[field] = first;
    for (const at of distinct.slice(1)) {
      if (keys[at] === keys[first] || unambiguous.has(field)) doubled.push([field, at]);
    }
  }
  return { columns, doubled };
}

function positionsOf(keys: readonly string[], key: string): number[] {
  return keys.flatMap((each, at) => (each === key && key !== "" ? [at] : []));
}
