import { response as responseOf } from "../../method/allocation/adbudg";
import { say, type Language } from "../../text/text";
import { idCell, numberCell, userText, type AreaFormat, type Block, type SheetCell } from "../excel/layout";
import type { ClassResponse } from "../rules/furtherRules";
import { remedyKinds, type Capacity, type Remedies, type RemediesOf } from "./capacity";
import { absoluteCell, cellsAt, tablePart, type SheetPart } from "../excel/sheetPart";

/** Remedies by adviser and by class, the response curves, least contacts without time, and proposed moves. */
export function remediesParts(
  top: number,
  language: Language,
  capacity: Capacity,
  response: readonly ClassResponse[],
  live: boolean,
): { readonly blocks: readonly Block[]; readonly formats: readonly AreaFormat[]; readonly next: number } {
  const parts: SheetPart[] = [];
  const add = (make: (row: number) => SheetPart): void => {
    parts.push(make(parts.at(-1)?.next ?? top));
  };
  const { remedies } = capacity;
  if (remedies) {
    add((row) => byAdviser(row, remedies));
    add((row) => byClass(row, remedies));
    if (remedies.advisers.some(({ infeasible }) => infeasible)) add((row) => withoutTime(row, remedies));
    add((row) => curves(row, remedies));
  }
  add(moves);
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    formats: parts.flatMap(({ formats }) => formats),
    next: parts.at(-1)?.next ?? top,
  };

  function column(key: Parameters<typeof columnKey>[0]): string {
    return say(language, columnKey(key));
  }

  function byAdviser(row: number, { advisers, team, pooledContribution }: Remedies): SheetPart {
    const first = row + 2;
    const loss = (line: number, from: number, of: RemediesOf["stretch"]): SheetCell =>
      live
        ? `=IF(OR(${absoluteCell(line, 8)}="",${absoluteCell(line, from)}=""),"",${absoluteCell(line, 8)}-${absoluteCell(line, from)})`
        : numberCell(of?.loss);
    const contribution = (of: RemediesOf, kind: (typeof remedyKinds)[number]): SheetCell =>
      numberCell(of[kind]?.contribution);
    const rows = advisers.map((each, index): SheetCell[] => [
      userText(each.adviser),
      each.minutes / 60,
      each.target.minutes / 60,
      each.stretchFactor === Infinity ? "∞" : numberCell(each.stretchFactor),
      contribution(each, "stretch"),
      loss(first + index, 4, each.stretch),
      contribution(each, "priority"),
      loss(first + index, 6, each.priority),
      contribution(each, "optimum"),
      numberCell(each.oneHourMore),
      numberCell(each.oneHourLess),
      numberCell(each.flat?.least),
      each.flat && each.flat.most === null ? "∞" : numberCell(each.flat?.most),
      each.infeasible ? each.infeasible.missingMinutes / 60 : "",
    ]);
    const last = first + rows.length;
    const sum = (position: number, value: number): SheetCell =>
      live ? `=SUM(${cellsAt(first, position, rows.length)})` : value;
    const whole = (of: RemediesOf["stretch"], position: number): SheetCell =>
      of ? sum(position, of.contribution) : "";
    const hours = (of: (each: Remedies["advisers"][number]) => number): number =>
      advisers.reduce((total, each) => total + of(each) / 60, 0);
    const part = tablePart(
      row,
      say(language, "sheets.capacity.remedies"),
      (
        [
          "adviser",
          "hours",
          "targetHours",
          "stretchFactor",
          "stretch",
          "loss",
          "priority",
          "loss",
          "optimum",
          "oneHourMore",
          "oneHourLess",
          "flatFrom",
          "flatTo",
          "missingHours",
        ] as const
      ).map(column),
      [
        ...rows,
        [
          say(language, "sheets.capacity.team"),
          sum(
            1,
            hours(({ minutes }) => minutes),
          ),
          sum(
            2,
            hours(({ target }) => target.minutes),
          ),
          "",
          whole(team.stretch, 4),
          loss(last, 4, team.stretch),
          whole(team.priority, 6),
          loss(last, 6, team.priority),
          whole(team.optimum, 8),
          "",
          "",
          "",
          "",
          "",
        ],
        [
          say(language, "sheets.capacity.pooled"),
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          numberCell(pooledContribution),
          "",
          "",
          "",
          "",
          "",
        ],
      ],
      [
        null,
        "#,##0.0",
        "#,##0.0",
        "0.00",
        "#,##0",
        "#,##0",
        "#,##0",
        "#,##0",
        "#,##0",
        "#,##0.00",
        "#,##0.00",
        "#,##0.0",
        "#,##0.0",
        "#,##0.0",
      ],
    );
    return {
      ...part,
      formats: [...part.formats, { area: { row: last, column: 0, rows: 1, columns: 14 }, bold: true }],
    };
  }

  function byClass(row: number, { team }: Remedies): SheetPart {
    const kinds = ["target", ...remedyKinds] as const;
    const of = (kind: (typeof kinds)[number], label: string) =>
      team[kind]?.classes.find((each) => each.class.toUpperCase() === label.toUpperCase());
    return tablePart(
      row,
      say(language, "sheets.capacity.byClass"),
      [
        column("class"),
        column("networks"),
        ...kinds.map((kind) => say(language, `sheets.capacity.contactsOf.${kind}`)),
        ...kinds.map((kind) => say(language, `sheets.capacity.contributionOf.${kind}`)),
        column("levels"),
      ],
      team.target.classes.map(({ class: label, networks }) => [
        idCell(label),
        networks,
        ...kinds.map((kind) => numberCell(of(kind, label)?.contacts)),
        ...kinds.map((kind) => numberCell(of(kind, label)?.contribution)),
        userText(
          (of("optimum", label)?.levels ?? []).map((level) => `${level.networks} × ${level.contacts}`).join(", "),
        ),
      ]),
      [null, "#,##0", "#,##0", "#,##0", "#,##0", "#,##0", "#,##0", "#,##0", "#,##0", "#,##0", null],
    );
  }

  function withoutTime(row: number, { advisers }: Remedies): SheetPart {
    return tablePart(
      row,
      say(language, "sheets.capacity.infeasible"),
      (["adviser", "class", "leastHours", "missingHours"] as const).map(column),
      advisers.flatMap(({ adviser, infeasible }) =>
        (infeasible?.classes ?? []).map((each): SheetCell[] => [
          userText(adviser),
          idCell(each.class),
          each.minutes / 60,
          each.missingMinutes / 60,
        ]),
      ),
      [null, null, "#,##0.0", "#,##0.0"],
    );
  }

  /** The curve at half, target and one and a half is an ordinary formula over its parameters. */
  function curves(row: number, { fits }: Remedies): SheetPart {
    const first = row + 2;
    const judged = new Map(response.map((each) => [each.class.toUpperCase(), each]));
    const at = (line: number, position: number): string => absoluteCell(line, position);
    return tablePart(
      row,
      say(language, "sheets.capacity.curves"),
      [
        column("class"),
        ...(["atNone", "atHalf", "atTarget", "atOneAndAHalf", "atSaturation"] as const).map((key) =>
          say(language, `columns.${key}`),
        ),
        ...(["exponent", "constant", "curveHalf", "curveTarget", "curveOneAndAHalf", "miss"] as const).map(column),
      ],
      fits.map(({ class: label, fit }, index): SheetCell[] => {
        const line = first + index;
        const given = judged.get(label.toUpperCase());
        const curve = (x: number): SheetCell =>
          !live
            ? responseOf(fit.curve, x)
            : `=${at(line, 1)}+(${at(line, 5)}-${at(line, 1)})/(1+${at(line, 7)}*${x}^(-${at(line, 6)}))`;
        const miss = (curveAt: number, judgedAt: number): string => `ABS(${at(line, curveAt)}-${at(line, judgedAt)})`;
        return [
          idCell(label),
          numberCell(given?.atNone),
          numberCell(given?.atHalf),
          numberCell(given?.atTarget),
          numberCell(given?.atOneAndAHalf),
          numberCell(given?.atSaturation),
          fit.curve.exponent,
          fit.curve.constant,
          curve(0.5),
          curve(1),
          curve(1.5),
          live ? `=MAX(${miss(8, 2)},${miss(9, 3)},${miss(10, 4)})` : fit.error,
        ];
      }),
      [null, "0%", "0%", "0%", "0%", "0%", "0.000", "0.000", "0.0%", "0.0%", "0.0%", "0.0%"],
    );
  }

  function moves(row: number): SheetPart {
    return tablePart(
      row,
      say(language, capacity.moves.length === 0 ? "sheets.capacity.noMoves" : "sheets.capacity.moves"),
      (["network", "class", "from", "to", "hours", "fromUtilisation", "toUtilisation"] as const).map(column),
      capacity.moves.map((each) => [
        userText(each.network),
        idCell(each.class),
        userText(each.from),
        userText(each.to),
        each.minutes / 60,
        each.fromUtilisation,
        each.toUtilisation,
      ]),
      [null, null, null, null, "#,##0.0", "0.0%", "0.0%"],
    );
  }
}

type RemedyColumn =
  | "adviser"
  | "hours"
  | "targetHours"
  | "stretchFactor"
  | "stretch"
  | "loss"
  | "priority"
  | "optimum"
  | "oneHourMore"
  | "oneHourLess"
  | "flatFrom"
  | "flatTo"
  | "missingHours"
  | "leastHours"
  | "class"
  | "networks"
  | "levels"
  | "exponent"
  | "constant"
  | "curveHalf"
  | "curveTarget"
  | "curveOneAndAHalf"
  | "miss"
  | "network"
  | "from"
  | "to"
  | "fromUtilisation"
  | "toUtilisation";

function columnKey<Key extends RemedyColumn>(key: Key): `sheets.capacity.column.${Key}` {
  return `sheets.capacity.column.${key}`;
}
