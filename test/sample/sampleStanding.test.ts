import { exampleTargets } from "../../src/method/cadence/frequencies";
import { isEffective } from "../../src/method/cadence/outcome";
import { latestContacts } from "../../src/method/cadence/latest";
import { networkClasses } from "../../src/method/cadence/networkClass";
import { networksOf, networksOfContacts } from "../../src/method/cadence/networks";
import { rankReminders, reminderStates } from "../../src/method/cadence/reminders";
import { penetrationBands, potentialPresets } from "../../src/method/segment/bands";
import { coder, segmentFaultOf, segmentLabel, segmentLabels, segmentRule } from "../../src/method/segment/segment";
import { serialOfDay } from "../../src/sample/day";
import { sampleWorkbook, type SampleCell } from "../../src/sample/sampleWorkbook";

const plain = (cell: SampleCell): unknown => (typeof cell === "object" ? cell.error : cell);

/** How the method judges the sample: customers per segment, networks per state. */
function judge(language: "de" | "en", day: string) {
  const asOf = serialOfDay(day);
  const { customers, contacts } = sampleWorkbook({ language, asOf });
  const column = (c: number): unknown[] => customers.rows.map((row) => plain(row[c]!));
  const rule = segmentRule(potentialPresets.wideB, penetrationBands);
  const code = coder(rule);
  const codes = customers.rows.map((row) => code(plain(row[7]!), plain(row[8]!)));
  const segments = Object.fromEntries(segmentLabels(rule).map((label) => [label, 0]));
  const faults: string[] = [];
  for (const each of codes) {
    const fault = segmentFaultOf(each);
    if (fault) faults.push(fault);
    else segments[segmentLabel(each, rule)]!++;
  }
  const letters = codes.map((each) => (each < 0 ? "" : segmentLabel(each, rule)[0]!));
  const networks = networksOf({ ids: column(0), networks: column(2), advisers: column(3) });
  const count = networks.keys.length;
  const classes = networkClasses(networks.networkOf, count, column(9), letters, exampleTargets);
  const flag = (marked: (row: readonly SampleCell[]) => boolean): Uint8Array => {
    const flags = new Uint8Array(count);
    customers.rows.forEach((row, i) => {
      if (marked(row)) flags[networks.networkOf[i]!] = 1;
    });
    return flags;
  };
  const numbers = (c: number): number[] => contacts.rows.map((row) => (typeof row[c] === "number" ? row[c] : NaN));
  const latest = latestContacts(
    {
      networks: networksOfContacts(
        contacts.rows.map((row) => plain(row[1]!)),
        networks,
      ),
      dates: numbers(0),
      effective: Uint8Array.from(contacts.rows, (row) => (isEffective(plain(row[7]!)) ? 1 : 0)),
      followUps: numbers(9),
    },
    count,
    asOf,
  );
  const result = rankReminders({
    latest,
    cadenceOf: classes.classOf,
    cadences: exampleTargets,
    blocked: flag((row) => row[15] === "ja" || row[15] === "yes"),
    dropped: flag((row) => row[5] === "Blindgänger" || row[5] === "dropped"),
    holidays: new Set(),
    asOf,
  });
  const states: Record<string, number> = {};
  for (const state of result.states) states[reminderStates[state]!] = (states[reminderStates[state]!] ?? 0) + 1;
  return { segments, faults, states, networks: count, adviserDiffers: networks.adviserDiffers, classes };
}

describe("the sample as the method judges it", () => {
  it("fills all nine cells and leaves out exactly the faulty customers", () => {
    const { segments, faults } = judge("en", "2026-03-31");
    expect(Object.keys(segments)).toHaveLength(9);
    for (const [, customers] of Object.entries(segments)) expect(customers).toBeGreaterThanOrEqual(5);
    expect(faults.sort()).toEqual(["negative", "notNumber", "notNumber", "potentialMissing"]);
  });

  it.each(["2026-03-31", "2026-11-21", "2027-01-01", "2028-02-29"])("is plausibly due on %s", (day) => {
    const { states, networks, adviserDiffers, classes } = judge("de", day);
    expect(states).toEqual({ overdue: 12, dueSoon: 12, planned: 8, current: 45, blocked: 2, dropped: 2 });
    expect(networks).toBe(81);
    expect(adviserDiffers.some((differs) => differs === 1)).toBe(false);
    expect(classes.unknownClass).toEqual([]);
    expect(classes.fromSegment.some((standsIn) => standsIn === 1)).toBe(true);
  });

  it("stands the same in both languages", () => {
    expect(judge("de", "2026-03-31")).toEqual(judge("en", "2026-03-31"));
  });
});
