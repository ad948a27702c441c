/** @jest-environment jsdom */
import { act } from "react";
import { CapacityView } from "../../../src/taskpane/capacity/CapacityView";
import { makeSpeech } from "../../../src/taskpane/frame/speech";
import { ExplainingFrame } from "../../../src/taskpane/parts/explaining";
import { initialState } from "../../../src/taskpane/session/state";
import type { Session } from "../../../src/taskpane/session/useSession";
import { capacityOf } from "../../../src/workbook/capacity/capacityOf";
import { button, click, render } from "../render";
import { asOf, someLook } from "../someLook";

const look = someLook(60);

function show(language: "de" | "en"): HTMLElement {
  const session = {
    state: initialState({ tab: "plan", day: null }),
    dispatch: () => undefined,
    perform: () => Promise.resolve(null),
  } as unknown as Session;
  return render(
    <ExplainingFrame rules={look.rules} view="plan" onGoTo={() => undefined}>
      <CapacityView
        look={look}
        asOf={asOf}
        session={session}
        planning={{ writeCapacity: () => Promise.reject(new Error("not asked for")) }}
        onGoTo={() => undefined}
      />
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
