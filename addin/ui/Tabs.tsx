import { Pivot, PivotItem } from 'office-ui-fabric-react/lib/Pivot';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export interface Tab<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly icon?: IconName;
  readonly tone?: 'error' | 'warning' | 'note';
}

interface TabsProps<Key extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Key>[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
  readonly children: ReactNode;
}

/** Tabs with arrow keys; the children are what the chosen one shows. */
export const Tabs = <Key extends string>({ label, tabs, chosen, onChoose, children }: TabsProps<Key>) => (
  <Pivot
    className="tabs"
    aria-label={label}
    selectedKey={chosen}
    onLinkClick={(item) => {
      const tab = tabs.find(({ key }) => key === item?.props.itemKey);
      if (tab) onChoose(tab.key);
    }}
  >
    {tabs.map((tab) => (
      <PivotItem key={tab.key} itemKey={tab.key} headerText={tab.label} onRenderItemLink={linkOf(tab)}>
        {tab.key === chosen && children}
      </PivotItem>
    ))}
  </Pivot>
);

const linkOf =
  ({ icon, tone, label }: Tab<string>) =>
  (): JSX.Element => (
    <span className="tab">
      {icon && <Icon name={icon} {...(tone && { tone })} />}
      <span>{label}</span>
    </span>
  );
