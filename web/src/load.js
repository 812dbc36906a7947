// Loads a program of the page: the addresses are those that the page's head names. A program that
// was asked for before is the same one.
const programs = {};

export function load(script, wasm) {
  programs[script] ??= (async () => {
    const program = await import(script);
    await program.default({ module_or_path: wasm });
    return program;
  })();
  // What did not come may come the next time.
  programs[script].catch(() => delete programs[script]);
  return programs[script];
}
