import { answersFrom, toRemember } from "../../../src/intake/remembered";
import type { Answers } from "../../../src/intake/question";
import { settle } from "../../../src/intake/settle";
import { finished } from "../../../src/method/steps";
import { readRemembered, rememberAnswers } from "../../../src/workbook/intake/answersBook";
import { readBook } from "../../../src/workbook/intake/readBook";
import { openDesk, type Desk } from "../desk";
import { putRows, type TestCell } from "../tables";

const language = "de";
const asOf = 46356;
let desk: Desk;
afterEach(() => desk.close());

const log = (...names: string[]): readonly (readonly TestCell[])[] => [
  ["Datum", "Kunde", "Ergebnis"],
  ...names.map((name, at) => [asOf - 30 - at, name, at % 2 === 0 ? "Anrufbeantworter gequatscht" : "erreicht"]),
];

async function deskWith(names: readonly string[]): Promise<void> {
  desk = await openDesk({}, language);
  putRows(desk, "Kunden", [
    ["Kundennr.", "Firma", "Umsatz 2025", "Potenzial"],
    ["K1", "Adler Bau GmbH", "1.234", 100],
    ["K2", "Berg AG", "2.500", 200],
  ]);
  putRows(desk, "Log", log(...names));
}

const read = async (answers: Answers = {}) => finished(settle((await readBook({ language })).book, { asOf, answers }));

test("answers, words and names are kept in tables of the workbook and read with the next list of the same headers", async () => {
  await deskWith(["ADLER BAU", "Berg AG"]);
  const { understood } = await read();
  const decimal = understood.questions.find(({ about }) => about === "decimal")!;
  const near = understood.nearNames.find(({ value }) => value === "ADLER BAU")!;
  const unknown = understood.questions.find(({ about }) => about === "unknownWords")!;
  const answers = {
    [decimal.id]: "de",
    [`${near.list}/ADLER BAU/name`]: "0",
    [`${unknown.list}/Ergebnis/Anrufbeantworter gequatscht/word`]: "notReached",
    "customers/Umsatz 2025/other": "leave",
  };
  await rememberAnswers(toRemember(understood, answers), language);
  expect(desk.model.tables().map(({ name }) => name)).toEqual(
    expect.arrayContaining(["SKM_IntakeAnswers", "SKM_Words", "SKM_Names"]),
  );
  const kept = await readRemembered();
  expect(kept.words).toEqual([{ field: "outcome", word: "Anrufbeantworter gequatscht", to: "notReached" }]);
  expect(kept.names).toEqual([{ text: "ADLER BAU", customerId: "K1" }]);
  expect(answersFrom((await read()).understood, kept)).toEqual({
    [decimal.id]: "de",
    [`${near.list}/ADLER BAU/name`]: "0",
    [`${unknown.list}/Ergebnis/Anrufbeantworter gequatscht/word`]: "notReached",
  });
  // Another list has other headers: what was answered of columns is not taken for it; words and names are.
  const other = await read();
  desk.put("Kunden", "C1", "Umsatz 2024");
  expect(Object.keys(answersFrom((await read()).understood, kept))).toHaveLength(2);
  expect(other.understood.lists).toHaveLength(2);
});

test("an answer that changes replaces the former one, a person's own rows stay, and nothing is written for nothing", async () => {
  await deskWith(["ADLER BAU"]);
  const names = (customerId: string) => ({ answers: [], words: [], names: [{ text: "ADLER BAU", customerId }] });
  await rememberAnswers(names("K1"), language);
  const sheet = "SKM-Übernahme";
  desk.put(sheet, "U6", "Bergmann");
  desk.put(sheet, "V6", "K2");
  await rememberAnswers(names("=K2"), language);
  expect((await readRemembered()).names).toEqual([{ text: "ADLER BAU", customerId: "=K2" }, ...(await rest())]);
  expect(desk.formula(sheet, "V5")).toBe("=K2");
  const before = desk.all(sheet);
  await rememberAnswers({ answers: [], words: [], names: [] }, language);
  expect(desk.all(sheet)).toEqual(before);

  async function rest() {
    return (await readRemembered()).names.slice(1);
  }
});
