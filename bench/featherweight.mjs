// Featherweight (npm) over the PDFs named on the command line: one JSON line a file, its time taken warm, in one process.
import { readFile } from "node:fs/promises";
import { inspectScreenplayPdf, screenplayToJSON } from "@bantam-hq/featherweight";

const convert = (bytes) => {
  const { pageCount } = inspectScreenplayPdf(bytes);
  return screenplayToJSON(bytes, Array.from({ length: pageCount }, (_, page) => page), []);
};

const files = process.argv.slice(2);
convert(new Uint8Array(await readFile(files[0])));
for (const file of files) {
  const bytes = new Uint8Array(await readFile(file));
  const began = performance.now();
  let document = null;
  try {
    document = JSON.parse(convert(bytes));
  } catch (error) {
    document = { failed: String(error.code ?? error.name) };
  }
  console.log(JSON.stringify({ file, ms: performance.now() - began, document }));
}
