// The engine's thread. The page starts it from a copy in its own memory (a `blob:` address), so
// that the page's policy holds here too, and first sends the addresses of the modules.
let addresses;
let engine;

async function load({ script, wasm }) {
  const module = await import(script);
  await module.default({ module_or_path: wasm });
  return module;
}

async function answer({ files, input, wanted }) {
  engine ??= new (await load(addresses.engine)).Engine();
  if (files) {
    engine.clear();
    for (const { name, content } of files) {
      postMessage({ reading: name });
      if (!content) engine.openSample();
      // What is too large is not even taken into memory.
      else if (!engine.refuse(name, content.size)) {
        engine.open(name, new Uint8Array(await content.arrayBuffer()));
      }
    }
  }
  return wanted ? engine.makeFile(wanted, input) : engine.answer(input);
}

// One request after the other: an answer must not overtake the file that it is about.
let queue = Promise.resolve();
onmessage = ({ data }) => {
  if (data.addresses) {
    addresses = data.addresses;
    return;
  }
  queue = queue
    .then(() => answer(data))
    .then((bytes) => postMessage({ id: data.id, bytes }))
    .catch((error) => postMessage({ id: data.id, failed: String(error), loaded: Boolean(engine) }));
};
