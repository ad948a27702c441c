import { fraction } from "../plan/fraction";

/**
 * Binary fractions put 1.23 / 4.10 above 30%, though it is 30%. Closer to a limit than this the decimals are compared as
 * people write them; a ratio of doubles is never as far off.
 */
export const nearLimit = 1e-12;

/**
 * True where part / whole is above the limit; one that equals it is not, whatever the binary fractions say.
 * @param whole above 0
 */
export function isAbove(part: number, whole: number, limit: number): boolean {
  const ratio = part / whole;
  // Above 0 is above 0 in any arithmetic.
  if (limit === 0 || !(Math.abs(ratio - limit) < nearLimit)) return ratio > limit;
  return exceeds(part, whole, limit);
}

/** Amounts up to 90 million in cents against a limit of six decimals stay whole numbers below 2^53. */
const mostHundredths = 9e9;

/**
 * The same exactly, for a ratio near the limit: in decimals of at most 15 digits, which is as many as Excel keeps.
 * @param whole above 0
 */
export function exceeds(part: number, whole: number, limit: number): boolean {
  // A limit such as =1/3 has no end in decimals.
  if (part / whole === limit) return false;
  const parts = Math.round(part * 100);
  const wholes = Math.round(whole * 100);
  const millionths = Math.round(limit * 1e6);
  if (
    parts / 100 === part &&
    wholes / 100 === whole &&
    millionths / 1e6 === limit &&
    parts <= mostHundredths &&
    Math.abs(millionths) * wholes <= Number.MAX_SAFE_INTEGER
  )
    return parts * 1e6 > millionths * wholes;
  const [p, w, l] = [decimal(part), decimal(whole), decimal(limit)];
  return p.over * w.under * l.under > l.over * w.over * p.under;
}

function decimal(value: number): ReturnType<typeof fraction> {
  return fraction(Number(value.toPrecision(15)));
}
