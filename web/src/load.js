// Loads a program of the page: the addresses are those that the page's head names. A program that
// was asked for before is the same one.
const programs = {};

export function load(script, wasm) {
  programs[script] ??= (async () => {
    // Both come at once. Whoever waits for the script first must still hear of the other.
    const module = fetch(wasm);
    module.catch(() => {});
    const program = await import(script);
    await program.default({ module_or_path: module });
    return program;
  })();
  // What did not come may come the next time.
  programs[script].catch(() => delete programs[script]);
  return programs[script];
}
