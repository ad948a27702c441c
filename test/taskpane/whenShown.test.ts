/** @jest-environment jsdom */
import { whenShown } from "../../src/taskpane/whenShown";

let tell: (isIntersecting: boolean) => void;
const size = { width: 0, height: 0 };
const place = document.createElement("div");
place.getBoundingClientRect = () => size as DOMRect;

beforeEach(() => {
  Object.assign(size, { width: 0, height: 0 });
  globalThis.IntersectionObserver = class {
    constructor(callback: IntersectionObserverCallback) {
      tell = (isIntersecting) => callback([{ isIntersecting } as IntersectionObserverEntry], this as never);
    }
    observe() {}
    disconnect() {}
  } as never;
});
afterEach(() => delete (globalThis as { IntersectionObserver?: unknown }).IntersectionObserver);

test("a page that is not drawn, or in a frame without size, calls nobody; once it is seen it calls, and only once", () => {
  const shown = jest.fn();
  whenShown(place, shown);
  tell(false);
  tell(true);
  window.dispatchEvent(new Event("resize"));
  expect(shown).not.toHaveBeenCalled();
  Object.assign(size, { width: 320, height: 600 });
  window.dispatchEvent(new Event("resize"));
  tell(true);
  window.dispatchEvent(new Event("focus"));
  expect(shown).toHaveBeenCalledTimes(1);
});

test.each(["focus", "pointerdown", "keydown"])("%s is somebody, whatever the browser draws", (event) => {
  const shown = jest.fn();
  whenShown(place, shown);
  window.dispatchEvent(new Event(event));
  expect(shown).toHaveBeenCalledTimes(1);
});

test("where the browser cannot tell, the page is taken for shown", () => {
  delete (globalThis as { IntersectionObserver?: unknown }).IntersectionObserver;
  const shown = jest.fn();
  whenShown(place, shown);
  expect(shown).toHaveBeenCalledTimes(1);
});
