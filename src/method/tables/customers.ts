import { source, type FieldOf, type FieldWith } from "./source";

/** The customers table (docs/method.md, tables). */
export const customersSource = source({
  key: "customers",
  columns: {
    customerId: {
      kind: "id",
      headers: [
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
      neededFor: ["matrix", "reminders"],
      weight: 2,
      isTelling: true,
      isSingle: true,
      isMerged: true,
    },
    potential: {
      kind: "amount",
      headers: ["Potential", "Potenzial", "Umsatzpotential", "Umsatzpotenzial", "Sales potential", "Revenue potential"],
      neededFor: ["matrix"],
      weight: 4,
      isSingle: true,
    },
    revenue: {
      kind: "amount",
      headers: ["Revenue", "Umsatz", "Sales", "Turnover", "Jahresumsatz", "Annual revenue", "Ist-Umsatz"],
      neededFor: ["matrix"],
      weight: 3,
      isSingle: true,
      blank: 0,
    },
    customer: {
      kind: "text",
      headers: [
        "Customer",
        "Kunde",
        "Customer name",
        "Kundenname",
        "Company",
        "Company name",
        "Firma",
        "Name",
        "Account",
      ],
      weight: 2,
      isMerged: true,
    },
    // A customer without one is its own network.
    network: {
      kind: "text",
      headers: ["Network", "Verbund", "Kundenverbund", "Group", "Household", "Gruppe", "Kreditnehmereinheit"],
      weight: 2,
      isMerged: true,
    },
    adviser: {
      kind: "text",
      headers: [
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
      weight: 1,
      isMerged: true,
    },
    class: {
      kind: "text",
      headers: ["Class", "Klasse", "ABC-Klasse", "ABCD-Klasse", "Kundenklasse", "Customer class"],
      weight: 1,
    },
    contactPerson: {
      kind: "text",
      headers: ["Contact person", "Ansprechpartner", "Ansprechpartnerin", "Contact name", "Kontaktperson"],
      weight: 1,
      isMerged: true,
    },
    phone: {
      kind: "text",
      headers: ["Phone", "Telefon", "Telephone", "Phone number", "Telefonnummer", "Tel."],
      weight: 1,
      isMerged: true,
    },
    email: {
      kind: "text",
      headers: ["E-mail", "E-Mail-Adresse", "Mail", "E-mail address"],
      weight: 1,
      isMerged: true,
    },
    topic: {
      kind: "text",
      headers: ["Topic", "Thema", "Gesprächsthema", "Anlass", "Subject"],
      weight: 1,
      isMerged: true,
    },
    objection: {
      kind: "yesNo",
      headers: [
        "Objection",
        "Widerspruch",
        "Objection to contact",
        "Werbewiderspruch",
        "Do not contact",
        "Kontaktsperre",
      ],
      weight: 1,
    },
    phase: { kind: "phase", headers: ["Phase", "Stage", "Kundenphase"], weight: 1 },
    interest: {
      kind: "interest",
      headers: ["Interest", "Interesse", "Interessensgrad", "Interessengrad", "Level of interest"],
      weight: 1,
    },
    targetGroup: {
      kind: "text",
      headers: ["Target group", "Zielgruppe", "Customer group", "Kundengruppe"],
      weight: 1,
      filters: true,
    },
    consentEmail: { kind: "consent", headers: ["Consent e-mail", "Einwilligung E-Mail"], weight: 1 },
    consentPhone: { kind: "consent", headers: ["Consent phone", "Einwilligung Telefon"], weight: 1 },
    customerType: {
      kind: "party",
      headers: ["Customer type", "Kundenart", "Customer kind", "Kundentyp"],
      weight: 1,
    },
    // The customer's own target, which beats its class's.
    contactsPerYear: {
      kind: "frequency",
      headers: ["Contacts a year", "Kontakte je Jahr", "Contacts per year", "Kontakte pro Jahr", "Kontakte p.a."],
      weight: 1,
    },
    // In a list without a contacts table they are the contacts; beside one they are kept up to date.
    lastContact: {
      kind: "day",
      headers: ["Last contact", "Letzter Kontakt", "Last contacted", "zuletzt am", "zuletzt kontaktiert"],
      weight: 0.5,
      isReadLater: true,
    },
    nextContact: {
      kind: "day",
      headers: ["Next contact", "Nächster Kontakt", "wieder am", "Wiedervorlage am"],
      weight: 0.5,
      isReadLater: true,
    },
  },
  against: ["Date", "Datum", "Contact date", "Kontaktdatum", "Date of contact", "Kontakt am", "Day", "Tag"],
  enough: 4,
});

export type CustomerField = FieldOf<typeof customersSource>;
/** What the reminder list is narrowed by, beside what the reminders know by themselves. */
export type CustomerFilterField = FieldWith<typeof customersSource, "filters">;
