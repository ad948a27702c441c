/** @jest-environment jsdom */
import { act } from "react";
import type { Steps } from "../../../src/method/steps";
import { useSteps } from "../../../src/taskpane/parts/useSteps";
import { WorkBar } from "../../../src/taskpane/parts/WorkBar";
import { button, click, render } from "../render";

/** Ends only when it is told to, and counts how often it went on. */
const work = { isOver: false, turns: 0 };

function* endless(result: string): Steps<string> {
  yield { done: 2, total: 7 };
  while (!work.isOver) {
    work.turns++;
    yield undefined;
  }
  return result;
}

function View({ of }: { of: string }) {
  const { value, progress, isStopped, stop, again } = useSteps(of, () => endless(of));
  if (isStopped) return <button onClick={again}>once more</button>;
  return value === null ? <WorkBar progress={progress} onCancel={stop} /> : <p>{value}</p>;
}

const until = async (isTrue: () => boolean): Promise<void> => {
  while (!isTrue()) await act(() => new Promise((go) => setTimeout(go, 5)));
};

beforeEach(() => Object.assign(work, { isOver: false, turns: 0 }));

test("while it computes the view says how far it is, can be stopped, and asked once more", async () => {
  const page = render(<View of="first" />);
  await until(() => page.textContent!.includes("step 2 of 7"));
  click(button(page, "Cancel"));
  expect(page.textContent).toBe("once more");
  const { turns } = work;
  await act(() => new Promise((go) => setTimeout(go, 60)));
  expect(work.turns).toBe(turns);
  click(button(page, "once more"));
  await until(() => work.turns > turns);
  work.isOver = true;
  await until(() => page.textContent === "first");
});

test("what is no longer asked for ends by itself", async () => {
  const page = render(<View of="first" />);
  await until(() => work.turns > 0);
  render(<View of="second" />);
  work.isOver = true;
  await until(() => page.textContent === "second");
  const { turns } = work;
  work.isOver = false;
  await act(() => new Promise((go) => setTimeout(go, 60)));
  expect([work.turns, page.textContent]).toEqual([turns, "second"]);
});
