import { Link } from 'office-ui-fabric-react/lib/Link';

interface TextLinkProps {
  readonly label: string;
  readonly onPress: () => void;
  readonly spoken?: string;
}

/** A quiet button that reads like a link. */
export const TextLink = ({ label, onPress, spoken }: TextLinkProps) => (
  <Link className="textLink" onClick={onPress} {...(spoken !== undefined && { 'aria-label': spoken })}>
    {label}
  </Link>
);
