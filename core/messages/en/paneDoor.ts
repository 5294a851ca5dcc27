import type { Areas } from '../Areas.ts';

export const paneDoor: Areas['pane']['door'] = {
  name: 'Web door',
  title: 'Check and send your scoring sheet',
  drop: 'Drop your agency’s Excel file (.xlsx) here',
  choose: 'Choose a file',
  promise: 'The file is checked on this computer; it leaves only when you press Send.',
  when: 'For agencies whose Excel cannot open the Giao Ước pane, and for phones.',
  noSignIn: 'Checking needs no sign-in. You sign in when you send, and the file stays as it is.',
  packages: 'A send-in package (.goinop) from another computer is dropped here too.',
  noTemplate: 'No workbook yet?',
  template: 'Download your agency’s scoring workbook',
  file: 'Open file',
  noNetwork: 'No network on the computer?',
  offlinePage: 'Download the checker that needs none',
  offlineTitle: 'Check your scoring sheet without a network',
  staysHere: 'The file is checked on this computer and is sent nowhere.',
  cannotSend:
    'This page only checks; it cannot send. Once nothing is left to mend, take the file to a computer with a network and send it from the pane in Excel or the web door.',
  noFile: 'No file chosen yet',
  dropOther: 'Drop another file here, or',
  chooseOther: 'choose a file',
  saveMended: 'Download the repaired file',
  mended: ' (repaired)',
  place: 'Place in the sheet',
  placeAt: ({ sheet, cell }) => `Sheet “${sheet}”, cell ${cell}`,
  rows: 'Rows around the cell',
  row: 'Row',
  noPlace: 'Choose a finding in the list to see the rows around its cell.',
  original:
    'Repairs made on this page go into a new file for you to download; the original stays as it is. Or mend it in Excel, save it, and drop it here again.',
};
