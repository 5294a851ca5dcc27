import type { Catalogue } from '#core/messages/Catalogue.ts';

/** The name under which a mended copy is saved, so that it never lands on the file that was given. */
export const mendedName = (name: string, { pane }: Catalogue): string => {
  const [, stem = name, ending = '.xlsx'] = /^(.*?)(\.[^.]{1,5})?$/su.exec(name) ?? [];
  return `${stem}${pane.door.mended}${ending}`;
};
