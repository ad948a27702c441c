import { makeSpeech, type Speech } from "../../../src/taskpane/frame/speech";
import type { ViewOf } from "../../../src/taskpane/frame/views";
import { button, click, settle } from "../render";
import { open, type SomeWorkbook } from "../someWorkbook";

export interface Opened {
  readonly page: HTMLElement;
  readonly speech: Speech;
  /** Presses a button and lets what it began come to its end. */
  readonly act: (words: string) => Promise<void>;
  /** What was asked of the workbook since the view was opened. */
  readonly calls: () => readonly string[];
}

/** The pane at a view of the reminders. */
export async function openView(
  workbook: SomeWorkbook,
  view: ViewOf<"reminders">,
  language: "de" | "en" = "en",
): Promise<Opened> {
  const page = await open(workbook, "reminders", language);
  const speech = makeSpeech(language, language === "de" ? "de-DE" : "en-US");
  click(button(page, speech.say(`pane.view.reminders.${view}`)));
  await settle();
  const before = workbook.calls.length;
  return {
    page,
    speech,
    act: async (words) => {
      click(button(document.body, words));
      await settle();
      // A page is left after what it asked for, and the look that follows, have come to their end.
      await settle();
    },
    calls: () => workbook.calls.slice(before),
  };
}
