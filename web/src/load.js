// Loads a program of the page: the addresses are those that the page's head names.
export async function load(script, wasm) {
  const program = await import(script);
  await program.default({ module_or_path: wasm });
  return program;
}
