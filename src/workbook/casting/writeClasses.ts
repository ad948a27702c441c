import { exampleLeastAssessed } from "../../method/casting/criteria";
import { segmentLabels, segmentRule } from "../../method/segment/segment";
import { say, type TextKey } from "../../text/text";
import { handedOver } from "../excel/handedOver";
import { addressOf, quotedSheet } from "../excel/address";
import { ensureRules } from "../rules/ensureRules";
import { inExcel, WriteState } from "../excel/excel";
import { rowPlaces } from "../rules/judgeRules";
import type { Look } from "../look/look";
import { leadingColumns, ruleReference } from "../excel/references";
import { firstTableKeys } from "../excel/ownTables";
import { daySentence } from "../sentences/day";
import { checkSource } from "../excel/sourceCheck";
import { surveyWorkbook, type Survey, type SurveyedRuleTable } from "../excel/survey";
import { stopAtFault } from "../excel/workbookError";
import { checkedCustomers } from "../look/checkedCustomers";
import { chooseTarget, writeSheet, writtenOf } from "../excel/writeSheet";
import type { Remark, WriteOptions, Written } from "../excel/written";
import type { SheetLayout } from "../excel/layout";
import type { CastingInput } from "../look/castingInput";
import type { WorkbookCastingRules } from "../look/castingRules";
import { castingSettingRows } from "./castingTables";
import { castingTableKeys, castingTableNames } from "../excel/ownTables";
import type { Classes } from "./classes";
import { classesOf } from "./classesOf";
import { classesSheet, type ClassesReferences } from "./classesSheet";
import { classPortfolioSheet } from "./classPortfolioSheet";
import { reasonsSheet } from "./reasonsSheet";
import { currentInput } from "./currentInput";
import { storeCasting } from "./storeCasting";

/**
 * Writes the sheets of the casting from what was read, with the rules as they are in the workbook now: the networks
 * with their classes, the portfolio that counts over them, and the reasons.
 * @param asOf whole serial of the 1900 system
 * @throws WorkbookError before anything is written: no customers, no criteria, a source changed since, rules that
 * cannot be used, a protected sheet
 */
export async function writeClasses(look: Look, asOf: number, options: WriteOptions): Promise<readonly Written[]> {
  const state = new WriteState();
  return inExcel(async (context) => {
    const { language, live } = options;
    let survey = await surveyWorkbook(context);
    const { customers } = checkedCustomers(look, ["customerId"]);
    checkSource(survey, customers);
    const seen = currentInput(look, survey, options);
    const classes = classesOf(seen, asOf) as Classes;
    stopAtFault(classes.faults);
    const jobs = ["classes", "classPortfolio", "reasons"] as const;
    const targets = Object.fromEntries(jobs.map((job) => [job, chooseTarget(job, survey, language)])) as Record<
      (typeof jobs)[number],
      ReturnType<typeof chooseTarget>
    >;
    const remarks: Remark[] = [];
    if (live) {
      const made = await ensureTables(context, survey, seen, options, state);
      remarks.push(...(made ?? []));
      if (made) survey = await surveyWorkbook(context);
    }
    const fixedBecause = !live
      ? null
      : classes.rules.criteria.some(({ targetGroup }) => targetGroup !== undefined)
        ? "groups"
        : classes.rules.hysteresis > 0
          ? "hysteresis"
          : null;
    const isLive = live && fixedBecause === null && classes.networks.length > 0;
    const { choice } = customers;
    const source = say(language, "sheets.source", {
      sheet: choice.sheet,
      address: choice.address,
      rows: seen.customerColumns?.count ?? 0,
    });
    const day = daySentence(language, asOf);
    const rulesSheet = survey.castingTables.get("criteria")?.sheet ?? "";
    const shared = { language, classes, source, day };
    const references = isLive ? referencesOf(survey, classes, (seen.castingInput as CastingInput).rules) : null;
    const layouts: readonly (readonly [(typeof jobs)[number], SheetLayout, boolean])[] = [
      [
        "classes",
        classesSheet({
          ...shared,
          live: references,
          fixedBecause,
        }),
        isLive,
      ],
      [
        "classPortfolio",
        classPortfolioSheet({
          ...shared,
          segments: segmentLabels(segmentRule(seen.rules.potentialBands, seen.rules.penetrationBands)),
          live:
            live && survey.ruleTables.has("frequencies")
              ? {
                  classesSheet: targets.classes.name,
                  frequencies: ruleReference(
                    "frequencies",
                    survey.ruleTables.get("frequencies") as SurveyedRuleTable,
                    3,
                  ),
                  thresholds: castingReference(survey, "thresholds", 3),
                  rulesSheet,
                }
              : null,
        }),
        live,
      ],
      ["reasons", reasonsSheet(shared), false],
    ];
    const written: Written[] = [];
    for (const [job, layout, isLiveSheet] of layouts) {
      // The portfolio counts over the classes: they stand first.
      await writeSheet(context, job, targets[job], layout, options, state);
      const further =
        job === "classes" ? [...remarks, ...fixedRemarks(fixedBecause), ...pointsRemarks(references, classes)] : [];
      written.push(writtenOf(targets[job], layout, isLiveSheet, further));
    }
    return written;
  }, state);
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
  const place = rowPlaces(settings, castingSettingRows, (row) => `sheets.rules.${row}` as TextKey).leastAssessed;
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
