import { exampleLeastAssessed } from "../../method/casting/criteria";
import { segmentLabels, segmentRule } from "../../method/segment/segment";
import { say } from "../../text/text";
import { addressOf, quotedSheet } from "../excel/address";
import { type WriteState } from "../excel/excel";
import { handedOver } from "../excel/handedOver";
import { castingTableKeys, castingTableNames, firstTableKeys } from "../excel/ownTables";
import { leadingColumns, ruleReference } from "../excel/references";
import { type Survey, type SurveyedRuleTable, surveyWorkbook } from "../excel/survey";
import { stopAtFault } from "../excel/workbookError";
import type { Remark, WriteOptions, Written } from "../excel/written";
import type { CastingInput } from "../look/castingInput";
import type { WorkbookCastingRules } from "../look/castingRules";
import type { Look } from "../look/look";
import { type Reads, sheetRecord } from "../look/sheetRecord";
import { writeJob } from "../look/writeJob";
import { ensureRules } from "../rules/ensureRules";
import { rowPlaces } from "../rules/judgeRules";
import { daySentence } from "../sentences/day";
import { castingSettingRows } from "./castingTables";
import { classPortfolioSheet } from "./classPortfolioSheet";
import type { Classes } from "./classes";
import { classesOf } from "./classesOf";
import { type ClassesReferences, classesSheet } from "./classesSheet";
import { currentInput } from "./currentInput";
import { reasonsSheet } from "./reasonsSheet";
import { storeCasting } from "./storeCasting";

const castingRead: Reads = {
  customers: ["customerId", "customer", "network", "adviser", "potential", "revenue", "targetGroup"],
  rules: ["potentialBands", "penetrationBands", "frequencies"],
  casting: true,
};

/** The networks with their classes, the portfolio that counts over them, and the reasons. */
export const classesRecord = sheetRecord<object, ClassesResult>({
  job: "classes",
  jobs: ["classes", "classPortfolio", "reasons"],
  customers: ["customerId"],
  reads: castingRead,
  fixedReads: castingRead,
  usual: () => ({}),
  result({ survey, look, asOf, options }) {
    const seen = currentInput(look, survey, options);
    const classes = classesOf(seen, asOf) as Classes;
    stopAtFault(classes.faults);
    return { seen, classes };
  },
  async ensure({ context, survey, options, state }, { seen }) {
    const made = options.live ? await ensureTables(context, survey, seen, options, state) : null;
    const now = made ? await surveyWorkbook(context) : survey;
    return { tables: now.ruleTables, remarks: made ?? [], survey: now };
  },
  pages({ asOf, options: { language, live } }, { seen, classes }, { survey }, targets) {
    const fixedBecause = !live
      ? null
      : classes.rules.criteria.some(({ targetGroup }) => targetGroup !== undefined)
        ? "groups"
        : classes.rules.hysteresis > 0
          ? "hysteresis"
          : null;
    const isLive = live && fixedBecause === null && classes.networks.length > 0;
    const { choice } = seen.customers as NonNullable<Look["customers"]>;
    const source = say(language, "sheets.source", {
      sheet: choice.sheet,
      address: choice.address,
      rows: seen.customerColumns?.count ?? 0,
    });
    const shared = { language, classes, source, day: daySentence(language, asOf) };
    const references = isLive ? referencesOf(survey, classes, (seen.castingInput as CastingInput).rules) : null;
    const frequencies = survey.ruleTables.get("frequencies");
    return [
      {
        job: "classes",
        layout: classesSheet({ ...shared, live: references, fixedBecause }),
        isLive,
        remarks: [...fixedRemarks(fixedBecause), ...pointsRemarks(references, classes)],
      },
      // It counts over the classes: they stand first.
      {
        job: "classPortfolio",
        layout: classPortfolioSheet({
          ...shared,
          segments: segmentLabels(segmentRule(seen.rules.potentialBands, seen.rules.penetrationBands)),
          live:
            live && frequencies
              ? {
                  classesSheet: targets.get("classes")?.name ?? "",
                  frequencies: ruleReference("frequencies", frequencies, 3),
                  thresholds: castingReference(survey, "thresholds", 3),
                  rulesSheet: survey.castingTables.get("criteria")?.sheet ?? "",
                }
              : null,
        }),
        isLive: live,
      },
      { job: "reasons", layout: reasonsSheet(shared), isLive: false },
    ];
  },
});

interface ClassesResult {
  /** The look with the criteria as they are in the workbook now. */
  readonly seen: Look;
  readonly classes: Classes;
}

/**
 * Writes the sheets of the casting from what was read, with the rules as they are in the workbook now: the networks
 * with their classes, the portfolio that counts over them, and the reasons.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no customers, no criteria, a source changed since, rules that
 * cannot be used, a protected sheet
 */
export function writeClasses(look: Look, asOf: number, options: WriteOptions): Promise<readonly Written[]> {
  return writeJob(classesRecord, look, asOf, {}, options);
}

/** Formulas refer to the tables of the rules: those that are missing are made. Null when none was. */
async function ensureTables(
  context: Excel.RequestContext,
  survey: Survey,
  { castingInput }: Look,
  options: WriteOptions,
  state: WriteState,
): Promise<readonly Remark[] | null> {
  if (castingTableKeys.some((key) => !survey.castingTables.has(key))) {
    const { rules, efforts, overrides } = (castingInput as CastingInput).rules;
    return (await storeCasting(context, survey, { rules, efforts, overrides }, [], options, state)).remarks;
  }
  if (firstTableKeys.every((key) => survey.ruleTables.has(key))) return null;
  return (await ensureRules(context, survey, options, state)).remarks;
}

function fixedRemarks(because: "groups" | "hysteresis" | null): Remark[] {
  if (because === null) return [];
  return [
    { key: because === "groups" ? "sheets.written.classesFixedGroups" : "sheets.written.classesFixedHysteresis" },
  ];
}

/** Points that no formula gives, for a person to know. */
function pointsRemarks(references: ClassesReferences | null, { rules }: Classes): Remark[] {
  const names = rules.criteria.filter((_, index) => references?.criterionRows[index] === null).map(({ name }) => name);
  return names.length === 0 ? [] : [{ key: "sheets.written.pointsFixed", values: { criteria: names.join(", ") } }];
}

function castingReference(survey: Survey, key: "criteria" | "thresholds", columns: number): string {
  const headers = (survey.castingTables.get(key)?.cells[0] ?? []).map(String);
  return leadingColumns(castingTableNames[key], headers, columns);
}

function referencesOf(survey: Survey, classes: Classes, rules: WorkbookCastingRules): ClassesReferences {
  const criteria = survey.castingTables.get("criteria") as SurveyedRuleTable;
  const settings = survey.castingTables.get("castingSettings") as SurveyedRuleTable;
  const place = rowPlaces(settings, castingSettingRows, (row) => `sheets.rules.${row}`).leastAssessed;
  const cell = { row: settings.area.row + 1 + (place ?? 0), column: settings.area.column + 1, rows: 1, columns: 1 };
  const bands = (key: "potentialBands" | "penetrationBands"): string => {
    const table = survey.ruleTables.get(key);
    return table ? ruleReference(key, table, 3) : "";
  };
  return {
    criteria: castingReference(survey, "criteria", 9),
    criterionRows: criterionBlocks(criteria, rules),
    thresholds: castingReference(survey, "thresholds", 2),
    leastAssessed:
      place === undefined
        ? String(classes.rules.leastAssessed || '"0"')
        : handedOver(`${quotedSheet(settings.sheet)}!${addressOf(cell, true)}`, exampleLeastAssessed),
    potentialBands: bands("potentialBands"),
    penetrationBands: bands("penetrationBands"),
    rulesSheet: criteria.sheet,
  };
}

/** The rows of each criterion where they follow each other, so that one reference holds them and moves with them. */
function criterionBlocks(table: SurveyedRuleTable, { rows, rules }: WorkbookCastingRules): (string | null)[] {
  return rows.map(({ first, bands, choices }, criterion) => {
    const all = [...new Set([first, ...bands, ...choices])];
    const last = Math.max(...all);
    // Without a weight nothing can be cast, and the points of a criterion alone are asked for as its score.
    if (last - Math.min(...all) + 1 !== all.length || !((rules.criteria[criterion]?.weight ?? 0) > 0)) return null;
    const { area, sheet } = table;
    const block = { row: area.row + 1 + Math.min(...all), column: area.column, rows: all.length, columns: 9 };
    return `${quotedSheet(sheet)}!${addressOf(block, true)}`;
  });
}
