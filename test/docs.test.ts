import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import metadata from "../src/functions/generated/functions.json";
import germanMetadata from "../src/functions/generated/functions-de.json";
import { say } from "../src/text/text";

const root = join(__dirname, "..");
const pages = [
  "README.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const text = (page: string): string => readFileSync(join(root, page), "utf8");

/** The anchor of a heading, as code hosts make it. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replace(/ /g, "-");

describe("the pages", () => {
  it.each(pages)("%s links to what exists", (page) => {
    const links = [...text(page).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
    const broken = links.filter((link) => {
      if (/^https?:|^mailto:/.test(link)) return false;
      const [file = "", anchor = ""] = link.split("#");
      const target = file === "" ? page : join(dirname(page), file);
      if (!existsSync(join(root, target))) return true;
      const headings = [...text(target).matchAll(/^#+ (.*)$/gm)].map((match) => anchorOf(match[1]!));
      return anchor !== "" && !headings.includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it.each([
    ["docs/user-guide.md", "en", metadata, ","],
    ["docs/benutzerhandbuch.md", "de", germanMetadata, ";"],
  ] as const)(
    "%s names functions with their parameters, sheets and tabs as the product does",
    (page, language, json, separator) => {
      const plain = text(page).replace(/\s+/g, " ");
      const described = [...plain.matchAll(/\*\*SKM\.(\w+)\(([^)]*)\)\*\*/g)].map(([, name, list]) => [name, list]);
      expect(described.map(([name]) => name)).toEqual(
        expect.arrayContaining(["SEGMENT", "NEXTDUE", "FORECAST", "LASTCONTACT"]),
      );
      for (const [name, list] of described) {
        const parameters = json.functions.find((each) => each.name === name)?.parameters ?? [];
        const names = parameters.map((parameter) =>
          "optional" in parameter && parameter.optional ? `[${parameter.name}]` : parameter.name,
        );
        expect(`${name}: ${list}`).toBe(`${name}: ${names.join(`${separator} `)}`);
      }
      for (const sheet of ["casting", "reminders", "plan", "rules"] as const) {
        expect(plain).toContain(say(language, `sheets.${sheet}.name`));
      }
      for (const tab of ["data", "casting", "reminders", "plan"] as const) {
        expect(plain).toContain(`. ${say(language, `pane.tab.${tab}`)}`);
      }
    },
  );
});
