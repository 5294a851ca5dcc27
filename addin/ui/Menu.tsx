import { IconButton } from 'office-ui-fabric-react/lib/Button';
import { ContextualMenuItemType, type IContextualMenuItem } from 'office-ui-fabric-react/lib/ContextualMenu';
import { Icon } from './Icon.tsx';

export interface MenuLine {
  readonly key: string;
  readonly label: string;
  readonly onChoose: () => void;
  /** Present where it is one of several; `true` for the one that holds. */
  readonly isChosen?: boolean;
  /** A line is drawn above it. */
  readonly startsGroup?: boolean;
}

interface MenuProps {
  readonly label: string;
  readonly lines: readonly MenuLine[];
}

const moreIcon = (): JSX.Element => <Icon name="more" />;

/** The `⋯` button and what it holds. */
export const Menu = ({ label, lines }: MenuProps) => (
  <IconButton
    className="menuButton"
    ariaLabel={label}
    title={label}
    onRenderMenuIcon={moreIcon}
    menuProps={{ items: lines.flatMap(itemsOf), shouldFocusOnMount: true, calloutProps: { className: 'menu' } }}
  />
);

const itemsOf = ({ key, label, onChoose, isChosen, startsGroup }: MenuLine): IContextualMenuItem[] => [
  ...(startsGroup ? [{ key: `above ${key}`, itemType: ContextualMenuItemType.Divider }] : []),
  {
    key,
    text: label,
    onClick: onChoose,
    ...(isChosen !== undefined && { canCheck: true, checked: isChosen, role: 'menuitemradio' }),
  },
];
