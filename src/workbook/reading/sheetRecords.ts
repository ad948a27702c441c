import { callPartyRecord } from "../callParty/writeCallParty";
import { campaignRecord } from "../campaigns/writeCampaign";
import { capacityRecord } from "../capacity/writeCapacity";
import { careCallsRecord } from "../careCalls/writeCareCalls";
import { classesRecord } from "../casting/writeClasses";
import { cockpitRecord } from "../cockpit/writeCockpit";
import { controlRecord } from "../control/writeControl";
import { economyRecord } from "../economy/writeEconomy";
import { bandsRecord } from "../evidence/writeBands";
import { calibrationRecord } from "../evidence/writeCalibration";
import { sensitivityRecord } from "../evidence/writeSensitivity";
import type { SheetJob } from "../excel/sheetMarks";
import { consentsRecord } from "../exports/writeConsents";
import type { Look } from "../look/look";
import type { LookPart } from "../look/lookParts";
import { changedSince } from "../look/madeOf";
import type { Reads, SheetRecord } from "../look/sheetRecord";
import { matrixRecord } from "../matrix/writeMatrix";
import { planActualsRecord } from "../planning/writePlanActuals";
import { planRecord } from "../planning/writePlan";
import { scenariosRecord } from "../planning/writeScenarios";
import { remindersRecord } from "../reminders/writeReminders";
import { customerValueRecord } from "../value/writeCustomerValue";

/**
 * Every sheet that is written from a look, in the order in which a report writes them: what others count over stands
 * first, and what counts most thousands of cells last.
 */
export const sheetRecords: readonly SheetRecord[] = [
  matrixRecord,
  classesRecord,
  remindersRecord,
  callPartyRecord,
  campaignRecord,
  careCallsRecord,
  consentsRecord,
  cockpitRecord,
  planRecord,
  scenariosRecord,
  planActualsRecord,
  calibrationRecord,
  bandsRecord,
  sensitivityRecord,
  capacityRecord,
  customerValueRecord,
  controlRecord,
  economyRecord,
];

/** What stands fixed on the sheet of a job; null where its formulas follow everything, or it is no result. */
export function fixedReads(job: SheetJob, live: boolean): Reads | null {
  const record = recordOf(job);
  return (live ? record?.fixedReads : record?.reads) ?? null;
}

/** By job what changed since its sheet was written, of what stands fixed on it; sheets that do not tell are left out. */
export function olderSheets(look: Look): Readonly<Partial<Record<SheetJob, readonly LookPart[]>>> {
  const older: Partial<Record<SheetJob, readonly LookPart[]>> = {};
  for (const [job, made] of look.made ?? []) {
    const record = recordOf(job);
    const changed = record && changedSince(look, record, made);
    if (changed && changed.length > 0) older[job] = changed;
  }
  return older;
}

/** The record that writes a sheet; undefined for the sheets of rules, registers and kept castings. */
function recordOf(job: SheetJob): SheetRecord | undefined {
  return sheetRecords.find(({ jobs }) => jobs.includes(job));
}
