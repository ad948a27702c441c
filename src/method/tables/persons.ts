import { customersSource } from "./customers";
import { source, type FieldOf } from "./source";

const { columns } = customersSource;

/** The persons table: who is to be spoken to at a customer, one row each (docs/method.md, tables). */
export const personsSource = source({
  key: "persons",
  columns: {
    customerId: {
      kind: "id",
      headers: columns.customerId.headers,
      neededFor: ["persons"],
      weight: 2,
      isTelling: true,
      isSingle: true,
    },
    person: {
      kind: "text",
      headers: [
        "Person",
        "Contact person",
        "Ansprechpartner",
        "Ansprechpartnerin",
        "Ansprechperson",
        "Kontaktperson",
        "Full name",
        "Contact name",
        "Name",
      ],
      weight: 2,
    },
    firstName: { kind: "text", headers: ["First name", "Vorname"], weight: 1 },
    lastName: { kind: "text", headers: ["Last name", "Nachname", "Surname", "Familienname"], weight: 2 },
    role: { kind: "text", headers: ["Role", "Rolle", "Funktion", "Position", "Job title", "Function"], weight: 1 },
    phone: { kind: "text", headers: [...columns.phone.headers, "Direct line", "Durchwahl"], weight: 0.5 },
    mobile: {
      kind: "text",
      headers: ["Mobile", "Mobil", "Mobile phone", "Mobiltelefon", "Handy", "Mobilnummer", "Cell phone"],
      weight: 1,
    },
    email: { kind: "text", headers: columns.email.headers, weight: 0.5 },
    formOfAddress: {
      kind: "text",
      headers: ["Form of address", "Anrede", "Salutation", "Briefanrede"],
      weight: 1,
      isMerged: true,
    },
    language: { kind: "text", headers: ["Language", "Sprache", "Korrespondenzsprache"], weight: 1 },
    consentEmail: { kind: "consent", headers: columns.consentEmail.headers, weight: 1 },
    consentPhone: { kind: "consent", headers: columns.consentPhone.headers, weight: 1 },
    objection: { kind: "yesNo", headers: columns.objection.headers, weight: 1 },
  },
  // What is said of a customer and not of a person.
  against: [
    ...columns.adviser.headers,
    ...columns.potential.headers,
    ...columns.revenue.headers,
    ...columns.class.headers,
    ...columns.network.headers,
    ...columns.topic.headers,
    ...customersSource.against,
  ],
  enough: 5,
  beside: customersSource.key,
});

export type PersonField = FieldOf<typeof personsSource>;
