/** @jest-environment jsdom */
import { laterPart } from "../../src/taskpane/frame/laterPart";
import { button, click, render, settle } from "./render";

const Word = ({ word }: { readonly word: string }) => <b>{word}</b>;

test("a part is loaded when it is drawn, once, and drawn at once from then on", async () => {
  const load = jest.fn(async () => Word);
  const Later = laterPart(load);
  expect(load).not.toHaveBeenCalled();
  const page = render(<Later word="there" />);
  expect(page.querySelector("b")).toBeNull();
  await settle();
  expect(page.textContent).toBe("there");
  expect(render(<Later key="anew" word="again" />).textContent).toBe("again");
  expect(load).toHaveBeenCalledTimes(1);
});

test("what was loaded ahead is drawn without a wait", async () => {
  const Later = laterPart(async () => Word);
  await Later.preload();
  expect(render(<Later word="at once" />).textContent).toBe("at once");
});

test("code that cannot be loaded is said in its place, and the button tries again", async () => {
  const load = jest.fn<Promise<typeof Word>, []>(() => Promise.reject(new Error("ChunkLoadError")));
  const Later = laterPart(load);
  const page = render(<Later word="there" />);
  await settle();
  expect(page.querySelector("[role=alert]")?.textContent).toContain("could not be loaded");
  load.mockResolvedValue(Word);
  click(button(page, "Try again"));
  await settle();
  expect(page.textContent).toBe("there");
});
