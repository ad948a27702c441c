/**
 * Exact arithmetic for the plan: a decimal input is taken as the decimal a person typed (0.4 is 2/5, not the nearest
 * double), so that 441,000 comes out as 441000. Numerators and denominators are whole numbers of any length.
 */
export interface Fraction {
  readonly over: bigint;
  /** Above 0. */
  readonly under: bigint;
}

/** The decimal number that a double shows, as a fraction over a power of ten. */
export function fraction(value: number): Fraction {
  if (Number.isSafeInteger(value)) return { over: BigInt(value), under: 1n };
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) throw new RangeError(`not a finite number: ${value}`);
  const [, sign = "", whole = "", decimals = "", exponent = "0"] = match;
  const scale = decimals.length - Number(exponent);
  const digits = BigInt(sign + whole + decimals);
  return scale > 0
    ? { over: digits, under: 10n ** BigInt(scale) }
    : { over: digits * 10n ** BigInt(-scale), under: 1n };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return a.under === b.under
    ? { over: a.over + b.over, under: a.under }
    : { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { over: -b.over, under: b.under });
}

/** Undefined for a division by zero. */
export function dividedBy(a: Fraction, b: Fraction): Fraction | undefined {
  if (b.over === 0n) return undefined;
  const sign = b.over < 0n ? -1n : 1n;
  return { over: sign * a.over * b.under, under: sign * a.under * b.over };
}

const exactInDoubles = BigInt(Number.MAX_SAFE_INTEGER);

/** The double nearest to over / under. */
export function nearest(over: bigint, under: bigint): number {
  if (over < 0n) return -nearest(-over, under);
  if (over === 0n) return 0;
  // Both exact in doubles: one IEEE division rounds once, to the nearest.
  if (over <= exactInDoubles && under <= exactInDoubles) return Number(over) / Number(under);
  if (bitLength(under) - bitLength(over) > 1015) {
    const steps = nearestWhole(over << 1074n, under);
    // Down here doubles are whole multiples of the smallest one: rounding to it is the only rounding there may be.
    if (steps <= exactInDoubles) return Number(steps) * 2 ** -537 * 2 ** -537;
  }
  // Else a quotient of at least 65 bits; a rest sets its last bit, so that rounding to 53 bits goes the right way.
  const shift = Math.max(0, 65 - bitLength(over) + bitLength(under));
  const dividend = over << BigInt(shift);
  const quotient = dividend / under;
  const rounded = Number(quotient * under === dividend ? quotient : quotient | 1n);
  // In two steps: 2 ** -shift alone would vanish below the smallest double.
  const half = Math.floor(shift / 2);
  return rounded * 2 ** -half * 2 ** (half - shift);
}

/** The whole number nearest to over / under, the even one of two. */
function nearestWhole(over: bigint, under: bigint): bigint {
  const whole = over / under;
  const rest = 2n * (over - whole * under);
  return rest > under || (rest === under && whole % 2n === 1n) ? whole + 1n : whole;
}

/** Not below the bits of a number above 0, and at most three more. */
function bitLength(value: bigint): number {
  const rough = Number(value);
  return rough < Infinity ? Math.floor(Math.log2(rough)) + 2 : value.toString(16).length * 4;
}

/** The double nearest to a fraction. */
export function toNumber(value: Fraction): number {
  return nearest(value.over, value.under);
}
