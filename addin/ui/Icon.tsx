import type { ReactElement } from 'react';

/** Every icon as it is drawn on a field of 16 by 16; `var(--glyph)` is what is cut out of a filled one. */
const DRAWINGS = {
  more: <path d="M3 8v.01M8 8v.01M13 8v.01" strokeWidth="2.4" />,
  error: (
    <>
      <path d="M5 1.2h6L14.8 5v6L11 14.8H5L1.2 11V5z" fill="currentColor" stroke="none" />
      <path d="M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4" stroke="var(--glyph)" strokeWidth="1.6" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.8 15 14H1z" />
      <path d="M8 6.2v3.6" strokeWidth="1.6" />
      <path d="M8 11.9v.1" strokeWidth="1.9" />
    </>
  ),
  note: (
    <>
      <circle cx="8" cy="8" r="6.4" />
      <path d="M8 7.4v3.7" strokeWidth="1.6" />
      <path d="M8 4.9V5" strokeWidth="1.9" />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="6.9" fill="currentColor" stroke="none" />
      <path d="M4.8 8.2l2.3 2.3 4.2-4.6" stroke="var(--glyph)" strokeWidth="1.6" />
    </>
  ),
  check: <path d="M3.5 8.4l3 3 6-6.6" strokeWidth="1.6" />,
  waiting: (
    <>
      <circle cx="8" cy="8" r="6.4" />
      <path d="M8 4.4V8l2.5 1.6" />
    </>
  ),
  empty: <circle cx="8" cy="8" r="6.4" strokeDasharray="2.6 2.2" />,
  pencil: <path d="M2.5 13.5l.8-3.3 7.6-7.6a1.4 1.4 0 0 1 2 0l.5.5a1.4 1.4 0 0 1 0 2l-7.6 7.6z" />,
  person: (
    <>
      <circle cx="8" cy="5" r="3" />
      <path d="M2.5 14.2a5.6 5.6 0 0 1 11 0" />
    </>
  ),
  back: (
    <>
      <path d="M5.5 2.5L2 6l3.5 3.5" />
      <path d="M2 6h7.5a4 4 0 0 1 0 8H6" />
    </>
  ),
  send: (
    <>
      <path d="M1.8 2.5l12.7 5.5-12.7 5.5 2-5.5z" />
      <path d="M3.8 8h5.4" />
    </>
  ),
  print: (
    <>
      <path d="M4.5 5.5v-4h7v4M4.5 11.5h-3v-6h13v6h-3" />
      <path d="M4.5 9.5h7v5h-7z" />
    </>
  ),
  offline: (
    <>
      <path d="M2 2l12 12" />
      <path d="M4.2 8.7a5.6 5.6 0 0 1 2.3-1.4M1.8 6a9 9 0 0 1 2.6-1.8M14.2 6a9 9 0 0 0-6.4-2.5M11.8 8.7a5.6 5.6 0 0 0-1.6-1.1" />
      <path d="M8 12.3v.1" strokeWidth="2" />
    </>
  ),
  again: (
    <>
      <path d="M13.5 8a5.5 5.5 0 1 1-1.6-3.9" />
      <path d="M13.7 1.8v3h-3" />
    </>
  ),
  download: <path d="M8 1.5v8M4.8 6.7L8 9.9l3.2-3.2M2 12.5v2h12v-2" />,
  upload: <path d="M8 9.5v-8M4.8 4.3L8 1.1l3.2 3.2M2 10.5v4h12v-4" />,
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="9" />
      <path d="M10.5 5.5v-4h-8v9h3" />
    </>
  ),
  hidden: (
    <path d="M2 2l12 12M6.3 6.4a2.2 2.2 0 0 0 3.1 3.2M3.6 4.6A10 10 0 0 0 1.4 8S4 12.4 8 12.4c1 0 1.9-.3 2.7-.7M6.5 3.8A7 7 0 0 1 8 3.6C12 3.6 14.6 8 14.6 8s-.6 1-1.7 2.1" />
  ),
  open: <path d="M3.5 6l4.5 4.5L12.5 6" />,
  closed: <path d="M6 3.5L10.5 8 6 12.5" />,
  fix: <path d="M13.8 4.3a3.4 3.4 0 0 1-4.5 4.2L4 13.8 2.2 12l5.3-5.3a3.4 3.4 0 0 1 4.2-4.5L9.6 4.3l2.1 2.1z" />,
  cell: (
    <>
      <rect x="1.8" y="2.8" width="12.4" height="10.4" />
      <path d="M1.8 6.3h12.4M6 2.8v10.4" />
      <rect x="6" y="6.3" width="8.2" height="3.4" fill="currentColor" opacity=".35" stroke="none" />
    </>
  ),
  paper: (
    <>
      <path d="M3.5 1.5h6l3 3v10h-9z" />
      <path d="M9.5 1.5v3h3M5.5 8h5M5.5 11h5" />
    </>
  ),
  locked: (
    <>
      <rect x="3" y="7" width="10" height="7" />
      <path d="M5 7V5a3 3 0 0 1 6 0v2" />
    </>
  ),
} as const satisfies Record<string, ReactElement>;

export type IconName = keyof typeof DRAWINGS;

interface IconProps {
  readonly name: IconName;
  readonly tone?: 'error' | 'warning' | 'ok' | 'note' | 'quiet';
}

/** Drawn here and not fetched; it says nothing that the words beside it do not say too. */
export const Icon = ({ name, tone }: IconProps) => (
  <svg
    className={tone ? `icon tone-${tone}` : 'icon'}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.3"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {DRAWINGS[name]}
  </svg>
);
