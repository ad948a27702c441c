import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { everyText } from "../../src/text/everyText";

const { de, en } = everyText;

const sources = ["taskpane", "commands"]
  .flatMap((folder) =>
    readdirSync(join(__dirname, "../../src", folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")),
  )
  .join("\n");

/** Every text that is a key or the stem of one, whole or with holes: `pane.kind.${kind}`. */
const mentioned = [...sources.matchAll(/["'`]((?:pane|commands)\.[\w.${}]+)["'`]/g)].map(
  ([, text]) =>
    new RegExp(
      `^${(text as string)
        .split(/\$\{[\w.]+\}/)
        .map((part) => part.replaceAll(".", "\\."))
        .join("\\w+")}(\\.(one|other))?$`,
    ),
);

const keys = Object.keys(en).filter((key) => /^(pane|commands)\./.test(key));

test("every key of the pane is used", () => {
  expect(keys.filter((key) => !mentioned.some((pattern) => pattern.test(key)))).toEqual([]);
});

test("every key that the pane names exists", () => {
  expect(mentioned.filter((pattern) => !keys.some((key) => pattern.test(key))).map(String)).toEqual([]);
});

test("no English sentence was left in German", () => {
  const same = keys.filter((key) => de[key as keyof typeof de] === en[key as keyof typeof en]);
  // Words that are the same in both languages.
  expect(
    same.filter(
      (key) =>
        en[key as keyof typeof en]
          .replace(/\{\w+\}/g, "")
          .split(/\s+/)
          .filter(Boolean).length > 2,
    ),
  ).toEqual([]);
});
