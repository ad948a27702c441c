import { topicsToRaise, type Topic, type TopicKind } from "../../../src/method/topics/topics";

const topic = (kind: TopicKind, more: Partial<Topic> = {}): Topic => ({
  kind,
  key: "",
  daysLate: 0,
  value: 0,
  ...more,
});
const kinds = (topics: readonly Topic[], most?: number): string[] =>
  topicsToRaise(topics, most).map(({ kind, key }) => kind + key);

test("the typed topic is first, one of a kind, more days late before larger values", () => {
  const found = [
    topic("gap", { value: 300, key: "a" }),
    topic("gap", { value: 480, key: "b" }),
    topic("offer", { daysLate: 1, value: 900, key: "a" }),
    topic("offer", { daysLate: 5, key: "b" }),
    topic("typed"),
  ];
  expect(kinds(found)).toEqual(["typed", "offerb", "gapb"]);
  expect(kinds(found, 1)).toEqual(["typed"]);
  expect(kinds([])).toEqual([]);
});

test("while a complaint is open nothing that sells is raised", () => {
  const selling = [topic("gap"), topic("upSelling"), topic("referral"), topic("competitor")];
  expect(kinds([...selling, topic("complaint"), topic("anniversary")], 9)).toEqual(["complaint", "anniversary"]);
  expect(kinds(selling, 9)).toEqual(["competitor", "gap", "upSelling", "referral"]);
});

test("what was used or declined lately rests, and the next of its kind takes its place", () => {
  const found = [topic("gap", { value: 480, key: "b" }), topic("gap", { value: 300, key: "a" })];
  expect(topicsToRaise(found, 3, ({ key }) => key === "b").map(({ key }) => key)).toEqual(["a"]);
});
