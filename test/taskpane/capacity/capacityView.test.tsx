/** @jest-environment jsdom */
import { act } from "react";
import { CapacityView } from "../../../src/taskpane/capacity/CapacityView";
import { makeSpeech } from "../../../src/taskpane/frame/speech";
import { ExplainingFrame } from "../../../src/taskpane/parts/explaining";
import { initialState } from "../../../src/taskpane/session/state";
import type { Session } from "../../../src/taskpane/session/useSession";
import { capacityOf } from "../../../src/workbook/capacity/capacityOf";
import { button, click, render } from "../render";
import { choose } from "../plan/planViews";
import { asOf, someLook } from "../someLook";

const look = someLook(60);

function show(language: "de" | "en", of = look): HTMLElement {
  const session = {
    state: initialState({ tab: "plan", day: null }),
    dispatch: () => undefined,
    perform: () => Promise.resolve(null),
  } as unknown as Session;
  return render(
    <ExplainingFrame rules={of.rules} view="plan" onGoTo={() => undefined}>
      <CapacityView look={of} asOf={asOf} session={session} onGoTo={() => undefined} />
    </ExplainingFrame>,
    language,
  );
}

const until = async (isTrue: () => boolean): Promise<void> => {
  while (!isTrue()) await act(() => new Promise((go) => setTimeout(go, 5)));
};

test.each([
  ["en", "Cancel", "The computation was stopped.", "Compute capacity"],
  ["de", "Abbrechen", "Die Berechnung wurde abgebrochen.", "Kapazität berechnen"],
] as const)("%s: a computation that takes long can be stopped and asked for again", async (language, ...words) => {
  const [cancel, stopped, compute] = words as [string, string, string];
  const page = show(language);
  click(button(page, cancel));
  expect(page.textContent).toContain(stopped);
  click(button(page, compute));
  const { team } = capacityOf(look, asOf)!;
  const utilisation = makeSpeech(language, language === "de" ? "de-DE" : "en-US").percent(team.utilisation!);
  await until(() => page.textContent!.includes(utilisation));
  expect(page.textContent).not.toContain(stopped);
});

test("what stands stays while a change of the workbook is computed, and the adviser who was chosen stays chosen", async () => {
  const utilised = (of: typeof look): string =>
    makeSpeech("en", "en-US").percent(capacityOf(of, asOf)!.team.utilisation!);
  const page = show("en");
  await until(() => page.textContent!.includes(utilised(look)));
  const { adviser } = capacityOf(look, asOf)!.remedies!.advisers[1]!;
  await choose(page, "Whose time", adviser);
  const more = someLook(90);
  expect(utilised(more)).not.toBe(utilised(look));
  show("en", more);
  const whose = (): string | null => page.querySelector('[role=combobox][aria-label="Whose time"]')!.textContent;
  expect([whose(), page.textContent!.includes(utilised(look))]).toEqual([adviser, true]);
  await until(() => page.textContent!.includes(utilised(more)));
  expect(whose()).toBe(adviser);
});
