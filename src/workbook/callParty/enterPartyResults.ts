import { say } from "../../text/text";
import { contactsParts } from "../contacts/logContact";
import type { NewContact } from "../contacts/newContact";
import { inExcel, stopWhenCancelled, WriteState } from "../excel/excel";
import type { Look } from "../look/look";
import { writeWithRecords } from "../registers/appendToRegister";
import type { NewRecord } from "../registers/registers";
import { checkSource } from "../excel/sourceCheck";
import { surveyWorkbook, type Survey } from "../excel/survey";
import { WorkbookError } from "../excel/workbookError";
import type { JobOptions } from "../excel/written";
import { resultsOn } from "./partyResults";
import type { EnteredParty, PartyResultRow } from "./partySheetResults";

/**
 * Enters the results of a call party in one go: reads its sheet as it is filled in now, logs every call as a contact, and
 * adds the rows to the register of parties. All or nothing: one unusable cell stops it before anything is written, and
 * contacts and register are one request. Rows that the register holds for that day already are passed over, so that
 * entering twice adds nothing; where somebody added to it since the look nothing is entered.
 * @param day the party that is expected on the sheet; null takes the one that is there
 * @throws WorkbookError partyUnusable with the first finding as its cause, partyNothing, noContacts, sheetProtected, and
 * those of `partyResults`
 */
export async function enterPartyResults(look: Look, day: number | null, options: JobOptions): Promise<EnteredParty> {
  const state = new WriteState();
  return inExcel(async (context) => {
    stopWhenCancelled(options);
    const { contacts } = look;
    if (contacts && contacts.missing.length > 0) throw new WorkbookError("noContacts");
    const survey = await surveyWorkbook(context);
    if (contacts) checkSource(survey, contacts);
    const results = await resultsOn(context, look, day, options);
    const [fault] = results.findings;
    if (fault) throw new WorkbookError("partyUnusable", { place: fault.place, cause: fault });
    const rows = results.rows.filter((row) => row.state === "enter");
    if (rows.length === 0) throw new WorkbookError("partyNothing", { sheet: results.sheet });
    stopAtProtection(survey, contacts?.choice.sheet);

    const logged = await contactsParts(
      context,
      look,
      rows.map((row) => contactOf(row, results.day, say(options.language, "sheets.callParty.format"))),
      options,
    );
    // One request, so that no answer can be lost between the contacts and the register that says they are known.
    const registered = await writeWithRecords(
      context,
      look,
      [["parties", rows.map((row) => recordOf(row, results.day))]],
      options,
      state,
      { first: () => logged.parts, unlessGrown: true },
    );
    return {
      day: results.day,
      contacts: rows.length,
      known: results.counts.known,
      blank: results.counts.blank,
      contactsPlace: logged.logged()[0]?.place ?? null,
      registerSheet: registered.sheet,
      remarks: registered.remarks,
    };
  }, state);
}

/** A call of a party as a contact; whoever stands on the sheet as adviser made it. */
function contactOf(row: PartyResultRow, day: number, format: string): NewContact {
  return {
    customerId: row.customerId,
    date: day,
    instrument: "phone",
    direction: "out",
    format,
    department: "",
    adviser: row.adviser,
    outcome: row.outcome,
    interestAfter: null,
    followUp: row.followUp,
    minutes: row.minutes,
    contribution: null,
    note: row.note,
    campaign: "",
  };
}

function recordOf(row: PartyResultRow, day: number): NewRecord<"parties"> {
  return {
    date: day,
    adviser: row.adviser,
    customerId: row.customerId,
    result: row.outcome,
    followUp: row.followUp,
    note: row.note,
  };
}

/** Said beforehand: Excel would carry out what comes first in a request and refuse the rest. */
function stopAtProtection(survey: Survey, contactsSheet: string | undefined): void {
  const registers = survey.registers.get("parties")?.sheet;
  const sheet = survey.sheets.find(
    ({ name, job, isProtected }) =>
      isProtected && (name === contactsSheet || name === registers || (registers === undefined && job === "registers")),
  );
  if (sheet) throw new WorkbookError("sheetProtected", { sheet: sheet.name, values: { sheet: sheet.name } });
}
