/**
 * Promise 7: nothing is stored outside the workbook but the name that somebody chooses, and what is stored in it beside
 * sheets and tables is written down. Every place of the sources that stores is listed here; one that is missing fails.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { loadSample } from "../../src/workbook/sample/loadSample";
import { say } from "../../src/text/text";
import { actions, nameOf, look } from "./actions";
import { asOf, openPromiseWorkbook, type PromiseWorkbook } from "./workbook";

const root = join(__dirname, "..", "..");
const rooms = ["commands", "functions", "intake", "method", "taskpane", "text", "workbook"];

/** Whatever keeps something beyond the moment: in the browser, in Office, in the workbook beside its cells. */
const storing: Readonly<Record<string, RegExp>> = {
  localStorage: /\blocalStorage\b/,
  sessionStorage: /\bsessionStorage\b/,
  indexedDB: /\bindexedDB\b/,
  cookie: /\bdocument\.cookie\b|\bcookieStore\b/,
  caches: /\bcaches\.(?:open|match)\b|\bserviceWorker\b/,
  files: /\bshowSaveFilePicker\b|\bgetDirectory\(/,
  office: /\bOfficeRuntime\.storage\b|\broamingSettings\b|\bpartitionedStorage\b/,
  settings: /\bsettings\s*\.\s*(?:add|set|saveAsync)\(|\bdocument\.settings\b/,
  properties: /\bworkbook\.properties\b|\bcustomProperties\b/,
  xmlParts: /\bcustomXmlParts\b/,
};

/** The places that there are, and the words by which the documents tell of them in either language. */
const stored: Readonly<Record<string, readonly [english: string, german: string]>> = {
  "src/taskpane/session/me.ts localStorage": [say("en", "pane.day.me"), say("de", "pane.day.me")],
  "src/workbook/casting/workshop.ts settings": ["skm.workshop", "skm.workshop"],
  "src/workbook/excel/mapping.ts settings": ["skm.mapping", "skm.mapping"],
};

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Without what a file says of itself. */
const code = (path: string): string => readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

test("every place that stores is known, and the documents tell of it", () => {
  const found = rooms
    .flatMap((room) => filesIn(join(root, "src", room)))
    .flatMap((path) => {
      const text = code(path);
      return Object.entries(storing).flatMap(([what, pattern]) =>
        pattern.test(text) ? [`${relative(root, path).replaceAll("\\", "/")} ${what}`] : [],
      );
    });
  expect(found.sort()).toEqual(Object.keys(stored).sort());
  const [english, german] = ["promises.md", "versprechen.md"].map((file) =>
    readFileSync(join(root, "docs", file), "utf8"),
  ) as [string, string];
  for (const [inEnglish, inGerman] of Object.values(stored)) {
    expect(english).toContain(inEnglish);
    expect(german).toContain(inGerman);
  }
});

let workbook: PromiseWorkbook | undefined;
afterEach(() => workbook?.close());

test("the document settings hold the two keys and nothing else", async () => {
  const keys = new Set<string>();
  for (const action of actions.filter(({ writes }) => writes.includes("settings"))) {
    workbook?.close();
    workbook = await openPromiseWorkbook(action.workbook);
    const given = await action.before?.(workbook);
    await action.run(await look(), given);
    for (const [key] of workbook.model.settings()) keys.add(key);
    expect([nameOf(action), [...keys].filter((key) => !["skm.mapping", "skm.workshop"].includes(key))]).toEqual([
      nameOf(action),
      [],
    ]);
  }
  await loadSample({ language: "en", asOf });
  for (const [key] of workbook!.model.settings()) keys.add(key);
  expect([...keys].sort()).toEqual(["skm.mapping", "skm.workshop"]);
});
