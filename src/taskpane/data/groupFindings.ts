import type { Finding, FindingKind } from "../../workbook/excel/finding";

export interface FindingGroup {
  readonly kind: FindingKind;
  readonly severity: Finding["severity"];
  readonly findings: readonly Finding[];
}

const weight = { error: 0, warning: 1, note: 2 };

/** Findings of one kind and severity together: errors first, then the larger groups. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, { kind: FindingKind; severity: Finding["severity"]; findings: Finding[] }>();
  for (const finding of findings) {
    const key = finding.severity + finding.kind;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { kind: finding.kind, severity: finding.severity, findings: [finding] });
  }
  return [...groups.values()].sort(
    (a, b) => weight[a.severity] - weight[b.severity] || b.findings.length - a.findings.length,
  );
}
