import { consentIn, saysYes } from "../method/consent/consentWords";
import { type ConsentEntry, permission } from "../method/consent/permission";
import type { MeasuresGrid } from "../method/measures/grid";
import { callInstruments, type Instrument } from "../method/measures/instruments";
import { type Measure, measureFor } from "../method/measures/measure";
import { highestInterest, phaseOf } from "../method/measures/phases";
import { examplePressure } from "../method/measures/pressure";
import { sayInCell } from "../text/functions/functionText";
import type { Language } from "../text/languages";
import { type ArgumentValue, isBlank, isError, plain } from "./cell";
import { fail, guarded, userLanguage } from "./fail";
import { extentOf, gridOf, noCell, rowOf } from "./grid";
import { measuresIn, withheldIn } from "./measureTables";

/**
 * Recommended instrument of each row and why, by a grid of phase and interest, with its vetoes.
 * @customfunction MEASURE
 * @param phase Prospect, qualified, buyer, customer, regular customer or dropped.
 * @param interest Degree of interest, 0 none to 4 ready to buy; blank is 0.
 * @param classLabel Class A to D; without a range of its own class D gets no visit (an example).
 * @param [consentEmail] Consent to e-mail: yes, or express.
 * @param [consentPhone] Consent to calls: yes or express, presumed, existing customer, contract.
 * @param [objection] Objection to every contact; it holds whatever else is given.
 * @param [consumer] TRUE for a consumer, who must have consented to calls expressly.
 * @param [recentContacts] Contacts of the network in the last 30 days; 3 are the most (an example).
 * @param [measures] Your measures: phase, interest, instrument, next best, such as SKM_Measures; the example if left out.
 * @param [withheld] What classes do not get: class and instrument, such as SKM_Withheld; the example if left out.
 * @returns Two columns: the instrument, blank where there is none, and why.
 */
export function measure(
  phase: unknown[][],
  interest: unknown[][],
  classLabel: unknown[][],
  consentEmail?: unknown[][],
  consentPhone?: unknown[][],
  objection?: unknown[][],
  consumer?: unknown[][],
  recentContacts?: unknown[][],
  measures?: unknown[][],
  withheld?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const tables: Tables = { grid: measuresIn(measures), withheld: withheldIn(withheld) };
    const grids = [phase, interest, classLabel, consentEmail, consentPhone, objection, consumer, recentContacts].map(
      gridOf,
    );
    if (grids.some(({ columns }) => columns > 1)) throw fail("#VALUE!", "functions.measure.oneColumn");
    const { rows, rowLimit } = extentOf(grids);
    const language = userLanguage();
    return Array.from({ length: rows }, (_, row) => {
      if (row >= rowLimit) return [noCell(), noCell()];
      const cells = grids.map((grid) => plain(rowOf(grid, row)[0]));
      const error = cells.find(isError);
      return error ? [error, error] : measureRow(cells as unknown as Given, tables, language);
    });
  });
}

type Given = readonly [
  ArgumentValue,
  ArgumentValue,
  ArgumentValue,
  ArgumentValue,
  ArgumentValue,
  ArgumentValue,
  ArgumentValue,
  ArgumentValue,
];

interface Tables {
  readonly grid: MeasuresGrid;
  readonly withheld: (label: string) => readonly Instrument[];
}

function measureRow(given: Given, { grid, withheld }: Tables, language: Language): unknown[] {
  const [phaseCell, interestCell, classCell, emailCell, phoneCell, objectionCell, consumerCell, recentCell] = given;
  if (isBlank(phaseCell) && isBlank(interestCell) && isBlank(classCell)) return ["", ""];
  const phaseWord = isBlank(phaseCell) ? "" : String(phaseCell);
  const phase = phaseOf(phaseWord);
  if (!phase) return both(fail("#VALUE!", "functions.measure.phaseUnknown", { phase: phaseWord }));
  const interest = interestCell === "" ? 0 : interestCell;
  if (typeof interest !== "number" || !Number.isInteger(interest) || interest < 0 || interest > highestInterest)
    return both(fail("#VALUE!", "functions.measure.interestOutside"));
  const recent = recentCell === "" ? 0 : recentCell;
  if (typeof recent !== "number" || recent < 0) return both(fail("#VALUE!", "functions.measure.recentNotNumber"));
  const email = consentIn(emailCell);
  const phone = consentIn(phoneCell);
  if (email === "unknown" || phone === "unknown")
    return both(
      fail("#VALUE!", "functions.measure.consentUnknown", {
        consent: String(email === "unknown" ? emailCell : phoneCell),
      }),
    );
  const register: ConsentEntry[] = [];
  if (email) register.push({ instrument: "email", says: email, day: undefined });
  if (phone) for (const instrument of callInstruments) register.push({ instrument, says: phone, day: undefined });
  if (saysYes(objectionCell)) register.push({ instrument: "all", says: "objection", day: undefined });
  const party = saysYes(consumerCell) ? "consumer" : "business";
  const asked = {
    phase,
    interest,
    classLabel: classCell === 0 ? "" : String(classCell),
    permissionOf: (instrument: Instrument) => permission(instrument, register, party, 0),
    isPressed: recent >= examplePressure.mostContacts,
  };
  const found = measureFor(asked, grid, withheld);
  if (!found) return ["", sayInCell(language, "functions.measure.because.noRow")];
  return [
    found.instrument ? sayInCell(language, `functions.measure.instrument.${found.instrument}`) : "",
    why(found, language),
  ];
}

function both(error: CustomFunctions.Error): unknown[] {
  return [error, error];
}

/** "Visit: not for class D. Phone is the next best." */
function why(found: Measure, language: Language): string {
  const vetoes = found.vetoed.map(({ instrument, veto }) =>
    sayInCell(language, "functions.measure.vetoed", {
      instrument: sayInCell(language, `functions.measure.instrument.${instrument}`),
      reason: sayInCell(language, `functions.measure.veto.${veto}`),
    }),
  );
  return [...vetoes, sayInCell(language, `functions.measure.because.${found.because}`)].join(" ");
}
