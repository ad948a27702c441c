import { parse } from "node:querystring";
import {
  fillTemplate,
  longestMailto,
  mailtoOf,
  bracedNames,
  type Placeholder,
} from "../../src/method/writing/template";

const values: Readonly<Record<Placeholder, string>> = {
  salutation: "Dear Ms Kurz",
  name: "Eva Kurz",
  company: "Adler & Söhne",
  topic: "{me}",
  lastNote: "",
  lastContact: "",
  nextContact: "2 Apr",
  adviser: "",
  me: "Tom",
  today: "",
};
const codeOf = (name: string): Placeholder | undefined =>
  ({ Anrede: "salutation", Topic: "topic", Note: "lastNote", Me: "me" })[name] as Placeholder | undefined;

test("what is known is filled in once, what is not stays in its braces", () => {
  expect(fillTemplate("{Anrede}, { Topic } {Note} {Foo} {}{ \n} {Me}", codeOf, values)).toBe(
    "Dear Ms Kurz, {me} {Note} {Foo} {}{ \n} Tom",
  );
  expect(bracedNames("{Anrede} {Foo} {Foo} {a\nb} {}")).toEqual(["Anrede", "Foo"]);
});

test.each([
  ["Thema & Preis? 100 % #1 +", "Sehr geehrte Frau Kurz,\n\nBitte: a=b & c\r\nGrüße\n'Tom' (x)"],
  ["", ""],
])(
  "a draft for %j reads back whole by another parser, with line breaks as mail programs want them",
  (subject, text) => {
    const href = mailtoOf("eva+x@adler.example", subject, text) as string;
    expect(href).toMatch(/^[!-~]+$/);
    const url = new URL(href);
    expect([url.protocol, decodeURIComponent(url.pathname)]).toEqual(["mailto:", "eva+x@adler.example"]);
    expect({ ...parse(url.search.slice(1)) }).toEqual({ subject, body: text.replace(/\r?\n/g, "\r\n") });
  },
);

test("nothing in a text can add a receiver or a header, and what is too long is none", () => {
  const href = mailtoOf("a@b.example?cc=x@y.example&", "s&bcc=evil@x.example", "b\r\nBcc: z") as string;
  const url = new URL(href);
  expect(decodeURIComponent(url.pathname)).toBe("a@b.example?cc=x@y.example&");
  expect(Object.keys(parse(url.search.slice(1)))).toEqual(["subject", "body"]);
  expect(mailtoOf("a@b.example", "", "ü".repeat(longestMailto / 6))).toBeNull();
  expect(mailtoOf("a@b.example", "", "u".repeat(longestMailto - 40))).not.toBeNull();
});
