import type { TalliedContacts } from "./tally";

/** Contacts by one of their columns (format, instrument, department, adviser); index = code. */
export interface CodedTally {
  readonly effective: Int32Array;
  readonly notReached: Int32Array;
  readonly minutes: Float64Array;
  readonly withoutMinutes: Int32Array;
  /** Networks with at least one effective contact. */
  readonly networks: Int32Array;
  /** Effective contacts of a network with a code. */
  readonly ofNetwork: (network: number, code: number) => number;
}

/**
 * Counts contacts and minutes by code from one day to another, both included. Rows without a known network do not count.
 * @param codes by row; below 0: not counted
 */
export function tallyBy(
  contacts: TalliedContacts,
  codes: Int32Array,
  codeCount: number,
  from: number,
  to: number,
): CodedTally {
  const { networks, dates, effective, minutes } = contacts;
  const found = {
    effective: new Int32Array(codeCount),
    notReached: new Int32Array(codeCount),
    minutes: new Float64Array(codeCount),
    withoutMinutes: new Int32Array(codeCount),
    networks: new Int32Array(codeCount),
  };
  const pairs = new Map<number, number>();
  const end = Math.floor(to) + 1;
  for (let row = 0; row < networks.length; row++) {
    const network = networks[row] as number;
    const code = codes[row] as number;
    const date = dates[row] as number;
    if (network < 0 || code < 0 || !(date >= from && date < end)) continue;
    if (effective && effective[row] === 0) found.notReached[code]! += 1;
    else {
      found.effective[code]! += 1;
      const pair = network * codeCount + code;
      const before = pairs.get(pair) ?? 0;
      if (before === 0) found.networks[code]! += 1;
      pairs.set(pair, before + 1);
    }
    const spent = minutes ? (minutes[row] as number) : NaN;
    if (spent >= 0 && spent < Infinity) found.minutes[code]! += spent;
    else found.withoutMinutes[code]! += 1;
  }
  return { ...found, ofNetwork: (network, code) => pairs.get(network * codeCount + code) ?? 0 };
}

export interface CodedTexts {
  /** By row. */
  readonly codes: Int32Array;
  /** By code the first spelling. */
  readonly names: readonly string[];
  readonly keys: readonly string[];
  /** By code all spellings that differ in more than case. */
  readonly spellings: readonly (readonly string[])[];
}

/** Texts as codes: without case and blanks at the ends, in order of first appearance; "" is a code of its own. */
export function codeTexts(
  texts: ArrayLike<string>,
  keyOf: (text: string) => string = (text) => text.toLowerCase(),
): CodedTexts {
  const codes = new Int32Array(texts.length);
  const names: string[] = [];
  const keys: string[] = [];
  const spellings: string[][] = [];
  const byText = new Map<string, number>();
  const byKey = new Map<string, number>();
  for (let row = 0; row < texts.length; row++) {
    const text = texts[row] as string;
    let code = byText.get(text);
    if (code === undefined) {
      const name = text.normalize("NFC").trim().replace(/\s+/g, " ");
      const key = keyOf(name);
      code = byKey.get(key);
      if (code === undefined) {
        code = names.length;
        names.push(name);
        keys.push(key);
        spellings.push([]);
        byKey.set(key, code);
      }
      const written = spellings[code] as string[];
      if (!written.some((each) => each.toLowerCase() === text.toLowerCase())) written.push(text);
      byText.set(text, code);
    }
    codes[row] = code;
  }
  return { codes, names, keys, spellings };
}
