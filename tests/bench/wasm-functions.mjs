import { readFileSync } from 'node:fs';

/** Reads a WebAssembly file from front to back. */
class Reader {
  at = 8; // behind the magic number and the version

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** LEB128. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  text() {
    const length = this.number();
    this.at += length;
  }

  /** @returns {boolean} whether the import is a function */
  import() {
    this.text();
    this.text();
    const kind = this.byte();
    if (kind === 1) this.byte();
    if (kind === 1 || kind === 2) {
      const hasMost = this.number() === 1;
      this.number();
      if (hasMost) this.number();
    } else {
      this.number();
      if (kind === 3) this.byte();
    }
    return kind === 0;
  }
}

/**
 * How many bytes each function of a module takes.
 * @param {string} wasmFile
 * @param {string} symbolFile lines of index:name
 * @returns {{ name: string, bytes: number }[]}
 */
export function functionSizes(wasmFile, symbolFile) {
  const names = new Map(readFileSync(symbolFile, 'utf8').trim().split('\n').map((line) => {
    const colon = line.indexOf(':');
    return [Number(line.slice(0, colon)), line.slice(colon + 1).replace(/\\([0-9a-f]{2})/g,
      (_, code) => String.fromCharCode(parseInt(code, 16)))];
  }));
  const reader = new Reader(readFileSync(wasmFile));
  const sizes = [];
  let imported = 0;
  while (reader.at < reader.bytes.length) {
    const section = reader.byte();
    const end = reader.number() + reader.at;
    if (section === 2) for (let left = reader.number(); left > 0; left--) imported += Number(reader.import());
    if (section === 10) {
      for (let left = reader.number(); left > 0; left--) {
        const bytes = reader.number();
        sizes.push({ name: names.get(imported + sizes.length) ?? '', bytes });
        reader.at += bytes;
      }
    }
    reader.at = end;
  }
  return sizes;
}
