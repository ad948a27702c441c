/** The text of a part in whatever encoding its writer chose; what we write is UTF-8. */
import { strFromU8 } from "fflate";

const DECLARATION = /^(<\?xml\b[^>]*?\sencoding\s*=\s*["'])([\w.:-]+)(["'])/;

/** By its byte order mark, else by its declaration, else UTF-8: the order that the XML recommendation gives. */
export function partText(bytes: Uint8Array): string {
  const text = encodedText(bytes);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function encodedText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return decoded(bytes, "utf-16le");
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return decoded(bytes, "utf-16be");
  const named = DECLARATION.exec(strFromU8(bytes.subarray(0, 200), true))?.[2];
  if (named && !/^utf-?8$/i.test(named)) return decoded(bytes, named);
  // For short texts the decoder of the archive library is the faster one.
  return bytes.length > 1 << 20 ? new TextDecoder().decode(bytes) : strFromU8(bytes);
}

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    throw new Error(`its encoding "${encoding}" is not known`);
  }
}

/** The text of a part with the encoding that it is written in. */
export function utf8Declared(text: string): string {
  const named = DECLARATION.exec(text)?.[2];
  return named === undefined || /^utf-?8$/i.test(named) ? text : text.replace(DECLARATION, "$1UTF-8$3");
}
