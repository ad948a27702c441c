import { idCell, numberCell } from "../excel/layout";
import type { ClassResponse } from "./furtherRules";
import { contactsAYear } from "./frequencies";
import { named, notNegative, type RuleReader } from "./ruleReader";
import { money, percent, type RuleTableSheet } from "./ruleTable";

const judgements = ["atNone", "atHalf", "atTarget", "atOneAndAHalf", "atSaturation"] as const;

/** How the contribution of a class answers to contacts (docs/method.md, Capacity). The shares must not fall. */
export function judgeResponse(
  reader: RuleReader | undefined,
  example: readonly ClassResponse[],
): readonly ClassResponse[] {
  if (!reader) return example;
  const seen = new Set<string>();
  return reader.rows(9).flatMap(({ index }): ClassResponse[] => {
    const label = reader.label(index, 0, "@response");
    if (label === undefined || reader.isDoubled(seen, label, index, named(label))) return [];
    const of = named(label);
    const shares = judgements.map((_, at) => reader.number(index, at + 4, of, notNegative));
    const falls = shares.findIndex((share, at) => at > 0 && share < (shares[at - 1] as number));
    if (falls > 0) reader.fault(index, falls + 4, { variant: "falls", row: of });
    const leastContacts = reader.number(index, 2, of, contactsAYear);
    const mostContacts = reader.number(index, 3, of, contactsAYear);
    if (mostContacts < leastContacts) reader.fault(index, 3, { variant: "reversed", row: of });
    return [
      {
        class: label,
        contributionAtTarget: reader.number(index, 1, of, notNegative),
        leastContacts,
        mostContacts,
        ...(Object.fromEntries(judgements.map((key, at) => [key, shares[at]])) as Record<
          (typeof judgements)[number],
          number
        >),
      },
    ];
  });
}

export const responseSheet: RuleTableSheet = {
  headers: ["class", "contributionAtTarget", "leastContacts", "mostContacts", ...judgements],
  formats: [null, money, null, null, percent, percent, percent, percent, percent],
  rows: ({ response }) =>
    response.map((each) => [
      idCell(each.class),
      ...[each.contributionAtTarget, each.leastContacts, each.mostContacts].map(numberCell),
      ...judgements.map((key) => numberCell(each[key])),
    ]),
};
