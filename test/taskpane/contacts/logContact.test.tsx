/** @jest-environment jsdom */
import { LogContactPage, type LogTarget, type ReRated } from "../../../src/taskpane/contacts/LogContactPage";
import type { NewContact } from "../../../src/workbook/contacts/newContact";
import { button, click, enter, find, press, render } from "../render";

const target: LogTarget = {
  network: "Hansen",
  customers: [
    { id: "1", name: "Hansen GmbH" },
    { id: "2", name: "Hansen Bau" },
  ],
  whom: [
    { customerId: "1", customer: "Hansen GmbH", person: null, refusals: { email: "No express consent to e-mail." } },
    { customerId: "2", customer: "Hansen Bau", person: null, refusals: { email: "No express consent to e-mail." } },
  ],
  customerId: "1",
  adviser: "Weber",
  derivation: "last contact 12 Jan 2026 (visit) + 2 months = 12 Mar 2026",
  topic: "succession",
  phone: "0221 55 100",
  recommended: "phone",
  refusals: { email: "No express consent to e-mail." },
  attempts: "",
};
/** 31 Mar 2026 and two months on. */
const day = 46112;
const next = 46173;

function open(change: Partial<Parameters<typeof LogContactPage>[0]> = {}) {
  const saved: NewContact[] = [];
  const reRatings: (ReRated | null)[] = [];
  let left = 0;
  const page = render(
    <LogContactPage
      target={target}
      day={day}
      departments={["Insurance"]}
      campaigns={["Spring"]}
      place={{ words: "Appends one row below the table “Kontakte”.", isNew: false }}
      isBusy={false}
      onTime={() => 0.425}
      onPropose={(from, _, outcome) => (outcome === "notReached" ? from + 1 : from + (next - day))}
      onJudge={() => []}
      onReRate={({ outcome }) => (outcome === "appointment" ? { phase: "qualified", interest: 3 } : null)}
      onSave={(contact, reRated) => {
        saved.push(contact);
        reRatings.push(reRated);
      }}
      onLeave={() => left++}
      {...change}
    />,
  );
  return { page, saved, reRatings, left: () => left };
}

test("outcome and agreed day: two clicks on the page save the contact with what is known beforehand", () => {
  const { page, saved } = open();
  const save = button(page, "Save · next 31 May 2026") as HTMLButtonElement;
  expect(save.disabled).toBe(true);
  click(button(page, "reached"));
  expect(page.textContent).toContain("Agree the next contact before you hang up.");
  click(save);
  expect(saved).toEqual([
    {
      customerId: "1",
      date: day,
      instrument: "phone",
      direction: "out",
      format: "",
      department: "",
      adviser: "Weber",
      outcome: "reached",
      interestAfter: null,
      followUp: next,
      minutes: null,
      contribution: null,
      note: "",
      campaign: "",
      contactPerson: "",
    },
  ]);
});

test("nothing agreed is said, never left out by mistake", () => {
  const { page, saved } = open();
  click(button(page, "refused"));
  click(button(page, "Save · nothing agreed"));
  expect(saved[0]).toMatchObject({ outcome: "refused", followUp: null });
  expect(saved[0]).not.toHaveProperty("time");
});

test("by keyboard alone: a digit, then Ctrl+Enter; a digit typed into the note is none", () => {
  const { page, saved } = open();
  const note = find(page, "textarea");
  press(note, "3");
  expect((button(page, "Save · nothing agreed") as HTMLButtonElement).disabled).toBe(true);
  enter(note, "wants an offer");
  press(find(page, "section"), "3");
  press(find(page, "section"), "Enter", { ctrlKey: true });
  expect(saved[0]).toMatchObject({ outcome: "appointment", followUp: next, note: "wants an offer" });
  press(find(page, "section"), "Enter", { ctrlKey: true, shiftKey: true });
  expect(saved[1]).toMatchObject({ followUp: null });
});

test("a day of one's own beats the proposal", () => {
  const { page, saved } = open();
  click(button(page, "reached"));
  const field = find(page, 'input[aria-label="Day of the next contact"]');
  enter(field, "15 Apr 2026");
  press(field, "Enter");
  click(button(page, "Save · next 15 Apr 2026"));
  expect(saved[0]?.followUp).toBe(46127);
});

test("an instrument that must not be used says why; an order asks for its contribution", () => {
  const { page, saved } = open();
  click(button(page, "e-mail"));
  expect(page.textContent).toContain("No express consent to e-mail.");
  expect(page.querySelector('input[aria-label="Contribution of the order"]')).toBeNull();
  click(button(page, "order"));
  enter(find(page, 'input[aria-label="Contribution of the order"]'), "5,000");
  click(button(page, "4"));
  click(button(page, "Save · next 31 May 2026"));
  expect(saved[0]).toMatchObject({ instrument: "email", outcome: "order", contribution: 5000, interestAfter: 4 });
});

test("what is wrong is said before it is saved, and an error stops it; Esc leaves", () => {
  const { page, saved, left } = open({
    onJudge: ({ followUp }) =>
      followUp === null ? [] : [{ isError: true, sentence: "The next contact lies before this one." }],
  });
  click(button(page, "reached"));
  expect(page.textContent).toContain("The next contact lies before this one.");
  click(button(page, "Save · next 31 May 2026"));
  expect(saved).toEqual([]);
  click(button(page, "Save · nothing agreed"));
  expect(saved).toHaveLength(1);
  press(find(page, "section"), "Escape");
  expect(left()).toBe(1);
});

test("without a target of contacts nothing is proposed, and a day can still be agreed", () => {
  const { page, saved } = open({ onPropose: () => null });
  click(button(page, "reached"));
  click(button(page, "Save · nothing agreed"));
  expect(saved[0]?.followUp).toBeNull();
});

test("a reaction that speaks for another standing asks to re-rate, and takes a no", () => {
  const { page, saved, reRatings } = open();
  click(button(page, "reached"));
  expect(page.textContent).not.toContain("Re-rate");
  click(button(page, "appointment"));
  expect(page.textContent).toContain("Re-rate: phase qualified, interest 3");
  click(button(page, "Save · nothing agreed"));
  click(find(page, 'input[type="checkbox"]'));
  click(button(page, "Save · nothing agreed"));
  expect(saved).toHaveLength(2);
  expect(reRatings).toEqual([{ phase: "qualified", interest: 3 }, null]);
});

test("nobody there: the next try is asked for, never a whole interval, and the time of the attempt is kept", () => {
  const { page, saved } = open({ target: { ...target, attempts: "2 attempts, last today 10:12" } });
  expect(page.textContent).toContain("2 attempts, last today 10:12");
  click(button(page, "not reached"));
  expect(page.textContent).toContain("Nobody there. When is the next try?");
  press(find(page, "section"), "Enter", { ctrlKey: true });
  expect(saved[0]).toMatchObject({ outcome: "notReached", followUp: day + 1, time: 0.425, followUpTime: null });
  click(button(page, "in 3 days"));
  enter(find(page, 'input[aria-label^="Time of the next try"]'), "14:30");
  click(button(page, "Save · next try 3 Apr 2026"));
  expect(saved[1]).toMatchObject({ followUp: day + 3, followUpTime: 0.60416667 });
  click(button(page, "Save · no day"));
  expect(saved[2]).toMatchObject({ followUp: null, time: 0.425, followUpTime: null });
});

test("a day chosen for the next contact is not taken for the next try, nor the other way round", () => {
  const { page, saved } = open();
  click(button(page, "not reached"));
  click(button(page, "next week"));
  click(button(page, "reached"));
  press(find(page, "section"), "Enter", { ctrlKey: true });
  expect(saved[0]).toMatchObject({ outcome: "reached", followUp: next });
});

test("Ctrl+Enter saves from the field of the day with what stands in it, and not with what cannot be read", () => {
  const { page, saved } = open();
  click(button(page, "reached"));
  const field = find(page, 'input[aria-label="Day of the next contact"]');
  enter(field, "whenever");
  press(field, "Enter", { ctrlKey: true });
  press(find(page, "section"), "Enter", { ctrlKey: true });
  click(button(page, "Save · nothing agreed"));
  expect(saved).toEqual([]);
  expect(page.textContent).toContain("This is not a day.");
  enter(field, "15 jan");
  press(field, "Enter", { ctrlKey: true });
  // The next 15 January after the contact of 31 March 2026.
  expect(saved).toMatchObject([{ followUp: 46402 }]);
});

test("who has phoned today phones on, whatever is recommended", () => {
  const { page, saved } = open({ used: "video" });
  click(button(page, "reached"));
  press(find(page, "section"), "Enter", { ctrlKey: true });
  expect(saved[0]?.instrument).toBe("video");
});
