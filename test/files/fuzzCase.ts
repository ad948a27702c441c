/** Workbooks and files of them, made from a number: the same number gives the same file. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { sampleFile } from "../../src/sample/sampleFile";
import { seededRandom } from "../../src/sample/random";
import { createWorkbook, saveXlsx } from "../../src/workbench/model/open";
import type { CellInput } from "../../src/workbench/model/workbook";
import { packageOf } from "../workbench/model/filePackage";
import { cells, results } from "../workbench/model/excelResults";
import { customers, forms } from "./packages";

type Random = ReturnType<typeof seededRandom>;
type Parts = Record<string, Uint8Array>;

export interface FuzzCase {
  readonly bytes: Uint8Array;
  /** What was done to the file, in words. */
  readonly mutations: readonly string[];
}

/** Numbers that break what was written for others. */
const NUMBERS = [
  "0",
  "-1",
  "1e308",
  "1e999",
  "NaN",
  "",
  "99999999",
  "1048576",
  "1048577",
  "16384",
  "4294967296",
  "0.5",
];
const TEXTS = [
  "",
  "A1",
  "ZZZ1",
  "XFD1048576",
  "A1:XFD1048576",
  "A:A",
  "_x0000_",
  "=1+1",
  "#REF!",
  "'",
  "]]>",
  "\u{1F600}",
  "true",
];
const FORMULAS = [
  "A1:A9*B:B",
  "SUM(",
  "A1:",
  "@A:A",
  "_xlfn.SINGLE(A1:A3)",
  "_xlfn.LET(_xlpm.a,1,_xlpm.a)",
  "_xlfn.ANCHORARRAY(A1)",
  "{1,2;3}",
  "T[#All]",
  "T[[#This Row],[x]]",
  "[1]Sheet1!A1",
  "'a''b'!A1",
  "INDIRECT(A1)",
  "OFFSET(A1,-1,0)",
  "A1",
  "1/0",
  "ROW(1:1048576)",
  '"',
  "A1#",
  "((((1))))",
  "-",
  "IF(,,)",
];
const TYPES = ["s", "str", "b", "e", "d", "n", "inlineStr", "zz"];

/** Made once for a process. */
let sample: Promise<Uint8Array> | undefined;

async function start(random: Random): Promise<{ bytes: Uint8Array; name: string }> {
  const kind = random.between(0, 9);
  if (kind === 0) return { bytes: await (sample ??= sampleFile({ language: "en", asOf: 46112 })), name: "the sample" };
  if (kind < 6) {
    const name = random.pick(Object.keys(forms));
    return { bytes: packageOf(forms[name]!(customers())), name };
  }
  return { bytes: await grown(random), name: "a grown workbook" };
}

/** A workbook of our own with formulas, a table, names, notes, a chart and formats in places of chance. */
async function grown(random: Random): Promise<Uint8Array> {
  const model = createWorkbook({ sheetNames: ["Data", "Further sheet"] });
  const [data, other] = model.sheets().map(({ id }) => id) as [string, string];
  const input = (value: (typeof cells)[string]): CellInput =>
    typeof value === "number"
      ? { number: value }
      : typeof value === "boolean"
        ? { boolean: value }
        : value.startsWith("=")
          ? { formula: value }
          : { text: value };
  const values = Object.values(cells);
  const at = (rows: number, columns: number) => ({
    row: random.between(0, 40),
    column: random.between(0, 12),
    rows,
    columns,
  });
  for (let count = random.between(1, 60); count > 0; count--)
    model.write(random.pick([data, other]), at(1, 1), [
      [random.next() < 0.4 ? { formula: random.pick(results)[0] } : input(random.pick(values))],
    ]);
  if (random.next() < 0.6) {
    model.write(other, { row: 60, column: 0, rows: 1, columns: 3 }, [
      ["Customer ID", "Potential", "Revenue"].map((text) => ({ text })),
    ]);
    model.addTable(other, { row: 60, column: 0, rows: 4, columns: 3 }, "Customers");
  }
  if (random.next() < 0.5)
    model.addName({ name: "Some", formula: `=Data!$A$1:$A$${random.between(1, 9)}`, visible: true, comment: "" });
  if (random.next() < 0.5) model.addNote(data, { row: 3, column: 3, text: "note", author: "a" });
  if (random.next() < 0.5)
    model.setNumberFormats(data, at(2, 2), [
      ["0.00", "@"],
      ["yyyy-mm-dd", null],
    ]);
  if (random.next() < 0.3) model.insertRows(data, random.between(0, 20), random.between(1, 3));
  return saveXlsx(model);
}

type Mutation = (parts: Parts, random: Random) => string;

const textParts = (parts: Parts) => Object.keys(parts).filter((path) => /\.(?:xml|rels|vml)$/.test(path));

/** Changes one place of a part that the pattern finds. */
function inPart(random: Random, parts: Parts, pattern: RegExp, change: (found: string) => string): string {
  const path = random.pick(textParts(parts));
  const text = strFromU8(parts[path]!);
  const found = [...text.matchAll(pattern)];
  if (!found.length) return `nothing in ${path}`;
  const match = random.pick(found);
  const next = change(match[0]);
  parts[path] = strToU8(text.slice(0, match.index) + next + text.slice(match.index + match[0].length));
  return `${path}: ${match[0].slice(0, 60)} -> ${next.slice(0, 60)}`;
}

const escaped = (text: string) => text.replace(/[&<>]/g, (each) => `&#${each.charCodeAt(0)};`);

const mutations: readonly Mutation[] = [
  (parts, random) => inPart(random, parts, /<[^>]+>/g, () => ""),
  (parts, random) => inPart(random, parts, /<[^>]+>/g, (tag) => tag + tag),
  (parts, random) => inPart(random, parts, /<[^>]+>/g, (tag) => tag.slice(0, random.between(0, tag.length - 1))),
  (parts, random) =>
    inPart(
      random,
      parts,
      /<\w[^>]*>/g,
      (tag) => `${random.pick(["<!--", "<![CDATA[", "<?x ", "<!DOCTYPE x [", "&unknown;", "\u0000"])}${tag}`,
    ),
  (parts, random) => inPart(random, parts, /\w+="[^"]*"/g, () => ""),
  (parts, random) =>
    inPart(
      random,
      parts,
      /="[^"]*"/g,
      () => `="${random.pick([...NUMBERS, ...TEXTS].map((text) => text.replace(/[&<"]/g, "")))}"`,
    ),
  (parts, random) => inPart(random, parts, /="\d+"/g, () => `="${random.pick(NUMBERS)}"`),
  (parts, random) =>
    inPart(
      random,
      parts,
      /\br="[A-Z]+\d+"/g,
      () => `r="${random.pick(["A1", "XFD1", "XFE1", "A1048577", "a1", "1A", "$A$1", "A0", "AAAA1", "A-1"])}"`,
    ),
  (parts, random) => inPart(random, parts, /\bt="\w+"/g, () => `t="${random.pick(TYPES)}"`),
  (parts, random) =>
    inPart(
      random,
      parts,
      /\bref="[^"]*"/g,
      () => `ref="${random.pick(["A1", "A1:XFD1048576", "B2:A1", "A:A", "", "A1:A1048577", "C3:C5"])}"`,
    ),
  (parts, random) =>
    inPart(random, parts, /<(?:\w+:)?v>[^<]*/g, (found) =>
      found.replace(/>.*/s, `>${escaped(random.pick([...NUMBERS, ...TEXTS]))}`),
    ),
  (parts, random) =>
    inPart(random, parts, /<(?:\w+:)?f(?: [^>]*)?>[^<]*/g, (found) =>
      found.replace(/>.*/s, `>${escaped(random.pick(FORMULAS))}`),
    ),
  (parts, random) =>
    inPart(random, parts, /<(?:\w+:)?f(?: [^>]*)?>/g, (tag) =>
      tag.replace(
        /<((?:\w+:)?f)[^>]*>/,
        `<$1 t="${random.pick(["array", "shared", "dataTable", "x"])}" ref="${random.pick(["A1", "C3:C5", "A1:Z99", "bad"])}" si="0">`,
      ),
    ),
  (parts, random) =>
    inPart(random, parts, /<(?:\w+:)?row\b[^>]*>/g, (tag) =>
      tag.replace(/\br="\d+"/, `r="${random.pick(["1", "2", "300", "0", "1048576", "x"])}"`),
    ),
  (parts, random) => inPart(random, parts, />[^<]{1,40}</g, () => `>${escaped(random.pick([...NUMBERS, ...TEXTS]))}<`),
  (parts, random) => {
    const path = random.pick(Object.keys(parts));
    delete parts[path];
    return `${path} is gone`;
  },
  (parts, random) => {
    const [from, to] = [random.pick(Object.keys(parts)), random.pick(Object.keys(parts))];
    parts[to] = parts[from]!;
    return `${to} holds ${from}`;
  },
  (parts, random) => {
    const path = random.pick(Object.keys(parts));
    parts[path] = parts[path]!.slice(0, random.between(0, parts[path]!.length));
    return `${path} breaks off at ${parts[path].length}`;
  },
  (parts, random) => {
    const path = random.pick(Object.keys(parts));
    const part = parts[path]!.slice();
    for (let count = random.between(1, 5); count > 0 && part.length; count--)
      part[random.between(0, part.length - 1)] = random.between(0, 255);
    parts[path] = part;
    return `${path} has other bytes`;
  },
];

/** Bytes of the archive itself. */
function torn(bytes: Uint8Array, random: Random): { bytes: Uint8Array; said: string } {
  const next = bytes.slice(0, random.next() < 0.3 ? random.between(0, bytes.length) : bytes.length);
  for (let count = random.between(0, 6); count > 0 && next.length; count--)
    next[random.next() < 0.5 ? random.between(0, next.length - 1) : Math.max(0, next.length - random.between(1, 300))] =
      random.between(0, 255);
  return { bytes: next, said: `the archive has other bytes, ${next.length} of ${bytes.length}` };
}

/**
 * The file of a number.
 * @param keep which of its mutations to make; all when left out
 */
export async function fuzzCase(seed: number, keep?: readonly number[]): Promise<FuzzCase> {
  const random = seededRandom(seed);
  const { bytes, name } = await start(random);
  const said = [`of ${name}`];
  const seeds = Array.from({ length: random.between(0, 4) }, () => random.between(1, 1_000_000_000));
  const isTorn = random.next() < 0.1;
  const parts: Parts = unzipSync(bytes);
  seeds.forEach((each, index) => {
    if (keep && !keep.includes(index)) return;
    const own = seededRandom(each);
    said.push(`${index}: ${own.pick(mutations)(parts, own)}`);
  });
  const packed = zipSync(parts, { level: 1 });
  if (!isTorn || (keep && !keep.includes(seeds.length))) return { bytes: packed, mutations: said };
  const broken = torn(packed, seededRandom(seed + 1));
  return { bytes: broken.bytes, mutations: [...said, `${seeds.length}: ${broken.said}`] };
}
