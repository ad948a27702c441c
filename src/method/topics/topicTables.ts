import { customersSource } from "../tables/customers";
import { source } from "../tables/source";

const customerId = {
  kind: "id",
  headers: customersSource.columns.customerId.headers,
  weight: 1,
  isTelling: true,
} as const;

/** Registers that topics are found in, by their headers. */
export const topicTables = {
  tasks: source({
    key: "tasks",
    columns: {
      customerId,
      kind: { kind: "text", headers: ["Kind", "Art"], weight: 1 },
      due: { kind: "day", headers: ["Due", "Fällig"], weight: 1, isTelling: true },
      everyMonths: {
        kind: "amount",
        headers: ["Every months", "Alle Monate", "Every (months)", "Alle (Monate)"],
        weight: 1,
      },
      note: { kind: "text", headers: ["Note", "Notiz"], weight: 1 },
      done: { kind: "day", headers: ["Done", "Erledigt"], weight: 1 },
    },
    against: [],
    enough: 0,
  }),
  complaints: source({
    key: "complaints",
    columns: {
      customerId,
      opened: { kind: "day", headers: ["Opened", "Eröffnet"], weight: 1, isTelling: true },
      subject: { kind: "text", headers: ["Subject", "Gegenstand"], weight: 1 },
      closed: { kind: "day", headers: ["Closed", "Erledigt"], weight: 1 },
    },
    against: [],
    enough: 0,
  }),
  careCalls: source({
    key: "careCalls",
    columns: {
      customerId,
      week: { kind: "day", headers: ["Week", "Woche", "Date", "Datum"], weight: 1, isTelling: true },
      question: { kind: "text", headers: ["Question", "Frage"], weight: 1, isTelling: true },
      answer: { kind: "text", headers: ["Answer", "Antwort"], weight: 1, isTelling: true },
    },
    against: [],
    enough: 0,
  }),
} as const;
