import type { BandOptions } from "../../workbook/evidence/bandsOf";
import type { SensitivityOptions } from "../../workbook/evidence/writeSensitivity";
import type { Look } from "../../workbook/look";
import type { WriteOptions, Written } from "../../workbook/written";

/** The part of src/workbook that writes for the plan, as the pane uses it. */
export interface PlanningPort {
  writeCalibration(look: Look, asOf: number, options: WriteOptions): Promise<Written>;
  writeBands(look: Look, options: WriteOptions & BandOptions): Promise<Written>;
  writeSensitivity(look: Look, options: SensitivityOptions): Promise<Written>;
}
