/** The selection on the grid, and the one that was asked for. */
import { quietly, type Zone } from "./library";
import type { Area } from "./workbook";
import type { WorkbookEngine } from "./workbook-engine";
import { areaOfZone, zoneOf } from "./zones";

export class SelectedArea {
  private asked: { sheetId: string; area: Area; zone: string } | undefined;

  constructor(private readonly workbook: WorkbookEngine) {}

  activeSheetId(): string {
    return this.workbook.getters.getActiveSheetId!();
  }

  activateSheet(id: string): void {
    const from = this.activeSheetId();
    if (from !== id) this.workbook.engine.dispatch("ACTIVATE_SHEET", { sheetIdFrom: from, sheetIdTo: id });
  }

  selection(): { readonly sheetId: string; readonly area: Area } {
    const sheetId = this.activeSheetId();
    const zone = this.workbook.getters.getSelectedZone!() as Zone;
    // A whole column is longer in Excel than on the engine's sheet: what was asked for is what is told.
    if (this.asked?.sheetId === sheetId && this.asked.zone === JSON.stringify(zone)) {
      return { sheetId, area: this.asked.area };
    }
    return { sheetId, area: areaOfZone(zone) };
  }

  select(sheetId: string, area: Area): void {
    this.workbook.transaction(() => {
      this.workbook.grow(sheetId, area.row + 1, area.column + 1);
      this.activateSheet(sheetId);
    });
    const zone = zoneOf(this.workbook.within(sheetId, area)!);
    quietly(() =>
      this.workbook.engine.selection.selectZone(
        { cell: { col: zone.left, row: zone.top }, zone },
        { scrollIntoView: true },
      ),
    );
    this.asked = { sheetId, area, zone: JSON.stringify(this.workbook.getters.getSelectedZone!()) };
  }
}
