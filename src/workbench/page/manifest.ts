/** What the workbench takes from an add-in's manifest, in one language. Addresses are absolute, icons by size. */
export interface AddIn {
  readonly name: string;
  readonly paneUrl: string;
  readonly namespace: string;
  readonly functionsUrl: string | null;
  readonly tabs: readonly RibbonTab[];
  /** Controls of the cell's context menu. */
  readonly cellMenu: readonly RibbonButton[];
}

export interface RibbonTab {
  readonly id: string;
  /** Empty for one of Excel's own tabs. */
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly text: string };
  readonly icons: ReadonlyMap<number, string>;
  readonly action:
    { readonly kind: "pane"; readonly url: string } | { readonly kind: "function"; readonly name: string };
}

function child(element: Element, ...names: string[]): Element | null {
  let found: Element | null = element;
  for (const name of names) {
    found = [...(found?.children ?? [])].find((candidate) => candidate.localName === name) ?? null;
  }
  return found;
}

const children = (element: Element | null, name: string): Element[] =>
  [...(element?.children ?? [])].filter((candidate) => candidate.localName === name);

const typeOf = (element: Element): string =>
  [...element.attributes].find((attribute) => attribute.localName === "type")?.value.replace(/^.*:/, "") ?? "";

/** The value for the language, as Excel chooses it: the override for exactly this tag, else the default. */
function valueIn(element: Element, locale: string): string {
  const override = children(element, "Override").find(
    (one) => one.getAttribute("Locale")?.toLowerCase() === locale.toLowerCase(),
  );
  return override?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "";
}

/**
 * Reads an XML manifest with VersionOverrides for Excel.
 * @param locale "de-DE": the display language
 * Throws an Error with a sentence when it is no manifest that shows anything in Excel.
 */
export function readManifest(xml: string, locale: string): AddIn {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const root = document.documentElement;
  if (root.localName !== "OfficeApp") throw new Error("manifest.xml: the root element is not OfficeApp");
  const overrides = child(root, "VersionOverrides");
  const host = children(child(root, "VersionOverrides", "Hosts"), "Host").find((one) => typeOf(one) === "Workbook");
  if (!overrides || !host) throw new Error("manifest.xml: there are no VersionOverrides for the host Workbook");

  const resources = new Map<string, Element>();
  for (const kind of child(overrides, "Resources")?.children ?? []) {
    for (const resource of kind.children) resources.set(resource.getAttribute("id") ?? "", resource);
  }
  const resource = (element: Element | null): string => {
    const id = element?.getAttribute("resid") ?? "";
    const found = resources.get(id);
    if (!found)
      throw new Error(`manifest.xml: ${element?.localName ?? "an element"} refers to "${id}", which is no resource`);
    return valueIn(found, locale);
  };

  const button = (control: Element): RibbonButton => {
    const action = child(control, "Action");
    if (!action) throw new Error(`manifest.xml: control ${control.getAttribute("id")} has no Action`);
    const icon = children(child(control, "Icon"), "Image");
    return {
      id: control.getAttribute("id") ?? "",
      label: resource(child(control, "Label")),
      tip: {
        title: resource(child(control, "Supertip", "Title")),
        text: resource(child(control, "Supertip", "Description")),
      },
      icons: new Map(icon.map((image) => [Number(image.getAttribute("size")), resource(image)])),
      action:
        typeOf(action) === "ShowTaskpane"
          ? { kind: "pane", url: resource(child(action, "SourceLocation")) }
          : { kind: "function", name: child(action, "FunctionName")?.textContent?.trim() ?? "" },
    };
  };
  const group = (element: Element): RibbonGroup => ({
    id: element.getAttribute("id") ?? "",
    label: resource(child(element, "Label")),
    buttons: children(element, "Control").map(button),
  });

  const points = children(child(host, "DesktopFormFactor"), "ExtensionPoint");
  const ribbon = points.filter((point) => typeOf(point) === "PrimaryCommandSurface");
  const menus = points
    .filter((point) => typeOf(point) === "ContextMenu")
    .flatMap((point) => children(point, "OfficeMenu"));
  const tabs = ribbon
    .flatMap((point) => [...point.children])
    .map((tab) => ({
      id: tab.getAttribute("id") ?? "",
      label: tab.localName === "CustomTab" ? resource(child(tab, "Label")) : "",
      groups: children(tab, "Group").map(group),
    }));
  const functions = children(child(host, "AllFormFactors"), "ExtensionPoint").find(
    (point) => typeOf(point) === "CustomFunctions",
  );
  const metadata = functions && child(functions, "Metadata", "SourceLocation");
  const name = child(root, "DisplayName");
  const runtime = child(host, "Runtimes", "Runtime");
  const source = child(root, "DefaultSettings", "SourceLocation");
  return {
    name: name ? valueIn(name, locale) : "",
    paneUrl: runtime ? resource(runtime) : source ? valueIn(source, locale) : "",
    namespace: functions ? resource(child(functions, "Namespace")) : "",
    functionsUrl: metadata ? resource(metadata) : null,
    tabs,
    cellMenu: menus
      .filter((menu) => menu.getAttribute("id") === "ContextMenuCell")
      .flatMap((menu) => children(menu, "Control").map(button)),
  };
}
