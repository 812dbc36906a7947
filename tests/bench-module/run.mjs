// Measures the steps of the module in Node: `node run.mjs MODULE STEPS ROUNDS ENOUGH FILE…`. The
// first line that it prints says how large the linear memory has become; then there is one line for
// each step: the microseconds of the first round and of each later one, with blanks between them. A
// step that has taken ENOUGH milliseconds is not measured again, once there are three later rounds.

import { readFile } from "node:fs/promises";

const [module, steps, rounds, enough, ...files] = process.argv.slice(2);
// The reader of old workbooks is linked with a clock, which no step asks.
const nothing = new Proxy({}, { get: () => () => 0 });
const imports = new Proxy({}, { get: () => nothing });
const { instance } = await WebAssembly.instantiate(await readFile(module), imports);
const { memory, input: room, step } = instance.exports;

for (const [number, file] of files.entries()) {
  const bytes = await readFile(file);
  const at = room(number, bytes.length) >>> 0;
  new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
}

const lines = [];
for (let number = 0; number < Number(steps); number += 1) {
  const times = [];
  const begin = performance.now();
  while (
    times.length <= Number(rounds) &&
    (times.length < 4 || performance.now() - begin < Number(enough))
  ) {
    const start = performance.now();
    step(number);
    times.push(Math.round((performance.now() - start) * 1000));
  }
  lines.push(times.join(" "));
}
console.log(memory.buffer.byteLength);
console.log(lines.join("\n"));
