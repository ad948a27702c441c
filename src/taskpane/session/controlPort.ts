import type { Look } from "../../workbook/look/look";
import type { WriteOptions, Written } from "../../workbook/excel/written";

/** The part of src/workbook that writes target, actual and the economy of measures, as the pane uses it. */
export interface ControlPort {
  writeControl(look: Look, asOf: number, options: WriteOptions): Promise<Written>;
  writeEconomy(look: Look, asOf: number, options: WriteOptions): Promise<Written>;
}
