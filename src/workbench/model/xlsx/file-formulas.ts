/** Formulas as files hold them, and as people see them. */
import { argumentSpans, bracketClose, scanFormula, smallPieces, type Piece } from "../formula-text";
import { operandAt } from "../implicit-intersection";
import { columnLetters, columnNumber } from "../addresses";
import { escapeColumn, parseStructuredReference } from "../structured-reference";

/** Functions newer than the file format: stored with a prefix, or older readers refuse the file. */
const NEWER = new Set(
  `ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT
BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS
COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ECMA.CEILING
ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH
FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA
GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH
IMTAN ISFORMULA ISO.CEILING ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT
MODE.SNGL MUNIT NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC
PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC
QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P
SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL
TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS
XLOOKUP XMATCH XOR Z.TEST ARRAYTOTEXT`.split(/\s+/),
);
// Known before the prefix was invented, though newer than the first edition of the format.
for (const old of ["NETWORKDAYS.INTL", "WORKDAY.INTL", "AGGREGATE"]) NEWER.delete(old);

const NEWER_ON_SHEETS = new Set(["FILTER", "SORT"]);

/** True for formulas whose result may fill several cells although only one shows. */
export function mayGiveArray(formula: string, isCustom: (name: string) => boolean): boolean {
  return scanFormula(formula).some((piece, index, all) => {
    if (piece.kind === "other") return piece.text.includes("{") || piece.text.includes("#");
    if (piece.kind !== "word" || !all[index + 1]?.text.startsWith("(")) return false;
    const name = piece.text.toUpperCase();
    return isCustom(name) || ARRAY_FUNCTIONS.has(name);
  });
}

const ARRAY_FUNCTIONS = new Set(
  "FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY TRANSPOSE HSTACK VSTACK TOCOL TOROW TAKE DROP CHOOSECOLS CHOOSEROWS EXPAND WRAPCOLS WRAPROWS MAP BYROW BYCOL MAKEARRAY SCAN TEXTSPLIT FREQUENCY MMULT LINEST LOGEST TREND GROWTH".split(
    " ",
  ),
);

export interface FormulaSurroundings {
  /** Name of the table around the cell. */
  readonly table?: string;
  isCustom(name: string): boolean;
}

/** From "=T.TWICE(G20#,[@Amount])" to what stands in <f>; without "=". */
export function toFileFormula(formula: string, around: FormulaSurroundings): string {
  const pieces = smallPieces(formula.replace(/^=/, ""));
  const parameters = parametersOf(pieces);
  const singles = new Map<number, string>();
  const written = pieces.map((piece, index) => {
    if (parameters.has(index)) return `_xlpm.${piece.text}`;
    const operand = piece.kind === "other" && piece.text === "@" ? operandAt(pieces, index + 1) : undefined;
    if (operand) {
      singles.set(operand.to - 1, `${singles.get(operand.to - 1) ?? ""})`);
      return "_xlfn.SINGLE(";
    }
    return filePiece(piece, pieces, index, around);
  });
  const closed = written.map((text, index) => text + (singles.get(index) ?? ""));
  return anchorArrays(pieces, closed);
}

/** The words that LET and LAMBDA declare, wherever they stand within the call: the file has them with a prefix. */
function parametersOf(pieces: readonly Piece[]): Set<number> {
  const found = new Set<number>();
  pieces.forEach((piece, index) => {
    const call = piece.kind === "word" && pieces[index + 1]?.text === "(" ? piece.text.toUpperCase() : "";
    if (call !== "LET" && call !== "LAMBDA") return;
    const end = bracketClose(pieces, index + 1) - 1;
    const spans = argumentSpans(pieces, index + 2, end).slice(0, -1);
    const declaring = call === "LET" ? spans.filter((_span, place) => place % 2 === 0) : spans;
    const names = new Set(
      declaring.flatMap(([from, to]) =>
        pieces.slice(from, to).flatMap(({ kind, text }) => (kind === "word" ? [text.toLowerCase()] : [])),
      ),
    );
    for (let at = index + 2; at < end; at++)
      if (pieces[at]!.kind === "word" && names.has(pieces[at]!.text.toLowerCase())) found.add(at);
  });
  return found;
}

function filePiece(piece: Piece, all: readonly Piece[], index: number, around: FormulaSurroundings): string {
  if (piece.kind === "word" && all[index + 1]?.text.startsWith("(")) {
    const name = piece.text.toUpperCase();
    if (around.isCustom(name)) return `_xldudf_${piece.text.replace(/\./g, "_").toUpperCase()}`;
    if (NEWER_ON_SHEETS.has(name)) return `_xlfn._xlws.${name}`;
    if (NEWER.has(name)) return `_xlfn.${name}`;
    return piece.text;
  }
  if (piece.kind === "structured") {
    const reference = parseStructuredReference(piece.text);
    if (!reference) return piece.text;
    const table = reference.table || around.table;
    if (!table) return piece.text;
    if (!reference.items.includes("ThisRow")) return reference.table ? piece.text : table + piece.text;
    const column = (name: string) => `[${escapeColumn(name)}]`;
    if (reference.first === undefined) return `${table}[#This Row]`;
    const columns =
      reference.first === reference.last
        ? column(reference.first)
        : `${column(reference.first)}:${column(reference.last!)}`;
    return `${table}[[#This Row],${columns}]`;
  }
  return piece.text;
}

const OPERAND = /(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Za-z]{1,3}\$?\d{1,7}#/gu;

/** G20# is stored as _xlfn.ANCHORARRAY(G20). */
function anchorArrays(pieces: readonly Piece[], written: readonly string[]): string {
  if (!pieces.some((piece) => piece.kind === "other" && piece.text.includes("#"))) return written.join("");
  // Texts are put aside: a "#" inside one is no operator.
  const texts: string[] = [];
  const bare = written.map((text, index) =>
    pieces[index]!.kind === "text" || pieces[index]!.kind === "structured" || pieces[index]!.kind === "error"
      ? `\u0001${texts.push(text) - 1}\u0001`
      : text,
  );
  const anchored = bare.join("").replace(OPERAND, (operand) => `_xlfn.ANCHORARRAY(${operand.slice(0, -1)})`);

  return anchored.replace(/\u0001(\d+)\u0001/g, (_all, index: string) => texts[Number(index)]!);
}

/** From what stands in <f> to the formula people see, with "=". */
export function fromFileFormula(text: string, tableAround: string | undefined): string {
  const pieces = smallPieces(text);
  const dropped = new Map<number, string>();
  let result = "=";
  pieces.forEach((piece, index) => {
    if (piece.kind === "word") {
      const word = piece.text.replace(/^(?:_xlfn\.|_xlws\.|_xludf\.|_xlpm\.)+/i, "");
      const operator = /^(?:ANCHORARRAY|SINGLE)$/i.test(word) && word !== piece.text && pieces[index + 1]?.text === "(";
      if (operator) {
        const isSingle = /^S/i.test(word);
        const end = bracketClose(pieces, index + 1) - 1;
        // The brackets stay around what is more than one operand: @(A1:A3+1).
        const isOperand = operandAt(pieces, index + 2, end)?.to === end;
        if (isOperand || !isSingle) dropped.set(index + 1, "").set(end, isSingle ? "" : "#");
        result += isSingle ? "@" : "";
        return;
      }
      const custom = CUSTOM.exec(word);
      result += custom ? `${custom[1]}.${custom[2]}` : word;
      return;
    }
    result +=
      piece.kind === "structured" ? shownReference(piece.text, tableAround) : (dropped.get(index) ?? piece.text);
  });
  return result;
}

const CUSTOM = /^_xldudf_([A-Za-z0-9]+)_(.+)$/;

/** The add-in functions that a formula of the file calls, as people see their names, in capitals. */
export function customFunctionsIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const [, space, name] of text.matchAll(/_xldudf_([A-Za-z0-9]+)_([\w.]+)/g))
    found.add(`${space}.${name}`.toUpperCase());
  return found;
}

function shownReference(text: string, tableAround: string | undefined): string {
  const reference = parseStructuredReference(text);
  if (!reference || !reference.items.includes("ThisRow") || reference.items.length > 1) return text;
  const own = tableAround !== undefined && reference.table.toLowerCase() === tableAround.toLowerCase();
  const table = own ? "" : reference.table;
  if (reference.first === undefined) return `${table}[@]`;
  if (reference.first !== reference.last) {
    return `${table}[@[${escapeColumn(reference.first)}]:[${escapeColumn(reference.last!)}]]`;
  }
  const name = escapeColumn(reference.first);
  return /^[\p{L}\p{N}_.]+$/u.test(reference.first) ? `${table}[@${name}]` : `${table}[@[${name}]]`;
}

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;

/** A shared formula as it reads in a cell further down or to the right. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const pieces = scanFormula(formula);
  const shiftColumn = (fixed: string, letters: string) =>
    fixed ? letters : columnLetters((columnNumber(letters) + columns + 16384) % 16384);
  const shiftRow = (fixed: string, digits: string) =>
    fixed ? digits : String(((Number(digits) - 1 + rows + 1048576) % 1048576) + 1);
  return pieces
    .map(({ kind, text }, index) => {
      const next = pieces[index + 1]?.text ?? "";
      if (kind !== "word" || next.startsWith("!") || next.startsWith("(")) {
        if (kind !== "other") return text;
        return text.replace(
          /(\$?)\b(\d{1,7}):(\$?)(\d{1,7})\b/g,
          (_all, f1: string, a: string, f2: string, b: string) => `${f1}${shiftRow(f1, a)}:${f2}${shiftRow(f2, b)}`,
        );
      }
      const cell = CELL.exec(text);
      if (cell) {
        const [, f1, letters, f2, digits] = cell as unknown as [string, string, string, string, string];
        return `${f1}${shiftColumn(f1, letters)}${f2}${shiftRow(f2, digits)}`;
      }
      const column = COLUMN.exec(text);
      const ranged = next.startsWith(":") || (pieces[index - 1]?.text.endsWith(":") ?? false);
      if (column && ranged) return `${column[1]}${shiftColumn(column[1]!, column[2]!)}`;
      return text;
    })
    .join("");
}
