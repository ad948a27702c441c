import { idKey } from "../method/cadence/idKey";
import { latestContacts } from "../method/cadence/latest";
import { networksOf, networksOfContacts, type Networks } from "../method/cadence/networks";
import { isEffective } from "../method/cadence/outcome";
import { saysYes } from "../method/consent/consentWords";
import { phaseOf } from "../method/measures/phases";
import { orderBook, orderDaysOf } from "../method/orders/orderBook";
import { contactsSource } from "../method/tables/contacts";
import { customersSource } from "../method/tables/customers";
import { ordersSource } from "../method/tables/orders";
import { findTopics, type TopicFacts } from "../method/topics/findTopics";
import { topicsToRaise } from "../method/topics/topics";
import { topicTables } from "../method/topics/topicTables";
import { sayInCell, type FunctionTextKey } from "../text/functions/functionText";
import { nameOf, oneNumber } from "./argument";
import { asOfIn } from "./asOf";
import { isBlank, isError, type PlainCell } from "./cell";
import { namesIn } from "./columns";
import { serialForCell } from "./dateSystem";
import { dayIn } from "./dayCell";
import { fail, guarded, userLanguage } from "./fail";
import { headed } from "./headed";
import { measuredIn } from "./measuredCell";
import { parameters } from "./parameters";
import { sourceRange, type SourceRange } from "./sourceRange";

/**
 * Topics to call about: up to three reasons to talk for each network, the most urgent first.
 * @customfunction TOPICS
 * @param customers Customers with their header row, as Customers[#All].
 * @param contacts Contacts with their header row; blank: nobody was contacted.
 * @param asOf The day to count from; what is later does not count.
 * @param [orders] Orders with their header row: date, customer id, amount and, if there is one, order number.
 * @param [tasks] The tasks, as SKM_Tasks[#All].
 * @param [complaints] Complaints with their header row: customer id, opened, subject, closed.
 * @param [careCalls] Care calls with their header row: week, customer id, question, answer.
 * @param [most] So many topics for each network; 3 if left out (an example).
 * @returns A header row and one row for each topic: network, rank, kind, topic, reason, value, day.
 */
export function topics(
  customers: unknown[][],
  contacts: unknown[][],
  asOf: unknown,
  orders?: unknown[][],
  tasks?: unknown[][],
  complaints?: unknown[][],
  careCalls?: unknown[][],
  most?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const base = sourceRange(customers, customersSource, ["customerId"], "functions.reminders.customerColumns");
    if (!base) throw fail("#VALUE!", "functions.reminders.customerColumns");
    const until = asOfIn(asOf);
    if (until === undefined) throw fail("#N/A", "functions.status.noAsOf");
    const limit = oneNumber(most, parameters.TOPICS.most);
    const networks = networksOf({ ids: namesOf(base, "customerId"), networks: namesOf(base, "network") });
    const facts = networks.keys.map((): Draft => ({
      typed: "",
      complaints: [],
      answers: [],
      lastTalk: 0,
      tasks: [],
      orderDays: [],
    }));
    const isLeftOut = leaveOut(base, networks);
    const at = (network: number): Draft | undefined => (isLeftOut[network] === 1 ? undefined : facts[network]);
    namesOf(base, "topic").forEach((cell, row) => {
      const own = at(networks.networkOf[row] as number);
      if (own && own.typed === "") own.typed = String(cell).trim();
    });
    readContacts(contacts, networks, until, at);
    readOrders(orders, networks, until, at);
    readTasks(tasks, networks, at);
    readComplaints(complaints, networks, at);
    readCareCalls(careCalls, networks, at);
    return headed(
      columns,
      facts.flatMap((own, network) => rowsOf(networks.keys[network] as string, own, until, limit)),
    );
  });
}

type Draft = {
  -readonly [Key in keyof TopicFacts]: TopicFacts[Key] extends readonly (infer Each)[] ? Each[] : TopicFacts[Key];
};
type At = (network: number) => Draft | undefined;

const columns = [
  "columns.network",
  "functions.topics.rank",
  "functions.topics.kind",
  "columns.topic",
  "functions.topics.reason",
  "functions.topics.value",
  "functions.topics.day",
] as const;

function rowsOf(network: string, facts: Draft, asOf: number, most: number): (string | number | undefined)[][] {
  const language = userLanguage();
  return topicsToRaise(findTopics(facts, asOf), most).map((topic, at) => [
    network,
    at + 1,
    sayInCell(language, `functions.topics.kind.${topic.kind}`),
    topic.subject,
    sayInCell(language, `functions.topics.${topic.reason}`, topic.values),
    topic.value || undefined,
    topic.day && serialForCell(topic.day),
  ]);
}

/** Cells of names; an error of the sheet is passed on, since what hangs on it would be missing unsaid. */
function namesOf<Field extends string>(range: SourceRange<Field>, field: Field): PlainCell[] {
  const cells = namesIn(range.cells(field)) ?? new Array<string>(range.count).fill("");
  const error = cells.find(isError);
  if (error) throw error;
  return [...cells];
}

/** @throws #VALUE! naming the row of a day that is none */
function daysOf<Field extends string>(range: SourceRange<Field>, field: Field, parameter: FunctionTextKey): number[] {
  return (range.cells(field) ?? new Array<string>(range.count).fill("")).map((cell, row) => {
    const day = dayIn(cell);
    if (isError(day)) throw day;
    if (day === "notDay")
      throw fail("#VALUE!", "functions.topics.notDay", { parameter: nameOf({ name: parameter }), row: row + 1 });
    return day ?? NaN;
  });
}

function leaveOut(base: SourceRange<"phase" | "objection" | "customerId">, { networkOf, keys }: Networks): Uint8Array {
  const out = new Uint8Array(keys.length);
  const phases = namesOf(base, "phase");
  const objections = base.cells("objection");
  networkOf.forEach((network, row) => {
    const objection = objections?.[row] ?? "";
    if (network >= 0 && (phaseOf(String(phases[row])) === "dropped" || (!isBlank(objection) && saysYes(objection))))
      out[network] = 1;
  });
  return out;
}

function readContacts(argument: unknown, networks: Networks, until: number, at: At): void {
  const log = sourceRange(
    argument as unknown[][],
    contactsSource,
    ["customerId", "date"],
    "functions.reminders.contactColumns",
  );
  if (!log) return;
  const outcomes = namesOf(log, "outcome");
  const latest = latestContacts(
    {
      networks: networksOfContacts(namesOf(log, "customerId"), networks),
      dates: daysOf(log, "date", "functions.TOPICS.contacts.name"),
      effective: Uint8Array.from(outcomes, (outcome) => (isEffective(outcome) ? 1 : 0)),
    },
    networks.keys.length,
    until,
  );
  networks.keys.forEach((_, network) => {
    const own = at(network);
    if (own) own.lastTalk = Math.max(0, latest.days[network] as number);
  });
}

function readOrders(argument: unknown, networks: Networks, until: number, at: At): void {
  const name = "functions.TOPICS.orders.name";
  const range = sourceRange(argument, ordersSource, ["date", "customerId", "amount"], "functions.topics.orderColumns");
  if (!range) return;
  const ids = namesOf(range, "customerId");
  const book = orderBook(
    {
      networks: networksOfContacts(ids, networks),
      customers: ids.map((id) => networks.customerRows.get(idKey(id)) ?? -1),
      dates: daysOf(range, "date", name),
      amounts: (range.cells("amount") ?? []).map((cell, row) => {
        if (isError(cell)) throw cell;
        if (typeof cell === "number") return cell;
        if (isBlank(cell)) return NaN;
        throw fail("#VALUE!", "functions.valueNotNumber", { parameter: nameOf({ name }), row: row + 1 });
      }),
      numbers: namesOf(range, "orderNumber").map(idKey),
    },
    networks.keys.length,
    until,
  );
  networks.keys.forEach((_, network) => at(network)?.orderDays.push(...orderDaysOf(book, network)));
}

function readTasks(argument: unknown, networks: Networks, at: At): void {
  const name = "functions.TOPICS.tasks.name";
  const range = sourceRange(argument, topicTables.tasks, ["customerId", "due"], "functions.topics.taskColumns");
  if (!range) return;
  const [due, done] = [daysOf(range, "due", name), daysOf(range, "done", name)];
  const [kinds, notes, months] = [namesOf(range, "kind"), namesOf(range, "note"), namesOf(range, "everyMonths")];
  networksOfContacts(namesOf(range, "customerId"), networks).forEach((network, row) => {
    const kind = taskKinds.get(String(kinds[row]).trim().toLowerCase());
    if (kind)
      at(network)?.tasks.push({
        kind,
        due: due[row] as number,
        done: done[row] as number,
        everyMonths: Number(months[row]) || 0,
        note: String(notes[row]),
      });
  });
}

const taskKinds = new Map<string, "offer" | "service">([
  ["offer", "offer"],
  ["quote", "offer"],
  ["angebot", "offer"],
  ["service", "service"],
  ["maintenance", "service"],
  ["wartung", "service"],
]);

function readComplaints(argument: unknown, networks: Networks, at: At): void {
  const name = "functions.TOPICS.complaints.name";
  const range = sourceRange(
    argument,
    topicTables.complaints,
    ["customerId", "opened"],
    "functions.topics.complaintColumns",
  );
  if (!range) return;
  const [opened, closed] = [daysOf(range, "opened", name), daysOf(range, "closed", name)];
  const subjects = namesOf(range, "subject");
  networksOfContacts(namesOf(range, "customerId"), networks).forEach((network, row) => {
    at(network)?.complaints.push({
      opened: opened[row] as number,
      closed: closed[row] as number,
      subject: String(subjects[row]),
    });
  });
}

function readCareCalls(argument: unknown, networks: Networks, at: At): void {
  const range = sourceRange(
    argument,
    topicTables.careCalls,
    ["customerId", "week", "question", "answer"],
    "functions.topics.careCallColumns",
  );
  if (!range) return;
  const days = daysOf(range, "week", "functions.TOPICS.careCalls.name");
  const questions = namesOf(range, "question");
  const answers = range.cells("answer") ?? [];
  networksOfContacts(namesOf(range, "customerId"), networks).forEach((network, row) => {
    const answer = answers[row] ?? "";
    const day = days[row] as number;
    if (isError(answer)) throw answer;
    const yes = yesOrNo.get(String(answer).trim().toLowerCase());
    // In Excel for Mac a bare 0 may be a blank: it is no answer there.
    const value = measuredIn(answer);
    const number = typeof value === "number" ? value : undefined;
    const question = String(questions[row]).toLowerCase();
    if (/recommend|empfehl/.test(question)) {
      if (number !== undefined && Number.isInteger(number) && number >= 0 && number <= 10)
        at(network)?.answers.push({ day, recommendation: number });
    } else if (/satisf|zufrieden/.test(question) && (yes !== undefined || number !== undefined))
      at(network)?.answers.push({ day, isSatisfied: yes ?? (number as number) >= 4 });
  });
}

const yesOrNo = new Map([
  ["yes", true],
  ["ja", true],
  ["no", false],
  ["nein", false],
]);
