/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestAt, manifestToPublish, placeholder, publishedBase } from "../../scripts/manifest.mjs";
import { version } from "../../package.json";
import { manifestFindings, type Surroundings } from "./rules";
import { surroundings } from "./surroundings";

const xml = readFileSync(join(__dirname, "..", "..", "manifest.xml"), "utf8");

test("the manifest keeps the rules that its schema does not see", () => {
  expect(manifestFindings(xml, surroundings(placeholder))).toEqual([]);
});

test.each([
  ["the developers'", "http://localhost:3000", false],
  ["the published", "https://addins.example/skm", true],
] as const)("%s manifest, as a build writes it, keeps them too", (_name, base, production) => {
  const built = manifestAt(manifestToPublish(xml, version), base);
  expect(manifestFindings(built, surroundings(base, production, true))).toEqual([]);
});

test("a manifest that was not made ready for publishing is found", () => {
  const findings = manifestFindings(xml.replace("<Version>0", "<Version>7"), surroundings(placeholder, true, true));
  const text = findings.join("\n");
  expect(text).toContain("is not the package's");
  expect(text).toContain("Plan.Label: de-CH does not say what de-DE says");
  expect(text).toContain(`${placeholder}/functions-de.json does not name the version`);
});

describe("each rule finds a manifest that breaks it", () => {
  const around: Surroundings = {
    ...surroundings(placeholder),
    actions: [...xml.matchAll(/<FunctionName>(\w+)</g)].map((match) => match[1] ?? ""),
    hasFile: () => true,
  };
  const cases: readonly (readonly [string, string | RegExp, string, string])[] = [
    ["an Id with braces", /<Id>(.*)<\/Id>/, "<Id>{$1}</Id>", "is no GUID"],
    ["a version with a letter", "<Version>0.1.0.0", "<Version>0.1b", "is not 1 to 4 numbers"],
    ["no support page", /<SupportUrl[\s\S]*?<\/SupportUrl>/, "", "SupportUrl is missing"],
    [
      "the 80-pixel icon as high-resolution icon",
      'mark-64.png" />\n  <Supp',
      'mark-80.png" />\n  <Supp',
      "is not 64 by 64",
    ],
    ["no icon of 80 pixels", '<bt:Image size="80" resid="Icon.plan.80" />', "", "no icon of 80 pixels"],
    [
      "an icon of the wrong size",
      'size="16" resid="Icon.plan.16"',
      'size="16" resid="Icon.plan.20"',
      "is not 16 by 16",
    ],
    ["another host", `"${placeholder}/functions.js"`, '"https://other.example/functions.js"', "is not below"],
    ["http", new RegExp(placeholder, "g"), "http://skm.example", "is not https"],
    ["localhost", new RegExp(placeholder, "g"), "https://localhost:3000", "is not https on a public host"],
    [
      "a reference into the void",
      '<Label resid="Plan.Label"',
      '<Label resid="Plan.Lable"',
      "there is no resource Plan.Lable",
    ],
    [
      "a long text as label",
      '<Label resid="Plan.Label"',
      '<Label resid="Plan.Tip"',
      "one of LongStrings, not ShortStrings",
    ],
    ["a resource id twice", 'String id="Plan.Label"', 'String id="Casting.Label"', "two resources have this id"],
    [
      "a resource for nothing",
      /<bt:String id="Pane.Title".*>/,
      '$&<bt:String id="Unused" DefaultValue="SKM" />',
      "nothing refers to this resource",
    ],
    ["a short runtime", ' lifetime="long"', "", "lifetime is not long"],
    [
      "a pane on another page",
      '<FunctionFile resid="Runtime.Url"',
      '<FunctionFile resid="Functions.Script"',
      "is not the runtime's",
    ],
    [
      "no shared runtime asked for",
      '<Set Name="SharedRuntime" MinVersion="1.1" />',
      "",
      "the requirement SharedRuntime 1.1 is missing",
    ],
    [
      "an older Excel asked for",
      'Name="ExcelApi" MinVersion="1.17"',
      'Name="ExcelApi" MinVersion="1.9"',
      "ExcelApi 1.17",
    ],
    [
      "an id for the pane of a long runtime",
      '<Action xsi:type="ShowTaskpane">',
      '<Action xsi:type="ShowTaskpane"><TaskpaneId>Skm.Pane</TaskpaneId>',
      "a TaskpaneId",
    ],
    [
      "the product as its own publisher",
      /<ProviderName>.*<\/ProviderName>/,
      "<ProviderName>SKM for Excel</ProviderName>",
      "is the product, not its publisher",
    ],
    ["a control id twice", 'id="Skm.Plan.Button"', 'id="Skm.Casting.Button"', "two have the id"],
    ["a supertip too long", 'DefaultValue="Opens the task pane:', `DefaultValue="${"x".repeat(250)}`, "1 to 250"],
    ["an override for the default language", 'Locale="de-DE"', 'Locale="en-US"', "an override for the default"],
    ["a language without country", 'Locale="de-DE"', 'Locale="de"', "names no country"],
    [
      "a text without German",
      /<bt:Override Locale="de-DE" Value="Beispiel laden" \/>/,
      "",
      "Sample.Label: no German text",
    ],
    [
      "a translated namespace",
      '<bt:String id="Skm.Namespace" DefaultValue="SKM"',
      '<bt:String id="Skm.Namespace" DefaultValue="CRM"',
      "is not SKM",
    ],
    ["a command that nobody runs", "<FunctionName>showPlan", "<FunctionName>showPlans", "showPlans: no action"],
    [
      "a second context-menu control",
      /(<Control xsi:type="Button" id="Skm.GoTo.Button">[\s\S]*?<\/Control>)/,
      "$1$1",
      "exactly one control",
    ],
    ["read-only permission", "ReadWriteDocument", "ReadDocument", "Permissions is not"],
  ];
  test("and the untouched one passes here", () => expect(manifestFindings(xml, around)).toEqual([]));
  test.each(cases)("%s", (_name, part, replacement, sentence) => {
    const broken = xml.replace(part, replacement);
    expect(broken).not.toBe(xml);
    expect(manifestFindings(broken, around).join("\n")).toContain(sentence);
  });
});

describe("moving the manifest to another address", () => {
  test("changes values and texts that begin with the placeholder, and nothing else", () => {
    const text = `<a u="${placeholder}/x" v='${placeholder}' w="see ${placeholder}/x"><!-- ${placeholder}/y --><b> ${placeholder}/z </b></a>`;
    expect(manifestAt(text, "https://h.example/skm&co")).toBe(
      `<a u="https://h.example/skm&amp;co/x" v='https://h.example/skm&amp;co' w="see ${placeholder}/x">` +
        `<!-- ${placeholder}/y --><b> https://h.example/skm&amp;co/z </b></a>`,
    );
  });

  test("does not take a longer host for the placeholder", () => {
    expect(manifestAt(`<a u="${placeholder}.org/x"/>`, "https://h.example")).toBe(`<a u="${placeholder}.org/x"/>`);
  });

  test.each([
    "http://h.example",
    "https://localhost:3000",
    "https://127.0.0.1",
    "https://x.localhost",
    "h.example",
    "https://h.example/?a=1",
  ])("%s is refused as published address", (address) => expect(() => publishedBase(address)).toThrow(address));

  test("a published address loses its closing slash", () => {
    expect(publishedBase("https://h.example/skm/")).toBe("https://h.example/skm");
  });
});
