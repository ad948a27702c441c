import { bitOf, callBits, ConsentMasks, everyInstrument } from "../../method/consent/consentMasks";
import { callsWithoutEntry } from "../contacts/callsWithoutEntry";
import { personEntriesOf } from "../contacts/consentEntriesOf";
import { networksIn } from "../look/networksIn";
import type { ConsentCell } from "../look/columnKinds";
import type { Look } from "../look/look";
import { networksOfIds } from "./networksOfIds";

/**
 * What may be used towards each network: the columns of the customers table and the consent register of all its customers
 * (docs/method.md, Consent). It says what `permissionFor` says, for many networks at once.
 */
export function consentMasksOf(look: Look, asOf: number): ConsentMasks {
  const networks = networksIn(look);
  const masks = new ConsentMasks(networks.keys.length, asOf);
  const customers = look.customerColumns;
  if (!customers) return masks;
  const isConsumer = look.rules.contactRules.customersAre === "consumer";
  const enter = (network: number, bits: number, says: ConsentCell | undefined): void => {
    if (says !== undefined && says !== "none") masks.enter(network, bits, says);
  };
  const emailBit = bitOf("email");
  const mayBeCalled = callsWithoutEntry(look);
  for (let record = 0; record < customers.count; record++) {
    const network = networks.networkOf[record] as number;
    if (customers.objection[record]) masks.enter(network, everyInstrument, "objection");
    enter(network, emailBit, customers.consentEmail[record]);
    enter(network, callBits, customers.consentPhone[record]);
    if (mayBeCalled(record)) masks.enter(network, callBits, "existingCustomer");
    const type = customers.customerType[record];
    if (type === "consumer" || (!type && isConsumer)) masks.markConsumer(network);
  }
  enterPersons(look, masks);
  const { consents } = look.registers;
  networksOfIds(look, consents).forEach((network, row) => {
    const { instrument, says, date } = consents[row] as (typeof consents)[number];
    masks.enter(network, instrument === "all" ? everyInstrument : bitOf(instrument), says, date ?? undefined);
  });
  return masks;
}

/** What the persons of the customers consented or objected to; it says what `consentEntriesOf` says of whole customers. */
function enterPersons(look: Look, masks: ConsentMasks): void {
  const { personColumns } = look;
  if (!personColumns) return;
  const { customerRows, networkOf } = networksIn(look);
  const asked = new Set(personColumns.customerId.flatMap((id) => customerRows.get(id) ?? []));
  for (const record of asked) {
    const network = networkOf[record] as number;
    for (const { instrument, says } of personEntriesOf(look, record))
      masks.enter(network, instrument === "all" ? everyInstrument : bitOf(instrument), says);
  }
}
