import { callInstruments, instrumentFacts, instruments, type Instrument } from "../measures/instruments";
import type { Basis, Refusal } from "./permission";

/** All instruments, one bit each in the order of their list. */
export const everyInstrument = 2 ** instruments.length - 1;

/** The bit of an instrument. */
export function bitOf(instrument: Instrument): number {
  return 1 << instruments.indexOf(instrument);
}

const bitsOf = (some: readonly Instrument[]): number => some.reduce((bits, each) => bits | bitOf(each), 0);

/** What a consent to calls is about; the columns of the customers table know no finer. */
export const callBits = bitsOf(callInstruments);
const expressBits = bitsOf(instruments.filter((instrument) => instrumentFacts[instrument].needs === "express"));

const width = instruments.length;
const expressFrom = width;
const otherFrom = 2 * width;
/** Set where a consumer is among the customers of a network; everybody else is a business. */
export const consumerBit = 1 << (3 * width);
const freeBits = everyInstrument & ~callBits & ~expressBits;

/** An entry about instruments in bits; those of a network's customers together, by "or", are what is said of it. */
export function consentBits(bits: number, says: Basis | "objection"): number {
  return bits << (says === "objection" ? 0 : says === "express" ? expressFrom : otherFrom);
}

/**
 * What may be used towards each network, in bits: the rule of `permission` for many networks at once. The consents and
 * objections of all customers of a network count, since they share the contact person.
 */
export class ConsentMasks {
  // One number a network, since they are looked up in any order: objections, express consents, other ones, consumer.
  private readonly says: Int32Array;

  /** @param says a number of networks of which nothing is said yet, or per network all its `consentBits` together */
  constructor(
    says: number | Int32Array,
    private readonly asOf: number,
  ) {
    this.says = typeof says === "number" ? new Int32Array(says) : says;
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
    this.says[network] = (this.says[network] as number) | consentBits(bits, says);
  }

  /** Marks a network in which a consumer is; everybody else is a business. */
  markConsumer(network: number): void {
    if (network >= 0) this.says[network] = (this.says[network] as number) | consumerBit;
  }

  isConsumer(network: number): boolean {
    return ((this.says[network] as number) & consumerBit) !== 0;
  }

  /** The instruments objected to, in bits. */
  objected(network: number): number {
    return (this.says[network] as number) & everyInstrument;
  }

  /** The instruments that may be used, in bits. */
  permitted(network: number): number {
    const says = this.says[network] as number;
    const express = (says >> expressFrom) & everyInstrument;
    const calls = (says & consumerBit) !== 0 ? express : express | (says >> otherFrom);
    return (freeBits | (express & expressBits) | (calls & callBits)) & ~says & everyInstrument;
  }

  /** 1 where no instrument is permitted. */
  blocked(): Uint8Array {
    const blocked = new Uint8Array(this.says.length);
    // Post and visits are permitted until an objection: without one nothing is blocked whole.
    for (let network = 0; network < blocked.length; network++)
      if (this.objected(network) !== 0 && this.permitted(network) === 0) blocked[network] = 1;
    return blocked;
  }

  /** Why an instrument that is not permitted is not. */
  refusal(network: number, instrument: Instrument): Refusal {
    const bit = bitOf(instrument);
    if ((this.objected(network) & bit) !== 0) return "objection";
    return (bit & expressBits) !== 0 || this.isConsumer(network) ? "expressConsentMissing" : "presumedConsentMissing";
  }
}
