// A tiny static server for the tests: the built page below a folder of a host, as GitHub Pages has it.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves `folder` below `base` (such as `/ntm/`) on a free port.
 * Whatever lies outside `base` is not found, so that an address which only works from the top of a
 * host fails here as it would there.
 */
export async function serve(folder, base = '/ntm/') {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const below = path.startsWith(base) ? normalize(path.slice(base.length) || 'index.html') : null;
    // Nothing outside the folder is read.
    if (below === null || below.startsWith('..') || below.startsWith(sep)) {
      response.writeHead(404).end('Not found\n');
      return;
    }
    try {
      const content = await readFile(join(folder, below));
      const type = TYPES[extname(below)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(content);
    } catch {
      response.writeHead(404).end('Not found\n');
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
