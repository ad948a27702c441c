import type { SurveyedRegister } from "../excel/survey";
import type { Registers } from "./registers";
import type { Register } from "../excel/ownTables";

const places = new WeakMap<Registers, ReadonlyMap<Register, SurveyedRegister>>();

/** Remembers where the registers of a look stood, so that a row can be appended without looking for its table again. */
export function rememberPlaces(registers: Registers, found: ReadonlyMap<Register, SurveyedRegister>): void {
  places.set(registers, found);
}

/** Where the table of a register stands that these records were read from. */
export function registerPlaceOf(registers: Registers, register: Register): SurveyedRegister | undefined {
  return places.get(registers)?.get(register);
}
