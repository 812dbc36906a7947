// The engine's thread. The page starts it from a copy in its own memory (a `blob:` address), so
// that the page's policy holds here too, and first sends the addresses of the modules. Each module
// is loaded when it is first needed.
let addresses;
const loaded = {};

// What has the files open: the judge, which reads results and judges them, or the whole engine,
// which can do all else too and weighs twice as much. The engine takes over when more is asked for.
let desk;
let isWhole = false;
// The files, and whether the desk has them: work that broke off is taken up by the next request.
let files = [];
let areOpen = false;
// A file of so many bytes is opened with the engine at once: reading it twice would take longer.
const LARGE = 1 << 20;
// So many bytes show what a file is; a web page may begin with blank lines and a declaration.
const BEGINNING = 1024;

// The file is all right, but a part of the program did not come: no network, most likely.
class NotLoaded extends Error {}

function load(name) {
  return (loaded[name] ??= (async () => {
    const { script, wasm } = addresses[name];
    try {
      // Both come at once. Whoever waits for the script first must still hear of the other.
      const program = fetch(wasm);
      program.catch(() => {});
      const module = await import(script);
      await module.default({ module_or_path: program });
      return module;
    } catch (error) {
      // It may come the next time.
      delete loaded[name];
      throw new NotLoaded(name, { cause: error });
    }
  })());
}

// Lets this module open the files from now on.
async function use(name) {
  const { Engine } = await load(name);
  desk?.free();
  desk = new Engine();
  isWhole = name === 'engine';
  areOpen = false;
}

// Whether the file could be taken: the judge leaves what holds no results to the engine.
async function open({ name, content }) {
  if (!content) {
    desk.openSample(name);
    return true;
  }
  // What is too large is not even taken into memory.
  if (desk.refuse(name, content.size)) return true;
  const bytes = new Uint8Array(await content.arrayBuffer());
  // The beginning tells; the rest need not be copied for that.
  if (!desk.isWorkbook(bytes.subarray(0, BEGINNING))) return desk.open(name, bytes);
  return desk.openWorkbook(name, (await load('reader')).read(bytes));
}

// Only new files are announced: of files that change hands nobody waits for the answer.
async function openAll(areNew) {
  desk.clear();
  for (const file of files) {
    if (areNew) postMessage({ reading: file.name });
    if (!(await open(file))) {
      await use('engine');
      return openAll(areNew);
    }
  }
  areOpen = true;
}

async function answer(request) {
  const { input, wanted, question } = request;
  if (request.files) {
    files = request.files;
    areOpen = false;
  }
  const isMore = wanted || question || files.some(({ content }) => content?.size > LARGE);
  if (isMore && !isWhole) await use('engine');
  if (!desk) await use('judge');
  if (!areOpen) await openAll(Boolean(request.files));
  if (question) return { bytes: desk.reply(question, input) };
  if (!wanted) {
    const bytes = desk.answer(input);
    if (bytes || isWhole) return { bytes };
    // The judge speaks Vietnamese only.
    await use('engine');
    return answer(request);
  }
  const made = desk.makeFile(wanted, input);
  if (!made) return {};
  const { name, described } = made;
  const content = made.takeContent();
  return { name, bytes: described ? (await load('writer')).write(content) : content };
}

// Loads the engine while there is nothing else to do, so that it is there without a network too.
function prepare() {
  // What does not come now is asked for again when it is needed.
  if (!isWhole) load('engine').catch(() => {});
}

// One request after the other: an answer must not overtake the file that it is about.
let queue = Promise.resolve();
onmessage = ({ data }) => {
  if (data.addresses) {
    addresses = data.addresses;
    // The first request follows when the page is drawn, and it is for the judge.
    load('judge').catch(() => {});
    return;
  }
  queue = queue
    .then(() => answer(data))
    .then((done) => postMessage({ id: data.id, ...done }))
    .then(prepare)
    .catch((error) => {
      postMessage({ id: data.id, failed: String(error), loaded: !(error instanceof NotLoaded) });
    });
};
