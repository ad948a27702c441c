/** @jest-environment jsdom */
import { PutClassesPage } from "../../../src/taskpane/casting/PutClassesPage";
import { button, click, render } from "../render";

const changes = [
  { record: 0, id: "1", customer: "Hansen GmbH", network: "Hansen", from: "B", to: "A" },
  { record: 1, id: "2", customer: "Hansen Bau", network: "Hansen", from: "", to: "A" },
  { record: 4, id: "5", customer: "Meyer", network: "5", from: "B", to: "A" },
];

function show(more: Partial<Parameters<typeof PutClassesPage>[0]> = {}, language: "de" | "en" = "en") {
  const calls: string[] = [];
  const page = render(
    <PutClassesPage
      changes={changes}
      header="Klasse"
      unclassed={2}
      isBusy={false}
      onPut={() => calls.push("put")}
      onUndo={null}
      onLeave={() => calls.push("left")}
      {...more}
    />,
    language,
  );
  return { page, calls };
}

test.each(["en", "de"] as const)("what changes is seen before it is written, from and to, in %s", (language) => {
  const { page, calls } = show({}, language);
  const none = language === "de" ? "keine" : "none";
  const counts = [...page.querySelectorAll("ul")][0]!;
  expect([...counts.children].map((each) => each.textContent)).toEqual(["2 B → A", `1 ${none} → A`]);
  expect(page.textContent).toContain(language === "de" ? "die Spalte „Klasse“" : "column “Klasse”");
  expect(page.textContent).not.toMatch(/pane\.|\{\w+\}|undefined|NaN/);
  click(button(page, language === "de" ? "Klasse von 3 Kunden ändern" : "Change the class of 3 customers"));
  expect(calls).toEqual(["put"]);
});

test("nothing to change is said and cannot be written; what was written can be taken back", () => {
  let undone = 0;
  const { page } = show({ changes: [], header: null, unclassed: 0, onUndo: () => undone++ });
  expect(page.textContent).toContain("The column says what the casting says.");
  expect(button(page, "Change the class of 0 customers").getAttribute("aria-disabled")).toBe("true");
  click(button(page, "Take the last change back"));
  expect(undone).toBe(1);
});
