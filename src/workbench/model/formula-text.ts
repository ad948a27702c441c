/**
 * Takes the text of an Excel formula apart, as far as this workbook needs it: texts, quoted sheet names, error values,
 * structured references and words are told from the rest. Joining the pieces' texts gives the formula back unchanged.
 */

export type PieceKind = "text" | "quoted" | "structured" | "error" | "word" | "other";

export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
}

const ERROR_VALUE =
  /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA)/i;
const WORD = /^[\p{L}_\\$][\p{L}\p{N}_.\\$?]*/u;
const NUMBER = /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/i;

/** The end of a quoted stretch that starts at `start`; the quote is doubled inside. */
function quotedEnd(text: string, start: number): number {
  const quote = text[start];
  let at = start + 1;
  while (at < text.length) {
    if (text[at] === quote) {
      if (text[at + 1] !== quote) return at + 1;
      at++;
    }
    at++;
  }
  return text.length;
}

/** The end of a bracketed stretch that starts at `start`; an apostrophe takes the next character literally. */
function bracketEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return -1;
}

/** The pieces of a formula, its leading "=" included. */
export function scanFormula(formula: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let plain = "";
  const flush = () => {
    if (plain) pieces.push({ kind: "other", text: plain });
    plain = "";
  };
  const push = (kind: PieceKind, end: number) => {
    flush();
    pieces.push({ kind, text: formula.slice(at, end) });
    at = end;
  };
  while (at < formula.length) {
    const character = formula[at]!;
    if (character === '"') {
      push("text", quotedEnd(formula, at));
      continue;
    }
    if (character === "'") {
      push("quoted", quotedEnd(formula, at));
      continue;
    }
    if (character === "[") {
      const end = bracketEnd(formula, at);
      // [1]Sheet1!A1 is a reference to another workbook, not a structured one.
      const external = /^\[\d+\]/.test(formula.slice(at));
      if (end > 0 && !external) {
        push("structured", end);
        continue;
      }
    }
    const rest = formula.slice(at, at + 300);
    if (character === "#") {
      const error = ERROR_VALUE.exec(rest);
      if (error) {
        push("error", at + error[0].length);
        continue;
      }
    }
    const number = NUMBER.exec(rest);
    if (number) {
      plain += number[0];
      at += number[0].length;
      continue;
    }
    const word = WORD.exec(rest);
    if (word) {
      let end = at + word[0].length;
      let kind: PieceKind = "word";
      if (formula[end] === "[") {
        const close = bracketEnd(formula, end);
        if (close > 0) {
          end = close;
          kind = "structured";
        }
      }
      push(kind, end);
      continue;
    }
    plain += character;
    at++;
  }
  flush();
  return pieces;
}

const SMALLEST = /\s+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|<=|>=|<>|[\s\S]/gi;

/** The pieces, with every bracket, separator, operator and number a piece of its own. */
export function smallPieces(formula: string): Piece[] {
  return scanFormula(formula).flatMap((piece) =>
    piece.kind === "other"
      ? (piece.text.match(SMALLEST) ?? []).map((text) => ({ kind: "other" as const, text }))
      : piece,
  );
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "{": "}" };

/** Behind the bracket that closes the one at `index`; the end where none does. */
export function bracketClose(pieces: readonly Piece[], index: number): number {
  const open = pieces[index]!.text;
  let depth = 0;
  for (let at = index; at < pieces.length; at++) {
    if (pieces[at]!.kind !== "other") continue;
    if (pieces[at]!.text === open) depth++;
    else if (pieces[at]!.text === CLOSING[open] && --depth === 0) return at + 1;
  }
  return pieces.length;
}

/** Where the arguments of a call stand; `from` is behind its opening bracket, `to` at its closing one. */
export function argumentSpans(pieces: readonly Piece[], from: number, to: number): [from: number, to: number][] {
  const spans: [number, number][] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    const { kind, text } = pieces[at]!;
    if (kind !== "other") continue;
    if (text in CLOSING) at = bracketClose(pieces, at) - 1;
    else if (text === ",") {
      spans.push([start, at]);
      start = at + 1;
    }
  }
  spans.push([start, to]);
  return spans;
}

/** The formula with every piece replaced by what `change` gives for it. */
export function rewriteFormula(
  formula: string,
  change: (piece: Piece, index: number, all: readonly Piece[]) => string,
): string {
  return scanFormula(formula)
    .map((piece, index, all) => change(piece, index, all))
    .join("");
}

/** True when a word is the name of a function, that is, a parenthesis follows. */
export function isCalled(pieces: readonly Piece[], index: number): boolean {
  return pieces[index]?.kind === "word" && (pieces[index + 1]?.text.startsWith("(") ?? false);
}
