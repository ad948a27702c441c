import { outcomeWords } from "../../../src/workbook/words/outcomeWords";
import { say } from "../../../src/text/text";

test("the nearest word has at most a third of its letters wrong", () => {
  const word = say("en", "words.outcome.reached");
  expect(word.toLowerCase()).toBe("reached");
  // Seven letters: two may be wrong, three may not.
  expect(outcomeWords.nearest("reacxxd", "en")).toBe(word);
  expect(outcomeWords.nearest("rexxxed", "en")).toBeUndefined();
});
