import { officeSurroundings } from "../../src/taskpane/officeContext";
import { createOffice, installGlobals } from "../../src/workbench/client/createOffice";
import { createHost } from "../../src/workbench/host/createHost";
import { darkTheme, type Profile } from "../../src/workbench/host/profile";
import { createWorkbook } from "../../src/workbench/model/open";

let remove = () => undefined as void;
afterEach(() => remove());

/** What the pane reads of an Excel. */
function surroundingsIn(change: Partial<Profile>) {
  const host = createHost(createWorkbook(), { profile: change });
  remove = installGlobals(
    createOffice({
      profile: host.profile,
      send: (body, notes) => host.process(body, notes),
      listen: (listener) => host.listen(listener),
    }),
  );
  return officeSurroundings();
}

test.each([
  ["the web, which does not tell its theme, is light", { platform: "web" }, "#ffffff"],
  ["a web that tells it is believed", { platform: "web", theme: darkTheme }, darkTheme.bodyBackgroundColor],
  ["Windows tells it", { platform: "windows", theme: darkTheme }, darkTheme.bodyBackgroundColor],
  ["a Mac that does not tell it leaves it to the system", { platform: "mac", theme: undefined }, null],
] as const)("%s", (_name, profile, background) => {
  expect(surroundingsIn(profile).officeBackground).toBe(background);
});

test.each([
  ["de-AT", "de"],
  ["en-GB", "en"],
] as const)("%s speaks %s", (displayLanguage, language) => {
  expect(surroundingsIn({ displayLanguage }).language).toBe(language);
});
