/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "../../../src/workbench/page/manifest";

/** A manifest of some other add-in: the workbench must not lean on ours. */
const foreign = `<?xml version="1.0"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <DisplayName DefaultValue="Weather"><Override Locale="de-DE" Value="Wetter"/></DisplayName>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Document"><DesktopFormFactor/></Host>
      <Host xsi:type="Workbook">
        <Runtimes><Runtime resid="u" lifetime="long"/></Runtimes>
        <AllFormFactors><ExtensionPoint xsi:type="CustomFunctions">
          <Script><SourceLocation resid="u"/></Script><Page><SourceLocation resid="u"/></Page>
          <Metadata><SourceLocation resid="m"/></Metadata><Namespace resid="n"/>
        </ExtensionPoint></AllFormFactors>
        <DesktopFormFactor>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome"><Group id="g1"><Label resid="l"/>
              <Icon><bt:Image size="16" resid="i16"/></Icon>
              <Control xsi:type="Button" id="c1"><Label resid="l"/><Supertip><Title resid="l"/><Description resid="d"/></Supertip>
                <Icon><bt:Image size="16" resid="i16"/><bt:Image size="32" resid="i32"/></Icon>
                <Action xsi:type="ExecuteFunction"><FunctionName>rain</FunctionName></Action></Control></Group></OfficeTab>
            <CustomTab id="t2"><Group id="g2"><Label resid="l"/><Icon/>
              <Control xsi:type="Button" id="c2"><Label resid="l"/><Supertip><Title resid="l"/><Description resid="d"/></Supertip>
                <Icon/><Action xsi:type="ShowTaskpane"><SourceLocation resid="u"/></Action></Control></Group><Label resid="l"/></CustomTab>
          </ExtensionPoint>
          <ExtensionPoint xsi:type="ContextMenu"><OfficeMenu id="ContextMenuCell">
              <Control xsi:type="Button" id="c3"><Label resid="l"/><Supertip><Title resid="l"/><Description resid="d"/></Supertip>
                <Icon/><Action xsi:type="ShowTaskpane"><SourceLocation resid="u"/></Action></Control></OfficeMenu></ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images><bt:Image id="i16" DefaultValue="https://w/16.png"/><bt:Image id="i32" DefaultValue="https://w/32.png"/></bt:Images>
      <bt:Urls><bt:Url id="u" DefaultValue="https://w/pane.html"/>
        <bt:Url id="m" DefaultValue="https://w/f.json"><bt:Override Locale="de-DE" Value="https://w/f-de.json"/></bt:Url></bt:Urls>
      <bt:ShortStrings><bt:String id="n" DefaultValue="WEATHER"/>
        <bt:String id="l" DefaultValue="Rain"><bt:Override Locale="de-DE" Value="Regen"/></bt:String></bt:ShortStrings>
      <bt:LongStrings><bt:String id="d" DefaultValue="When it rains."/></bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

test("a manifest is read for Excel, in the default language", () => {
  const addIn = readManifest(foreign, "en-GB");
  expect(addIn).toMatchObject({
    name: "Weather",
    paneUrl: "https://w/pane.html",
    namespace: "WEATHER",
    functionsUrl: "https://w/f.json",
  });
  const button = addIn.tabs[0]?.groups[0]?.buttons[0];
  expect(button).toMatchObject({
    id: "c1",
    label: "Rain",
    tip: { title: "Rain", text: "When it rains." },
    action: { kind: "function", name: "rain" },
  });
  expect([...(button?.icons ?? [])]).toEqual([
    [16, "https://w/16.png"],
    [32, "https://w/32.png"],
  ]);
});

test("the override of exactly this language counts, for labels and addresses", () => {
  const addIn = readManifest(foreign, "de-DE");
  expect([addIn.name, addIn.functionsUrl, addIn.tabs[0]?.groups[0]?.label]).toEqual([
    "Wetter",
    "https://w/f-de.json",
    "Regen",
  ]);
  expect(readManifest(foreign, "de-AT").name).toBe("Weather");
});

test("Excel's own tab has no label, an own tab has one, and the cell's menu is found", () => {
  const addIn = readManifest(foreign, "en-US");
  expect(addIn.tabs.map((tab) => [tab.id, tab.label])).toEqual([
    ["TabHome", ""],
    ["t2", "Rain"],
  ]);
  expect(addIn.cellMenu.map((button) => button.action)).toEqual([{ kind: "pane", url: "https://w/pane.html" }]);
});

test("a reference into the void is named", () => {
  expect(() => readManifest(foreign.replace('<Label resid="l"/>', '<Label resid="gone"/>'), "en-US")).toThrow('"gone"');
});

test("something that is no manifest is refused with a sentence", () => {
  expect(() => readManifest("<html/>", "en-US")).toThrow("the root element is not OfficeApp");
  expect(() => readManifest(foreign.replace('xsi:type="Workbook"', 'xsi:type="Presentation"'), "en-US")).toThrow(
    "host Workbook",
  );
});

test("the project's own manifest shows its commands", () => {
  const xml = readFileSync(join(__dirname, "..", "..", "..", "manifest.xml"), "utf8");
  const buttons = readManifest(xml, "de-DE").tabs.flatMap((tab) => tab.groups.flatMap((group) => group.buttons));
  expect(buttons.map((button) => button.label)).toEqual([
    "SKM öffnen",
    "Casting",
    "Erinnerungen",
    "Kontakt erfassen",
    "Erfolgsplanung",
    "Beispiel laden",
  ]);
});
