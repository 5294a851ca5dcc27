import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

type Tone = 'error' | 'warning' | 'ok' | 'note' | 'stale';

const ICONS: { readonly [Of in Tone]: IconName } = { error: 'error', warning: 'warning', ok: 'done', note: 'note', stale: 'again' };

interface MessageBarProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
}

/** One thing that must be seen first, read aloud when it comes. Fabric's own bar comes late and without its words, so it is ours. */
export const MessageBar = ({ tone, title, children }: MessageBarProps) => (
  <output className={`messageBar ${tone}`}>
    <Icon name={ICONS[tone]} {...(tone !== 'stale' && { tone })} />
    <span className="grow">
      <span className="strong">{title}</span>
      {children}
    </span>
  </output>
);
