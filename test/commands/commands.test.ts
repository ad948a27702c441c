/** @jest-environment jsdom */
import { askPane, paneRequest, type PaneRequestDetail } from "../../src/commands/paneRequest";

const associated = new Map<string, (event: { completed: () => void }) => Promise<void>>();
let opened = 0;
let opens: () => Promise<void> = async () => undefined;

beforeAll(async () => {
  Object.assign(globalThis, {
    Office: {
      onReady: (callback: () => void) => callback(),
      actions: { associate: (name: string, act: never) => associated.set(name, act) },
      addin: {
        showAsTaskpane: () => {
          opened++;
          return opens();
        },
      },
    },
  });
  await import("../../src/commands/commands");
});

const listening: ((event: Event) => void)[] = [];

afterEach(() => {
  opens = async () => undefined;
  opened = 0;
  for (const each of listening.splice(0)) window.removeEventListener(paneRequest, each);
});

/** A pane that takes each job and ends it at once. */
function somePane(jobs: string[]): void {
  const listen = (event: Event) => {
    const { job, done } = (event as CustomEvent<PaneRequestDetail>).detail;
    event.preventDefault();
    jobs.push(job);
    done();
  };
  listening.push(listen);
  window.addEventListener(paneRequest, listen);
}

test.each([
  ["writeMatrix", "casting"],
  ["writeReminders", "reminders"],
  ["writePlan", "plan"],
  ["logContact", "logContact"],
  ["loadSample", "loadSample"],
])("%s opens the pane, asks it for the job %s and completes", async (name, job) => {
  const jobs: string[] = [];
  somePane(jobs);
  const completed = jest.fn();
  await associated.get(name)?.({ completed });
  expect([opened, jobs]).toEqual([1, [job]]);
  expect(completed).toHaveBeenCalledTimes(1);
});

test("a pane that cannot be opened does the job all the same", async () => {
  opens = () => Promise.reject(new Error("not now"));
  const completed = jest.fn();
  const jobs: string[] = [];
  somePane(jobs);
  await associated.get("writePlan")?.({ completed });
  expect(jobs).toEqual(["plan"]);
  expect(completed).toHaveBeenCalledTimes(1);
});

test("a pane that never comes is not waited for for ever", async () => {
  jest.useFakeTimers();
  const asked = askPane("plan", 1000);
  jest.advanceTimersByTime(1000);
  await expect(asked).resolves.toBe(false);
  jest.useRealTimers();
});
