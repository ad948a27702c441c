import { idKey } from "../../method/cadence/idKey";
import { addMonths } from "../../method/calendar/serial";
import { weekBefore } from "../../method/careCalls/isoWeek";
import { perceptionOf } from "../../method/careCalls/perception";
import { contactsBetween, isTalk } from "../../method/careCalls/talks";
import { columnLetters } from "../excel/address";
import { networkName } from "../look/networkName";
import { contactNetworks, membersIn, networksIn } from "../look/networksIn";
import { permissionFor } from "../contacts/permissionFor";
import type { CellPlace } from "../excel/finding";
import type { Look } from "../look/look";
import { firstPerson } from "../look/personsIn";
import { contactPlace, customerPlaceOf } from "../look/sourcePlace";
import { instrumentOf } from "../words/instrumentWords";
import { questionOf } from "../words/careQuestionWords";
import type { CareAnswer, CareCallEntry, CareCallList, CareComparison } from "./careCalls";

/**
 * Monday's care calls as of a day (docs/method.md, Care calls): every network with a talk in the ISO week before the week
 * of the as-of day, what is recorded of it, what was answered, and perceived against recorded contacts over all answers.
 * @param asOf whole serial of the 1900 system
 * @returns null without a customers table, and outside Excel's calendar
 */
export function careCallsOf(look: Look, asOf: number): CareCallList | null {
  const week = weekBefore(asOf);
  const columns = look.customerColumns;
  if (!week || !columns) return null;
  const { monday, sunday } = week;
  const networks = networksIn(look);
  const contacts = look.contactColumns;
  const ofContact = contactNetworks(look);
  const answers = answersOf(look);
  const talks = new Map<number, number[]>();
  for (let row = 0; row < ofContact.length; row++) {
    const network = ofContact[row] as number;
    const day = contacts?.date[row] as number;
    if (network < 0 || !(day >= monday && day < sunday + 1)) continue;
    if (!isTalk(instrumentOf(contacts?.instrument[row] ?? ""), contacts?.effective[row] !== 0)) continue;
    const rows = talks.get(network);
    if (rows) rows.push(row);
    else talks.set(network, [row]);
  }
  const recorded = { networks: ofContact, dates: contacts?.date ?? [], effective: contacts?.effective ?? [] };
  const inWeek = contactsBetween(recorded, networks.keys.length, monday, sunday);
  const inYear = contactsBetween(recorded, networks.keys.length, yearBefore(sunday), sunday);
  const permissions = permissionFor(look, asOf);
  const entries = [...talks.keys()]
    .sort((a, b) => adviserRank(a) - adviserRank(b) || a - b)
    .map((network) => entryOf(network, talks.get(network) as number[]));
  return {
    asOf,
    monday,
    sunday,
    isoWeek: week.week,
    isoYear: week.year,
    entries,
    answers,
    comparison: comparisonOf(answers),
  };

  /** Who has no adviser stands last. */
  function adviserRank(network: number): number {
    const adviser = networks.adviserOf[network] as number;
    return adviser < 0 ? networks.advisers.length : adviser;
  }

  function entryOf(network: number, rows: readonly number[]): CareCallEntry {
    const records = membersIn(look)[network] as readonly number[];
    const first = records[0] as number;
    const ordered = [...rows].sort((a, b) => (contacts?.date[a] as number) - (contacts?.date[b] as number) || a - b);
    const latest = ordered.at(-1) as number;
    const asked = networks.customerRows.get(idKey(contacts?.customerId[latest])) ?? first;
    const key = networks.keys[network] as string;
    const { contactPerson, phone } = firstPerson(look, [asked, ...records]);
    return {
      key,
      network: networkName(look, network),
      adviser: networks.advisers[networks.adviserOf[network] as number] ?? "",
      customerId: columns?.customerId[asked] ?? "",
      contactPerson,
      phone,
      talks: ordered.map((row) => ({
        day: Math.floor(contacts?.date[row] as number),
        instrument: contacts?.instrument[row] ?? "",
        place: talkPlace(look, row),
      })),
      recordedInWeek: inWeek[network] as number,
      recordedInYear: inYear[network] as number,
      mayBeCalled: permissions.ofNetwork(network, "phone").isPermitted,
      answers: answers.filter((answer) => answer.week === monday && answer.network === key),
      place: customerPlaceOf(look, asked),
    };
  }
}

/** The day after the one twelve months before: a year of days with the last one in it. */
export function yearBefore(day: number): number {
  return (addMonths(day, -12) ?? 0) + 1;
}

function talkPlace(look: Look, row: number): CellPlace | null {
  const at = contactPlace(look);
  const column = at?.columns["date"]?.column;
  const sheetRow = look.contactColumns?.sheetRow[row];
  return at && column !== undefined && sheetRow !== undefined
    ? { sheet: at.sheet, cell: `${columnLetters(column)}${sheetRow}` }
    : null;
}

/** The rows of the register, the latest week first. */
function answersOf(look: Look): readonly CareAnswer[] {
  const networks = networksIn(look);
  return look.registers.careCalls
    .map((record): CareAnswer => {
      const customer = networks.customerRows.get(idKey(record.customerId));
      const network = customer === undefined ? -1 : (networks.networkOf[customer] as number);
      return {
        week: record.week,
        customerId: record.customerId,
        network: networks.keys[network] ?? "",
        adviser: networks.advisers[networks.adviserOf[network] as number] ?? "",
        question: questionOf(record.question) ?? record.question,
        perceived: record.perceived,
        recorded: record.recorded,
        note: record.note,
        sheetRow: record.sheetRow,
      };
    })
    .sort((a, b) => b.week - a.week || a.sheetRow - b.sheetRow);
}

/** Per adviser and, as "", over all; answers without both figures do not count. */
function comparisonOf(answers: readonly CareAnswer[]): readonly CareComparison[] {
  const both = answers.flatMap((answer) =>
    answer.perceived === null || answer.recorded === null
      ? []
      : [{ adviser: answer.adviser, perceived: answer.perceived, recorded: answer.recorded }],
  );
  if (both.length === 0) return [];
  const advisers = [...new Set(both.map(({ adviser }) => adviser))].filter((adviser) => adviser !== "").sort();
  return [
    ...advisers.map((adviser) => ({ adviser, ...perceptionOf(both.filter((each) => each.adviser === adviser)) })),
    { adviser: "", ...perceptionOf(both) },
  ];
}
