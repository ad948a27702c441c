/** @jest-environment jsdom */
import { MatrixView } from "../../../src/taskpane/matrix/MatrixView";
import type { Draft } from "../../../src/taskpane/session/state";
import { segmentsOf } from "../../../src/workbook/matrix/segments";
import type { CellPlace } from "../../../src/workbook/excel/finding";
import type { Look } from "../../../src/workbook/look/look";
import { button, click, enter, find, press, render } from "../render";
import { exampleRules, someLook } from "../someLook";

function show(look: Look, language: "de" | "en" = "en", hasDraft = false) {
  const drafts: Draft[] = [];
  const thrusts: string[] = [];
  const places: CellPlace[] = [];
  const calls: string[] = [];
  const page = render(
    <MatrixView
      look={look}
      segments={segmentsOf(look)!}
      hasDraft={hasDraft}
      isUsable
      onDraft={(draft) => drafts.push(draft)}
      onDiscard={() => calls.push("discard")}
      onApply={() => calls.push("apply")}
      onThrust={(segment, thrust) => thrusts.push(`${segment}: ${thrust}`)}
      onGoTo={(place) => places.push(place)}
      foot={null}
    />,
    language,
  );
  return { page, drafts, thrusts, places, calls };
}

const cells = (page: ParentNode) => [...page.querySelectorAll<HTMLElement>('[role="gridcell"]')];
const cellAt = (page: ParentNode, code: number) => find(page, `[data-code="${code}"]`);
const open = (page: ParentNode, words: string) =>
  click(
    [...page.querySelectorAll<HTMLElement>("button")].find((each) =>
      each.textContent?.startsWith(words),
    ) as HTMLElement,
  );

test("figures and cells agree with the casting, in both languages", () => {
  const look = someLook(1000);
  const casting = segmentsOf(look)!;
  const { page } = show(look, "de");
  expect(page.textContent).toContain(`${casting.totals.customers.toLocaleString("de-DE")}Kunden`);
  expect(cells(page).map((cell) => cell.children[2]!.textContent)).toEqual(
    casting.cells.map(({ segment, customers }) => segment + customers),
  );
  expect(cellAt(page, 0).querySelector("span:not([aria-hidden])")!.textContent).toMatch(
    /^A1: \d+ Kunden, offenes Potenzial [\d.]+$/,
  );
  expect(show(look).page.textContent).toContain("over 100,000");
});

test("the deepest colour is where most potential is unused, and an empty cell has none", () => {
  const { page } = show(someLook(40));
  const depths = cells(page).map((cell) => Number(find(cell, "[aria-hidden]").style.opacity));
  const casting = segmentsOf(someLook(40))!;
  const most = casting.cells.reduce((best, cell) => (cell.unused > best.unused ? cell : best));
  expect(Math.max(...depths)).toBe(depths[most.code]);
  casting.cells.forEach((cell, code) => expect([code, depths[code] === 0]).toEqual([code, cell.unused === 0]));
});

test("the matrix is one stop; arrows move inside it and stop at its edges; Home and End go along the row", () => {
  const { page } = show(someLook());
  expect(cells(page).filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
  cellAt(page, 0).focus();
  const at = () => Number((document.activeElement as HTMLElement).dataset.code);
  const go = (key: string, more: KeyboardEventInit = {}) => {
    press(document.activeElement as HTMLElement, key, more);
    return at();
  };
  expect(
    [
      "ArrowRight",
      "ArrowRight",
      "ArrowRight",
      "ArrowDown",
      "ArrowLeft",
      "ArrowDown",
      "ArrowDown",
      "ArrowUp",
      "Home",
      "End",
    ].map((key) => go(key)),
  ).toEqual([1, 2, 2, 5, 4, 7, 7, 4, 3, 5]);
  expect(go("Home", { ctrlKey: true })).toBe(0);
  expect(go("End", { ctrlKey: true })).toBe(8);
  expect(cellAt(page, 8).tabIndex).toBe(0);
  expect(cells(page).filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
});

test("Enter opens a cell with its figures and customers, Esc closes it", () => {
  const look = someLook();
  const a2 = segmentsOf(look)!.cells[1]!;
  const { page, places } = show(look);
  press(cellAt(page, 1), "Enter");
  expect(cellAt(page, 1).getAttribute("aria-selected")).toBe("true");
  const panel = find(page, 'section[aria-label="Segment A2"]');
  expect(panel.textContent).toContain(`A2 · ${a2.customers} customers`);
  expect(panel.textContent).toContain(a2.unused.toLocaleString("en-US"));
  const first = find(panel, '[data-row="0"] button');
  click(first);
  expect(places[0]?.sheet).toBe("Kunden");
  const row = Number(places[0]!.cell.slice(1));
  expect(first.textContent).toContain(look.customerColumns!.customer[row - 2]);
  open(panel, "How this is computed");
  expect(panel.textContent).toContain(`added up over ${a2.customers} rows`);
  press(cellAt(page, 1), "Escape");
  expect(page.querySelector('section[aria-label="Segment A2"]')).toBeNull();
});

test("a thrust is kept only on demand, and Esc takes the typing back first", () => {
  const { page, thrusts } = show(someLook());
  click(cellAt(page, 1));
  const field = find(page, '[aria-label="Strategic thrust of A2"]') as HTMLInputElement;
  expect(field.value).toBe("extend");
  enter(field, "win back");
  press(field, "Escape");
  expect(field.value).toBe("extend");
  expect(thrusts).toEqual([]);
  enter(field, "win back");
  press(field, "Enter");
  expect(thrusts).toEqual(["A2: win back"]);
});

test("customers without a segment are counted, with the reason, and lead to their row", () => {
  const look = someLook();
  const { page, places } = show(look);
  open(page, "Not classifiable");
  const rows = page.querySelectorAll('ul[aria-label="Not classifiable"] li');
  expect(rows).toHaveLength(segmentsOf(look)!.notClassifiable.length);
  expect(rows[0]?.textContent).toContain("the potential is missing");
  click(find(rows[0]!, "button"));
  expect(places).toEqual([{ sheet: "Kunden", cell: "A9" }]);
});

test("a preset and a typed limit become a draft; a figure that is none changes nothing and is said", () => {
  const { page, drafts } = show(someLook());
  open(page, "Bands");
  enter(find(page, '[aria-label="Preset"]'), "wideA");
  expect(drafts[0]?.potentialBands?.[0]).toEqual({ label: "A", over: 10000, upTo: null });
  enter(find(page, '[aria-label="Band A: over"]'), "150,000");
  expect(drafts[1]?.potentialBands?.[0]?.over).toBe(150000);
  const field = find(page, '[aria-label="Band B: up to"]') as HTMLInputElement;
  enter(field, "many");
  expect(drafts).toHaveLength(2);
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(find(page, '[title*="“many” is not a number"]')).toBeTruthy();
  enter(field, "");
  expect(drafts[2]?.potentialBands?.[1]?.upTo).toBeNull();
  enter(find(page, '[aria-label="Band 1: over"]'), "60");
  expect(drafts[3]?.penetrationBands?.[0]?.over).toBe(0.6);
  click(button(page, "Remove band C"));
  expect(drafts[4]?.potentialBands).toHaveLength(2);
});

test("the closed gap is said, an open one is named with its interval", () => {
  const { page } = show(someLook());
  open(page, "Bands");
  expect(page.textContent).toContain("leaves 10,000–100,000 without a class");
  expect(page.textContent).toContain("No gap, no overlap.");
  const gap = [
    exampleRules.potentialBands[0]!,
    { label: "B", over: 2000, upTo: 10000 },
    exampleRules.potentialBands[2]!,
  ];
  const other = show(someLook(120, { rules: { ...exampleRules, potentialBands: gap, preset: null } }), "de", true);
  expect(other.page.textContent).toMatch(/10\.000.*100\.000/);
  expect(other.page.textContent).toContain("Eigene Bänder");
  expect(other.page.textContent).toContain("Noch ist nichts geschrieben.");
  click(button(other.page, "Verwerfen"));
  click(button(other.page, "In die Regeln schreiben"));
  expect(other.calls).toEqual(["discard", "apply"]);
});

test("a doubled label is named as unusable", () => {
  const bands = [
    { label: "A", over: 5, upTo: null },
    { label: "A", over: null, upTo: 5 },
  ];
  const look = someLook(10);
  const rules = { ...exampleRules, potentialBands: bands, preset: null };
  const page = render(
    <MatrixView
      look={{ ...look, rules }}
      segments={segmentsOf(look)!}
      hasDraft
      isUsable={false}
      onDraft={jest.fn()}
      onDiscard={jest.fn()}
      onApply={jest.fn()}
      onThrust={jest.fn()}
      onGoTo={jest.fn()}
      foot={null}
    />,
  );
  expect(page.textContent).toContain("A band cannot be used: A.");
});
