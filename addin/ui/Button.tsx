import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { Icon, type IconName } from './Icon.tsx';

interface ButtonProps {
  readonly label: string;
  readonly onPress: () => void;
  readonly icon?: IconName;
  /** Filled; as the main one is where nothing is said. */
  readonly isPrimary?: boolean;
  readonly isSmall?: boolean;
  /** Takes the width that is left; as the main one does where nothing is said. */
  readonly isWide?: boolean;
  readonly isOff?: boolean;
  /** Why it is off: the id of the line that says so. */
  readonly whyOff?: string;
  /** What is read aloud, where the label alone does not tell one such button from the next. */
  readonly spoken?: string;
  /** Pressed by Ctrl+Enter from anywhere on the screen. */
  readonly isMain?: boolean;
}

export const Button = ({
  label,
  onPress,
  icon,
  isMain = false,
  isPrimary = isMain,
  isSmall,
  isWide = isMain,
  isOff,
  whyOff,
  spoken,
}: ButtonProps) => {
  const Fabric = isPrimary ? PrimaryButton : DefaultButton;
  const classes = ['button', isPrimary && 'primary', isSmall && 'small', isWide && 'wide'].filter(Boolean).join(' ');
  return (
    <Fabric
      className={classes}
      onClick={onPress}
      disabled={isOff ?? false}
      aria-describedby={whyOff}
      {...(spoken !== undefined && { ariaLabel: spoken })}
      {...(isMain && { 'data-main': true })}
    >
      {icon && <Icon name={icon} />}
      <span>{label}</span>
    </Fabric>
  );
};
