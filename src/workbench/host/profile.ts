/** Which Excel is played. */
export interface Profile {
  readonly platform: "web" | "windows" | "mac";
  /** Highest version by requirement set; a set that is absent is not supported. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Language of Excel's own texts, "en-US". */
  readonly displayLanguage: string;
  /** Language of the data, "de-DE". */
  readonly contentLanguage: string;
  /** Undefined where Excel does not tell, as on the web (office-js#6134). */
  readonly theme: OfficeTheme | undefined;
  readonly version: string;
  /** Base of localStorage keys that other add-ins must not see; undefined in Excel on the web outside of an iframe. */
  readonly partitionKey: string | undefined;
  /** How an empty cell arrives in a custom function: excel-platform rules differ by build. */
  readonly blanks: { readonly scalar: 0 | "" | null; readonly matrix: 0 | "" | null };
  /** How the workbook calculates; by hand, what depends on a changed cell waits for `calculate`. Automatic when left out. */
  readonly calculationMode?: "Automatic" | "Manual";
  /** False: the retail Excel of 2016 and 2019, where a formula gives one cell. True when left out. */
  readonly hasDynamicArrays?: boolean;
  /** True: functions answer within a request that asks them, which Excel never does. False when left out. */
  readonly functionsAnswerAtOnce?: boolean;
  /** What a custom-function call costs; 0 and 0 delivers at once. In ms. */
  readonly functionDelay: { readonly call: number; readonly level: number };
}

export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
}

export const lightTheme: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#262626",
  controlBackgroundColor: "#F5F5F5",
  controlForegroundColor: "#262626",
  isDarkTheme: false,
};

export const darkTheme: OfficeTheme = {
  bodyBackgroundColor: "#262626",
  bodyForegroundColor: "#FFFFFF",
  controlBackgroundColor: "#363636",
  controlForegroundColor: "#FFFFFF",
  isDarkTheme: true,
};

const sets = {
  ExcelApi: "1.20",
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.4",
  AddinCommands: "1.3",
  RibbonApi: "1.2",
  KeyboardShortcuts: "1.1",
  DialogApi: "1.2",
  DialogOrigin: "1.1",
  ImageCoercion: "1.2",
  ContextMenuApi: "1.1",
  DelayForCellEdit: "1.1",
};

const shared = {
  requirementSets: sets,
  displayLanguage: "en-US",
  contentLanguage: "en-US",
  theme: lightTheme,
  functionDelay: { call: 0, level: 0 },
};

/** The profiles that can be named; each field can be overridden. */
export const profiles: Readonly<Record<Profile["platform"], Profile>> = {
  web: {
    ...shared,
    platform: "web",
    version: "16.0.19000.0",
    partitionKey: "workbench",
    theme: undefined,
    requirementSets: { ...sets, ExcelApiOnline: "1.1" },
    blanks: { scalar: null, matrix: "" },
  },
  windows: {
    ...shared,
    platform: "windows",
    version: "16.0.19000.20000",
    partitionKey: "workbench",
    blanks: { scalar: 0, matrix: "" },
  },
  mac: { ...shared, platform: "mac", version: "16.100", partitionKey: undefined, blanks: { scalar: 0, matrix: 0 } },
};

/** The named profile with changes: `profileOf({platform: "mac", contentLanguage: "de-DE"})`. Default: web. */
export function profileOf(change: Partial<Profile> = {}): Profile {
  return { ...profiles[change.platform ?? "web"], ...change };
}

/** True when the profile has the set in this version or a later one. Both "1.7" and 1.7 are understood, 1.10 is above 1.9. */
export function isSetSupported(profile: Profile, name: string, version: string | number = "1.0"): boolean {
  const key = Object.keys(profile.requirementSets).find((set) => set.toLowerCase() === name.toLowerCase());
  const has = key === undefined ? undefined : profile.requirementSets[key];
  if (has === undefined) return false;
  const [major = 0, minor = 0] = has.split(".").map(Number);
  const [needMajor = 0, needMinor = 0] = String(version).split(".").map(Number);
  return major > needMajor || (major === needMajor && minor >= needMinor);
}
