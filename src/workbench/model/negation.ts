/**
 * A sign before an operand comes before ^, * and / in Excel (-2^2 is 4, 6/-2*3 is -9); the engine reads it after them.
 * Brackets around sign and operand say the same to both. They are marked, so that the formula's text stays as written.
 */
export interface FormulaToken {
  readonly type: string;
  readonly value: string;
  /** Put in by us: calculated with, not shown. */
  readonly implied?: boolean;
  /** Shown in place of the value. */
  readonly shown?: string;
}

const CLOSING: Record<string, string | undefined> = { LEFT_PAREN: "RIGHT_PAREN", LEFT_BRACE: "RIGHT_BRACE" };

/** True when what stands after the token is the beginning of an operand, so that + or - is a sign there. */
function opensOperand({ type, value }: FormulaToken): boolean {
  if (type === "OPERATOR") return value !== "%" && value !== "#";
  return type in CLOSING || type === "ARG_SEPARATOR" || type === "ARRAY_ROW_SEPARATOR";
}

/** The tokens with brackets where Excel reads a sign first; undefined when none are needed. */
export function bracketSigns(tokens: readonly FormulaToken[]): FormulaToken[] | undefined {
  const places: number[] = [];
  tokens.forEach(({ type }, place) => {
    if (type !== "SPACE") places.push(place);
  });
  const words = places.map((place) => tokens[place]!);
  const is = (index: number, type: string, values: string) =>
    words[index]?.type === type && values.includes(words[index].value);

  /** Behind the bracket that closes the one at `index`. */
  const bracketEnd = (index: number): number => {
    const open = words[index]!.type;
    let depth = 0;
    for (let at = index; at < words.length; at++) {
      if (words[at]!.type === open) depth++;
      else if (words[at]!.type === CLOSING[open] && --depth === 0) return at + 1;
    }
    return words.length;
  };
  /** Behind the operand that begins at `index`, with its signs and percent signs. */
  const operandEnd = (index: number): number => {
    let at = index;
    while (is(at, "OPERATOR", "+-")) at++;
    if (words[at] && words[at]!.type in CLOSING) at = bracketEnd(at);
    else if (words[at]?.type === "SYMBOL" && words[at + 1]?.type === "LEFT_PAREN") at = bracketEnd(at + 1);
    else at++;
    while (is(at, "OPERATOR", "%#")) at++;
    return is(at, "OPERATOR", ":") ? operandEnd(at + 1) : at;
  };

  const opened = new Set<number>();
  const closed = new Map<number, number>();
  for (let index = 1; index < words.length; index++) {
    if (!is(index, "OPERATOR", "+-") || !opensOperand(words[index - 1]!)) continue;
    const end = operandEnd(index);
    if (!is(end, "OPERATOR", "^*/")) continue;
    opened.add(places[index]!);
    const last = places[end - 1]!;
    closed.set(last, (closed.get(last) ?? 0) + 1);
  }
  if (!opened.size) return undefined;
  return tokens.flatMap((token, place) => [
    ...(opened.has(place) ? [{ type: "LEFT_PAREN", value: "(", implied: true }] : []),
    token,
    ...Array.from({ length: closed.get(place) ?? 0 }, () => ({ type: "RIGHT_PAREN", value: ")", implied: true })),
  ]);
}
