import { idKey } from "../../method/cadence/idKey";
import { weekday } from "../../method/calendar/serial";
import { contactsBetween } from "../../method/careCalls/talks";
import { contactNetworks, networksIn } from "../look/networksIn";
import type { Look } from "../look/look";
import { appendToRegister, type Registered } from "../registers/appendToRegister";
import type { NewRecord } from "../registers/registers";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";
import type { NewCareAnswer } from "./careCalls";
import { asksForContacts, careQuestionWords } from "../words/careQuestionWords";
import { yearBefore } from "./careCallsOf";

/**
 * Enters what customers answered to care calls into the register, in one request, with the contacts that are recorded for
 * the same time.
 * @throws WorkbookError careAnswerUnusable: an unknown customer, a week that begins on no Monday, neither figure nor note, a
 * figure that is no whole number from 0 on; nothing is written then
 */
export async function enterCareCalls(
  look: Look,
  answers: readonly NewCareAnswer[],
  options: JobOptions,
): Promise<Registered> {
  const records = answers.map((answer): NewRecord<"careCalls"> => {
    const asks = asksForContacts(answer.question);
    const { perceived, week } = answer;
    const isUsable =
      networksIn(look).customerRows.has(idKey(answer.customerId)) &&
      Number.isInteger(week) &&
      weekday(week) === 1 &&
      (perceived === null ? answer.note.trim() !== "" : asks && Number.isInteger(perceived) && perceived >= 0);
    if (!isUsable) throw new WorkbookError("careAnswerUnusable");
    return {
      week,
      customerId: answer.customerId,
      question: careQuestionWords.wordOf(options.language, answer.question),
      perceived,
      recorded: asks ? recordedContacts(look, answer) : null,
      note: answer.note.trim(),
    };
  });
  if (records.length === 0) throw new WorkbookError("careAnswerUnusable");
  return appendToRegister(look, "careCalls", records, options);
}

/** Effective contacts of the customer's network in the time that the question asks for. */
function recordedContacts(look: Look, { customerId, question, week }: NewCareAnswer): number {
  const networks = networksIn(look);
  const columns = look.contactColumns;
  const record = networks.customerRows.get(idKey(customerId));
  const network = record === undefined ? -1 : (networks.networkOf[record] as number);
  if (!columns || network < 0) return 0;
  const sunday = week + 6;
  const contacts = { networks: contactNetworks(look), dates: columns.date, effective: columns.effective };
  const from = question === "contactsInWeek" ? week : yearBefore(sunday);
  return contactsBetween(contacts, networks.keys.length, from, sunday)[network] ?? 0;
}
