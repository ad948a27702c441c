import { businessDayFrom, businessDayUpTo } from "./day";
import type { SampleNetwork } from "./networks";
import type { SampleCell, SampleColumn, SampleTable } from "./sampleWorkbook";
import type { SampleWords } from "./words";

/** The registers of the sample: tables side by side on one sheet, as the add-in itself lays them. */
export interface SampleRegisters {
  readonly sheet: string;
  readonly title: string;
  readonly intro: string;
  readonly tables: readonly { readonly heading: string; readonly table: SampleTable }[];
}

/** Row of the headings, from 0; the headers stand below. */
export const registerHeadingRow = 3;

interface Laying {
  readonly words: SampleWords;
  readonly asOf: number;
  readonly networks: readonly SampleNetwork[];
  /** Id of a network's member. */
  readonly idOf: (network: number, member: number) => number;
  /** Ids of the customers that were contacted in the campaign, each once. */
  readonly inCampaign: readonly number[];
  readonly campaignStart: number;
  readonly campaignEnd: number;
}

/** A few rows of each kind, so chosen that every network stands as it would without them. */
export function layRegisters(laying: Laying): SampleRegisters {
  const { words, asOf, networks, idOf, inCampaign, campaignStart, campaignEnd } = laying;
  const { sheet, title, intro, headings, columns: headers, terms } = words.registers;
  const { proofs, taskNotes, snoozeReason, dropReasons, campaign, campaignSelection } = words.registers;
  const standing = (wanted: SampleNetwork["standing"]): number[] =>
    networks.flatMap((network, at) => (network.standing === wanted && !network.takesFault ? [at] : []));
  const first = (wanted: SampleNetwork["standing"], at: number): number => idOf(standing(wanted)[at]!, 0);
  const table = (name: string, key: string, kinds: readonly Kind[], rows: SampleCell[][]) => ({
    heading: headings[key]!,
    table: {
      sheet,
      name,
      columns: kinds.map(([column, holds, width]): SampleColumn => ({
        header: headers[column]!,
        holds,
        width,
        format: holds === "date" ? words.dateFormat : holds === "number" ? "0" : "@",
      })),
      rows,
    } satisfies SampleTable,
  });
  return {
    sheet,
    title,
    intro,
    tables: [
      table(
        "SKM_Consents",
        "consents",
        [id, ["instrument", "text", 24], ["basis", "text", 18], ["date", "date", 13], ["proof", "text", 34]],
        (
          [
            [first("current", 0), "email", "express", 420, 0],
            [first("current", 1), "phone", "express", 310, 1],
            [first("current", 2), "phone", "presumed", 260, 2],
            [first("current", 3), "phone", "contract", 200, 3],
            [first("overdue", 0), "email", "express", 150, 0],
            [first("dueSoon", 0), "phone", "existingCustomer", 90, 2],
            [first("current", 4), "fax", "objection", 60, 4],
          ] as const
        ).map(([customer, instrument, basis, days, proof]) => [
          customer,
          terms[instrument]!,
          terms[basis]!,
          businessDayUpTo(asOf - days),
          proofs[proof]!,
        ]),
      ),
      table(
        "SKM_Tasks",
        "tasks",
        [
          id,
          ["kind", "text", 12],
          ["due", "date", 13],
          ["everyMonths", "number", 14],
          ["note", "text", 34],
          ["done", "date", 13],
        ],
        [
          [first("dueSoon", 0), terms["offer"]!, businessDayFrom(asOf + 3), "", taskNotes[0]!, ""],
          [first("dueSoon", 1), terms["other"]!, businessDayFrom(asOf + 7), "", taskNotes[1]!, ""],
          [
            first("current", 5),
            terms["offer"]!,
            businessDayUpTo(asOf - 40),
            "",
            taskNotes[2]!,
            businessDayUpTo(asOf - 39),
          ],
        ],
      ),
      table(
        "SKM_Snoozes",
        "snoozes",
        [id, ["until", "date", 13], ["reason", "text", 30], ["entered", "date", 13]],
        [[first("current", 6), businessDayUpTo(asOf - 15), snoozeReason, businessDayUpTo(asOf - 60)]],
      ),
      table(
        "SKM_PhaseHistory",
        "phaseHistory",
        [
          id,
          ["date", "date", 13],
          ["from", "text", 16],
          ["to", "text", 16],
          ["interest", "number", 10],
          ["reason", "text", 34],
          ["lookAgain", "date", 15],
        ],
        standing("dropped").map((network, at) => [
          idOf(network, 0),
          businessDayUpTo(asOf - 130 - 45 * at),
          words.phases.prospect,
          words.phases.dropped,
          0,
          dropReasons[at % dropReasons.length]!,
          businessDayFrom(asOf + 150 + 60 * at),
        ]),
      ),
      table(
        "SKM_Campaigns",
        "campaigns",
        [
          ["campaign", "text", 26],
          ["start", "date", 13],
          ["end", "date", 13],
          ["instrument", "text", 20],
          ["selection", "text", 34],
          ["costPerContact", "number", 17],
        ],
        [[campaign, campaignStart, campaignEnd, terms["phone"]!, campaignSelection, 25]],
      ),
      table(
        "SKM_CampaignLists",
        "campaignLists",
        [["campaign", "text", 26], id],
        inCampaign.map((customer) => [campaign, customer]),
      ),
    ],
  };
}

/** The tables with the column where each begins, from 0; a column is free between two. */
export function placeRegisters(tables: SampleRegisters["tables"]) {
  let next = 0;
  return tables.map((each) => {
    const column = next;
    next += each.table.columns.length + 1;
    return { ...each, column };
  });
}

type Kind = readonly [column: string, holds: SampleColumn["holds"], width: number];

const id: Kind = ["customerId", "number", 13];
