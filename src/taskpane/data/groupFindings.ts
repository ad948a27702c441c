import type { Finding, FindingKind } from "../../workbook/excel/finding";

export interface FindingGroup {
  readonly kind: FindingKind;
  readonly severity: Finding["severity"];
  readonly findings: readonly Finding[];
  readonly columns: readonly FindingColumn[];
}

/** The findings of a group in one column of one sheet. */
export interface FindingColumn {
  readonly sheet: string;
  /** "" where the findings name no column. */
  readonly header: string;
  readonly table: string;
  readonly count: number;
  /** Findings about one and the same word are one entry, the most frequent first. */
  readonly words: readonly FindingWord[];
}

export interface FindingWord {
  /** The first of them. */
  readonly finding: Finding;
  readonly count: number;
}

const weight = { error: 0, warning: 1, note: 2 };

/** Findings of one kind and severity together, by column and distinct word: errors first, then the larger groups. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, { kind: FindingKind; severity: Finding["severity"]; findings: Finding[] }>();
  for (const finding of findings) {
    const key = finding.severity + finding.kind;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { kind: finding.kind, severity: finding.severity, findings: [finding] });
  }
  return [...groups.values()]
    .map((group) => ({ ...group, columns: columnsOf(group.findings) }))
    .sort((a, b) => weight[a.severity] - weight[b.severity] || b.findings.length - a.findings.length);
}

function columnsOf(findings: readonly Finding[]): FindingColumn[] {
  const columns = new Map<
    string,
    Omit<FindingColumn, "count" | "words"> & { words: Map<unknown, { finding: Finding; count: number }> }
  >();
  for (const finding of findings) {
    const sheet = finding.place?.sheet ?? "";
    const column = finding.values["column"];
    // Fields of ours ("@potential") are named by the sentence; a header is the user's own word.
    const header = typeof column === "string" && !column.startsWith("@") ? column : "";
    const key = `${sheet}\n${header}`;
    const entry =
      columns.get(key) ?? columns.set(key, { sheet, header, table: finding.table, words: new Map() }).get(key)!;
    // Without a word each finding says something of its own.
    const word = finding.values["value"] ?? finding;
    const known = entry.words.get(word);
    if (known) known.count++;
    else entry.words.set(word, { finding, count: 1 });
  }
  return [...columns.values()]
    .map(({ words, ...column }) => {
      const sorted = [...words.values()].sort((a, b) => b.count - a.count);
      return { ...column, words: sorted, count: sorted.reduce((sum, { count }) => sum + count, 0) };
    })
    .sort((a, b) => b.count - a.count);
}
