/**
 * What Excel and the store ask of a manifest beyond its XML schema. Each rule returns sentences; none means it is kept.
 * Sources: the manifest reference of office-js-docs-reference and the certification policies 1120.
 */
export interface Surroundings {
  /** All addresses begin with this. */
  readonly base: string;
  /** Width and height of the PNG at a path below the base; null when there is none. */
  imageSize(path: string): readonly [number, number] | null;
  /** True when the build puts a file at this path. */
  hasFile(path: string): boolean;
  /** Names given to Office.actions.associate. */
  readonly actions: readonly string[];
  readonly production: boolean;
  /** Version of the package. */
  readonly version: string;
  /** True for the manifest that a build writes, not the one it is made from. */
  readonly published: boolean;
}

type Rule = (manifest: Document, around: Surroundings) => string[];

const named = (root: Document | Element, name: string): Element[] => [...root.getElementsByTagNameNS("*", name)];
const valueOf = (element: Element): string => element.getAttribute("DefaultValue") ?? "";
const overridesOf = (element: Element): Element[] =>
  [...element.children].filter((child) => child.localName === "Override");
const allValues = (element: Element): string[] => [
  valueOf(element),
  ...overridesOf(element).map((override) => override.getAttribute("Value") ?? ""),
];
const parentNames = (element: Element): string => element.parentElement?.localName ?? "";

/** Where an address stands: elements of the base part and Image and Url resources. */
function addresses(manifest: Document): { readonly where: string; readonly address: string }[] {
  const base = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation"].flatMap((name) =>
    named(manifest, name).filter((element) => element.hasAttribute("DefaultValue")),
  );
  return [...base, ...named(manifest, "Image"), ...named(manifest, "Url")]
    .filter((element) => element.hasAttribute("DefaultValue"))
    .flatMap((element) =>
      allValues(element).map((address) => ({ where: element.getAttribute("id") ?? element.localName, address })),
    );
}

const everythingUnderOneBase: Rule = (manifest, { base, hasFile }) =>
  addresses(manifest).flatMap(({ where, address }) => {
    if (!address.startsWith(`${base}/`)) return [`${where}: ${address} is not below ${base}`];
    return hasFile(address.slice(base.length + 1).replace(/\?.*$/, ""))
      ? []
      : [`${where}: the build has no ${address.slice(base.length + 1)}`];
  });

const httpsOnly: Rule = (manifest, { production }) =>
  !production
    ? []
    : addresses(manifest)
        .filter(({ address }) => !/^https:\/\/(?!localhost|127\.)/.test(address))
        .map(({ where, address }) => `${where}: ${address} is not https on a public host`);

const baseElements: Rule = (manifest) =>
  ["SupportUrl", "IconUrl", "HighResolutionIconUrl"]
    .filter((name) => !valueOf(named(manifest, name)[0] ?? manifest.documentElement))
    .map((name) => `${name} is missing`);

const baseIcons: Rule = (manifest, { base, imageSize }) =>
  (
    [
      ["IconUrl", 32],
      ["HighResolutionIconUrl", 64],
    ] as const
  ).flatMap(([name, size]) =>
    named(manifest, name)
      .flatMap(allValues)
      .filter((address) => imageSize(address.slice(base.length + 1))?.join() !== `${size},${size}`)
      .map((address) => `${name}: ${address} is not ${size} by ${size} pixels`),
  );

const commandIcons: Rule = (manifest, { base, imageSize }) => {
  const images = new Map(named(manifest, "Image").map((image) => [image.getAttribute("id") ?? "", image]));
  return named(manifest, "Icon").flatMap((icon) => {
    const owner = icon.parentElement?.getAttribute("id") ?? "";
    const sizes = [...icon.children].map((image) => Number(image.getAttribute("size")));
    const missing = [16, 32, 80]
      .filter((size) => !sizes.includes(size))
      .map((size) => `${owner}: no icon of ${size} pixels`);
    const wrong = [...icon.children].flatMap((child) => {
      const size = Number(child.getAttribute("size"));
      const image = images.get(child.getAttribute("resid") ?? "");
      return (image ? allValues(image) : [])
        .filter((address) => imageSize(address.slice(base.length + 1))?.join() !== `${size},${size}`)
        .map((address) => `${owner}: ${address} is not ${size} by ${size} pixels`);
    });
    return [...missing, ...wrong];
  });
};

/** The kind of resource that a reference must lead to. */
function wantedKind(element: Element): string {
  if (element.localName === "Image") return "Images";
  if (["SourceLocation", "FunctionFile", "Runtime", "LearnMoreUrl"].includes(element.localName)) return "Urls";
  return element.localName === "Description" ? "LongStrings" : "ShortStrings";
}

const references: Rule = (manifest) => {
  const resources = named(manifest, "Resources")[0];
  const kinds = new Map<string, string>();
  const findings: string[] = [];
  for (const resource of resources ? named(resources, "*") : []) {
    const id = resource.getAttribute("id");
    if (id === null) continue;
    if (id.length > 32) findings.push(`${id}: a resource id has at most 32 characters`);
    if (kinds.has(id)) findings.push(`${id}: two resources have this id`);
    kinds.set(id, parentNames(resource));
  }
  const used = new Set<string>();
  for (const element of named(manifest, "*")) {
    const resid = element.getAttribute("resid");
    if (resid === null) continue;
    used.add(resid);
    const kind = kinds.get(resid);
    if (kind === undefined) findings.push(`${element.localName}: there is no resource ${resid}`);
    else if (kind !== wantedKind(element))
      findings.push(`${element.localName}: ${resid} is one of ${kind}, not ${wantedKind(element)}`);
  }
  for (const id of kinds.keys()) if (!used.has(id)) findings.push(`${id}: nothing refers to this resource`);
  return findings;
};

const sharedRuntime: Rule = (manifest) => {
  const runtimes = named(manifest, "Runtime");
  const runtime = runtimes[0]?.getAttribute("resid") ?? "";
  const findings = runtimes.length === 1 ? [] : [`there are ${runtimes.length} runtimes, not 1`];
  if (runtimes[0]?.getAttribute("lifetime") !== "long") findings.push("the runtime's lifetime is not long");
  const same = [
    ...named(manifest, "Page").flatMap((page) => named(page, "SourceLocation")),
    ...named(manifest, "FunctionFile"),
    ...named(manifest, "Action").flatMap((action) => named(action, "SourceLocation")),
  ];
  for (const element of same) {
    const resid = element.getAttribute("resid");
    if (resid !== runtime) findings.push(`${parentNames(element)}: ${resid} is not the runtime's ${runtime}`);
  }
  // One pane for all: an id would let Excel on the web open a second one (office-js#2918).
  if (named(manifest, "TaskpaneId").length > 0) findings.push("a TaskpaneId, although the runtime's lifetime is long");
  return findings;
};

/** What SKM cannot do without; newer members are guarded where they are used. */
const needed = { SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3", ExcelApi: "1.17" };

const requirements: Rule = (manifest) => {
  const sets = new Map(named(manifest, "Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]));
  return Object.entries(needed)
    .filter(([name, version]) => sets.get(name) !== version)
    .map(([name, version]) => `the requirement ${name} ${version} is missing`);
};

const uniqueIds: Rule = (manifest) =>
  ["Control", "Group", "CustomTab"].flatMap((name) => {
    const ids = named(manifest, name).map((element) => element.getAttribute("id") ?? "");
    return ids.flatMap((id, i) => [
      ...(ids.indexOf(id) < i ? [`${name}: two have the id ${id}`] : []),
      ...(id.length > 125 ? [`${name}: ${id} is longer than 125 characters`] : []),
    ]);
  });

const lengths: Rule = (manifest) => {
  const within = (elements: Element[], limit: number): string[] =>
    elements.flatMap((element) =>
      allValues(element)
        .filter((text) => text.length > limit || text.trim() === "")
        .map(
          (text) =>
            `${element.getAttribute("id") ?? element.localName}: ${text.length} characters, 1 to ${limit} are allowed`,
        ),
    );
  const stringsOf = (name: string): Element[] => named(manifest, name).flatMap((strings) => named(strings, "String"));
  const top = (name: string): Element[] =>
    named(manifest, name).filter((element) => parentNames(element) === "OfficeApp");
  return [
    // The store shows 50 characters of the name and 100 of the summary.
    ...within(top("DisplayName"), 50),
    ...within(top("Description"), 250),
    ...within(stringsOf("ShortStrings"), 125),
    ...within(stringsOf("LongStrings"), 250),
    ...((named(manifest, "ProviderName")[0]?.textContent ?? "").length > 125
      ? ["ProviderName: more than 125 characters"]
      : []),
  ];
};

const identity: Rule = (manifest, { version: ofPackage, published }) => {
  const findings: string[] = [];
  const id = named(manifest, "Id")[0]?.textContent ?? "";
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) findings.push(`Id: ${id} is no GUID`);
  const version = named(manifest, "Version")[0]?.textContent ?? "";
  if (!/^\d{1,5}(\.\d{1,5}){0,3}$/.test(version)) findings.push(`Version: ${version} is not 1 to 4 numbers`);
  if (published && version !== `${ofPackage}.0`)
    findings.push(`Version: ${version} is not the package's ${ofPackage}.0`);
  // The store asks for the publisher's name there (policy 1100).
  const provider = named(manifest, "ProviderName")[0]?.textContent ?? "";
  const name = named(manifest, "DisplayName")[0];
  if (name && allValues(name).includes(provider))
    findings.push(`ProviderName: ${provider} is the product, not its publisher`);
  return findings;
};

const languages: Rule = (manifest) => {
  const defaultLocale = named(manifest, "DefaultLocale")[0]?.textContent ?? "";
  return named(manifest, "*").flatMap((element) => {
    const locales = overridesOf(element).map((override) => override.getAttribute("Locale") ?? "");
    const name = element.getAttribute("id") ?? element.localName;
    return [
      ...locales
        .filter((locale) => locale === defaultLocale)
        .map((locale) => `${name}: an override for the default ${locale}`),
      ...locales
        .filter((locale, i) => locales.indexOf(locale) < i)
        .map((locale) => `${name}: two overrides for ${locale}`),
      ...locales.filter((locale) => !locale.includes("-")).map((locale) => `${name}: ${locale} names no country`),
    ];
  });
};

/** Texts that are the same in German, by intention. */
const sameInGerman = ["SKM", "Casting"];

const german: Rule = (manifest) => {
  const texts = [
    ...named(manifest, "String"),
    ...["DisplayName", "Description"]
      .flatMap((name) => named(manifest, name))
      .filter((element) => element.hasAttribute("DefaultValue")),
  ];
  return texts
    .filter((element) => !sameInGerman.includes(valueOf(element)))
    .filter((element) => !overridesOf(element).some((override) => override.getAttribute("Locale") === "de-DE"))
    .map((element) => `${element.getAttribute("id") ?? element.localName}: no German text`);
};

/** Excel looks for its own tag only: an Austrian or Swiss Excel would show English. */
const germanEverywhere: Rule = (manifest, { published }) =>
  !published
    ? []
    : named(manifest, "*").flatMap((element) => {
        const texts = new Map(
          overridesOf(element).map((override) => [override.getAttribute("Locale"), override.getAttribute("Value")]),
        );
        if (!texts.has("de-DE")) return [];
        return ["de-AT", "de-CH", "de-LI", "de-LU"]
          .filter((locale) => texts.get(locale) !== texts.get("de-DE"))
          .map(
            (locale) => `${element.getAttribute("id") ?? element.localName}: ${locale} does not say what de-DE says`,
          );
      });

/** Excel keeps the functions' metadata for a day, by their address (office-js#2777). */
const metadataOfVersion: Rule = (manifest, { published, version }) =>
  !published
    ? []
    : addresses(manifest)
        .filter(({ address }) => address.includes(".json") && !address.endsWith(`.json?v=${version}`))
        .map(({ address }) => `${address} does not name the version`);

const namespaceStays: Rule = (manifest) => {
  const resid = named(manifest, "Namespace")[0]?.getAttribute("resid");
  const text = named(manifest, "String").find((element) => element.getAttribute("id") === resid);
  return text && allValues(text).every((value) => value === "SKM")
    ? []
    : ["the namespace is not SKM in every language"];
};

const actionsExist: Rule = (manifest, { actions }) => {
  const names = named(manifest, "FunctionName").map((element) => element.textContent ?? "");
  return [
    ...names.filter((name) => !actions.includes(name)).map((name) => `${name}: no action is associated with this name`),
    ...actions.filter((name) => !names.includes(name)).map((name) => `${name}: no control runs this action`),
  ];
};

const ribbonManners: Rule = (manifest) => {
  const findings: string[] = [];
  for (const group of named(manifest, "Group")) {
    const count = [...group.children].filter((child) => child.localName === "Control").length;
    if (count > 6) findings.push(`${group.getAttribute("id")}: ${count} controls, 6 are allowed`);
  }
  for (const menu of named(manifest, "OfficeMenu")) {
    if (!["ContextMenuCell", "ContextMenuText"].includes(menu.getAttribute("id") ?? ""))
      findings.push("OfficeMenu: unknown menu");
    if (named(menu, "Control").length !== 1) findings.push("OfficeMenu: exactly one control is allowed");
    if (named(menu, "Enabled").length > 0) findings.push("OfficeMenu: Enabled is not for context menus");
  }
  if (named(manifest, "CustomTab").length > 1) findings.push("more than one tab of our own");
  const hosts = named(manifest, "Host").map((host) => host.getAttribute("Name") ?? host.getAttribute("xsi:type"));
  if (hosts.some((host) => host !== "Workbook")) findings.push("a host other than Workbook");
  if (named(manifest, "Permissions")[0]?.textContent !== "ReadWriteDocument")
    findings.push("Permissions is not ReadWriteDocument");
  return findings;
};

const rules: readonly Rule[] = [
  identity,
  baseElements,
  baseIcons,
  commandIcons,
  everythingUnderOneBase,
  httpsOnly,
  references,
  sharedRuntime,
  requirements,
  uniqueIds,
  lengths,
  languages,
  german,
  germanEverywhere,
  metadataOfVersion,
  namespaceStays,
  actionsExist,
  ribbonManners,
];

/** What is wrong with the manifest, one sentence each. */
export function manifestFindings(xml: string, around: Surroundings): string[] {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  const broken = manifest.getElementsByTagName("parsererror")[0];
  if (broken) return [`not well-formed: ${broken.textContent}`];
  return rules.flatMap((rule) => rule(manifest, around));
}
