import { writtenTo, salutationOf } from "../../../src/workbook/contacts/letter";
import { bracedNames } from "../../../src/method/writing/template";
import { changeRules } from "../../../src/workbook/rules/changeRules";
import { exampleTemplates } from "../../../src/workbook/rules/exampleTemplates";
import { lookAt } from "../../../src/workbook/reading/lookAt";
import { findingSentence } from "../../../src/workbook/sentences/findingSentence";
import { placeholderWords } from "../../../src/workbook/words/placeholderWords";
import { type Desk, openDesk } from "../desk";
import { customerRows, putRows } from "../tables";

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

const person = (formOfAddress: string, name = "Eva Kurz", lastName = "") => ({ formOfAddress, name, lastName });

test.each([
  ["de", person("Frau"), "Sehr geehrte Frau Kurz"],
  ["en", person("Frau"), "Dear Ms Kurz"],
  ["de", person("Mr."), "Sehr geehrter Herr Kurz"],
  ["de", person("Frau Dr."), "Sehr geehrte Frau Dr. Kurz"],
  ["de", person("Herrn Prof. Dr.", "Kurz, Jan"), "Sehr geehrter Herr Prof. Dr. Kurz"],
  ["de", person("Herr", "Jan van der Kurz", "van der Kurz"), "Sehr geehrter Herr van der Kurz"],
  ["de", person("Liebe Eva,"), "Liebe Eva"],
  ["de", person(""), "Guten Tag Eva Kurz"],
  ["en", person("Ms", ""), "Dear Sir or Madam"],
  ["de", null, "Sehr geehrte Damen und Herren"],
] as const)("%s: %j begins with %s", (language, who, salutation) => {
  expect(salutationOf(language, who)).toBe(salutation);
});

const nothing = {
  ...{ company: "", topic: "", lastNote: "", lastContact: "", nextContact: "", adviser: "", me: "", today: "" },
};

test("every example can be filled in, in both languages", () => {
  const all = exampleTemplates();
  expect(new Set(all.map(({ language }) => language))).toEqual(new Set(["de", "en"]));
  for (const template of all) {
    const names = bracedNames(`${template.subject}\n${template.text}`);
    expect(names.length).toBeGreaterThan(1);
    expect(names.filter((name) => placeholderWords.codeOf(name) === undefined)).toEqual([]);
    expect(template.text).not.toMatch(/[[\]]/);
  }
  const german = all.find(({ language }) => language === "de");
  expect(writtenTo(german!, "de", person("Frau"), { ...nothing, topic: "Halle", me: "Tom" }).text).toMatch(
    /^Sehr geehrte Frau Kurz,\n\n.*\{Folgetermin\}.*Halle.*\nTom$/s,
  );
});

test("templates stand in a table of rules and come back as they were; a name that nobody can fill in is a finding with its cell", async () => {
  desk = await openDesk({}, "de");
  putRows(desk, "Kunden", customerRows);
  const look = await lookAt({ language: "de" });
  expect(look.rules.templates).toEqual([]);
  await changeRules(look, { templates: exampleTemplates() }, { language: "de" });
  expect((await lookAt({ language: "de" })).rules.templates).toEqual(exampleTemplates());
  const own = [
    { name: "=Kurz()", instrument: "email", language: "", subject: "@x", text: "=1+1 {Foo}\n{thema}" },
  ] as const;
  await changeRules(await lookAt({ language: "de" }), { templates: own }, { language: "de" });
  const after = await lookAt({ language: "de" });
  expect(after.rules.templates).toEqual(own);
  const faults = (after.rules.faults ?? []).map((each) => findingSentence("de", each));
  expect(faults).toEqual([expect.stringContaining("„{Foo}“ ist für „=Kurz()“ nicht brauchbar")]);
});
