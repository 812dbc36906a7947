// Measures the steps of the module in Node: `node run.mjs MODULE INPUT ROUNDS`. Prints one line for
// each step: the microseconds of the first round and of each later one, with blanks between them.
// The first line says how large the linear memory has become.

import { readFile } from "node:fs/promises";

const [module, input, rounds] = process.argv.slice(2);
const { instance } = await WebAssembly.instantiate(await readFile(module), {});
const { memory, input: room, step } = instance.exports;

const bytes = await readFile(input);
const at = room(bytes.length) >>> 0;
new Uint8Array(memory.buffer, at, bytes.length).set(bytes);

const lines = [];
for (let number = 0; number < 4; number += 1) {
  const times = [];
  for (let round = 0; round <= Number(rounds); round += 1) {
    const start = performance.now();
    step(number);
    times.push(Math.round((performance.now() - start) * 1000));
  }
  lines.push(times.join(" "));
}
console.log(memory.buffer.byteLength);
console.log(lines.join("\n"));
