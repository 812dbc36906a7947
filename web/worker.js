// The engine's thread. The page starts it from a copy in its own memory (a `blob:` address), so
// that the page's policy holds here too, and first sends the addresses of the modules. Each module
// is loaded when it is first needed.
let addresses;
let engine;
const loaded = {};

// The file is all right, but a part of the program did not come: no network, most likely.
class NotLoaded extends Error {}

function load(name) {
  return (loaded[name] ??= (async () => {
    const { script, wasm } = addresses[name];
    try {
      const module = await import(script);
      await module.default({ module_or_path: wasm });
      return module;
    } catch (error) {
      throw new NotLoaded(name, { cause: error });
    }
  })());
}

async function open({ name, content }) {
  postMessage({ reading: name });
  if (!content) engine.openSample(name);
  // What is too large is not even taken into memory.
  else if (!engine.refuse(name, content.size)) {
    const bytes = new Uint8Array(await content.arrayBuffer());
    // The first bytes tell; the rest need not be copied for that.
    if (!engine.isWorkbook(bytes.subarray(0, 8))) engine.open(name, bytes);
    else engine.openWorkbook(name, (await load('reader')).read(bytes));
  }
}

async function answer({ files, input, wanted, question }) {
  engine ??= new (await load('engine')).Engine();
  if (files) {
    engine.clear();
    for (const file of files) await open(file);
  }
  if (question) return { bytes: engine.reply(question, input) };
  if (!wanted) return { bytes: engine.answer(input) };
  const made = engine.makeFile(wanted, input);
  if (!made) return {};
  const { name, described } = made;
  const content = made.takeContent();
  return { name, bytes: described ? (await load('writer')).write(content) : content };
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
    .then((done) => postMessage({ id: data.id, ...done }))
    .catch((error) => {
      postMessage({ id: data.id, failed: String(error), loaded: !(error instanceof NotLoaded) });
    });
};
