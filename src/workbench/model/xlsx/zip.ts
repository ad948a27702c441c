/**
 * Zip archives of which single entries are replaced: the others are copied as they are, packed, which is both faster than
 * packing again and the surest way to leave them alone.
 */
import { deflateSync, Inflate, inflateSync, strFromU8, strToU8 } from "fflate";

export interface Entry {
  /** As stored. */
  readonly packed: Uint8Array;
  readonly method: number;
  readonly size: number;
  readonly crc: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** The entries of an archive by name; throws when it is damaged. */
export function readZip(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new Error("the end of the archive is missing");
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (at === 0xffffffff || count === 0xffff) {
    const large = findLargeEnd(view, end);
    count = Number(view.getBigUint64(large + 32, true));
    at = Number(view.getBigUint64(large + 48, true));
  }
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error("the list of entries is damaged");
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const crc = view.getUint32(at + 16, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const sizes = largeSizes(view, at, nameLength, extraLength);
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength), !(flags & 0x800));
    if (view.getUint32(sizes.offset, true) !== LOCAL) throw new Error(`the entry ${name} is damaged`);
    const start = sizes.offset + 30 + view.getUint16(sizes.offset + 26, true) + view.getUint16(sizes.offset + 28, true);
    if (start + sizes.packed > bytes.length) throw new Error(`the entry ${name} breaks off`);
    if (flags & 1) throw new Error(`the entry ${name} is encrypted`);
    entries.set(name, { packed: bytes.subarray(start, start + sizes.packed), method, size: sizes.size, crc });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function findLargeEnd(view: DataView, end: number): number {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) throw new Error("the archive is damaged");
  return Number(view.getBigUint64(locator + 8, true));
}

/** Sizes above 4 GB, and those of writers that always use the large form, stand in an extra field. */
function largeSizes(view: DataView, at: number, nameLength: number, extraLength: number) {
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  let extra = at + 46 + nameLength;
  const last = extra + extraLength;
  while (extra + 4 <= last) {
    const id = view.getUint16(extra, true);
    const length = view.getUint16(extra + 2, true);
    if (id === 1) {
      let field = extra + 4;
      const next = () => {
        const value = Number(view.getBigUint64(field, true));
        field += 8;
        return value;
      };
      if (size === 0xffffffff) size = next();
      if (packed === 0xffffffff) packed = next();
      if (offset === 0xffffffff) offset = next();
    }
    extra += 4 + length;
  }
  return { packed, size, offset };
}

/** Sheets pack to a tenth or a fiftieth; a part that claims to be 200 times its packed size is made to fill the memory. */
const MOST_RATIO = 200;
const SMALL = 16 << 20;
/** A text of more bytes is longer than the longest string of a browser. */
const LARGEST = 500 << 20;

/** What a part is refused for whose size is the fault, not its contents. */
export class TooLarge extends Error {}

export function unpack(entry: Entry): Uint8Array {
  const { size, packed } = entry;
  if (size > LARGEST || (size > SMALL && size > MOST_RATIO * packed.length))
    throw new TooLarge(`unpacked it would be ${Math.round(size / (1 << 20))} MB`);
  if (entry.method === 0) return entry.packed;
  if (entry.method !== 8) throw new Error(`packed in an unknown way (${entry.method})`);
  const content = packed.length < STEP ? inflateSync(packed, { out: new Uint8Array(size) }) : inflateInSteps(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new Error("its checksum is wrong");
  return content;
}

const STEP = 1 << 16;

/** Ends as soon as more comes out than the entry promised. */
function inflateInSteps({ packed, size }: Entry): Uint8Array {
  const content = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new Error("it is longer than it says");
    content.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  return filled === size ? content : content.subarray(0, filled);
}

export function pack(content: Uint8Array): Entry {
  const packed = deflateSync(content, { level: 6 });
  return { packed, method: 8, size: content.length, crc: crc32(content) };
}

const TABLE = new Uint32Array(256).map((_none, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(content: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < content.length; at++) crc = TABLE[(crc ^ content[at]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The archive of the entries, in their order. All are dated 1 January 1980, so that equal contents give equal archives. */
export function writeZip(entries: ReadonlyMap<string, Entry>): Uint8Array {
  const list = [...entries].map(([name, entry]) => ({ name: strToU8(name), entry }));
  const total = list.reduce((sum, { name, entry }) => sum + 76 + 2 * name.length + entry.packed.length, 22);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  const common = (start: number, entry: Entry, nameLength: number) => {
    view.setUint16(start, 20, true);
    view.setUint16(start + 2, 0x800, true);
    view.setUint16(start + 4, entry.method, true);
    view.setUint32(start + 6, 0x00210000, true);
    view.setUint32(start + 10, entry.crc, true);
    view.setUint32(start + 14, entry.packed.length, true);
    view.setUint32(start + 18, entry.size, true);
    view.setUint16(start + 22, nameLength, true);
  };
  for (const { name, entry } of list) {
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    common(at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
  }
  const start = at;
  list.forEach(({ name, entry }, index) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    common(at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[index]!, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, list.length, true);
  view.setUint16(at + 10, list.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return bytes;
}
