import { instruments, type Instrument } from "../measures/instruments";
import type { Basis, Party, Refusal } from "./permission";

/** All instruments, one bit each in the order of their list. */
export const everyInstrument = 2 ** instruments.length - 1;

/** The bit of an instrument. */
export function bitOf(instrument: Instrument): number {
  return 1 << instruments.indexOf(instrument);
}

const bitsOf = (...some: readonly Instrument[]): number => some.reduce((bits, each) => bits | bitOf(each), 0);

/** What a consent to calls is about; the columns of the customers table know no finer. */
export const callBits = bitsOf("phone", "phoneFieldService", "video");
const expressBits = bitsOf("email", "fax");

/**
 * What may be used towards each network, in bits: the rule of `permission` for many networks at once. The consents and
 * objections of all customers of a network count, since they share the contact person.
 */
export class ConsentMasks {
  private readonly express: Uint8Array;
  private readonly other: Uint8Array;
  private readonly consumer: Uint8Array;
  /** Per network the instruments objected to. */
  readonly objected: Uint8Array;

  constructor(
    networkCount: number,
    private readonly asOf: number,
  ) {
    this.express = new Uint8Array(networkCount);
    this.other = new Uint8Array(networkCount);
    this.consumer = new Uint8Array(networkCount);
    this.objected = new Uint8Array(networkCount);
  }

  /**
   * Enters a consent or an objection.
   * @param network below 0: does not count
   * @param bits the instruments it is about
   * @param day serial; undefined or NaN where unknown. An objection holds whatever its day
   */
  enter(network: number, bits: number, says: Basis | "objection", day?: number): void {
    if (network < 0) return;
    if (says !== "objection" && day !== undefined && day >= this.asOf + 1) return;
    const mask = says === "objection" ? this.objected : says === "express" ? this.express : this.other;
    mask[network] = (mask[network] as number) | bits;
  }

  /** Marks a network in which a consumer is; everybody else is a business. */
  markConsumer(network: number): void {
    if (network >= 0) this.consumer[network] = 1;
  }

  partyOf(network: number): Party {
    return this.consumer[network] === 1 ? "consumer" : "business";
  }

  /** The instruments that may be used, in bits. */
  permitted(network: number): number {
    const express = this.express[network] as number;
    const calls = this.consumer[network] === 1 ? express : express | (this.other[network] as number);
    const free = everyInstrument & ~callBits & ~expressBits;
    return (free | (express & expressBits) | (calls & callBits)) & ~(this.objected[network] as number);
  }

  /** 1 where no instrument is permitted. */
  blocked(): Uint8Array {
    const blocked = new Uint8Array(this.objected.length);
    // Post and visits are permitted until an objection: without one nothing is blocked whole.
    for (let network = 0; network < blocked.length; network++)
      if (this.objected[network] !== 0 && this.permitted(network) === 0) blocked[network] = 1;
    return blocked;
  }

  /** Why an instrument that is not permitted is not. */
  refusal(network: number, instrument: Instrument): Refusal {
    const bit = bitOf(instrument);
    if (((this.objected[network] as number) & bit) !== 0) return "objection";
    return (bit & expressBits) !== 0 || this.consumer[network] === 1
      ? "expressConsentMissing"
      : "presumedConsentMissing";
  }
}
