/** The kinds of table that a list can be. */
export type TableKind = "customers" | "contacts" | "persons" | "orders" | "tasks";

/** What a column of such a table can hold. */
export type Field =
  | "customerId"
  | "customer"
  | "customerName"
  | "network"
  | "adviser"
  | "targetGroup"
  | "phase"
  | "interest"
  | "potential"
  | "revenue"
  | "class"
  | "contactPerson"
  | "phone"
  | "mobile"
  | "email"
  | "consentEmail"
  | "consentPhone"
  | "consent"
  | "objection"
  | "topic"
  | "contactsPerYear"
  | "customerType"
  | "lastContact"
  | "nextContact"
  | "date"
  | "instrument"
  | "direction"
  | "format"
  | "department"
  | "outcome"
  | "interestAfter"
  | "followUp"
  | "minutes"
  | "contribution"
  | "note"
  | "campaign"
  | "done"
  | "firstName"
  | "lastName"
  | "fullName"
  | "role"
  | "birthday"
  | "name"
  | "amount"
  | "stage"
  | "subject"
  | "due"
  | "doneOn";

/** How the cells of a field are read. */
export type FieldKind = "id" | "name" | "text" | "amount" | "count" | "day" | "word" | "phone";

export const fieldKinds: Readonly<Record<Field, FieldKind>> = {
  customerId: "id",
  customer: "name",
  customerName: "name",
  network: "name",
  adviser: "name",
  targetGroup: "text",
  phase: "word",
  interest: "text",
  potential: "amount",
  revenue: "amount",
  class: "word",
  contactPerson: "name",
  phone: "phone",
  mobile: "phone",
  email: "text",
  consentEmail: "word",
  consentPhone: "word",
  consent: "word",
  objection: "word",
  topic: "text",
  contactsPerYear: "count",
  customerType: "text",
  lastContact: "day",
  nextContact: "day",
  date: "day",
  instrument: "word",
  direction: "word",
  format: "text",
  department: "text",
  outcome: "word",
  interestAfter: "text",
  followUp: "day",
  minutes: "count",
  contribution: "amount",
  note: "text",
  campaign: "text",
  done: "word",
  firstName: "name",
  lastName: "name",
  fullName: "name",
  role: "text",
  birthday: "day",
  name: "text",
  amount: "amount",
  stage: "word",
  subject: "text",
  due: "day",
  doneOn: "day",
};

/**
 * What a header means: the field that it is in each kind of table, its words, and how sure they are. The first words of
 * a meaning are the product's own.
 */
export interface Meaning {
  readonly in: Readonly<Partial<Record<TableKind, Field>>>;
  readonly words: readonly string[];
  /** Points of an exact word: 100 unless the word is used for other things as well. */
  readonly points?: number;
  /** The words of the cells decide whether it is this at all ("Status"): a field for each kind that may claim it. */
  readonly byWords?: true;
  /** "idOrName": the cells decide between the key and the name. */
  readonly cells?: "idOrName";
  /** Never taken without a question, and what is asked. */
  readonly asked?: "turnover" | "adviserOrClass" | "potential" | "consent" | "objection" | "rhythm";
}

const everywhere = (field: Field): Meaning["in"] => ({
  customers: field,
  contacts: field,
  persons: field,
  orders: field,
});

export const meanings: readonly Meaning[] = [
  {
    in: everywhere("customerId"),
    words: [
      ...["Customer ID", "Kundennr.", "Kundennummer", "Kunden-Nr.", "Kunden-ID", "Kd-Nr.", "Kd.-Nr.", "KdNr", "Kd-ID"],
      ...["Customer No.", "Customer Number", "Customer code", "Cust ID", "Cust No", "Client ID", "Client Number"],
      ...[
        "Debitor",
        "Debitorennummer",
        "Debitorennr",
        "Debitoren-Nr.",
        "Debitornr",
        "Debitorennummer 1",
        "Kundenkonto",
      ],
      ...[
        "KundenNo",
        "KUNNR",
        "Kunde (SD)",
        "Sold-to Party",
        "Sold-to pt",
        "Account Number",
        "Account No",
        "Account #",
      ],
      ...["Account Reference", "Acct No", "CustomerKey", "Customer Key", "Customer #", "Organization - ID"],
      ...[
        "Organization - Pipedrive System ID",
        "Kundenschlüssel",
        "Auftraggeber-Nr.",
        "Partnernummer",
        "Mandantennummer",
      ],
    ],
  },
  {
    in: everywhere("customerId"),
    words: [
      "Associated Company IDs (Primary)",
      "Associated Company IDs",
      "Account Name.id",
      "Related to ID",
      "Referenznummer",
    ],
    points: 88,
  },
  // Every system numbers its records; whose number it is the kind of table says.
  {
    in: { customers: "customerId" },
    words: ["Record ID", "Record Id", "ID", "Konto", "Account ID", "Key"],
    points: 90,
  },
  { in: everywhere("customerId"), words: ["Nr.", "Nr", "No.", "No", "#", "Nummer", "Number"], points: 86 },
  { in: { customers: "customerId" }, words: ["Lfd. Nr.", "Lfd.-Nr.", "Pos.", "Position Nr."], points: 55 },
  {
    in: {
      customers: "customer",
      contacts: "customerName",
      persons: "customerName",
      orders: "customerName",
      tasks: "customerName",
    },
    words: [
      ...[
        "Customer name",
        "Kundenname",
        "Company",
        "Company name",
        "Firma",
        "Firmenname",
        "Firmenbezeichnung",
        "Kontoname",
      ],
      ...["Account Name", "Client Name", "Client", "Organization - Name", "Organization Name", "Organization 1 - Name"],
      ...[
        "Organisation",
        "Organization",
        "Unternehmen",
        "Unternehmensname",
        "Name 1",
        "NAME1",
        "Firma / Name",
        "Kunde/Firma",
      ],
      ...[
        "Kundenbezeichnung",
        "Business Name",
        "Sold-To Party Name",
        "Name (Adressattyp Unternehmen)",
        "Name des Kunden",
      ],
      ...[
        "Activity - Organization",
        "Deal - Organization",
        "Person - Organization",
        "Associated Company",
        "Related To",
      ],
      ...[
        "Related to",
        "Bezieht sich auf",
        "Parent",
        "Regarding",
        "Mandant",
        "Betrieb",
        "Praxis",
        "Partner",
        "Geschäftspartner",
      ],
    ],
  },
  {
    in: everywhere("customerId"),
    words: ["Kunde", "Customer", "Account", "Auftraggeber", "Kunden", "Zeilenbeschriftungen", "Row Labels"],
    cells: "idOrName",
  },
  { in: { customers: "customer", persons: "fullName" }, words: ["Name", "Bezeichnung"], points: 86 },
  { in: { contacts: "customerName", orders: "customerName" }, words: ["Name"], points: 70 },
  { in: { customers: "network" }, words: ["Network", "Verbund", "Kundenverbund", "Group", "Household", "Gruppe"] },
  {
    in: { customers: "network" },
    words: [
      ...["Kreditnehmereinheit", "Konzern", "Firmengruppe", "Unternehmensgruppe", "Konzernmutter", "Parent Account"],
      ...["Parent Company", "Corporate Group"],
    ],
  },
  {
    in: { ...everywhere("adviser"), tasks: "adviser" },
    words: [
      ...["Adviser", "Betreuer", "Advisor", "Berater", "Betreuerin", "Beraterin", "Kundenbetreuer", "Kundenberater"],
      ...[
        "Account manager",
        "Sales rep",
        "Sales Representative",
        "Sales employee",
        "Salesperson",
        "Sales Person",
        "Owner",
      ],
      ...[
        "Account Owner",
        "Company owner",
        "Contact owner",
        "Lead Owner",
        "Organization - Owner",
        "Person - Owner",
        "Deal - Owner",
        "Deal owner",
      ],
      ...[
        "Opportunity Owner",
        "Activity - Assigned to user",
        "Activity assigned to",
        "Assigned To",
        "Assigned to",
        "Assigned",
      ],
      ...[
        "Assigned User Name",
        "Task Owner",
        "Responsible Manager",
        "Responsible",
        "Vertriebsbeauftragter",
        "Vertriebler",
      ],
      ...["Vertriebsmitarbeiter", "Verkäufer", "Außendienst", "Außendienstmitarbeiter", "AD", "ADM", "VB", "Zuständig"],
      ...[
        "Zuständigkeit",
        "Verantwortlich",
        "Verantwortlicher",
        "Besitzer",
        "Vermittler",
        "Bearbeiter",
        "Wer",
        "Benutzer",
      ],
      ...["sales_agent", "Rep", "Mitarbeiter/in", "Sachbearbeiter", "Gebietsleiter"],
    ],
  },
  { in: { customers: "adviser" }, words: ["Analysis 1", "Analysis Code 1"], asked: "adviserOrClass", points: 60 },
  {
    in: { customers: "targetGroup" },
    words: [
      ...[
        "Target group",
        "Zielgruppe",
        "Customer group",
        "Kundengruppe",
        "Adressgruppe",
        "Branche",
        "Industry",
        "Segment",
      ],
      ...["Industrie", "Wirtschaftszweig", "Sector"],
    ],
  },
  {
    in: { customers: "phase", persons: "phase" },
    words: ["Phase", "Kundenphase", "Lifecycle Stage", "Kundenstatus", "Customer Status"],
  },
  {
    in: { customers: "phase", persons: "phase" },
    words: [
      "Type",
      "Typ",
      "Account Type",
      "Relationship Type",
      "Status",
      "Lead Status",
      "ID/Status",
      "Stage",
      "Last_Status",
    ],
    byWords: true,
  },
  {
    in: { customers: "interest" },
    words: ["Interest", "Interesse", "Interessensgrad", "Interessengrad", "Level of interest"],
  },
  { in: { contacts: "interestAfter" }, words: ["Interest after", "Interesse danach"] },
  {
    in: { customers: "potential" },
    words: [
      ...["Potential", "Potenzial", "Umsatzpotential", "Umsatzpotenzial", "Sales potential", "Revenue potential"],
      ...["Jahrespotenzial", "Jahrespotential", "Kundenpotenzial", "Kundenpotential", "Annual potential"],
      ...["Potential revenue", "Potenzial p.a.", "Marktpotenzial"],
    ],
  },
  {
    in: { customers: "potential" },
    words: ["Bedarf", "Jahresbedarf", "Account Value"],
    asked: "potential",
    points: 80,
  },
  {
    in: { customers: "revenue" },
    words: [
      ...[
        "Revenue",
        "Umsatz",
        "Sales",
        "Turnover",
        "Ist-Umsatz",
        "Nettoumsatz",
        "Netto-Umsatz",
        "Umsatz netto",
        "Net sales",
      ],
      ...[
        "Total Revenue",
        "Revenue Generated",
        "Net revenue",
        "JU",
        "Umsätze",
        "Gesamtumsatz",
        "Sales revenue",
        "Erlös",
      ],
      ...["Erlöse", "Umsatzerlöse", "Sales amount"],
    ],
  },
  {
    in: { customers: "revenue" },
    words: ["Annual Revenue", "AnnualRevenue", "Jahresumsatz", "Annual turnover", "Annual sales"],
    asked: "turnover",
  },
  {
    in: { customers: "class", persons: "class" },
    words: [
      ...["Class", "Klasse", "ABC-Klasse", "ABCD-Klasse", "Kundenklasse", "Customer class", "ABC", "ABC-Kennzeichen"],
      ...["ABC-Kunde", "Einstufung", "Kundenklassifizierung", "Klassifizierung", "Kategorie (A/B/C)", "ABC-Einstufung"],
      ...["Kundenkategorie", "Customer tier", "Tier"],
    ],
  },
  {
    in: { customers: "class", persons: "class" },
    words: [
      ...[
        "Category",
        "Kategorie",
        "Kategorien",
        "Categories",
        "Priorität",
        "Priority",
        "Labels",
        "Organization - Label",
      ],
      ...["Organization - Labels", "Ideal Customer Profile Tier", "Ending Grade", "Group Membership"],
    ],
    byWords: true,
  },
  {
    in: { customers: "contactPerson", contacts: "contactPerson", persons: "fullName", orders: "contactPerson" },
    words: [
      ...["Contact person", "Ansprechpartner", "Ansprechpartnerin", "Kontaktperson", "Gesprächspartner", "AP"],
      ...["Contact name", "Primary Contact", "Customer Primary Contact", "Main contact", "Full Name", "Person - Name"],
      ...["Person Name", "Associated Contact", "Deal - Contact person", "Activity - Person", "Ansprechperson"],
    ],
  },
  { in: { customers: "contactPerson", persons: "fullName" }, words: ["Contact", "Kontakt"], points: 75 },
  {
    in: { ...everywhere("phone") },
    words: [
      ...[
        "Phone",
        "Telefon",
        "Telephone",
        "Phone number",
        "Telefonnummer",
        "Tel.",
        "Tel",
        "Tel.-Nr.",
        "Telefonnr.",
        "Rufnummer",
      ],
      ...["Festnetz", "Business Phone", "BusinessPhone", "Office Phone", "Main Phone", "Contact Phone", "Work phone"],
      ...["Telefon geschäftlich", "Telefon (geschäftlich)", "Geschäftstelefon", "Person - Phone", "Phone 1 - Value"],
      ...["Telefon 1", "Phone 1", "Tel. geschäftlich", "Telefon Büro", "Direct phone"],
    ],
  },
  {
    in: { persons: "phone", customers: "phone" },
    words: ["Company Main Phone", "Haupttelefon", "Telefon Firma", "Primary Phone"],
    points: 60,
  },
  {
    in: { persons: "mobile" },
    words: [
      ...["Mobile", "Mobile Phone", "Mobile No", "Mobile Phone Number", "Mobil", "Mobiltelefon", "Mobiltelefonnummer"],
      ...["Mobilnummer", "Handy", "Handynummer", "Phone 2 - Value", "Cell", "Cell phone"],
    ],
  },
  {
    in: everywhere("email"),
    words: [
      ...[
        "E-mail",
        "E-Mail-Adresse",
        "Mail",
        "E-mail address",
        "Email",
        "Email Address",
        "Email Id",
        "Work email",
        "EMailAdresse",
      ],
      ...[
        "EmailAddress",
        "Contact Email",
        "E-Mail geschäftlich",
        "E-Mail (geschäftlich)",
        "Mailadresse",
        "Person - Email",
      ],
      ...[
        "Person - Email (Work)",
        "Person - Email - Work",
        "E-mail 1 - Value",
        "Email (Primary Contact)",
        "e-mail (Kontakt)",
      ],
      ...["E-mail Login", "E-Mail 1", "Email 1"],
    ],
  },
  {
    in: { customers: "consentEmail", persons: "consentEmail" },
    words: ["Consent e-mail", "Einwilligung E-Mail", "E-Mail-Einwilligung"],
    asked: "consent",
  },
  {
    in: { customers: "consentPhone", persons: "consentPhone" },
    words: ["Consent phone", "Einwilligung Telefon", "Telefon-Einwilligung"],
    asked: "consent",
  },
  {
    in: { customers: "consent", persons: "consent" },
    words: [
      ...[
        "Einwilligung",
        "Consent",
        "Consent Status",
        "DSGVO ok",
        "DSGVO",
        "GDPR consent",
        "Werbung erlaubt",
        "Newsletter",
      ],
      ...[
        "Mailverteiler",
        "Marketing consent",
        "Marketing status",
        "Person - Marketing status",
        "Werbeeinwilligung",
        "Opt-in",
      ],
    ],
    asked: "consent",
    points: 90,
  },
  {
    in: { customers: "objection", persons: "objection" },
    words: [
      ...["Objection", "Widerspruch", "Objection to contact", "Werbewiderspruch", "Do not contact", "Kontaktsperre"],
      ...["Sperrvermerk", "Werbesperre", "gesperrt", "Opted Out", "Person - Opted Out", "Opt-out"],
    ],
    asked: "objection",
  },
  { in: { customers: "topic", persons: "topic" }, words: ["Topic", "Thema", "Gesprächsthema", "Anlass"] },
  {
    in: { customers: "contactsPerYear" },
    words: [
      ...[
        "Contacts a year",
        "Kontakte je Jahr",
        "Contacts per year",
        "Kontakte pro Jahr",
        "Kontakte p.a.",
        "Besuche/Jahr",
      ],
      ...[
        "Besuche pro Jahr",
        "Besuche je Jahr",
        "Visits per year",
        "Soll-Kontakte",
        "Kontakte/Jahr",
        "Anrufe pro Jahr",
      ],
    ],
  },
  {
    in: { customers: "contactsPerYear" },
    words: ["Rhythmus", "Besuchsrhythmus", "Kontaktrhythmus", "Anrufintervall", "Intervall", "Stay in touch frequency"],
    asked: "rhythm",
    points: 80,
  },
  { in: { customers: "customerType" }, words: ["Customer type", "Kundenart", "Customer kind", "Kundentyp"] },
  {
    in: { customers: "lastContact", persons: "lastContact" },
    words: [
      ...[
        "Last contact",
        "Letzter Kontakt",
        "Letzter Kontakt am",
        "Last Contacted",
        "Last contacted time",
        "Date of last contact",
      ],
      ...["zuletzt", "zuletzt am", "letzter Anruf", "letzter Besuch", "Datum letzter Besuch", "Datum letzter Kontakt"],
      ...["letzter Kontakt (Datum)", "Last talked to", "Last Activity", "Last visit", "Last call", "Last contact date"],
      ...[
        "zuletzt kontaktiert",
        "zuletzt gesprochen",
        "zuletzt besucht",
        "Organization - Last activity date",
        "Last touch",
      ],
      ...["letzte Aktivität", "Last interaction"],
    ],
  },
  {
    in: { customers: "lastContact", persons: "lastContact" },
    words: ["Last Activity Date", "Person - Last activity date", "Last Engagement Date"],
    points: 84,
  },
  {
    in: { customers: "lastContact" },
    words: ["Last Logged Call Date", "Last Logged Outgoing Email Date", "Last Action", "Datum letzte Aktivität"],
    points: 70,
  },
  {
    in: { customers: "nextContact", persons: "nextContact", contacts: "followUp" },
    words: [
      ...["Next contact", "Nächster Kontakt", "Nächster Kontakt am", "wieder am", "Wiedervorlage", "Wiedervorlage am"],
      ...[
        "WV",
        "WV am",
        "WVL",
        "Nachfassen am",
        "nächster Anruf",
        "nächster Termin",
        "nächster Besuch",
        "Next Contact Date",
      ],
      ...[
        "Next Follow-up",
        "Next Follow-Up",
        "Next follow up date",
        "Follow-up",
        "Follow up",
        "Follow-up date",
        "Folgekontakt",
      ],
      ...["wieder anrufen", "erneut am", "Rückruf am", "Call back on", "Next call", "Next visit", "Next touch"],
    ],
  },
  {
    in: { customers: "nextContact", persons: "nextContact" },
    words: [
      "Next Activity Date",
      "Organization - Next activity date",
      "Person - Next activity date",
      "Nächste Aktivität",
    ],
    points: 95,
  },
  {
    in: { contacts: "date", orders: "date" },
    words: ["Date", "Datum", "Tag", "Day"],
  },
  {
    in: { contacts: "date" },
    words: [
      ...[
        "Contact date",
        "Kontaktdatum",
        "Date of contact",
        "Kontakt am",
        "Wann",
        "Besuchsdatum",
        "Anrufdatum",
        "Gespräch am",
      ],
      ...["Activity Date", "Call Date", "Visit Date", "Timestamp", "Zeitstempel", "Start Date", "Start Date and Time"],
      ...["Date Start", "Startdatum", "Beginnt am", "Termin am", "engage_date", "Beginn", "Begin", "When", "Besuch am"],
    ],
  },
  { in: { contacts: "date", tasks: "due" }, words: ["Activity - Due date"], points: 98 },
  {
    in: { tasks: "due", contacts: "date" },
    words: [
      "Due Date",
      "Due",
      "Fällig am",
      "Fällig",
      "Fälligkeit",
      "Due Date Only",
      "Fälligkeitsdatum",
      "Erledigen bis",
    ],
    points: 90,
  },
  { in: { contacts: "date" }, words: ["Activity - Marked as done time", "Enddatum", "End Date"], points: 60 },
  {
    in: { contacts: "instrument" },
    words: [
      ...["Instrument", "Maßnahme", "Channel", "Kanal", "Kontaktart", "Contact type", "Art", "Art des Kontaktes"],
      ...[
        "Art des Kontakts",
        "Kontaktform",
        "Medium",
        "Activity Type",
        "Activity - Type",
        "Task Subtype",
        "Kontaktweg",
      ],
      ...["Besuchsart", "Aktivitätstyp", "Type", "Typ", "Wie"],
    ],
  },
  { in: { contacts: "direction" }, words: ["Direction", "Richtung", "Ein/Aus", "In/Out", "ein/ausgehend"] },
  { in: { contacts: "format" }, words: ["Format", "Gesprächsformat"] },
  { in: { contacts: "department" }, words: ["Department", "Fachbereich"] },
  {
    in: { contacts: "outcome" },
    words: [
      ...["Outcome", "Ergebnis", "Result", "Gesprächsergebnis", "Ergebnis Gespräch", "Call outcome", "Call result"],
      ...["Last Results", "erreicht?", "Resultat", "Kontaktergebnis", "Besuchsergebnis"],
    ],
  },
  { in: { contacts: "outcome", orders: "stage" }, words: ["Status"], byWords: true },
  { in: { contacts: "done", tasks: "done" }, words: ["Status"], byWords: true, points: 99 },
  {
    in: { contacts: "done", tasks: "done" },
    words: [
      "Activity - Done",
      "Done",
      "Erledigt",
      "% Complete",
      "% erledigt",
      "% abgeschlossen",
      "Completed",
      "Abgeschlossen",
    ],
  },
  {
    in: { contacts: "minutes" },
    words: ["Minutes", "Minuten", "Duration", "Dauer", "Dauer (min)", "Activity - Duration", "Duration Minutes"],
  },
  { in: { contacts: "contribution" }, words: ["Contribution", "Deckungsbeitrag", "DB"] },
  {
    in: { contacts: "note", persons: "note", tasks: "note" },
    words: [
      ...["Note", "Notiz", "Notes", "Notizen", "Bemerkung", "Bemerkungen", "Kommentar", "Comment", "Comments", "Was"],
      ...[
        "Activity - Note",
        "Note - Content",
        "Gesprächsnotiz",
        "Besuchsnotiz",
        "Inhalt",
        "Beschreibung",
        "Description",
      ],
    ],
  },
  { in: { contacts: "campaign" }, words: ["Campaign", "Kampagne", "Aktion"] },
  {
    in: { persons: "firstName" },
    words: ["First Name", "First name", "Vorname", "Given Name", "Person - First name", "Rufname"],
  },
  {
    in: { persons: "lastName" },
    words: ["Last Name", "Last name", "Nachname", "Family Name", "Surname", "Familienname", "Person - Last name"],
  },
  { in: { persons: "fullName" }, words: ["File As", "Anzeigename", "Display Name"], points: 60 },
  {
    in: { persons: "role" },
    words: [
      "Job Title",
      "Position",
      "Funktion",
      "Rolle",
      "Role",
      "Job Position",
      "Organization Title",
      "Organization 1 - Title",
    ],
  },
  { in: { persons: "role" }, words: ["Title"], points: 60 },
  {
    in: { persons: "birthday" },
    words: ["Birthday", "Geburtstag", "Birth Date", "Birthdate", "Geburtsdatum", "Date of birth"],
  },
  {
    in: { orders: "name" },
    words: [
      ...[
        "Opportunity",
        "Opportunity Name",
        "Deal Name",
        "Deal - Title",
        "Deal",
        "Verkaufschance",
        "Auftragsnummer",
        "Auftragsnr.",
      ],
      ...[
        "Sales Document",
        "Billing Document",
        "Beleg",
        "Belegnummer",
        "VBELN",
        "Order",
        "Order No.",
        "Order number",
        "Rechnungsnr.",
      ],
      ...["Rechnungsnummer", "Invoice No.", "Invoice number", "Projekt"],
    ],
  },
  {
    in: { orders: "amount" },
    words: [
      ...[
        "Amount",
        "Betrag",
        "Deal - Value",
        "Deal Value",
        "Deal Value ($)",
        "Deal Value (USD)",
        "Expected Revenue",
        "Net Value",
      ],
      ...[
        "Net Value (Item)",
        "Net amount",
        "Nettowert",
        "NETWR",
        "Total Amount",
        "close_value",
        "Auftragswert",
        "Auftragssumme",
      ],
      ...["Auftragsvolumen", "Rechnungsbetrag", "Nettobetrag", "Order value", "Opportunity Amount", "Wert", "Value"],
    ],
  },
  {
    in: { orders: "stage" },
    words: [
      "Stage",
      "Deal Stage",
      "Deal - Status",
      "Deal - Stage",
      "Pipeline Stage",
      "Verkaufsphase",
      "deal_stage",
      "Forecast Category",
    ],
  },
  {
    in: { orders: "date" },
    words: [
      ...[
        "Close Date",
        "Closed Date",
        "Closing Date",
        "close_date",
        "Deal - Won time",
        "Abschlussdatum",
        "Auftragsdatum",
      ],
      ...[
        "Belegdatum",
        "Billing Date",
        "Billing date for bil",
        "Invoice date",
        "Rechnungsdatum",
        "Order date",
        "Bestelldatum",
      ],
    ],
  },
  {
    in: { orders: "date" },
    words: ["Deal - Closed on", "Expected Close Date", "Expected Closing", "Deal - Expected close date"],
    points: 60,
  },
  {
    in: { tasks: "subject", contacts: "note" },
    words: ["Subject", "Betreff", "Aufgabe", "Task", "Task name"],
    points: 60,
  },
  { in: { tasks: "doneOn" }, words: ["Date Completed", "Erledigt am", "Completed on"] },
];

/** Headers of a system that no other shares: four of them say where a list comes from. */
export const systems: Readonly<Record<string, readonly string[]>> = {
  Salesforce: [
    "Account Owner",
    "Last Activity",
    "Rating",
    "Account Record Type",
    "Parent Account",
    "Opportunity Owner",
    "Account Site",
    "Opportunity Name",
    "Task Subtype",
    "Billing State/Province",
  ],
  HubSpot: [
    "Record ID",
    "Company owner",
    "Lifecycle Stage",
    "Last Contacted",
    "Number of times contacted",
    "Company Domain Name",
    "Contact owner",
    "Lead Status",
    "Create Date",
    "Next Activity Date",
  ],
  Pipedrive: [
    "Organization - Name",
    "Organization - Owner",
    "Organization - ID",
    "Organization - Label",
    "Organization - People count",
    "Activity - Type",
    "Activity - Due date",
    "Activity - Done",
    "Activity - Subject",
    "Activity - Organization",
    "Deal - Title",
    "Deal - Value",
    "Deal - Status",
    "Deal - Organization",
    "Person - Name",
    "Person - Organization",
    "Person - Phone",
    "Person - Email",
  ],
  "Dynamics 365": [
    "(Do Not Modify) Account",
    "(Do Not Modify) Row Checksum",
    "(Do Not Modify) Modified On",
    "(Do Not Modify) Contact",
    "(Nicht ändern) Firma",
    "(Nicht ändern) Zeilenprüfsumme",
    "(Nicht ändern) Geändert am",
    "(Nicht ändern) Kontakt",
    "Adresse 1: Ort",
    "Address 1: City",
  ],
  Zoho: [
    "Record Id",
    "Account Owner.id",
    "Last contacted time",
    "Last contacted mode",
    "Account Owner",
    "Parent Account.id",
    "Created Time",
    "Modified Time",
  ],
  Outlook: [
    "Straße geschäftlich",
    "Rückmeldung",
    "Kategorien",
    "Telefon geschäftlich",
    "E-Mail-Adresse",
    "Business Street",
    "Categories",
    "E-mail Address",
    "Business Phone",
    "Sensitivity",
    "Vertraulichkeit",
  ],
  "Google Contacts": [
    "Organization Name",
    "Organization Title",
    "E-mail 1 - Value",
    "E-mail 1 - Label",
    "Phone 1 - Value",
    "Phone 1 - Label",
    "Labels",
    "File As",
    "Given Name",
    "Family Name",
    "Group Membership",
  ],
  SAP: [
    "Debitor",
    "Name 1",
    "Währg",
    "VkOrg",
    "Vertriebsbeauftragter",
    "Kundengruppe",
    "KUNNR",
    "NAME1",
    "Sold-to Party",
    "Belegdatum",
  ],
  DATEV: [
    "Konto",
    "Name (Adressattyp Unternehmen)",
    "Unternehmensgegenstand",
    "Name (Adressattyp natürl. Person)",
    "Adressattyp",
    "Name (Adressattyp keine Angabe)",
  ],
  "Sage 50": ["Account Reference", "MTD Turnover", "YTD Turnover", "Prior Year Turnover", "Credit Limit", "Analysis 1"],
  Odoo: ["Opportunity", "Salesperson", "Expected Revenue", "Probability", "Closed Date", "Expected Closing"],
  Lexware: [
    "Kundennummer",
    "Firmenname",
    "E-Mail (geschäftlich)",
    "Telefon (geschäftlich)",
    "Ort (Rechnungsadresse)",
    "PLZ (Rechnungsadresse)",
  ],
};

/** Headers beside which a yearly turnover is the company's own, not what it buys from us. */
export const firmFacts: readonly string[] = [
  ...[
    "Industry",
    "Employees",
    "Number of Employees",
    "NumberOfEmployees",
    "Website",
    "Website URL",
    "Rating",
    "Ownership",
  ],
  ...["Billing City", "Billing Street", "Billing Address", "Billing Country", "Lifecycle Stage", "Company Domain Name"],
  ...[
    "Account Owner",
    "Record ID",
    "Sic Code",
    "Account Type",
    "Mitarbeiter",
    "Anzahl der Mitarbeiter",
    "Mitarbeiterzahl",
  ],
  ...["Webseite", "Internet", "Branche", "Company owner", "Create Date", "Lead Source", "Anzahl Mitarbeiter"],
];

/** Headers of columns that the intake never reads: they are nobody's business in a list of contacts. */
export const bankHeaders =
  /^(iban|bic|swift|bank|kontonummer|bankleitzahl|blz|account number \(bank\)|sort code|depot)/i;
