// Featherweight (npm) over the PDFs named on the command line: one JSON line a file, with the best CPU time of three
// readings taken warm in one process; the machine is shared, and a clock on the wall would count other people's work.
import { readFile } from "node:fs/promises";
import { inspectScreenplayPdf, screenplayToJSON } from "@bantam-hq/featherweight";

const ROUNDS = 3;

const convert = (bytes) => {
  const { pageCount } = inspectScreenplayPdf(bytes);
  return screenplayToJSON(bytes, Array.from({ length: pageCount }, (_, page) => page), []);
};

const read = (bytes) => {
  const began = process.cpuUsage();
  let document = null;
  try {
    document = JSON.parse(convert(bytes));
  } catch (error) {
    document = { failed: String(error.code ?? error.name) };
  }
  const { user, system } = process.cpuUsage(began);
  return { ms: (user + system) / 1000, document };
};

const files = process.argv.slice(2);
convert(new Uint8Array(await readFile(files[0])));
for (const file of files) {
  const bytes = await readFile(file);
  const rounds = Array.from({ length: ROUNDS }, () => read(new Uint8Array(bytes)));
  console.log(JSON.stringify({ file, ms: Math.min(...rounds.map(({ ms }) => ms)), document: rounds[0].document }));
}
