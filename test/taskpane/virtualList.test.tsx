/** @jest-environment jsdom */
import { act } from "react";
import { VirtualList } from "../../src/taskpane/parts/VirtualList";
import { find, press, render } from "./render";

const list = (count: number, height: (index: number) => number = () => 30) => (
  <VirtualList
    count={count}
    heightOf={height}
    keyOf={(index) => index}
    label="rows"
    row={(index) => <button type="button">{`row ${index}`}</button>}
  />
);

test("10,000 rows cost a few elements and have their full height", () => {
  const page = render(list(10_000));
  const rows = page.querySelectorAll("li");
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.length).toBeLessThan(40);
  expect(find(page, "ul").style.height).toBe("300000px");
  expect(rows[3]?.getAttribute("aria-posinset")).toBe("4");
  expect(rows[3]?.getAttribute("aria-setsize")).toBe("10000");
});

test("scrolling draws the rows in sight and drops the others", () => {
  const page = render(list(10_000));
  const scroller = find(page, "ul").parentElement as HTMLElement;
  act(() => {
    scroller.scrollTop = 150_000;
    scroller.dispatchEvent(new Event("scroll"));
  });
  expect(page.querySelector('[data-row="5000"]')).not.toBeNull();
  expect(page.querySelector('[data-row="0"]')).toBeNull();
  expect(page.querySelectorAll("li").length).toBeLessThan(50);
});

test("rows of different heights stand below one another", () => {
  const page = render(list(100, (index) => (index === 1 ? 200 : 30)));
  expect(find(page, '[data-row="2"]').style.transform).toBe("translateY(230px)");
  expect(find(page, '[data-row="1"]').style.height).toBe("200px");
});

test("arrow keys, Home and End move the focus between rows, far ones included", () => {
  const page = render(list(10_000));
  const first = find(page, '[data-row="0"] button');
  act(() => first.focus());
  press(first, "ArrowDown");
  expect(document.activeElement?.textContent).toBe("row 1");
  press(document.activeElement as HTMLElement, "End");
  expect(document.activeElement?.textContent).toBe("row 9999");
  press(document.activeElement as HTMLElement, "ArrowUp");
  expect(document.activeElement?.textContent).toBe("row 9998");
  press(document.activeElement as HTMLElement, "Home");
  expect(document.activeElement?.textContent).toBe("row 0");
});

test("the row with the focus stays drawn when the list is scrolled away", () => {
  const page = render(list(10_000));
  act(() => find(page, '[data-row="0"] button').focus());
  const scroller = find(page, "ul").parentElement as HTMLElement;
  act(() => {
    scroller.scrollTop = 200_000;
    scroller.dispatchEvent(new Event("scroll"));
  });
  expect(document.activeElement?.textContent).toBe("row 0");
});

test("an empty list is an empty list", () => {
  const page = render(list(0));
  expect(page.querySelectorAll("li").length).toBe(0);
});
