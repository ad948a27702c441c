import type { Look } from "../../workbook/look/look";
import type { Job } from "./state";

/**
 * A short text that differs when what a job reads of the workbook differs. Sheet rows do not count: a sorted table has
 * the same customers. 100,000 customers and 300,000 contacts take some tens of milliseconds.
 */
export function fingerprintOf(look: Look, job: Job): string {
  let prints = known.get(look);
  if (!prints) known.set(look, (prints = new Map()));
  let print = prints.get(job);
  if (print === undefined) prints.set(job, (print = computed(look, job)));
  return print;
}

const known = new WeakMap<Look, Map<Job, string>>();

function computed(look: Look, job: Job): string {
  const { rules, customerColumns: customers, contactColumns: contacts } = look;
  if (job === "plan") return JSON.stringify([rules.plan, rules.planCosts]);
  const hash = new Hash();
  hash.add(JSON.stringify([rules.potentialBands, rules.penetrationBands]));
  if (job === "casting") hash.add(JSON.stringify(rules.thrusts));
  else hash.add(JSON.stringify([rules.frequencies, rules.holidays, rules.soonDays]));
  if (customers) {
    for (const column of [customers.customerId, customers.customer, customers.potential, customers.revenue])
      hash.addAll(column);
    if (job === "reminders")
      for (const column of [
        customers.network,
        customers.adviser,
        customers.class,
        customers.contactPerson,
        customers.phone,
        customers.topic,
        customers.phase,
        customers.objection.map(String),
      ])
        hash.addAll(column);
  }
  if (contacts && job === "reminders")
    for (const column of [
      contacts.customerId,
      contacts.date,
      contacts.effective,
      contacts.followUp,
      contacts.instrument,
    ])
      hash.addAll(column);
  return hash.text;
}

/** FNV-1a over two lanes: quick, and a chance of one in 2^64 that a change goes unseen. */
class Hash {
  private low = 0x811c9dc5;
  private high = 0x01000193;
  private readonly word = new Float64Array(1);
  private readonly halves = new Uint32Array(this.word.buffer);

  private mix(value: number): void {
    this.low = Math.imul(this.low ^ value, 0x01000193);
    this.high = Math.imul(this.high ^ value, 0x85ebca6b) ^ (this.high >>> 13);
  }

  add(text: string): void {
    this.mix(text.length);
    for (let index = 0; index < text.length; index++) this.mix(text.charCodeAt(index));
  }

  addAll(column: ArrayLike<string | number>): void {
    this.mix(column.length);
    for (let index = 0; index < column.length; index++) {
      const value = column[index] as string | number;
      if (typeof value === "string") this.add(value);
      else {
        this.word[0] = value;
        this.mix(this.halves[0] as number);
        this.mix(this.halves[1] as number);
      }
    }
  }

  get text(): string {
    return `${this.low >>> 0}.${this.high >>> 0}`;
  }
}
