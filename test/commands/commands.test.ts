import { createHost } from "../../src/workbench/host/createHost";
import { createOffice, installGlobals } from "../../src/workbench/client/createOffice";
import { createWorkbook } from "../../src/workbench/model/open";

/**
 * The commands as a page loads them: its script runs, then Office is ready. What the workbench holds commands to is what
 * Excel does: no pane before a command's event is completed, one command at a time, a late association is a lost click.
 */
async function load(showPane: (isShown: boolean) => void = () => undefined) {
  const host = createHost(createWorkbook());
  let ready = (): void => undefined;
  const { side, ...globals } = createOffice({
    profile: host.profile,
    send: (body, notes) => host.process(body, notes),
    listen: (listener) => host.listen(listener),
    started: new Promise((done) => (ready = done)),
    showPane,
  });
  const remove = installGlobals({ side, ...globals });
  jest.resetModules();
  await import("../../src/commands/commands");
  side.scriptHasRun();
  ready();
  const { takeRequests } = await import("../../src/commands/paneQueue");
  return { side, takeRequests, remove };
}

afterEach(() => jest.restoreAllMocks());

const buttons = [
  ["showMatrix", "casting"],
  ["showReminders", "reminders"],
  ["showPlan", "plan"],
  ["logContact", "logContact"],
  ["loadSample", "loadSample"],
] as const;

test.each(buttons)("the first click on %s asks the pane for %s, and then shows it", async (name, request) => {
  const seen: string[] = [];
  const { side, takeRequests } = await load((isShown) => seen.push(`shown ${isShown}`));
  takeRequests((asked) => seen.push(asked));
  await side.runAction(name);
  await new Promise((done) => setTimeout(done));
  expect(seen).toEqual([request, "shown true"]);
});

test("the buttons are all that is associated", async () => {
  const { side } = await load();
  expect([...side.actions()].sort()).toEqual(buttons.map(([name]) => name).sort());
});

test("a pane that comes later takes what waits, in order, and three quick clicks are one", async () => {
  const { side, takeRequests } = await load();
  await Promise.all(["loadSample", "loadSample", "showPlan", "loadSample"].map((name) => side.runAction(name)));
  const taken: string[] = [];
  const stop = takeRequests((request) => taken.push(request));
  expect(taken).toEqual(["loadSample", "plan"]);
  await side.runAction("showReminders");
  expect(taken).toEqual(["loadSample", "plan", "reminders"]);
  stop();
  await side.runAction("showPlan");
  expect(taken).toHaveLength(3);
});

test("what nobody took within a minute is forgotten", async () => {
  const { side, takeRequests } = await load();
  const clock = jest.spyOn(performance, "now").mockReturnValue(1_000);
  await side.runAction("loadSample");
  clock.mockReturnValue(61_001);
  const taken: string[] = [];
  takeRequests((request) => taken.push(request));
  expect(taken).toEqual([]);
});

test("a pane that cannot be shown, or that fails, leaves the button alive", async () => {
  const { side, takeRequests } = await load(() => {
    throw new Error("not now");
  });
  takeRequests(() => {
    throw new Error("a fault of the pane");
  });
  await side.runAction("showPlan");
  const taken: string[] = [];
  takeRequests((request) => taken.push(request));
  await side.runAction("showReminders");
  expect(taken).toEqual(["reminders"]);
});

test("without office.js the page's script runs to its end", async () => {
  const { remove } = await load();
  remove();
  jest.resetModules();
  await expect(import("../../src/commands/commands")).resolves.toBeDefined();
});
