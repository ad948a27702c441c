import { languageOf } from "../text/languages";
import { laterTexts } from "../text/laterTexts";
import { whenAsked } from "../commands/paneQueue";
import { readDateSystem } from "../workbook/excel/tellDateSystem";
import { watchStart } from "./startWatch";
import { whenShown } from "./whenShown";

// What every page loads, also the one that only calculates cells: the pane's own code comes when the pane is shown, or when
// a ribbon button has asked it for something.
const place = document.getElementById("pane") as HTMLElement;
const reload = (): void => window.location.reload();
const watch = watchStart(place, reload);

let show = (): void => undefined;
const pane = new Promise<void>((resolve) => (show = resolve)).then(() => {
  // Mostly the language of Office as well, which is known later: the texts come beside the code.
  laterTexts(languageOf(navigator.language)).catch(() => undefined);
  return import(/* webpackChunkName: "pane" */ "./openPane");
});
// Told when Office has answered; until then nobody waits for it.
pane.catch(() => undefined);

whenShown(place, show);
whenAsked(show);

if (typeof Office === "undefined") watch.fail("pane.start.late");
else
  void Office.onReady(({ host }) => {
    if (host !== Office.HostType.Excel) {
      watch.fail("pane.start.outside");
      return;
    }
    watch.end();
    // Where it fails, the first look tells.
    void readDateSystem().catch(() => undefined);
    Office.addin
      .onVisibilityModeChanged(({ visibilityMode }) => {
        if (visibilityMode === Office.VisibilityMode.taskpane) show();
      })
      .catch(() => undefined);
    pane.then(({ openPane }) => openPane(place, reload)).catch(() => watch.fail("pane.start.missing"));
  });
