import { coreName, nameReason, nearNames } from "../../src/intake/names";

test.each([
  ["Müller Metallbau GmbH", "MÜLLER METALLBAU", "legalForm"],
  ["Müller Metallbau GmbH", "Mueller Metallbau", "legalForm"],
  ["Bergmann & Söhne KG", "Bergmann und Söhne KG", "spelling"],
  ["Eichhorn Elektro GmbH & Co. KG", "Eichhorn Elektro GmbH", "legalForm"],
  ["Fa. Conradi Logistik", "Conradi Logistik AG", "legalForm"],
  ["JPMorgan Chase & Co.", "JPMorgan Chase", "legalForm"],
  ["Schreinerei Weiß", "SCHREINEREI WEISS ", "spelling"],
  ["Dornfeld\u00a0Druck e.K.", "Dornfeld Druck", "legalForm"],
  ["Lang Bau GmbH", "Bau Lang GmbH", "wordOrder"],
  ["Sport-Haus Beck", "Sporthaus Beck", "blanks"],
  ["Hansen Kälte GmbH", "Hanssen Kälte GmbH", "typing"],
])("%s and %s may be one: %s", (a, b, reason) => {
  expect(nameReason(a, b)).toBe(reason);
});

test.each([
  ["Jäger Bau GmbH", "Jäger Bau Consult GmbH"],
  ["Jäger Bau GmbH", "Jäger Bauteile AG"],
  ["Bank of the West", "Bank of the East"],
  ["Ramesh Traders", "Ganesh Traders"],
  ["Royal Bank", "Royal Mail"],
  ["Enterprise Solutions", "The Solutions Co"],
  ["Firma 11 GmbH", "Firma 12 GmbH"],
  ["Paris 1", "Piraeus"],
  ["Union Pacific", "Union Carbide"],
  ["AG", "SE"],
  ["North Star", "South Star"],
])("%s and %s are two", (a, b) => {
  expect(nameReason(a, b)).toBeUndefined();
});

test("a name never loses its last word", () => {
  expect([coreName("AG"), coreName("SE & Co. KG"), coreName("ab")]).toEqual(["ag", "se & co", "ab"]);
});

test("a name that is a customer's is no near one; what is known surely is proposed, what only looks alike is not", () => {
  const names = ["Adler GmbH", "Hansen Kälte GmbH"];
  expect(nearNames(["Adler GmbH", "ADLER", "Hanssen Kälte", "Optik Lux"], names)).toEqual([
    { value: "ADLER", customers: [0], reason: "legalForm", isProposed: true },
    { value: "Hanssen Kälte", customers: [1], reason: "typing", isProposed: false },
  ]);
});

test("the search for near names finds what comparing all pairs finds", () => {
  const names = [
    "Lang Bau GmbH",
    "Sport-Haus Beck",
    "Bergmann & Söhne KG",
    "Wella GmbH",
    "Union Pacific",
    "Meier Druck",
  ];
  const values = [
    "Bau Lang",
    "Sporthaus Beck GmbH",
    "Bergmann und Soehne",
    "Welle AG",
    "Union Carbide",
    "Maier Druck",
    "Druck Meier",
  ];
  const pairs = values.flatMap((value) =>
    names.flatMap((name, at) => (nameReason(name, value) === undefined ? [] : [[value, at] as const])),
  );
  const found = nearNames(values, names).flatMap(({ value, customers }) => customers.map((at) => [value, at] as const));
  expect(found).toEqual(pairs);
});
