import { createHash } from 'node:crypto';
import type { Sha256 } from '#core/canonicalJson.ts';

export const sha256: Sha256 = (data) => createHash('sha256').update(data).digest('hex');

/** `sha256:…` of bytes, or of a text in UTF-8. */
export const contentHash = (data: string | Uint8Array): string => `sha256:${sha256(data)}`;
