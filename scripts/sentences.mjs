// Writes docs/sentences.md and docs/saetze.md: every sentence that a person reads, by area, for a native speaker to read
// through. With --check it writes nothing and fails where a page differs from what it would write.
import { readFile, writeFile } from "node:fs/promises";
import { tsImport } from "tsx/esm/api";
import { folder } from "./bundle.mjs";

/** By language: the name of its page, and how it begins. */
const pages = {
  en: {
    file: "sentences.md",
    title: "Every sentence",
    intro:
      "What people read in English, by area, in the order of the sources in src/text. Names in braces are replaced. " +
      "Written by scripts/sentences.mjs: change the sentence in src/text, then run it again.",
  },
  de: {
    file: "saetze.md",
    title: "Alle Sätze",
    intro:
      "Was auf Deutsch zu lesen ist, nach Bereichen, in der Reihenfolge der Quellen in src/text. Namen in geschweiften Klammern " +
      "werden ersetzt. Geschrieben von scripts/sentences.mjs: den Satz in src/text ändern, dann das Skript wieder laufen lassen.",
  },
};

const areas = ["words", "shared", "sheets", "pane", "pages", "findings", "intake", "start", "functions", "headless"];
const nameOf = (language) => language[0].toUpperCase() + language.slice(1);

/** The texts of an area by key; those of the functions with what Excel shows of them. */
async function textsOf(area, language) {
  const { [`${area}${nameOf(language)}`]: texts } = await tsImport(
    `../src/text/${area}/${language}.ts`,
    import.meta.url,
  );
  if (area !== "functions") return texts;
  const help = await tsImport(`../src/text/functions/help${nameOf(language)}.ts`, import.meta.url);
  return { ...texts, ...help[`functionHelp${nameOf(language)}`] };
}

/** A sentence as Markdown shows it letter by letter. */
const shown = (text) => text.replace(/[\\`*_<>[\]|]/g, "\\$&").replace(/\r?\n/g, " ⏎ ");

async function pageOf(language) {
  const { title, intro } = pages[language] ?? {};
  if (!title) throw new Error(`scripts/sentences.mjs has no page for the language “${language}”.`);
  const parts = [`# ${title}\n\n${intro}\n`];
  for (const area of areas) {
    const lines = Object.entries(await textsOf(area, language)).map(([key, text]) => `* ${shown(text)} · \`${key}\``);
    parts.push(`\n## ${area}\n\n${lines.join("\n")}\n`);
  }
  return parts.join("");
}

const { languages } = await tsImport("../src/text/languages.ts", import.meta.url);
const stale = [];
for (const language of languages) {
  const content = await pageOf(language);
  const path = folder("docs", pages[language].file);
  if (process.argv.includes("--check")) {
    if ((await readFile(path, "utf8").catch(() => "")) !== content) stale.push(`docs/${pages[language].file}`);
  } else await writeFile(path, content);
}
if (stale.length > 0) {
  console.error(`${stale.join(", ")} out of date: run node scripts/sentences.mjs`);
  process.exitCode = 1;
}
