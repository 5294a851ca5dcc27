/**
 * A part of what Vite has built.
 *
 * @typedef {{ readonly fileName: string, readonly code?: string, readonly source?: string | Uint8Array }} Part
 */

/** @param {Part} part */
const textOf = ({ code, source }) => code ?? (typeof source === 'string' ? source : new TextDecoder().decode(source));

/**
 * A page with its scripts and styles put into it, so that one file is all there is. Throws where it would need more than them.
 *
 * @param {readonly Part[]} parts
 * @param {string} name of the page
 * @returns {string}
 */
export const oneFile = (parts, name) => {
  const left = new Map(parts.map((part) => [part.fileName, part]));
  /** @param {string} path */
  const taken = (path) => {
    const part = left.get(path);
    if (!part) throw new Error(`${path} was not built`);
    left.delete(path);
    return textOf(part);
  };
  const page = taken(name)
    .replace(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/g, (_tag, path) => `<style>${taken(path)}</style>`)
    // Such a tag within a script would end it.
    .replace(
      /<script type="module"[^>]* src="\.\/([^"]+)"><\/script>/g,
      (_tag, path) => `<script type="module">${taken(path).replaceAll('</script', '<\\/script')}</script>`,
    );
  if (left.size > 0) throw new Error(`${name} would need ${[...left.keys()].join(', ')}`);
  return page;
};
