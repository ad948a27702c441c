/** @jest-environment jsdom */
import { act } from "react";
import { settle } from "./render";
import { open, SomeWorkbook } from "./someWorkbook";

/** What Office tells of the pane. */
let tell: (message: { visibilityMode: string }) => void = () => undefined;
beforeEach(() => {
  Object.assign(globalThis, {
    Office: {
      addin: {
        onVisibilityModeChanged: async (handler: typeof tell) => {
          tell = handler;
          return () => undefined;
        },
      },
    },
  });
  Object.assign(window, { innerWidth: 350 });
});
afterEach(() => Reflect.deleteProperty(globalThis, "Office"));

const show = async (visibilityMode: string) => {
  await act(async () => tell({ visibilityMode }));
  await act(async () => void (await new Promise((go) => setTimeout(go, 500))));
  await settle();
};

test("a pane that nobody sees reads nothing until it is shown: a page started by a function, or edits while it is closed", async () => {
  Object.assign(window, { innerWidth: 0 });
  const workbook = new SomeWorkbook();
  await open(workbook);
  expect(workbook.calls).toEqual([]);
  await show("Taskpane");
  expect(workbook.calls).toEqual(["lookAt"]);
  await show("Hidden");
  for (let edit = 0; edit < 3; edit++) act(() => workbook.changed());
  await show("Hidden");
  expect(workbook.calls).toEqual(["lookAt"]);
  await show("Taskpane");
  expect(workbook.calls).toEqual(["lookAt", "lookAt"]);
  await show("Taskpane");
  expect(workbook.calls).toEqual(["lookAt", "lookAt"]);
});

test("an Office that tells nothing of it shows the pane", async () => {
  Reflect.deleteProperty(globalThis, "Office");
  const workbook = new SomeWorkbook();
  await open(workbook);
  expect(workbook.calls).toEqual(["lookAt"]);
});
