import { execFileSync } from "node:child_process";
import path from "node:path";
import { associatedIds } from "./customFunctions";
import "../../src/functions/functions";
import { parameters, type NumberParameter, type Parameter } from "../../src/functions/parameters";
import english from "../../src/functions/generated/functions.json";
import german from "../../src/functions/generated/functions-de.json";
import { functionsDe } from "../../src/text/functions/de";
import { functionsEn } from "../../src/text/functions/en";
import { functionHelpDe } from "../../src/text/functions/helpDe";
import { functionHelpEn } from "../../src/text/functions/helpEn";

const en = { ...functionsEn, ...functionHelpEn };
const de = { ...functionsDe, ...functionHelpDe };

/** Frozen: ids and the order of parameters never change, new parameters only follow at the end. */
const frozen: Record<string, string> = {
  SEGMENT: "potential revenue [potentialBands] [penetrationBands]",
  NEXTDUE: "lastContact cadence [agreedDate] [holidays] [asOf]",
  FORECAST:
    "advisers daysPerYear callsPerDay contributionPerOrder [immediateRate] [followUpRate] [followUpSuccessRate] " +
    "[followUpMonths] [conversionCurve] [years] [per]",
  PLAN: "drivers curve [reading] [opening] [start] [months] [per]",
  LASTCONTACT: "networks customerIds customerNetworks contactCustomerIds contactDates [outcomes] [followUps] [asOf]",
  ATTEMPTS: "networks customerIds customerNetworks contactCustomerIds contactDates [outcomes] [followUps] [asOf]",
  CASTING: "values criteria [thresholds] [leastAssessed]",
  MATRIX: "potential revenue [measure] [potentialBands] [penetrationBands]",
  EXPLAIN: "values criteria [thresholds] [leastAssessed]",
  CLV: "contribution retention discount years [firstNow] [growth] [acquisitionCost] [contactCost] [measure]",
  HOLIDAYS: "year region [assumption]",
  STATUS: "due asOf [soonDays]",
  BREAKEVEN:
    "input target year advisers daysPerYear callsPerDay contributionPerOrder [immediateRate] [followUpRate] " +
    "[followUpSuccessRate] [followUpMonths] [conversionCurve]",
  BANDS:
    "advisers daysPerYear callsPerDay contributionPerOrder [immediateRate] [followUpRate] [followUpSuccessRate] " +
    "[followUpMonths] [conversionCurve] [years] [per] [spreads] [seed]",
  CALIBRATE:
    "outcomes [followUpOutcomes] [months] [ordered] [strength] [fewest] [immediateRate] [followUpRate] " +
    "[followUpSuccessRate] [conversionCurve]",
  CAPACITY: "workingDays absentDays hoursADay netMarketTime [contacts] [minutesPerContact] [furtherMinutes]",
  ALLOCATE:
    "minutes networks targetContacts minutesPerContact contribution responses [leastContacts] [mostContacts] [way]",
  REMINDERS: "customers contacts asOf [frequencies] [holidays] [soonDays]",
  MEASURE:
    "phase interest classLabel [consentEmail] [consentPhone] [objection] [consumer] [recentContacts] " +
    "[measures] [withheld]",
  LIGHT: "figure green red [low] [high]",
  RHYTHM: "networks orderNetworks orderDates asOf [factor] [fewestGaps]",
  GAPS: "networks products owned groups [contribution] [strength] [fewest]",
  NPS: "answers [groups]",
  XMR: "values [baseline]",
  RANKCORR: "x y",
  LORENZ: "score outcome",
  TOPICS: "customers contacts asOf [orders] [tasks] [complaints] [careCalls] [most]",
};

interface DescribedParameter {
  readonly name: string;
  readonly optional?: boolean;
}

const signature = (parameters: readonly DescribedParameter[]): string =>
  parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(" ");

test("ids, order and optional parameters are as frozen, and every one is associated when the script loads", () => {
  expect(Object.fromEntries(english.functions.map(({ id, parameters }) => [id, signature(parameters)]))).toEqual(
    frozen,
  );
  expect(associatedIds().sort()).toEqual(Object.keys(frozen).sort());
});

test("the German metadata translates descriptions and parameter names, never ids or function names", () => {
  expect(german.functions.map(({ id, name }) => [id, name])).toEqual(
    english.functions.map(({ id, name }) => [id, name]),
  );
  german.functions.forEach((each, index) => {
    const other = english.functions[index] as (typeof english.functions)[number];
    expect(each.description).not.toBe(other.description);
    expect(each.parameters.map((parameter) => "optional" in parameter)).toEqual(
      other.parameters.map((parameter) => "optional" in parameter),
    );
    each.parameters.forEach((parameter, at) => expect(parameter.name).not.toBe(other.parameters[at]?.name));
  });
});

test("arguments reach the functions unconverted, errors included, without the switch for data types beside it", () => {
  for (const metadata of [english, german]) {
    expect(metadata).toMatchObject({ allowErrorForDataTypeAny: true });
    expect(metadata).not.toHaveProperty("allowCustomDataForDataTypeAny");
    for (const { parameters } of metadata.functions) for (const { type } of parameters) expect(type).toBe("any");
  }
});

test("what an argument is when it is left out is said in its description as it is declared", () => {
  const said = english.functions.flatMap(({ id, parameters: declared }) =>
    declared.flatMap(({ name, description }) => {
      const [, usual, percent] = /([\d.]+)(%?) if left out/.exec(description) ?? [];
      const of = (parameters as Record<string, Record<string, Parameter | undefined>>)[id]?.[name];
      return usual === undefined || of?.kind !== "number"
        ? []
        : [[`${id}.${name}`, Number(usual) / (percent ? 100 : 1), of]];
    }),
  ) as [string, number, NumberParameter][];
  expect(said.length).toBeGreaterThan(20);
  for (const [name, usual, of] of said) expect([name, of.usual]).toEqual([name, usual]);
});

test("the generated files are what the sources say", () => {
  const root = path.resolve(__dirname, "../..");
  execFileSync(process.execPath, ["scripts/functions-metadata.mjs", "--check"], { cwd: root, stdio: "pipe" });
});

test("every sentence of the functions has the same values in both languages and no line break", () => {
  const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([found]) => found).sort();
  const keys = (Object.keys(en) as (keyof typeof en)[]).filter((key) => key.startsWith("functions."));
  expect(keys.length).toBeGreaterThan(60);
  for (const key of keys) {
    expect([key, placeholders(de[key])]).toEqual([key, placeholders(en[key])]);
    expect(de[key] + en[key]).not.toMatch(/\n|^$/);
  }
});
