/**
 * Writes src/functions/generated/functions.json and functions-de.json from the doc comments of the functions and the
 * German texts. With --check it writes nothing and fails when a file differs from what it would write.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import customFunctionsMetadata from "custom-functions-metadata";
import { tsImport } from "tsx/esm/api";

/** Where the help of the functions is published; the build may pass another one. */
export const helpBase = "https://skm.example/help/functions.html";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const folder = path.join(root, "src/functions/generated");
const sources = [
  "segment",
  "nextDue",
  "forecast",
  "plan",
  "lastContact",
  "attempts",
  "casting",
  "matrix",
  "explain",
  "clv",
  "breakEven",
  "calibrate",
  "bands",
  "holidays",
  "status",
  "measure",
  "reminders",
  "capacity",
  "allocate",
  "light",
  "rhythm",
  "gaps",
  "nps",
  "xmr",
  "rankCorr",
  "lorenz",
  "topics",
].map((name) => path.join(root, `src/functions/${name}.ts`));

/**
 * The metadata in both languages, by file name, as text. Throws with all faults in one message.
 * @param {{ helpBase?: string }} options
 * @returns {Promise<Record<"functions.json" | "functions-de.json", string>>}
 */
export async function generate(options = {}) {
  const { errors, metadataJson } = await customFunctionsMetadata.generateCustomFunctionsMetadata(sources);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const en = await texts("En");
  const de = await texts("De");
  const english = completed(JSON.parse(metadataJson), options.helpBase ?? helpBase);
  const german = translated(english, de);
  const faults = [
    ...lint(english),
    ...lint(german),
    ...untold(english, en),
    ...associationFaults(english, await entry()),
  ];
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return { "functions.json": text(english), "functions-de.json": text(german) };
}

/** What functions say, and what Excel shows of them. */
async function texts(language) {
  const said = await tsImport(`../src/text/functions/${language.toLowerCase()}.ts`, import.meta.url);
  const help = await tsImport(`../src/text/functions/help${language}.ts`, import.meta.url);
  return { ...said[`functions${language}`], ...help[`functionHelp${language}`] };
}

const entry = () => readFile(path.join(root, "src/functions/associate.ts"), "utf8");

const text = (metadata) => `${JSON.stringify(metadata, null, 2)}\n`;

/**
 * The generator knows neither the switch for errors as arguments nor an address to put help under. Its switch for data
 * types goes: with both Excel LTSC 2021 crashes (office-js#4385), and an Excel without a subscription, which has no data
 * types for functions, gives #VALUE! everywhere (office-js#3504).
 */
function completed(metadata, base) {
  const { allowCustomDataForDataTypeAny: _, ...kept } = metadata;
  return {
    ...kept,
    allowErrorForDataTypeAny: true,
    functions: metadata.functions.map((each) => ({ ...each, helpUrl: `${base}#${each.id.toLowerCase()}` })),
  };
}

/** Function names and ids stay: a formula written in one language must calculate in the other. */
function translated(metadata, de) {
  return {
    ...metadata,
    functions: metadata.functions.map((each) => ({
      ...each,
      description: de[`functions.${each.id}.description`],
      parameters: each.parameters.map((parameter) => ({
        ...parameter,
        name: de[`functions.${each.id}.${parameter.name}.name`],
        description: de[`functions.${each.id}.${parameter.name}.description`],
      })),
    })),
  };
}

/** What the generator lets pass and Excel or the store does not. */
export function lint({ functions }) {
  const faults = [];
  const cellReference = /^([A-Z]{1,3}[0-9]{1,7}|R[0-9]*C[0-9]*)$/i;
  for (const { id, name, description, helpUrl, parameters, result } of functions) {
    if (!/^[A-Z.]{3,}$/.test(id)) faults.push(`${id}: an id has at least three letters A to Z and dots`);
    if (name !== id) faults.push(`${id}: the name is ${name}; function names are never translated`);
    if (cellReference.test(name)) faults.push(`${id}: the name reads as a cell reference`);
    if (!description) faults.push(`${id}: no description`);
    if (!/^https:\/\/.+#./.test(helpUrl ?? "")) faults.push(`${id}: no help address`);
    if (result?.dimensionality !== "matrix") faults.push(`${id}: the result is not an array`);
    for (const parameter of parameters) {
      if (!parameter.name || !parameter.description) faults.push(`${id}: a parameter without name or description`);
      if (parameter.type !== "any")
        faults.push(`${id}: ${parameter.name} is ${parameter.type}; Excel would convert it before we see it`);
    }
    if (new Set(parameters.map((parameter) => parameter.name)).size < parameters.length)
      faults.push(`${id}: two parameters with one name`);
    const firstOptional = parameters.findIndex((parameter) => parameter.optional);
    if (firstOptional >= 0 && parameters.slice(firstOptional).some((parameter) => !parameter.optional))
      faults.push(`${id}: a required parameter after an optional one`);
  }
  return faults;
}

/** The doc comments and the English texts say the same. */
function untold({ functions }, en) {
  return functions.flatMap(({ id, description, parameters }) =>
    [
      [`functions.${id}.description`, description],
      ...parameters.flatMap(({ name, description: about }) => [
        [`functions.${id}.${name}.name`, name],
        [`functions.${id}.${name}.description`, about],
      ]),
    ]
      .filter(([key, said]) => en[key] !== said)
      .map(([key, said]) => `${key}: the doc comment says "${said}", the English text "${en[key]}"`),
  );
}

/** Every function of the metadata is associated in the entry, and no other. */
function associationFaults({ functions }, source) {
  const associated = [...source.matchAll(/CustomFunctions\.associate\("([^"]+)"/g)].map(([, id]) => id).sort();
  const described = functions.map(({ id }) => id).sort();
  return associated.join() === described.join() ? [] : [`associated: ${associated}; described: ${described}`];
}

async function main() {
  const files = await generate();
  if (process.argv.includes("--check")) {
    const stale = [];
    for (const [name, content] of Object.entries(files)) {
      if ((await readFile(path.join(folder, name), "utf8").catch(() => "")) !== content) stale.push(name);
    }
    if (stale.length > 0) throw new Error(`${stale.join(", ")} out of date: run node scripts/functions-metadata.mjs`);
    return;
  }
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
}

if (process.argv[1] && import.meta.url === pathToFileURL(path.resolve(process.argv[1])).href) {
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
