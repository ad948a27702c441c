import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Who may import whom in src. docs/architecture.md draws it: functions, taskpane, commands -> workbook -> method;
 * workbook -> intake -> method; functions -> method; everybody -> text; the workbench stands apart. src/headless puts everything together.
 */
const arrows = {
  method: { may: [], says: "method imports nothing of ours" },
  intake: { may: ["method", "text"], says: "intake -> method, text/languages: plain cells in, plain values out" },
  text: { may: [], says: "text imports nothing of ours" },
  workbook: { may: ["method", "intake", "text", "sample"], says: "workbook -> method, intake, text, sample" },
  functions: { may: ["method", "text"], says: "functions -> method, text" },
  sample: { may: ["text"], says: "sample -> text" },
  taskpane: {
    may: ["workbook", "method", "intake", "text", "sample", "commands"],
    says: "taskpane -> workbook -> method",
  },
  commands: { may: ["workbook", "method", "text", "sample", "taskpane"], says: "commands -> workbook -> method" },
  warehouse: { may: ["workbook", "method", "text"], says: "warehouse -> workbook -> method" },
  workbench: { may: [], says: "the workbench knows nothing of the add-in" },
};

/**
 * The rooms of src/workbook are layers: a room may import the layers in front of its own. Features import each other by
 * the list alone.
 */
const layers = ["excel", "words", "rules", "registers", "look", "contacts", "sentences"];
const features = {
  matrix: [],
  casting: [],
  reminders: ["matrix", "casting"],
  callParty: ["reminders"],
  campaigns: ["matrix", "reminders"],
  careCalls: [],
  control: ["casting", "reminders"],
  economy: ["control"],
  cockpit: ["matrix", "casting", "reminders"],
  exports: ["reminders", "callParty"],
  planning: [],
  evidence: ["planning"],
  capacity: ["reminders", "callParty"],
  value: ["reminders"],
  intake: [],
  sample: [],
};
/** Above all features. */
const top = ["reading", "trace", "acceptance"];

/** What is wrong with an import from one room of src/workbook to another; null when nothing is. */
function againstLayers(from, to) {
  if (from === null) return "no file stands at the root of src/workbook";
  if (to === null || from === to) return null;
  const height = (room) =>
    room in features ? layers.length : top.includes(room) ? layers.length + 1 : layers.indexOf(room);
  if (height(from) < 0) return `src/workbook/${from} is no room (scripts/lint/arrows.mjs lists them)`;
  if (from in features && to in features)
    return features[from].includes(to)
      ? null
      : `the feature ${from} imports of other features: ${features[from].join(", ") || "none"}`;
  return height(to) < height(from)
    ? null
    : `rooms of src/workbook: ${layers.join(" < ")} < features < ${top.join(", ")}`;
}

/** Libraries that belong to some folders alone. */
const libraries = [
  {
    matches: /^(react|react-dom|@fluentui)(\/|$)/,
    folders: ["taskpane", "headless"],
    says: "React and Fluent UI belong to src/taskpane",
  },
  {
    matches: /^@odoo\//,
    folders: ["workbench", "headless"],
    says: "o-spreadsheet is the workbench's and never reaches the add-in",
  },
  {
    matches: /^(hucre|fflate)(\/|$)/,
    folders: ["workbench", "headless", "sample"],
    except: /workbook[\\/](intake[\\/]readXlsx|exports[\\/]fixedFile)\.ts$/,
    says: "the add-in reads a file in src/workbook/intake/readXlsx.ts and writes one in exports/fixedFile.ts alone",
  },
];

const source = fileURLToPath(new URL("../../src", import.meta.url));

/** The module that brings every text along. */
const everyText = join(source, "text", "text");
/** Which languages there are: no sentence stands there. */
const languages = join(source, "text", "languages");

/** "workbook" for src/workbook/written.ts; null outside of src. */
function folderOf(path) {
  const parts = relative(source, path).split(sep);
  return parts[0] === ".." || parts.length < 2 ? null : parts[0];
}

/** "look" for src/workbook/look/look.ts; null at the root of src/workbook; undefined elsewhere. */
function roomOf(path) {
  const parts = relative(source, path).split(sep);
  if (parts[0] !== "workbook") return undefined;
  return parts.length < 3 ? null : parts[1];
}

/** Keeps the arrows: each import that goes against one is an error that names the arrow. */
export const arrowsRule = {
  meta: {
    type: "problem",
    schema: [],
    messages: { against: "Arrow: {{says}}. src/{{from}} must not import {{target}}." },
  },
  create(context) {
    const from = folderOf(context.filename);
    if (from === null) return {};
    const check = (node) => {
      const target = node?.value;
      if (typeof target !== "string") return;
      const against = (says) => context.report({ node, messageId: "against", data: { from, target, says } });
      if (!target.startsWith(".")) {
        for (const { matches, folders, except, says } of libraries)
          if (matches.test(target) && !folders.includes(from) && !except?.test(context.filename)) against(says);
        return;
      }
      // The version number stands in package.json alone.
      if (target.endsWith("../package.json")) return;
      const path = resolve(dirname(context.filename), target);
      if (from === "functions" && path === everyText)
        against("functions say their own texts (text/functions); text/text brings all into functions.js");
      if (from === "intake" && folderOf(join(path, "x")) === "text" && path !== languages) against(arrows.intake.says);
      const to = folderOf(join(path, "x"));
      const arrow = arrows[from];
      if (arrow && to !== from && !arrow.may.includes(to)) against(arrow.says);
      if (from === "workbook" && to === "workbook") {
        const says = againstLayers(roomOf(context.filename), roomOf(path));
        if (says !== null) against(says);
      }
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal ?? node.argument),
      CallExpression: (node) => {
        if (node.callee.name === "require") check(node.arguments[0]);
      },
    };
  },
};

const excelRun = {
  selector: "CallExpression[callee.object.name='Excel'][callee.property.name='run']",
  message: "Only src/workbook says Excel.run.",
};

const clockAndChance = [
  [
    "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    "The method reads no clock: the as-of day is an input.",
  ],
  ["NewExpression[callee.name='Date']", "The method works on serials, never on Date: the as-of day is an input."],
  ["CallExpression[callee.name='Date']", "The method reads no clock: the as-of day is an input."],
  [
    "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    "The method has no chance without a seed.",
  ],
].map(([selector, message]) => ({ selector, message }));

/** Calls that belong to one folder alone. */
export const callsOfOneFolder = [
  {
    files: ["src/{functions,sample,taskpane,commands,text}/**/*.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", excelRun] },
  },
  {
    files: ["src/{method,intake}/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", excelRun, ...clockAndChance] },
  },
];
