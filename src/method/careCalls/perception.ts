/** What a customer remembers against what the log holds. */
export interface PerceivedContacts {
  readonly perceived: number;
  readonly recorded: number;
}

export interface Perception {
  /** Answers compared. */
  readonly answers: number;
  readonly perceived: number;
  readonly recorded: number;
  /** Answers with fewer, as many and more contacts perceived than recorded. */
  readonly fewer: number;
  readonly equal: number;
  readonly more: number;
}

/**
 * Perceived against recorded contacts (docs/method.md, Care calls). Sums alone would let one customer's too many hide
 * another's too few, so the answers are counted by direction as well.
 */
export function perceptionOf(answers: readonly PerceivedContacts[]): Perception {
  const sum = { answers: answers.length, perceived: 0, recorded: 0, fewer: 0, equal: 0, more: 0 };
  for (const { perceived, recorded } of answers) {
    sum.perceived += perceived;
    sum.recorded += recorded;
    if (perceived < recorded) sum.fewer++;
    else if (perceived > recorded) sum.more++;
    else sum.equal++;
  }
  return sum;
}
