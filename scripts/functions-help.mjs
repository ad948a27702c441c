const escape = (text) =>
  String(text).replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

/** "SKM.SEGMENT(potential, revenue, [bands])", with the language's separator. */
function signature(one, separator) {
  const names = (one.parameters ?? []).map((parameter) =>
    parameter.optional ? `[${parameter.name}]` : parameter.name,
  );
  return `SKM.${one.name}(${names.join(separator)})`;
}

function described(one, lang, separator) {
  const parameters = (one.parameters ?? []).map(
    (parameter) => `<dt>${escape(parameter.name)}</dt><dd>${escape(parameter.description ?? "")}</dd>`,
  );
  return (
    `<div lang="${lang}"><h3>${escape(signature(one, separator))}</h3><p>${escape(one.description ?? "")}</p>` +
    `<dl>${parameters.join("")}</dl></div>`
  );
}

/**
 * The page that the functions' help addresses lead to: each function in English and German, from the metadata that ships.
 * @param english functions.json, parsed
 * @param german functions-de.json, parsed
 */
export function functionsHelp(english, german) {
  const sections = english.functions.map((one) => {
    const other = german.functions.find((candidate) => candidate.id === one.id);
    const anchor = new URL(one.helpUrl ?? `https://none.example/#${one.id.toLowerCase()}`).hash.slice(1);
    return `<section id="${escape(anchor)}">${described(one, "en", ", ")}${other ? described(other, "de", "; ") : ""}</section>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>SKM: functions, Funktionen</title>
<link rel="stylesheet" href="help.css">
<link rel="icon" href="../assets/mark-32.png">
</head>
<body>
<h1><img src="../assets/mark-64.png" width="32" height="32" alt=""> SKM: functions, <span lang="de">Funktionen</span></h1>
<p><a href="index.html">Help</a> · <a href="index-de.html" lang="de">Hilfe</a></p>
<p>Days are numbers such as 46111: format the cell as a date (Ctrl+1). <a href="cells.html">Cells show #NAME? or #BUSY!</a></p>
<p lang="de">Tage sind Zahlen wie 46111: Formatieren Sie die Zelle als Datum (Strg+1).
<a href="zellen.html">Zellen zeigen #NAME? oder #BESCHÄFTIGT!</a></p>
${sections.join("\n")}
</body>
</html>
`;
}
