import { loggedSentence } from "../../../src/taskpane/contacts/loggedSentence";
import { makeSpeech } from "../../../src/taskpane/frame/speech";
import type { LoggedContact } from "../../../src/workbook/contacts/logContact";
import type { NewContact } from "../../../src/workbook/contacts/newContact";

const logged = (
  contact: Pick<NewContact, "outcome" | "followUp">,
  leftOut: LoggedContact["leftOut"] = [],
): Pick<LoggedContact, "contact" | "place" | "leftOut"> => ({
  contact: contact as NewContact,
  place: { sheet: "Log", cell: "A9" },
  leftOut,
});
const said = (
  contact: Pick<NewContact, "outcome" | "followUp">,
  isUsed = true,
  leftOut: LoggedContact["leftOut"] = [],
) => loggedSentence(makeSpeech("en", "en-GB"), "Hansen", logged(contact, leftOut), isUsed);

test("a day is announced as what it is, and only where it counts", () => {
  expect(said({ outcome: "reached", followUp: 46114 })).toBe("Logged: Hansen (Log!A9). Next contact 2 Apr 2026.");
  expect(said({ outcome: "notReached", followUp: 46114 })).toMatch(/Next try 2 Apr 2026/);
  expect(said({ outcome: "notReached", followUp: null })).toMatch(/the reminder stays as it is/);
  expect(said({ outcome: "reached", followUp: 46114 }, false)).not.toMatch(/Next contact/);
  expect(said({ outcome: "notReached", followUp: 46114 }, false)).toMatch(/does not count/);
});

test("what the table has no column for is named, not lost in silence", () => {
  expect(said({ outcome: "reached", followUp: null }, true, ["instrument", "note"])).toMatch(
    /no such column: Instrument, Note\.$/,
  );
});
