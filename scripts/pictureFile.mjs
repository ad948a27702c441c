// A picture of the screen as a PNG with a palette: a third of the size, so that the repository stays small.
import { deflateSync } from "node:zlib";

const mostColours = 256;

/** The colours that stand for all others: the most frequent ones first, near twins of a chosen one last. */
function paletteOf(counts) {
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const chosen = [];
  for (let least = 24; chosen.length < mostColours && least >= 0; least -= 8) {
    for (const colour of byCount) {
      if (chosen.length === mostColours) break;
      if (!chosen.includes(colour) && chosen.every((other) => distance(colour, other) > least)) chosen.push(colour);
    }
    if (byCount.length <= chosen.length) break;
  }
  return chosen;
}

function distance(a, b) {
  return (
    Math.abs((a >> 16) - (b >> 16)) + Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) + Math.abs((a & 255) - (b & 255))
  );
}

const crcTable = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  let crc = 0xffffffff;
  for (const byte of named) crc = crcTable[(crc ^ byte) & 255] ^ (crc >>> 8);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE((crc ^ 0xffffffff) >>> 0, named.length + 4);
  return framed;
}

/** Turns pixels (RGBA, row by row) into a PNG file of at most 256 colours. */
export function palettePng({ width, height, pixels }) {
  const colourAt = (index) => (pixels[4 * index] << 16) | (pixels[4 * index + 1] << 8) | pixels[4 * index + 2];
  const counts = new Map();
  for (let index = 0; index < width * height; index++) {
    const colour = colourAt(index);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = paletteOf(counts);
  const nearest = new Map();
  for (const colour of counts.keys()) {
    let best = 0;
    for (let index = 1; index < palette.length; index++) {
      if (distance(colour, palette[index]) < distance(colour, palette[best])) best = index;
    }
    nearest.set(colour, best);
  }
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      rows[row * (width + 1) + column + 1] = nearest.get(colourAt(row * width + column));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The pixels of a PNG file, decoded by a page of the browser that took it. */
export async function pixelsOf(page, file) {
  const { width, height, encoded } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let text = "";
    for (let from = 0; from < data.length; from += 32768) {
      text += String.fromCharCode(...data.subarray(from, from + 32768));
    }
    return { width: image.width, height: image.height, encoded: btoa(text) };
  }, file.toString("base64"));
  return { width, height, pixels: Buffer.from(encoded, "base64") };
}
