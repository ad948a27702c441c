/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { patience, watchStart } from "../../src/taskpane/startWatch";
import { say } from "../../src/text/text";

const page = readFileSync(join(__dirname, "../../src/taskpane/taskpane.html"), "utf8");

beforeEach(() => {
  jest.useFakeTimers();
  document.body.innerHTML = '<div id="pane"><b>frame</b></div>';
});
afterEach(() => jest.useRealTimers());

const place = () => document.getElementById("pane") as HTMLElement;

test("Office that never answers: after five seconds plain text and a button to try again", () => {
  const retry = jest.fn();
  watchStart(place(), retry);
  jest.advanceTimersByTime(patience - 1);
  expect(place().textContent).toBe("frame");
  jest.advanceTimersByTime(1);
  expect(place().textContent).toContain(say("en", "pane.start.late"));
  expect(place().querySelector("[role=alert]")).not.toBeNull();
  place().querySelector("button")?.click();
  expect(retry).toHaveBeenCalledTimes(1);
});

test("Office that answers in time: the frame is left alone", () => {
  watchStart(place(), jest.fn()).end();
  jest.advanceTimersByTime(patience * 10);
  expect(place().textContent).toBe("frame");
});

test("outside of Excel it says so at once", () => {
  watchStart(place(), jest.fn()).fail("pane.start.outside");
  expect(place().textContent).toContain(say("en", "pane.start.outside"));
});

test("the page itself is painted before any script and carries the same two sentences", () => {
  const body = new DOMParser().parseFromString(page, "text/html");
  for (const language of ["de", "en"] as const) {
    const words = body.querySelector(`.frame-words p[lang=${language}]`);
    expect(words?.firstChild?.textContent?.trim().replace(/\s+/g, " ")).toBe(say(language, "pane.start.late"));
    expect(words?.querySelector("a")?.textContent).toBe(say(language, "pane.retry"));
  }
  expect(body.querySelector(".frame-head")?.textContent).toBe(say("en", "pane.name"));
  const office = body.querySelector("head script");
  expect(office?.getAttribute("src")).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  expect(office?.hasAttribute("async")).toBe(false);
});
