import { careCallsOf } from "../../../src/workbook/careCalls/careCallsOf";
import { enterCareCalls } from "../../../src/workbook/careCalls/enterCareCalls";
import type { NewCareAnswer } from "../../../src/workbook/careCalls/careCalls";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import type { Desk } from "../desk";
import { asOf, openPartyDesk } from "../callParty/partyDesk";

let desk: Desk;
beforeEach(async () => {
  desk = await openPartyDesk("de", [[46107, 2, "Besuch", "", "", "", "Weber", "", "", "", "", "", "", ""]]);
});
afterEach(() => desk.close());

const options = { language: "de" } as const;
const answer: NewCareAnswer = { week: 46104, customerId: "2", question: "contactsInYear", perceived: 5, note: "" };

test("an answer keeps what is recorded for the same time and is found again for its network", async () => {
  const look = await lookAt(options);
  await enterCareCalls(look, [answer, { ...answer, question: "satisfied", perceived: null, note: "=sehr" }], options);
  const after = await lookAt(options);
  expect(after.registers.careCalls.map(({ perceived, recorded, note }) => [perceived, recorded, note])).toEqual([
    [5, 2, ""],
    [null, null, "=sehr"],
  ]);
  const list = careCallsOf(after, asOf);
  expect(list?.entries.find(({ key }) => key === "Hansen")?.answers.map(({ question }) => question)).toEqual([
    "contactsInYear",
    "satisfied",
  ]);
  expect(list?.comparison.at(-1)).toEqual({
    adviser: "",
    answers: 1,
    perceived: 5,
    recorded: 2,
    fewer: 0,
    equal: 0,
    more: 1,
  });
});

test.each<[string, Partial<NewCareAnswer>]>([
  ["an unknown customer", { customerId: "99" }],
  ["a week from Tuesday", { week: 46105 }],
  ["neither figure nor note", { perceived: null }],
  ["half a contact", { perceived: 1.5 }],
  ["fewer than none", { perceived: -1 }],
  ["a figure where none is asked for", { question: "wish" }],
])("%s is refused before anything is written", async (_, change) => {
  const look = await lookAt(options);
  await expect(enterCareCalls(look, [{ ...answer, ...change }], options)).rejects.toMatchObject({
    code: "careAnswerUnusable",
    written: "nothing",
  });
  expect((await lookAt(options)).registers.careCalls).toEqual([]);
});
