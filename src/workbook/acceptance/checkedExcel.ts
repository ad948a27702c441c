/** Which Excel was checked. */
export interface CheckedExcel {
  readonly platform: string;
  readonly version: string;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** Highest version of each set that it says it has. */
  readonly sets: Readonly<Record<string, string>>;
}

const knownSets: Readonly<Record<string, readonly string[]>> = {
  ExcelApi: Array.from({ length: 25 }, (_, minor) => `1.${minor + 1}`),
  CustomFunctionsRuntime: ["1.1", "1.2", "1.3", "1.4", "1.5"],
  SharedRuntime: ["1.1", "1.2"],
};

/** What Office says of itself. */
export function checkedExcel(): CheckedExcel {
  const { context } = Office;
  return {
    platform: String(context.platform),
    version: context.diagnostics.version,
    displayLanguage: context.displayLanguage,
    contentLanguage: context.contentLanguage,
    sets: Object.fromEntries(
      Object.entries(knownSets).map(([name, versions]) => [
        name,
        versions.filter((version) => context.requirements.isSetSupported(name, version)).at(-1) ?? "none",
      ]),
    ),
  };
}
