/** The headless commands: the add-in's own code on the workbench, without a window. */
import "../text/everyText";
import { sayInTerminal } from "../text/headless/headlessText";
import { languageOfWords, readCommandLine } from "./commandLine";
import { evaluate } from "./evaluate";
import { intake } from "./intake";
import { report } from "./report";
import { UsageError } from "./usageError";
import { warehouse } from "./warehouse";

const words = process.argv.slice(2);

async function main(): Promise<void> {
  const command = readCommandLine(words);
  if (command.command === "eval") {
    process.stdout.write(`${JSON.stringify(await evaluate(command))}\n`);
    return;
  }
  const { json, sentences } = await run(command);
  if (command.json) process.stdout.write(`${JSON.stringify(json)}\n`);
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
}

function run(command: Exclude<ReturnType<typeof readCommandLine>, { command: "eval" }>): Promise<Result> {
  if (command.command === "intake") return intake(command);
  if (command.command === "report") return report(command);
  return warehouse(command, (sentence) => process.stderr.write(`${sentence}\n`));
}

interface Result {
  readonly json: unknown;
  readonly sentences: readonly string[];
}

main().catch((error: unknown) => {
  const language = languageOfWords(words);
  const sentence =
    error instanceof UsageError
      ? sayInTerminal(language, error.key, error.values)
      : String((error as Error)?.message ?? error);
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
});
