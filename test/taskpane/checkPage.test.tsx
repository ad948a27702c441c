/** @jest-environment jsdom */
import { act } from "react";
import type { Evidence } from "../../src/workbook/acceptance/checkExcel";
import { automaticSteps, questions } from "../../src/workbook/acceptance/steps";
import { button, click, settle } from "./render";
import { open, SomeWorkbook } from "./someWorkbook";

test.each([
  ["en", "Check this Excel", "Start the check", "yes", "no", "Save as data (JSON)"],
  ["de", "Dieses Excel prüfen", "Prüfung starten", "ja", "nein", "Als Daten sichern (JSON)"],
] as const)(
  "from the footer: steps, one question after the other, and the evidence, in %s",
  async (language, open_, start, yes, no, save) => {
    const workbook = new SomeWorkbook();
    const page = await open(workbook, "data", language);
    const kept: Blob[] = [];
    HTMLAnchorElement.prototype.click = () => undefined;
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => (kept.push(blob), "blob:x"),
      revokeObjectURL: () => undefined,
    });
    const versionButton = [...page.querySelectorAll("footer button")].find((each) =>
      each.getAttribute("aria-label")?.includes(open_),
    );
    await act(async () => click(versionButton as HTMLElement));
    for (let wait = 0; wait < 50 && !page.textContent!.includes(start); wait++)
      await act(async () => void (await new Promise((go) => setTimeout(go, 100))));
    expect(page.textContent).toContain(String(automaticSteps.length));
    expect(workbook.calls).toEqual(["lookAt"]);
    await act(async () => click(button(page, start)));
    await settle();
    // What failed says what was expected and what was seen.
    expect(page.textContent).toMatch(language === "en" ? /Expected: 1Seen: 2/ : /Erwartet: 1Gesehen: 2/);
    for (let at = 0; at < questions.length; at++) {
      expect(page.textContent).toContain(language === "en" ? `Question ${at + 1} of` : `Frage ${at + 1} von`);
      click(button(page, at === 2 ? no : yes));
    }
    const passed = automaticSteps.length - 1 + questions.length - 1;
    const count = automaticSteps.length + questions.length;
    expect(page.textContent).toContain(
      language === "en" ? `${passed} of ${count} steps passed` : `${passed} von ${count} Schritten`,
    );
    expect(page.textContent).not.toMatch(/acceptance\.|\{\w+\}|undefined/);
    click(button(page, save));
    expect(kept).toHaveLength(1);
    const text = await new Promise<string>((read) => {
      const reader = new FileReader();
      reader.onload = () => read(String(reader.result));
      reader.readAsText(kept[0]!);
    });
    const evidence = JSON.parse(text) as Evidence;
    expect(evidence.steps).toHaveLength(count);
    expect(evidence.steps.at(2 - questions.length)).toMatchObject({ key: "undo", verdict: "no" });
  },
);
