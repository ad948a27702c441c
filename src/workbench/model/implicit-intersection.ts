/**
 * Implicit intersection. A formula that is stored without an array mark is one of the time before dynamic arrays: where it
 * wants one value and has a range, it takes the cell of its own row or column. Excel shows such a formula with "@" at these
 * places (`=@Seats*@PerSeat`) and so does the workbook: the "@" in the text says all, and is left out again in the file.
 * Rule: "Implicit intersection operator: @" in Microsoft's documentation of Excel.
 */
import { argumentSpans, bracketClose, smallPieces, type Piece } from "./formula-text";
import { registries } from "./library";
import { parseStructuredReference } from "./structured-reference";

/** What a part of a formula is wanted for: one value, a reference, or an array of values. */
type Want = "value" | "reference" | "array";

/** Functions that calculate their arguments as arrays without being told to. */
const ARRAYS =
  "SUMPRODUCT MMULT MDETERM MINVERSE TRANSPOSE LOOKUP CORREL COVAR PEARSON RSQ SLOPE INTERCEPT STEYX FORECAST SUMX2MY2 SUMX2PY2 SUMXMY2 LINEST LOGEST TREND GROWTH FREQUENCY";
const TAKES_ARRAYS = new Set(ARRAYS.split(" "));

/** The arguments that become the result: they are wanted for what the call is wanted for. */
const PASSES_ON: Readonly<Record<string, (index: number) => boolean>> = {
  IF: (index) => index > 0,
  CHOOSE: (index) => index > 0,
};

/** Functions of one value each, though the engine lets them have ranges. */
const TAKES_VALUES = new Set(["IF", "IFERROR", "IFNA", "IFS", "SWITCH", "CONCATENATE", "XLOOKUP"]);

/** Calls that may give several values. INDEX does so only for a row or column 0. */
const GIVES_ARRAYS = new Set(
  (
    "OFFSET INDIRECT TRANSPOSE MMULT MINVERSE FREQUENCY LINEST LOGEST TREND GROWTH FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY " +
    "HSTACK VSTACK TOCOL TOROW TAKE DROP CHOOSECOLS CHOOSEROWS EXPAND WRAPCOLS WRAPROWS TEXTSPLIT MUNIT"
  ).split(" "),
);

export interface NameLookup {
  /** True for a defined name that stands for one cell or one value. */
  isSingle(name: string): boolean;
  /** True for a function of an add-in: nobody knows how many values it gives. */
  isCustom(name: string): boolean;
}

interface Operand {
  readonly from: number;
  readonly to: number;
  readonly kind: "single" | "several" | "call" | "group";
}

const CELL = /^\$?[A-Za-z]{1,3}\$?\d{1,7}$/;

/** A formula of a file, without array mark, with "@" wherever Excel would show it. */
export function withIntersections(formula: string, names: NameLookup): string {
  const pieces = smallPieces(formula);
  // References to other workbooks keep their last values; nothing is calculated from them.
  if (pieces.some(({ kind, text }) => kind === "other" && text === "[")) return formula;
  const marked = new Set<number>();
  const start = pieces[0]?.text === "=" ? 1 : 0;
  new Marking(pieces, names, marked).expression(start, pieces.length, "value");
  return marked.size ? pieces.map(({ text }, index) => (marked.has(index) ? `@${text}` : text)).join("") : formula;
}

/** The formula as it stands in a cell without array mark; undefined when only an array formula says the same. */
export function withoutIntersections(formula: string, names: NameLookup): string | undefined {
  const plain = formula.includes("@")
    ? smallPieces(formula)
        .filter((piece) => !isSign(piece))
        .map(({ text }) => text)
        .join("")
    : formula;
  return withIntersections(plain, names) === formula ? plain : undefined;
}

class Marking {
  /** Operands that have their "@" already. */
  private readonly signed = new Set<number>();

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly names: NameLookup,
    private readonly marked: Set<number>,
  ) {}

  /** Marks what stands between two places; `inArray`: a function around it calculates everything as arrays. */
  expression(from: number, to: number, want: Want, inArray = false): void {
    const operands: Operand[] = [];
    let others = 0;
    for (let at = from; at < to;) {
      const isSigned = isSign(this.pieces[at]!);
      if (isSigned) at++;
      const operand = operandAt(this.pieces, at, to);
      if (operand && isSigned) this.signed.add(operand.from);
      if (operand) {
        operands.push(operand);
        at = operand.to;
      } else if (this.pieces[at++]?.text.trim() !== "") others++;
    }
    const alone = operands.length === 1 && others === 0;
    const each: Want = inArray || want === "array" ? "array" : alone ? want : "value";
    for (const operand of operands) this.operand(operand, each, inArray);
  }

  private operand({ from, to, kind }: Operand, want: Want, inArray: boolean): void {
    if (kind === "group") {
      // A list of areas in brackets is one reference.
      if (argumentSpans(this.pieces, from + 1, to - 1).length === 1) this.expression(from + 1, to - 1, want, inArray);
      return;
    }
    const isSingle = this.pieces[to - 1]!.kind === "word" && this.names.isSingle(this.pieces[to - 1]!.text);
    if (kind === "several" && want === "value" && !isSingle) this.mark(from);
    if (kind === "call") this.call(from, to, want, inArray);
  }

  private mark(from: number): void {
    if (!this.signed.has(from)) this.marked.add(from);
  }

  private call(from: number, to: number, want: Want, inArray: boolean): void {
    const name = this.pieces[from]!.text.toUpperCase();
    const spans = argumentSpans(this.pieces, from + 2, to - 1);
    if (want === "value" && (GIVES_ARRAYS.has(name) || this.names.isCustom(name) || givesRow(this.pieces, name, spans)))
      this.mark(from);
    spans.forEach(([start, end], index) => {
      if (PASSES_ON[name]?.(index)) this.expression(start, end, want, inArray);
      else if (TAKES_ARRAYS.has(name) || (name === "INDEX" && index === 0)) this.expression(start, end, "array", true);
      // IF looks at one value even within SUMPRODUCT.
      else if (name === "IF") this.expression(start, end, "value");
      else this.expression(start, end, takesRange(name, index) ? "reference" : inArray ? "array" : "value", inArray);
    });
  }
}

/** INDEX with a row or column 0 or left out gives a whole one. */
function givesRow(pieces: readonly Piece[], name: string, spans: readonly [number, number][]): boolean {
  if (name !== "INDEX") return false;
  return spans.slice(1).some(([from, to]) => {
    const text = pieces
      .slice(from, to)
      .map((piece) => piece.text)
      .join("")
      .trim();
    return text === "" || text === "0";
  });
}

/** True where the engine's function takes a range as it is. */
function takesRange(name: string, index: number): boolean {
  if (TAKES_VALUES.has(name)) return false;
  const args = registries.functionRegistry.content[name]?.args as
    readonly { readonly acceptMatrix?: boolean; readonly repeating?: boolean }[] | undefined;
  // Nobody knows what an unknown function wants; most want a range.
  if (!args) return true;
  const repeating = args.filter((arg) => arg.repeating).length;
  const first = args.length - repeating;
  const arg = index < first || !repeating ? args[index] : args[first + ((index - first) % repeating)];
  return arg?.acceptMatrix ?? false;
}

/** The operand that starts at `at`; undefined when an operator, a separator or a blank stands there. */
export function operandAt(pieces: readonly Piece[], at: number, end = pieces.length): Operand | undefined {
  let operand = primaryAt(pieces, at, end);
  while (operand && operand.to < end && pieces[operand.to]!.text === ":") {
    const last: Operand | undefined = primaryAt(pieces, operand.to + 1, end);
    if (!last) break;
    operand = { from: operand.from, to: last.to, kind: "several" };
  }
  if (operand && pieces[operand.to]?.kind === "other" && pieces[operand.to]!.text === "#" && operand.to < end)
    return { ...operand, to: operand.to + 1, kind: "several" };
  return operand;
}

const isSign = ({ kind, text }: Piece) => kind === "other" && text === "@";
const isCell = ({ kind, text }: Piece) => kind === "word" && CELL.test(text);

function primaryAt(pieces: readonly Piece[], at: number, end: number): Operand | undefined {
  const piece = pieces[at];
  if (!piece || at >= end) return undefined;
  const next = pieces[at + 1]?.text;
  if ((piece.kind === "quoted" || piece.kind === "word") && next === "!") {
    const rest = primaryAt(pieces, at + 2, end);
    return rest && { ...rest, from: at };
  }
  switch (piece.kind) {
    case "text":
    case "error":
      return { from: at, to: at + 1, kind: "single" };
    case "structured": {
      const reference = parseStructuredReference(piece.text);
      const one = reference?.first !== undefined && reference.first === reference.last;
      const row = reference?.items.length === 1 && reference.items[0] !== "Data" && reference.items[0] !== "All";
      return { from: at, to: at + 1, kind: one && row ? "single" : "several" };
    }
    case "word":
      if (next === "(") return { from: at, to: bracketClose(pieces, at + 1), kind: "call" };
      if (isCell(piece) || /^(?:TRUE|FALSE)$/i.test(piece.text)) return { from: at, to: at + 1, kind: "single" };
      return { from: at, to: at + 1, kind: "several" };
    case "quoted":
      return undefined;
    default:
      if (piece.text === "(") return { from: at, to: bracketClose(pieces, at), kind: "group" };
      if (piece.text === "{") return { from: at, to: bracketClose(pieces, at), kind: "several" };
      return /^[\d.]/.test(piece.text) ? { from: at, to: at + 1, kind: "single" } : undefined;
  }
}

/** True for the text of a name that stands for one cell or one value: it needs no "@". */
export function isSingleFormula(formula: string): boolean {
  const pieces = smallPieces(formula.replace(/^=/, "")).filter(({ text }) => text.trim() !== "");
  const operand = operandAt(pieces, pieces[0]?.text === "-" ? 1 : 0);
  return operand?.to === pieces.length && operand.kind === "single";
}

/** The engine's function for "@" before anything but a single word. */
export const SINGLE = "SINGLE.VALUE";

/**
 * Pieces as the engine can read them: "@" before a name or a structured reference becomes one word with it, before anything
 * else a call of SINGLE.VALUE. The same list when there is none.
 */
export function readableIntersections(formula: string): Piece[] {
  const pieces = smallPieces(formula);
  const closing = new Map<number, number>();
  const result: Piece[] = [];
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    if (isSign(piece)) {
      const operand = operandAt(pieces, index + 1);
      if (operand && !isWord(pieces, operand)) {
        result.push({ kind: "word", text: SINGLE }, { kind: "other", text: "(" });
        closing.set(operand.to - 1, (closing.get(operand.to - 1) ?? 0) + 1);
      } else if (!operand) result.push(piece);
    } else if (before && isSign(before) && isWord(pieces, operandAt(pieces, index))) {
      result.push({ kind: "structured", text: `@${piece.text}` });
    } else result.push(piece);
    for (let count = closing.get(index) ?? 0; count > 0; count--) result.push({ kind: "other", text: ")" });
  });
  return result;
}

/** True for a name or a structured reference that stands alone. */
function isWord(pieces: readonly Piece[], operand: Operand | undefined): boolean {
  if (!operand || operand.to - operand.from !== 1) return false;
  const { kind } = pieces[operand.from]!;
  return kind === "structured" || (kind === "word" && !isCell(pieces[operand.from]!));
}
