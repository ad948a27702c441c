/** @jest-environment jsdom */
import { ConsentPage } from "../../../src/taskpane/contacts/ConsentPage";
import { button, click, enter, find, render } from "../render";

test("nothing is chosen beforehand, and an express consent needs its proof", () => {
  const added: unknown[] = [];
  const page = render(
    <ConsentPage
      network="Hansen"
      customers={[{ id: "1", name: "Hansen" }]}
      customerId="1"
      asOf={46112}
      isBusy={false}
      onAdd={(entry) => added.push(entry)}
      onLeave={() => undefined}
    />,
  );
  const record = () => button(page, "Record") as HTMLButtonElement;
  const [instrument, basis] = [...page.querySelectorAll("select")];
  expect([instrument!.value, basis!.value, find(page, 'input[aria-label="Day"]').getAttribute("value")]).toEqual([
    "",
    "",
    "",
  ]);
  expect(record().disabled).toBe(true);
  expect(page.textContent).toContain("Choose what it is about and what it rests on.");
  enter(instrument!, "email");
  enter(basis!, "objection");
  expect(record().disabled).toBe(false);
  enter(basis!, "express");
  expect(record().disabled).toBe(true);
  expect(page.textContent).toContain("An express consent needs its proof");
  enter(find(page, "input[id$=proof]"), "form of 3 May");
  click(record());
  expect(added).toEqual([
    { customerId: "1", instrument: "email", says: "express", date: null, proof: "form of 3 May" },
  ]);
});
