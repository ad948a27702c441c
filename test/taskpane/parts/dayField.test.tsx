/** @jest-environment jsdom */
import { act, useState } from "react";
import { DayField } from "../../../src/taskpane/parts/DayField";
import { TabPage } from "../../../src/taskpane/parts/TabPage";
import { saves } from "../../../src/taskpane/parts/unreadableField";
import { button, click, enter, find, press, render } from "../render";

/** 30 Nov 2026. */
const near = 46356;

function Form({
  onSave,
  isOptional = false,
}: {
  readonly onSave: (day: number | null) => void;
  readonly isOptional?: boolean;
}) {
  const [day, setDay] = useState<number | null>(near + 7);
  return (
    <TabPage
      foot={
        <button {...saves} onClick={() => onSave(day)}>
          Save
        </button>
      }
    >
      <DayField value={day} label="Next" near={near} toward="ahead" isOptional={isOptional} onChange={setDay} />
      <button onClick={() => setDay(near + 1)}>tomorrow</button>
    </TabPage>
  );
}

function open(isOptional = false) {
  const saved: (number | null)[] = [];
  const page = render(<Form isOptional={isOptional} onSave={(day) => saved.push(day)} />);
  return { page, saved, field: find(page, "input") as HTMLInputElement };
}

const leave = (field: HTMLElement) =>
  act(() => {
    field.focus();
    field.blur();
  });

test("what is typed counts at once, as people type days", () => {
  const { page, saved, field } = open();
  enter(field, "15 jan");
  click(button(page, "Save"));
  enter(field, "+14");
  click(button(page, "Save"));
  enter(field, "week 50");
  click(button(page, "Save"));
  expect(saved).toEqual([46402, near + 14, near + 7]);
});

test("what is no day stays in sight, is said, and nothing is saved", () => {
  const { page, saved, field } = open();
  enter(field, "soonish");
  press(field, "Enter");
  expect(field.value).toBe("soonish");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(find(page, "[role=alert]").textContent).toContain("This is not a day.");
  click(button(page, "Save"));
  expect(saved).toEqual([]);
  enter(field, "tomorrow");
  expect(page.querySelector("[role=alert]")).toBeNull();
  click(button(page, "Save"));
  expect(saved).toEqual([near + 1]);
});

test("a day from elsewhere takes the place of what was typed; Esc brings the former day back", () => {
  const { page, field } = open();
  enter(field, "soonish");
  click(button(page, "tomorrow"));
  expect(field.value).toBe("1 Dec 2026");
  enter(field, "soonish");
  press(field, "Escape");
  expect(field.value).toBe("1 Dec 2026");
});

test("an emptied field means none where that may be, and is no day where it may not", () => {
  const optional = open(true);
  enter(optional.field, "");
  click(button(optional.page, "Save"));
  expect(optional.saved).toEqual([null]);
});

test("a field that must hold a day saves nothing while it is empty", () => {
  const { page, saved, field } = open();
  enter(field, "");
  click(button(page, "Save"));
  expect(saved).toEqual([]);
  leave(field);
  expect(field.value).not.toBe("");
});
