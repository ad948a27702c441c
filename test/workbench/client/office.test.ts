import type { WorkbenchOffice } from "../../../src/workbench/client/office";
import type { ClientSide } from "../../../src/workbench/client/transport";
import { createHost } from "../../../src/workbench/host/createHost";
import { createWorkbook } from "../../../src/workbench/model/open";

/** Loads the script as an add-in's page does, in a window that has no more than the script needs. */
async function load(): Promise<{
  side: ClientSide;
  shown: boolean[];
  model: ReturnType<typeof createWorkbook>;
  /** The page's scripts have run. */
  ran: () => void;
}> {
  const model = createWorkbook();
  const host = createHost(model);
  const shown: boolean[] = [];
  let side: ClientSide | undefined;
  let ran = (): void => undefined;
  const hook: WorkbenchOffice = {
    transport: {
      profile: host.profile,
      send: (body, notes) => host.process(body, notes),
      listen: (listener) => host.listen(listener),
      showPane: (isShown) => shown.push(isShown),
    },
    connected: (given) => {
      side = given;
    },
  };
  const document = { addEventListener: (_name: string, loaded: () => void) => (ran = loaded) };
  Object.assign(globalThis, {
    window: globalThis,
    parent: { workbenchOffice: hook },
    history: { pushState: () => 0 },
    document,
  });
  jest.resetModules();
  await import("../../../src/workbench/client/office");
  if (!side) throw new Error("The script did not connect.");
  return { side, shown, model, ran: () => ran() };
}

test("the script puts the globals into the page and connects", async () => {
  const { side, model, ran } = await load();
  ran();
  await Office.onReady();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["from the page"]];
    await context.sync();
  });
  expect(model.values(model.activeSheetId(), { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["from the page"]]);
  CustomFunctions.associate("TWICE", (x: number) => 2 * x);
  expect(side.ids()).toEqual(["TWICE"]);
  expect(side.invoke("twice", [4], "Sheet1!A1")).toEqual({ ok: true, value: 8 });
});

test("ribbon buttons run what is associated with them, until it is completed", async () => {
  const { side } = await load();
  const seen: string[] = [];
  Office.actions.associate("cast", (event: Office.AddinCommands.Event) => {
    seen.push(event.source.id);
    setTimeout(() => {
      seen.push("completed");
      event.completed();
    }, 1);
  });
  expect(side.actions()).toEqual(["cast"]);
  await side.runAction("cast");
  expect(seen).toEqual(["cast", "completed"]);
  await expect(side.runAction("nothing")).rejects.toThrow("nothing");
});

test("an action that is associated after the page's script has run loses its first click", async () => {
  const { side, ran } = await load();
  ran();
  await Office.onReady(() => {
    Office.actions.associate("late", (event: Office.AddinCommands.Event) => event.completed());
  });
  await expect(side.runAction("late")).rejects.toThrow("loses the first click");
  await side.runAction("late");
});

test("no pane is shown while a command is under way, and the next command waits for its end", async () => {
  const { side, shown, ran } = await load();
  const seen: string[] = [];
  let complete = (): void => undefined;
  let settled = false;
  Office.actions.associate("first", (event: Office.AddinCommands.Event) => {
    seen.push("first");
    void Office.addin.showAsTaskpane().then(() => (settled = true));
    complete = () => event.completed();
  });
  Office.actions.associate("second", (event: Office.AddinCommands.Event) => {
    seen.push("second");
    event.completed();
  });
  ran();
  const all = Promise.all([side.runAction("first"), side.runAction("second")]);
  await new Promise((done) => setTimeout(done, 20));
  expect([seen, shown, settled]).toEqual([["first"], [], false]);
  complete();
  await all;
  await new Promise((done) => setTimeout(done));
  expect([seen, shown, settled]).toEqual([["first", "second"], [true], true]);
});

test("the pane is shown and hidden, and who asked is told", async () => {
  const { side, shown } = await load();
  const modes: string[] = [];
  const remove = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => modes.push(visibilityMode));
  await Office.addin.hide();
  await Office.addin.showAsTaskpane();
  side.paneVisibilityChanged(false);
  await remove();
  await Office.addin.hide();
  expect(shown).toEqual([false, true, false]);
  expect(modes).toEqual(["Hidden", "Taskpane", "Hidden"]);
});

test("requirement sets are compared by number, what is missing in Office fails with its name", async () => {
  await load();
  const { requirements } = Office.context;
  expect(requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
  expect(requirements.isSetSupported("excelapi", "1.20")).toBe(true);
  expect(requirements.isSetSupported("ExcelApi", "1.99")).toBe(false);
  expect(requirements.isSetSupported("WordApi", "1.1")).toBe(false);
  expect(() => Office.context.mailbox).toThrow("Office.context.mailbox");
});

test("the page's history is taken away, as real office.js does", async () => {
  await load();
  expect(window.history.pushState).toBeNull();
});
