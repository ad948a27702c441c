/** The conditional formats of sheets. */
import { engineRule, ruleOf, type EngineRule } from "./conditional-rules";
import type { Zone } from "./library";
import type { Area, ConditionalRule } from "./workbook";
import type { WorkbookEngine } from "./workbook-engine";
import { areaOfZone, overlaps, zoneOf } from "./zones";

export class RulesOnSheets {
  constructor(private readonly workbook: WorkbookEngine) {}

  addConditionalRule(sheetId: string, rule: ConditionalRule): void {
    this.workbook.transaction(() => {
      const { area } = rule;
      this.workbook.grow(sheetId, area.row + area.rows, area.column + area.columns);
      const id = `rule${this.workbook.freshNumber()}-${(this.workbook.getters.getConditionalFormats!(sheetId) as unknown[]).length}`;
      this.workbook.run("ADD_CONDITIONAL_FORMAT", {
        sheetId,
        cf: { id, rule: engineRule(rule) },
        ranges: [this.workbook.rangeData(sheetId, area)],
      });
    });
  }

  clearConditionalRules(sheetId: string, area: Area): void {
    const cleared = zoneOf(area);
    const list = this.workbook.getters.getConditionalFormats!(sheetId) as { id: string; ranges: string[] }[];
    this.workbook.transaction(() => {
      for (const { id, ranges } of list) {
        const zones = ranges.map(
          (address) => this.workbook.getters.getRangeFromSheetXC!(sheetId, address).zone as Zone,
        );
        if (zones.every((zone) => overlaps(zone, cleared)))
          this.workbook.run("REMOVE_CONDITIONAL_FORMAT", { id, sheetId });
      }
    });
  }

  /** The rules of a sheet as they can be written to a file. */
  conditionalRules(sheetId: string): readonly ConditionalRule[] {
    const list = this.workbook.getters.getConditionalFormats!(sheetId) as { rule: EngineRule; ranges: string[] }[];
    return list.flatMap(({ rule, ranges }) =>
      ranges.flatMap((address) => {
        const area = areaOfZone(this.workbook.getters.getRangeFromSheetXC!(sheetId, address).zone as Zone);
        return ruleOf(rule, area) ?? [];
      }),
    );
  }
}
