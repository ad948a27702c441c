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
import type { WriteOptions, Written } from "../excel/written";
import { consentsRecord } from "../exports/writeConsents";
import type { Look } from "../look/look";
import type { LookPart } from "../look/lookParts";
import { changedSince } from "../look/madeOf";
import type { Reads, SheetRecord } from "../look/sheetRecord";
import { writeJob } from "../look/writeJob";
import { matrixRecord } from "../matrix/writeMatrix";
import { planActualsRecord } from "../planning/writePlanActuals";
import { planRecord } from "../planning/writePlan";
import { scenariosRecord } from "../planning/writeScenarios";
import { remindersRecord } from "../reminders/writeReminders";
import { customerValueRecord } from "../value/writeCustomerValue";

/**
 * Every sheet that is written from a look, by its job and in the order in which a report writes them: what others count
 * over stands first, and what counts most thousands of cells last.
 */
const recordsByJob = {
  casting: matrixRecord,
  classes: classesRecord,
  reminders: remindersRecord,
  callParty: callPartyRecord,
  campaign: campaignRecord,
  careCalls: careCallsRecord,
  consents: consentsRecord,
  cockpit: cockpitRecord,
  plan: planRecord,
  scenarios: scenariosRecord,
  planActuals: planActualsRecord,
  calibration: calibrationRecord,
  bands: bandsRecord,
  sensitivity: sensitivityRecord,
  capacity: capacityRecord,
  value: customerValueRecord,
  control: controlRecord,
  economy: economyRecord,
} as const satisfies Readonly<Partial<Record<SheetJob, SheetRecord>>>;

export const sheetRecords: readonly SheetRecord[] = Object.values(recordsByJob);

/** A job that a record writes: not the sheets of rules, registers and kept castings. */
export type RecordedJob = keyof typeof recordsByJob;

/** What a person chooses for a sheet; an empty object where there is nothing to choose. */
export type ChoiceOf<Job extends RecordedJob> =
  (typeof recordsByJob)[Job] extends SheetRecord<infer Choice, infer _> ? Choice : never;

/**
 * Writes the sheets of a job from what was read, the job's own first.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError as `writeJob` does
 */
export function writeSheets<Job extends RecordedJob>(
  job: Job,
  look: Look,
  asOf: number,
  choice: ChoiceOf<Job>,
  options: WriteOptions,
): Promise<readonly Written[]> {
  return writeJob<object, unknown>(recordsByJob[job], look, asOf, choice as object, options);
}

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
