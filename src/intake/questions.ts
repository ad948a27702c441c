import { dateOf } from "../method/calendar/serial";
import { classRankOf } from "./cellWord";
import type { ColumnRead } from "./column";
import type { Candidate, Mapped } from "./mapping";
import { leave, type CellRef, type Question, type QuestionAbout, type QuestionOption } from "./question";
import { cleanText, isFilled, cellText, type IntakeBook, type IntakeSheet } from "./sheet";
import type { List, NearName } from "./understand";
import { readWord } from "./cellWord";
import { fieldKinds, type Field } from "./words/headers";
import { usualDayOrder, usualPattern } from "./words/language";

const option = (value: string, values?: QuestionOption["values"]): QuestionOption => ({
  value,
  ...(values && { values }),
});

/** Every question that the lists leave open; money and days first, the cadence last. */
export function questionsOf(
  book: IntakeBook,
  lists: readonly List[],
  near: readonly NearName[],
  { asOf, customers }: { readonly asOf: number; readonly customers: readonly string[] },
): Question[] {
  const questions: Question[] = [];
  const hasCustomers = lists.some(({ kind }) => kind === "customers");
  for (const list of lists) {
    const sheet = book.sheets[list.sheet] as IntakeSheet;
    const ask = (
      about: QuestionAbout,
      subject: string,
      rest: Omit<Question, "id" | "about" | "list" | "isAsked"> & { isAsked?: boolean },
    ): void => {
      questions.push({
        id: [list.id, subject, about].filter(Boolean).join("/"),
        about,
        list: list.id,
        isAsked: true,
        ...rest,
      });
    };
    const cellsOf = (column: number, rows: readonly number[]): CellRef[] =>
      rows.map((row) => ({
        sheet: list.sheet,
        row,
        column,
        text: cellText(sheet.values[row - sheet.top]?.[column - sheet.left]),
      }));
    if (list.kind === "orders" && !hasCustomers)
      ask("deals", "", {
        options: [option("deals"), option("customers"), option(leave)],
        proposed: "deals",
        count: list.body.rows.length,
        cells: [],
        weight: 95,
      });
    if (list.kind === "persons" && !hasCustomers) {
      const persons = list.body.rows.length;
      ask("persons", "", {
        options: [option("companies", { count: customers.length }), option("persons", { count: persons })],
        proposed: "companies",
        count: persons,
        cells: [],
        weight: 60,
      });
      const without = list.otherRows.filter(({ what }) => what === "noCompany").map(({ row }) => row);
      const company = list.mapping.fields.get("customerName");
      if (without.length > 0 && company)
        ask("noCompany", "", {
          options: [option("out"), option("person")],
          proposed: "out",
          count: without.length,
          cells: cellsOf(list.region.area.column + company.at, without),
          weight: 40,
        });
    }
    for (const column of list.columns) columnQuestions(list, column, sisterReadings(list), ask);
    for (const column of list.columns) wordQuestions(column, ask, cellsOf);
    unitQuestions(list, ask);
    meaningQuestions(list, ask, sheet);
    candidateQuestions(list, ask, asOf);
    keyQuestions(list, ask);
    rowQuestions(list, ask, cellsOf);
    severalValues(list, sheet, ask);
    staleDays(list, sheet, ask, cellsOf);
    if (list.weeks) weekQuestions(list, ask, asOf);
    if (list.region.header.rows === 0)
      ask("header", "", {
        options: [option("data"), option(leave)],
        proposed: "data",
        count: list.region.columns.length,
        cells: [],
        weight: 90,
      });
  }
  for (const match of near) {
    if (match.customers.length < 2) continue;
    questions.push({
      id: `${match.list}/${match.value}/name`,
      about: "name",
      list: match.list,
      options: [...match.customers.map((at) => option(String(at), { name: customers[at] ?? "" })), option(leave)],
      count: match.rows,
      cells: [],
      word: match.value,
      isAsked: true,
      weight: 30,
    });
  }
  const cadence = cadenceQuestion(lists);
  if (cadence) questions.push(cadence);
  return questions;
}

type Ask = (
  about: QuestionAbout,
  subject: string,
  rest: Omit<Question, "id" | "about" | "list" | "isAsked"> & { isAsked?: boolean },
) => void;

/** How other columns of the list were read: the order of the answers, no more. */
function sisterReadings(list: List): ReadonlySet<string> {
  return new Set(list.columns.flatMap(({ readings }) => Object.keys(readings)));
}

function columnQuestions(list: List, column: ColumnRead, sisters: ReadonlySet<string>, ask: Ask): void {
  for (const question of column.questions) {
    const cells = question.cells.map(({ row, from }) => ({
      sheet: list.sheet,
      row,
      column: column.column,
      text: from,
    }));
    const base = { field: column.field, header: column.header, cells, weight: 100 };
    const count = cells.length;
    switch (question.about) {
      case "decimal": {
        const options = likelierFirst(question.options, sisters, usualPattern(list.language));
        ask("decimal", column.header, {
          ...base,
          count,
          options: [...options.map((value) => option(value, { sample: cells[0]?.text ?? "" }))],
          proposed: options[0] as string,
        });
        break;
      }
      case "dateOrder": {
        const options = likelierFirst(question.options, sisters, usualDayOrder(list.language));
        ask("dateOrder", column.header, {
          ...base,
          count,
          options: options.map((value) => option(value, { sample: cells[0]?.text ?? "" })),
          proposed: options[0] as string,
        });
        break;
      }
      case "twoPatterns":
        ask("twoPatterns", column.header, {
          ...base,
          count,
          options: [
            ...question.groups.map(({ pattern, count: some }) => option(pattern, { count: some })),
            option("both"),
            option(leave),
          ],
        });
        break;
      case "dateConflict":
        ask("dateConflict", column.header, {
          ...base,
          count,
          options: [
            option("dmy", { count: question.groups.dmy }),
            option("mdy", { count: question.groups.mdy }),
            option(leave),
          ],
        });
        break;
      case "halfConverted":
        ask("halfConverted", column.header, {
          ...base,
          count,
          options: [option(leave), option("exchange", { count: question.days })],
          values: { texts: question.texts, days: question.days },
        });
        break;
    }
  }
}

function likelierFirst<T extends string>(options: readonly T[], sisters: ReadonlySet<string>, byLanguage: string): T[] {
  const rank = (value: T): number => (sisters.has(value) ? 2 : 0) + (value === byLanguage ? 1 : 0);
  return [...options].sort((a, b) => rank(b) - rank(a));
}

function wordQuestions(
  column: ColumnRead,
  ask: Ask,
  cellsOf: (column: number, rows: readonly number[]) => CellRef[],
): void {
  if (column.words.length === 0 && column.field !== "potential") return;
  const base = { field: column.field, header: column.header };
  if (column.field === "class") {
    const rank = classRankOf(column.words.map(({ word }) => word));
    if (rank) {
      ask("classRank", column.header, {
        ...base,
        options: [
          option("first", { word: rank[0] as string }),
          option("last", { word: rank[0] as string }),
          option(leave),
        ],
        count: sum(column.words.map(({ count }) => count)),
        cells: [],
        words: column.words.map(({ word, count }) => ({ word, count, to: "" })),
        weight: 50,
      });
      return;
    }
  }
  for (const { word, count, read, rows } of column.words) {
    if (!read?.asked || read.asked.length < 2) continue;
    ask("word", `${column.header}/${word}`, {
      ...base,
      word,
      options: read.asked.map((value) => option(value)),
      proposed: read.to,
      count,
      cells: cellsOf(column.column, rows),
      weight: column.field === "outcome" ? 45 : 35,
    });
  }
  const unknown = column.words.filter(({ read }) => !read);
  if (unknown.length === 0) return;
  const isConsent = ["consentEmail", "consentPhone", "objection"].includes(column.field);
  ask(isConsent ? "consent" : "unknownWords", column.header, {
    ...base,
    options: [],
    count: sum(unknown.map(({ count }) => count)),
    cells: cellsOf(column.column, unknown.flatMap(({ rows }) => rows.slice(0, 1)).slice(0, 3)),
    words: unknown.map(({ word, count, near }) => ({ word, count, to: near ?? "" })),
    weight: isConsent ? 80 : 45,
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function unitQuestions(list: List, ask: Ask): void {
  const byFactor = new Map<number, { mapped: Mapped; column: ColumnRead }[]>();
  for (const mapped of list.mapping.fields.values()) {
    const column = list.columns.find(({ field }) => field === mapped.field);
    if (
      !mapped.unit ||
      mapped.unit.factor === 1 ||
      mapped.unit.isShare ||
      !column ||
      fieldKinds[mapped.field] !== "amount"
    )
      continue;
    (byFactor.get(mapped.unit.factor) ?? byFactor.set(mapped.unit.factor, []).get(mapped.unit.factor)!).push({
      mapped,
      column,
    });
  }
  for (const [factor, columns] of byFactor) {
    const sorted = columns.sort((a, b) => a.column.at - b.column.at);
    const count = sum(sorted.map(({ column }) => column.realNumbers + column.conversions.length + column.plainNumbers));
    ask("unit", "", {
      header: sorted.map(({ column }) => column.header).join(", "),
      options: [option(String(factor), { factor, count }), option(leave)],
      proposed: String(factor),
      count,
      cells: [],
      weight: 90,
    });
  }
}

function meaningQuestions(list: List, ask: Ask, sheet: IntakeSheet): void {
  for (const candidate of list.mapping.withheld) {
    const { header, column } = list.region.columns[candidate.at] as List["region"]["columns"][number];
    const cells: CellRef[] = list.body.rows.slice(0, 3).map((row) => ({
      sheet: list.sheet,
      row,
      column,
      text: cellText(sheet.values[row - sheet.top]?.[column - sheet.left]),
    }));
    const filled = list.body.rows.some((row) => isFilled(sheet.values[row - sheet.top]?.[column - sheet.left]));
    if (!filled) continue;
    const base = { field: candidate.field, header, cells, count: list.body.rows.length };
    switch (candidate.meaning.asked) {
      case "turnover":
        ask("meaning", header, {
          ...base,
          options: [option("turnover"), option("revenue"), option("potential")],
          proposed: "turnover",
          weight: 99,
        });
        break;
      case "potential":
        if (!list.mapping.fields.has("potential"))
          ask("meaning", header, {
            ...base,
            options: [option(leave), option("potential")],
            proposed: leave,
            weight: 98,
          });
        break;
      case "rhythm":
        ask("rhythm", header, {
          ...base,
          options: [option("perYear"), option("months"), option("weeks"), option(leave)],
          weight: 70,
        });
        break;
      case "consent":
        ask("consent", header, {
          ...base,
          options: [option("email"), option("phone"), option("both"), option(leave)],
          proposed: leave,
          weight: 80,
        });
        break;
      case "objection":
        ask("consent", header, {
          ...base,
          options: [option("objection"), option(leave)],
          proposed: "objection",
          weight: 81,
        });
        break;
      default:
    }
  }
  for (const mapped of list.mapping.fields.values()) {
    const { header } = list.region.columns[mapped.at] as List["region"]["columns"][number];
    if (mapped.meaning.asked === "adviserOrClass")
      ask("meaning", header, {
        field: "adviser",
        header,
        options: [option("adviser"), option("class"), option(leave)],
        proposed: "adviser",
        count: list.body.rows.length,
        cells: [],
        weight: 35,
      });
    const column = list.columns.find(({ field }) => field === mapped.field);
    if (
      mapped.field === "potential" &&
      column &&
      column.left.length > 0 &&
      column.realNumbers + column.conversions.length === 0
    )
      ask("letters", header, {
        field: "potential",
        header,
        options: [],
        count: column.left.length,
        cells: [],
        words: wordsOf(column.left.map(({ from }) => from)),
        weight: 97,
      });
  }
}

function wordsOf(texts: readonly string[]): { word: string; count: number; to: string }[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([word, count]) => ({ word, count, to: "" }));
}

function candidateQuestions(list: List, ask: Ask, asOf: number): void {
  const thisYear = dateOf(asOf)?.year ?? 0;
  const headerOf = (candidate: Candidate): string => list.region.columns[candidate.at]?.header ?? "";
  for (const mapped of list.mapping.fields.values()) {
    const kind = fieldKinds[mapped.field];
    const isMoney = kind === "amount";
    const isDay = kind === "day";
    if (!isMoney && !isDay && kind !== "id") continue;
    const options = [mapped, ...mapped.rivals];
    const isOpen = isMoney
      ? isOpenPeriod(options, thisYear)
      : mapped.rivals.some(({ points }) => points >= mapped.points);
    if (mapped.rivals.length === 0 || !isOpen) {
      // The words of a system that is known decide it: shown, not asked.
      const shown = [...mapped.rivals, ...mapped.others].filter(({ points }) => points >= 80);
      if (isDay && list.mapping.system && shown.length > 0)
        ask("candidates", mapped.field, {
          field: mapped.field,
          options: [mapped, ...shown].map((each) => option(headerOf(each))),
          proposed: headerOf(mapped),
          count: 1 + shown.length,
          cells: [],
          isAsked: false,
          weight: 10,
        });
      continue;
    }
    ask("candidates", mapped.field, {
      field: mapped.field,
      options: options.map((each) => option(headerOf(each))),
      proposed: headerOf(mapped),
      count: list.body.rows.length,
      cells: [],
      weight: isMoney ? 96 : isDay ? 94 : 60,
    });
  }
}

/** Figures of several times: full years decide themselves, the newest counts; a running year or a plan is asked. */
function isOpenPeriod(options: readonly Candidate[], thisYear: number): boolean {
  const [first, ...rest] = options as [Candidate, ...Candidate[]];
  if (first.period === undefined) return rest.some(({ period }) => period === undefined);
  const isFull = ({ period }: Candidate): boolean => period?.kind === "year" && period.year < thisYear;
  return !(isFull(first) && rest.every((each) => isFull(each) || each.period?.kind === "previous"));
}

function keyQuestions(list: List, ask: Ask): void {
  if (list.kind !== "customers") return;
  const id = list.mapping.fields.get("customerId");
  const name = list.mapping.fields.get("customer");
  const header = (at: number | undefined): string => (at === undefined ? "" : (list.region.columns[at]?.header ?? ""));
  if (id && list.key.isRunningNumber) {
    ask("key", "", {
      options: [
        option("id", { header: header(id.at), last: list.body.rows.length }),
        ...(name ? [option("name", { header: header(name.at) })] : []),
      ],
      proposed: "id",
      count: list.body.rows.length,
      cells: [],
      weight: 55,
    });
  }
  if (list.key.by !== "none" && list.key.doubled.length > 0)
    ask("doubledKeys", "", {
      header: header(id?.at ?? name?.at),
      options: [option("persons"), option("first"), option(leave)],
      count: list.key.doubled.length,
      cells: [],
      words: list.key.doubled.slice(0, 20).map((word) => ({ word, count: 2, to: "" })),
      weight: 65,
    });
}

function rowQuestions(list: List, ask: Ask, cellsOf: (column: number, rows: readonly number[]) => CellRef[]): void {
  const rows = list.otherRows.filter(({ what }) => what !== "noCompany");
  if (rows.length > 0) {
    const what = (rows[0] as { what: string }).what;
    ask("otherRows", what, {
      options: [option("out", { what, count: rows.length }), option("keep")],
      proposed: "out",
      count: rows.length,
      cells: cellsOf(
        list.region.area.column,
        rows.map(({ row }) => row),
      ),
      weight: 58,
    });
  }
  const asked = list.body.totals.filter(({ isAsked }) => isAsked);
  if (asked.length > 0)
    ask("totals", "", {
      options: [option("out", { count: asked.length }), option("keep")],
      count: asked.length,
      cells: cellsOf(
        list.region.area.column,
        asked.map(({ row }) => row),
      ),
      weight: 92,
    });
  for (const { at, field, rows: blank } of list.fillDown) {
    const { header, column } = list.region.columns[at] as List["region"]["columns"][number];
    ask("fillDown", header, {
      field,
      header,
      options: [option("fill", { count: blank.length }), option(leave)],
      proposed: "fill",
      count: blank.length,
      cells: cellsOf(column, blank.slice(0, 3)),
      weight: 42,
    });
  }
}

const several = / ::: |;\s*\S+@|,\s*\S+@/;

function severalValues(list: List, sheet: IntakeSheet, ask: Ask): void {
  for (const field of ["email", "phone"] as const) {
    const column = list.columns.find((each) => each.field === field);
    if (!column) continue;
    const cells: CellRef[] = [];
    for (const row of list.body.rows) {
      const value = sheet.values[row - sheet.top]?.[column.column - sheet.left];
      if (typeof value === "string" && value.length > 5 && several.test(value))
        cells.push({ sheet: list.sheet, row, column: column.column, text: cleanText(value) });
    }
    if (cells.length > 0)
      ask("severalValues", column.header, {
        field,
        header: column.header,
        options: [option("first"), option("all")],
        proposed: "first",
        count: cells.length,
        cells,
        weight: 20,
      });
  }
}

/** A next contact that does not lie behind the last one: agreed once and forgotten, or a slip. */
function staleDays(
  list: List,
  sheet: IntakeSheet,
  ask: Ask,
  cellsOf: (column: number, rows: readonly number[]) => CellRef[],
): void {
  if (!list.isOneTable) return;
  const last = list.columns.find(({ field }) => field === "lastContact");
  const next = list.columns.find(({ field }) => field === "nextContact");
  if (!last || !next || last.questions.length > 0 || next.questions.length > 0) return;
  const days = (column: ColumnRead): ReadonlyMap<number, number> =>
    new Map(column.conversions.map(({ row, to }) => [row, to] as const));
  const lastRead = days(last);
  const nextRead = days(next);
  const at = (column: ColumnRead, read: ReadonlyMap<number, number>, row: number): number | undefined => {
    const value = read.get(row) ?? sheet.values[row - sheet.top]?.[column.column - sheet.left];
    return typeof value === "number" ? Math.floor(value) : undefined;
  };
  const stale = list.body.rows.filter((row) => {
    const before = at(last, lastRead, row);
    const after = at(next, nextRead, row);
    return before !== undefined && after !== undefined && after <= before;
  });
  if (stale.length > 0)
    ask("stale", next.header, {
      field: "nextContact",
      header: next.header,
      options: [option("blank", { count: stale.length }), option(leave)],
      proposed: "blank",
      count: stale.length,
      cells: cellsOf(next.column, stale),
      weight: 48,
    });
}

function weekQuestions(list: List, ask: Ask, asOf: number): void {
  const { weeks } = list as Required<List>;
  const lacksYear = weeks.unit !== "day" && weeks.years.some((year) => year === undefined);
  const thisYear = dateOf(asOf)?.year ?? 0;
  const headers = weeks.columns.map((at) => list.region.columns[at]?.header ?? "");
  const header = `${headers[0]} to ${headers.at(-1)}`;
  if (lacksYear) {
    const year = weeks.titleYear ?? thisYear;
    ask("weekYear", "", {
      options: [
        option(String(year), { year, from: weeks.titleYear === undefined ? "today" : "title" }),
        option(String(year - 1), { year: year - 1, from: "" }),
      ],
      proposed: String(year),
      count: weeks.columns.length,
      cells: [],
      weight: 93,
    });
  }
  if (weeks.unit === "month")
    ask("dayOfMonth", "", {
      options: [option("1"), option("15"), option("last"), option(leave)],
      count: weeks.columns.length,
      cells: [],
      weight: 92,
    });
  const words = list.marks.map(({ word, count }) => ({
    word,
    count,
    to: readWord("mark", word, list.language)?.to ?? "",
  }));
  ask("marks", "", {
    header,
    options: [option("asProposed"), option(leave)],
    proposed: "asProposed",
    count: sum(words.map(({ count }) => count)),
    cells: [],
    words,
    weight: 91,
  });
}

const cadenceChoices = ["4", "6", "12", "2", "none"] as const;

/** Without class, potential and frequency nobody has a target: one question, how often. */
function cadenceQuestion(lists: readonly List[]): Question | undefined {
  const customers = lists.filter(({ kind }) => kind === "customers");
  const list = customers[0] ?? lists.find(({ kind }) => kind === "persons" || kind === "orders");
  if (!list) return undefined;
  const telling: readonly Field[] = ["class", "potential", "contactsPerYear"];
  const tells = (each: List): boolean => telling.some((field) => each.mapping.fields.has(field));
  if ((customers.length > 0 ? customers : [list]).some(tells)) return undefined;
  return {
    id: "cadence",
    about: "cadence",
    list: list.id,
    options: cadenceChoices.map((value) => option(value)),
    proposed: "4",
    count: list.body.rows.length,
    cells: [],
    isAsked: true,
    weight: 98,
  };
}

/** The questions as a page shows them: those asked, the weightiest first. */
export function askedQuestions(questions: readonly Question[]): Question[] {
  return questions.filter(({ isAsked }) => isAsked).sort((a, b) => b.weight - a.weight);
}
