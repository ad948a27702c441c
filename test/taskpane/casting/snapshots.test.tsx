/** @jest-environment jsdom */
import { snapshotOf, type CastingSnapshot } from "../../../src/method/casting/snapshot";
import { serialOf } from "../../../src/method/calendar/serial";
import { makeSpeech } from "../../../src/taskpane/frame/speech";
import { snapshotNames, SnapshotsPage } from "../../../src/taskpane/casting/SnapshotsPage";
import { movesBetween } from "../../../src/taskpane/casting/snapshotCounts";
import type { Classes } from "../../../src/workbook/casting/classes";
import { compareSnapshots } from "../../../src/method/casting/compare";
import { button, click, enter, find, press, render, settle } from "../render";
import { asOf } from "../someLook";
import { someClasses } from "./someClasses";

const keptFrom = (classes: Classes, day: number): CastingSnapshot =>
  snapshotOf(
    classes.casting!,
    classes.networks.map(({ key }) => key),
    day,
    "",
  );

const low = someClasses(8, { cell: (criterion) => ["low", 5000, "settled"][criterion]! });
const high = someClasses(8, {
  cell: (criterion, record) => [record === 0 ? "high" : "low", 5000, "settled"][criterion]!,
});

async function show(kept: readonly CastingSnapshot[], language: "de" | "en" = "en") {
  const calls: string[] = [];
  const all = [...kept];
  const page = render(
    <SnapshotsPage
      classes={high}
      asOf={asOf}
      isBusy={false}
      onRead={async () => [...all]}
      onKeep={async () => {
        calls.push("keep");
        all.push(keptFrom(high, asOf));
        return true;
      }}
      onLeave={() => calls.push("leave")}
    />,
    language,
  );
  await settle();
  return { page, calls };
}

test("with none kept it says what keeping is for; the one that is kept stands in the list", async () => {
  const { page, calls } = await show([]);
  expect(page.textContent).toContain("No casting is kept yet.");
  click(button(page, "Keep this casting"));
  await settle();
  expect(calls).toEqual(["keep"]);
  expect(find(page, 'ul[aria-label="Kept castings, oldest first"]').textContent).toContain("31 Mar 2026");
  expect(page.textContent).toContain("Keep a second one later");
});

test.each(["en", "de"] as const)(
  "the last two are compared: who moved and which criterion did it, in %s",
  async (language) => {
    const before = keptFrom(low, asOf - 400);
    const after = keptFrom(high, asOf - 10);
    const { page } = await show([before, after], language);
    const { moves } = compareSnapshots(before, after);
    expect(moves.length).toBeGreaterThan(0);
    const list = find(
      page,
      `ul[aria-label="${language === "de" ? "Verbünde dieser Bewegung" : "Networks of this move"}"]`,
    );
    expect(list.querySelectorAll("li")).toHaveLength(moves.length);
    expect(list.textContent).toContain(
      language === "de" ? "Attractiveness: 0 → 100 (+50 Punkte)" : "Attractiveness: 0 → 100 (+50 points of the score)",
    );
    expect(page.textContent).not.toMatch(/pane\.|\{\w+\}|undefined|NaN|\[object/);
  },
);

test("the other way round the same networks fall", async () => {
  const before = keptFrom(low, asOf - 400);
  const after = keptFrom(high, asOf - 10);
  const { page } = await show([before, after]);
  const move = compareSnapshots(before, after).moves[0]!;
  enter(find(page, 'select[aria-label="From"]'), "1");
  enter(find(page, 'select[aria-label="To"]'), "0");
  expect(find(page, 'ul[aria-label="Networks of this move"]').textContent).toContain(`${move.to} → ${move.from}`);
});

test("a cell of the matrix limits the list to its move", async () => {
  const { page } = await show([keptFrom(low, asOf - 400), keptFrom(high, asOf - 10)]);
  const stays = [...page.querySelectorAll<HTMLButtonElement>("table button")].find(
    (each) => !each.disabled && !/[▲▼]/.test(each.textContent!),
  )!;
  click(stays);
  expect(page.querySelectorAll('ul[aria-label="Networks of this move"] li')).toHaveLength(0);
});

test("every network is counted once between two castings", () => {
  const comparison = compareSnapshots(keptFrom(low, 1), keptFrom(high, 2));
  const moves = movesBetween(comparison);
  expect(moves.reduce((sum, each) => sum + each, 0)).toBe(comparison.keys.length);
});

test("what was kept more than a year ago is due again, with its minutes", async () => {
  const { page } = await show([keptFrom(low, asOf - 400)]);
  const count = high.networks.length;
  expect(page.textContent).toContain(`${count}networks`);
  expect(page.textContent).toContain(`${2 * count}minutes at 2 each`);
});

test("Esc leaves", async () => {
  const { page, calls } = await show([]);
  press(find(page, "section"), "Escape");
  expect(calls).toEqual(["leave"]);
});

test("two castings of one day look apart", () => {
  const speech = makeSpeech("en", "en-US");
  const day = serialOf(2026, 11, 30)!;
  expect(snapshotNames(speech, [{ day: day - 1 }, { day }, { day }])).toEqual([
    speech.day(day - 1),
    `${speech.day(day)}, no. 1 of the day`,
    `${speech.day(day)}, no. 2 of the day`,
  ]);
});
