import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { ROOT } from './root.mjs';

// Draws the add-in's icons: a table whose last row is ticked, in the pane's own blue. Excel asks for these sizes as PNG files.
const SIZES = [16, 32, 64, 80];
const BLUE = [16, 110, 190, 255];
const WHITE = [255, 255, 255, 255];
const CLEAR = [0, 0, 0, 0];
const SAMPLES = 4;

/** @type {(x: number, y: number, ax: number, ay: number, bx: number, by: number) => number} the distance of a point from a line */
const distance = (x, y, ax, ay, bx, by) => {
  const along = Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
};

/** @type {(x: number, y: number) => readonly number[]} the colour at a point of a field of 16 by 16 */
const colourAt = (x, y) => {
  if (x < 1 || x > 15 || y < 1 || y > 15) return CLEAR;
  const isTick = Math.min(distance(x, y, 4, 10.6, 6.4, 13), distance(x, y, 6.4, 13, 12, 7.2)) < 1;
  const isLine = y > 3.2 && y < 4.6 && x > 3.2 && x < 12.8;
  return isTick || isLine ? WHITE : BLUE;
};

/** @type {(size: number) => Buffer} */
const pixels = (size) => {
  const rows = Array.from({ length: size }, (_, row) => {
    const line = Array.from({ length: size }, (_unused, column) => mixed(size, row, column));
    return Buffer.from([0, ...line.flat()]);
  });
  return Buffer.concat(rows);
};

/** @type {(size: number, row: number, column: number) => number[]} the mean over a grid within one pixel, its edge smooth */
const mixed = (size, row, column) => {
  const sum = [0, 0, 0, 0];
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const x = ((column + ((sample % SAMPLES) + 0.5) / SAMPLES) * 16) / size;
    const y = ((row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * 16) / size;
    const [r = 0, g = 0, b = 0, a = 0] = colourAt(x, y);
    [r * a, g * a, b * a, a].forEach((part, index) => (sum[index] = (sum[index] ?? 0) + part));
  }
  const alpha = sum[3] ?? 0;
  const parts = sum.slice(0, 3).map((part) => (alpha === 0 ? 0 : Math.round(part / alpha)));
  return [...parts, Math.round(alpha / SAMPLES ** 2)];
};

/** @type {(bytes: Buffer) => number} CRC-32 as PNG asks for it */
const crc = (bytes) => {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
};

/** @type {(name: string, data: Buffer) => Buffer} */
const chunk = (name, data) => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
};

/** @type {(size: number) => Buffer} */
const png = (size) => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels(size), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

for (const size of SIZES) writeFileSync(join(ROOT, `addin/public/assets/icon-${size}.png`), png(size));
