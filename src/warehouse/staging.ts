import { mostContactsPerYear, type ClassTarget } from "../method/cadence/frequencies";
import { bitOf, callBits, consentBits, consumerBit, everyInstrument } from "../method/consent/consentMasks";
import { phaseIndex, phaseOf, type Phase } from "../method/measures/phases";
import type { FindingKind } from "../workbook/excel/finding";
import { existingPhases } from "../workbook/contacts/callsWithoutEntry";
import type { ConsentCell } from "../workbook/look/columnKinds";
import type { ContactField, CustomerField } from "../workbook/look/look";
import type { ContactRules } from "../workbook/rules/furtherRules";
import { CellSql } from "./cells";
import type { Dialect, Engine } from "./engine";
import type { GroupedFinding } from "./groupedFinding";
import type { SourceFiles } from "./sourceFiles";
import { Words } from "./words";

export interface StagedFiles {
  readonly customers: SourceFiles<CustomerField>;
  readonly contacts: SourceFiles<ContactField> | null;
}

interface StageRules {
  readonly targets: readonly ClassTarget[];
  readonly contactRules: ContactRules;
  /** Ids of customers whose consent to calls stands in the register, whatever it says. */
  readonly spokenOf: readonly string[];
}

/**
 * Makes `skm_customers` and `skm_contacts` of the files: one row a row, with what the rules need, judged as the sheets judge.
 * @returns what cannot be used or deserves a look
 */
export async function stage(
  engine: Engine,
  dialect: Dialect,
  { customers, contacts }: StagedFiles,
  rules: StageRules,
): Promise<readonly GroupedFinding[]> {
  const words = new Words(engine, dialect);
  await engine.fill("skm_spoken", [{ name: "id", type: "text", values: rules.spokenOf }]);
  await stageCustomers(engine, dialect, customers, rules, words);
  await stageContacts(engine, dialect, contacts, words);
  return [
    ...words.findings,
    ...(await customerFaults(engine, customers)),
    ...(contacts ? await contactFaults(engine, contacts) : []),
  ];
}

async function stageCustomers(
  engine: Engine,
  dialect: Dialect,
  files: SourceFiles<CustomerField>,
  { targets, contactRules }: StageRules,
  words: Words,
): Promise<void> {
  const classIndex = new Map(targets.map(({ label }, index) => [label.toUpperCase(), index]));
  const consentTo = (bits: number) => (says: unknown) =>
    says === "none" ? 0 : consentBits(bits, says as Exclude<ConsentCell, "none">);
  const blankParty = contactRules.customersAre === "consumer" ? consumerBit : 0;
  const codes: Readonly<Partial<Record<CustomerField, (judged: unknown) => number | undefined>>> = {
    class: (text) => classIndex.get(String(text).toUpperCase()),
    phase: (text) => phaseIndex(phaseOf(String(text))),
    objection: (says) => (says ? consentBits(everyInstrument, "objection") : 0),
    consentEmail: consentTo(bitOf("email")),
    consentPhone: consentTo(callBits),
    customerType: (party) => (party === "consumer" ? consumerBit : party === "" ? blankParty : 0),
  };
  for (const [field, codeOf] of Object.entries(codes)) await words.enter(files, field, codeOf);
  const cells = new CellSql(files, dialect);
  const word = cells.words(
    { class: -1, phase: -1, objection: 0, consentEmail: 0, consentPhone: 0, customerType: blankParty },
    (field) => words.table(files, field),
  );
  const own = cells.number("contactsPerYear");
  const isOwn = `${own} BETWEEN 0 AND ${mostContactsPerYear}`;
  // As `callsWithoutEntry` has it: of an existing customer, or one without a phase, nothing is recorded.
  const phases = [...existingPhases].map((phase) => phaseIndex(phase as Phase));
  const mayBeCalled =
    contactRules.callsWithoutEntry === "yes" && !files.columns.consentPhone
      ? `CASE WHEN (c_phase IN (${phases.join(", ")}) OR t_phase = '') AND ${cells.text("customerId")} NOT IN (SELECT id FROM skm_spoken) THEN ${consentBits(callBits, "existingCustomer")} ELSE 0 END`
      : "0";
  const phaseText = files.columns.phase
    ? dialect.trimmed(`COALESCE(CAST(s.${dialect.quoted(files.columns.phase.header)} AS VARCHAR), '')`)
    : "''";
  await engine.run(
    dialect.table(
      "skm_customers",
      `SELECT row_no, ${cells.text("customerId")} AS id, ${cells.text("network")} AS net, ${cells.text("adviser")} AS adviser, ${cells.text("customer")} AS name,
      n_potential AS potential, n_revenue AS revenue, ${cells.isUnusable("potential")} AS bad_potential, ${cells.isUnusable("revenue")} AS bad_revenue,
      CASE WHEN c_class >= 0 THEN c_class END AS class_at, CASE WHEN ${isOwn} THEN ${own} END AS own, NOT ${cells.isBlank("contactsPerYear")} AND NOT COALESCE(${isOwn}, false) AS bad_own,
      c_phase AS phase, c_objection | c_consentEmail | c_consentPhone | c_customerType | ${mayBeCalled} AS said
    FROM (SELECT ${cells.inner(["customerId", "network", "adviser", "customer", "potential", "revenue", "contactsPerYear"])},
      ${word.columns}, ${phaseText} AS t_phase
      FROM ${files.rows} s${word.joins}) q`,
    ),
  );
}

async function stageContacts(
  engine: Engine,
  dialect: Dialect,
  files: SourceFiles<ContactField> | null,
  words: Words,
): Promise<void> {
  if (!files) {
    const whole = ["row_no", "day", "effective", "ordered", "follow_up"];
    const none = [...whole.map((name) => `CAST(NULL AS BIGINT) AS ${name}`), "'' AS id"];
    await engine.run(dialect.table("skm_contacts", `SELECT ${none.join(", ")} WHERE false`));
    return;
  }
  const code = { notReached: 1, order: 2 } as const;
  await words.enter(files, "outcome", (outcome) => code[outcome as keyof typeof code] ?? 0);
  const cells = new CellSql(files, dialect);
  const word = cells.words({ outcome: 0 }, (field) => words.table(files, field));
  await engine.run(
    dialect.table(
      "skm_contacts",
      `SELECT row_no, ${cells.text("customerId")} AS id, ${cells.day("date")} AS day, ${cells.day("followUp")} AS follow_up,
      CASE WHEN c_outcome = ${code.notReached} THEN 0 ELSE 1 END AS effective, CASE WHEN c_outcome = ${code.order} THEN 1 ELSE 0 END AS ordered,
      NOT ${cells.isBlank("followUp")} AS has_follow_up
    FROM (SELECT ${cells.inner(["customerId", "date", "followUp"])}, ${word.columns} FROM ${files.rows} s${word.joins}) q`,
    ),
  );
}

/** Kind, header of the column, condition, what to quote. */
type Fault = readonly [FindingKind, string, string, string];

function customerFaults(engine: Engine, files: SourceFiles<CustomerField>): Promise<GroupedFinding[]> {
  const header = (field: CustomerField): string => files.columns[field]?.header ?? field;
  return counted(engine, files.pattern, "skm_customers", [
    ["idMissing", header("customerId"), "id = ''", "''"],
    [
      "idDoubled",
      header("customerId"),
      "row_no IN (SELECT row_no FROM (SELECT row_no, row_number() OVER (PARTITION BY id ORDER BY row_no) AS place FROM skm_customers WHERE id <> '') p WHERE place > 1)",
      "id",
    ],
    ["numberIsText", header("potential"), "bad_potential", "''"],
    ["numberIsText", header("revenue"), "bad_revenue", "''"],
    ["numberNegative", header("potential"), "potential < 0", "CAST(potential AS VARCHAR)"],
    ["numberNegative", header("revenue"), "revenue < 0", "CAST(revenue AS VARCHAR)"],
    ["frequencyUnusable", header("contactsPerYear"), "bad_own", "''"],
  ]);
}

function contactFaults(engine: Engine, files: SourceFiles<ContactField>): Promise<GroupedFinding[]> {
  const header = (field: ContactField): string => files.columns[field]?.header ?? field;
  return counted(engine, files.pattern, "skm_contacts", [
    ["dateInvalid", header("date"), "day IS NULL", "''"],
    ["dateInvalid", header("followUp"), "has_follow_up AND follow_up IS NULL", "''"],
    ["followUpNotAfterContact", header("followUp"), "follow_up < day + effective", "''"],
    ["idMissing", header("customerId"), "id = ''", "''"],
    ["customerUnknown", header("customerId"), "id <> '' AND id NOT IN (SELECT id FROM skm_customers)", "id"],
  ]);
}

async function counted(
  engine: Engine,
  file: string,
  table: string,
  faults: readonly Fault[],
): Promise<GroupedFinding[]> {
  const found: GroupedFinding[] = [];
  for (const [kind, column, condition, value] of faults) {
    const [row] = await engine.rows(
      `SELECT count(*) AS n, min(row_no) AS first, arg_min(${value}, row_no) AS value FROM ${table} WHERE ${condition}`,
    );
    const count = Number(row?.["n"] ?? 0);
    const firstRow = Number(row?.["first"]);
    if (count > 0) found.push({ file, kind, column, count, firstRow, value: String(row?.["value"] ?? "") });
  }
  return found;
}
