import { customersSource } from "./customers";
import { source, type FieldOf } from "./source";

/** The contacts table (docs/method.md, tables). */
export const contactsSource = source({
  key: "contacts",
  columns: {
    date: {
      kind: "day",
      headers: customersSource.against,
      neededFor: ["reminders"],
      weight: 4,
      isTelling: true,
      isSingle: true,
    },
    customerId: {
      kind: "id",
      headers: customersSource.columns.customerId.headers,
      neededFor: ["reminders"],
      weight: 1,
      isTelling: true,
      isSingle: true,
    },
    outcome: { kind: "outcome", headers: ["Outcome", "Ergebnis", "Result", "Status"], weight: 2 },
    followUp: {
      kind: "day",
      headers: ["Follow-up", "Folgekontakt", "Follow-up date", "Next contact", "Wiedervorlage", "Nächster Kontakt"],
      weight: 2,
    },
    instrument: {
      kind: "instrument",
      headers: ["Instrument", "Maßnahme", "Channel", "Kanal", "Kontaktart", "Contact type"],
      weight: 2,
    },
    adviser: { kind: "text", headers: customersSource.columns.adviser.headers, weight: 0.5 },
    contactPerson: {
      kind: "text",
      headers: ["Person", "Gesprächspartner", "Spoken with", "Gesprochen mit", "Contact person", "Ansprechpartner"],
      weight: 0.5,
    },
    format: { kind: "text", headers: ["Format", "Gesprächsformat"], weight: 0.5 },
    direction: { kind: "text", headers: ["Direction", "Richtung"], weight: 0.5 },
    department: { kind: "text", headers: ["Department", "Fachbereich"], weight: 0.5 },
    interestAfter: { kind: "interest", headers: ["Interest after", "Interesse danach"], weight: 0.5 },
    minutes: { kind: "minutes", headers: ["Minutes", "Minuten", "Duration", "Dauer"], weight: 0.5 },
    contribution: { kind: "contribution", headers: ["Contribution", "Deckungsbeitrag", "DB"], weight: 0.5 },
    note: {
      kind: "text",
      headers: ["Note", "Notiz", "Notes", "Bemerkung", "Kommentar", "Comment"],
      weight: 0.5,
      isReadLater: true,
    },
    campaign: { kind: "text", headers: ["Campaign", "Kampagne", "Aktion"], weight: 0.5 },
  },
  against: [],
  enough: 4,
});

export type ContactField = FieldOf<typeof contactsSource>;
