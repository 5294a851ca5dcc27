import { loadTheme, registerIcons } from 'office-ui-fabric-react/lib/Styling';
import { createElement } from 'react';
import { Icon } from '../ui/Icon.tsx';

/** Fabric takes its colours from the same variables as our own styles, so that dark and high contrast reach both; no icon is fetched. */
export const loadLook = (): void => {
  registerIcons({ icons: { CheckMark: createElement(Icon, { name: 'check' }) } });
  loadTheme({
    defaultFontStyle: { fontFamily: 'inherit' },
    palette: {
      themePrimary: 'var(--primary)',
      themeDarkAlt: 'var(--primary-deep)',
      themeDark: 'var(--primary-deep)',
      themeDarker: 'var(--primary-deep)',
      neutralPrimary: 'var(--text)',
      neutralDark: 'var(--text)',
      neutralSecondary: 'var(--text-quiet)',
      neutralTertiary: 'var(--text-quiet)',
      neutralLight: 'var(--ground-deep)',
      neutralLighter: 'var(--ground-deep)',
      neutralQuaternaryAlt: 'var(--line)',
      black: 'var(--text)',
      white: 'var(--ground)',
    },
  });
};
