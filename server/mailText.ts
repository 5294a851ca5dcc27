import type { Mail } from '../functions/notices/Mail.ts';

export interface Letter extends Mail {
  readonly from: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Base64 makes four signs of three bytes, and a line of a mail holds 76 at most. */
const BYTES_PER_LINE = 57;
/** An encoded word is no longer than 75 signs, of which its frame takes 12 (RFC 2047). */
const BYTES_PER_WORD = 45;

/**
 * A mail as it goes over the line (RFC 5322), its text in UTF-8 as base64, so that no server's line lengths or dots can hurt it.
 * Throws a `RangeError` where an address or the subject holds a line break or an address is none: it might bring headers of its own.
 */
export const mailText = ({ from, to, subject, text, now, id }: Letter): string => {
  for (const address of [from, to]) if (!/^[^\s<>@,;]+@[^\s<>@,;]+$/.test(address)) throw new RangeError('not a mail address');
  if (/[\r\n]/.test(subject)) throw new RangeError('a subject of several lines');
  return [
    `From: <${from}>`,
    `To: <${to}>`,
    `Subject: ${inWords(subject)}`,
    `Date: ${new Date(now).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@${from.split('@')[1] ?? 'localhost'}>`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...pieces(Buffer.from(text.replace(/\r?\n/g, '\r\n')), BYTES_PER_LINE).map((piece) => piece.toString('base64')),
  ].join('\r\n');
};

const pieces = (bytes: Buffer, size: number): readonly Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => bytes.subarray(n * size, (n + 1) * size));

/** Cut between characters, never within one. */
const inWords = (text: string): string => {
  const words: string[] = [''];
  for (const sign of text) {
    if (Buffer.byteLength((words.at(-1) ?? '') + sign) > BYTES_PER_WORD) words.push(sign);
    else words[words.length - 1] = (words.at(-1) ?? '') + sign;
  }
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
};
