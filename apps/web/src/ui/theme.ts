import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

/** Deep sea teal: the brand unless an agency sets its own. Shade 7 carries white text at 8.6:1. */
const laut: MantineColorsTuple = [
  '#eef6f8', '#d9eaee', '#b3d5dd', '#86bdc9', '#57a2b3', '#2f8598', '#1d6c7f', '#125365', '#0d4252', '#08303c',
];
/** Warm paper neutrals; gray 4 and dark 4 are the borders of controls (3:1). */
const gray: MantineColorsTuple = [
  '#faf8f4', '#f1ede5', '#e6e1d8', '#d8d2c6', '#868c8e', '#7b807f', '#6a6b67', '#566164', '#364043', '#1b2527',
];
const dark: MantineColorsTuple = [
  '#e9e6df', '#c9ccc9', '#a7b0b2', '#8b9599', '#6f7b7f', '#2a3539', '#1a2225', '#12181a', '#0d1214', '#080b0c',
];

/** The colours of the product, by meaning; every pair used for text reaches 4.5:1, every control border 3:1. */
const light = {
  '--pi-paper': '#faf8f4',
  '--pi-surface': '#ffffff',
  '--pi-sunken': '#f1ede5',
  '--pi-ink': '#1b2527',
  '--pi-muted': '#566164',
  '--pi-line': '#e6e1d8',
  '--pi-line-strong': '#868c8e',
  '--pi-brand': '#125365',
  '--pi-brand-strong': '#0d4252',
  '--pi-brand-tint': '#e3eff1',
  '--pi-ok': '#1f6b43',
  '--pi-ok-tint': '#e4f1e8',
  '--pi-warn': '#80530a',
  '--pi-warn-tint': '#fbf0d9',
  '--pi-bad': '#9f2b2b',
  '--pi-bad-tint': '#fae6e3',
  '--pi-bar': '#2f8598',
  '--pi-bar-pending': '#d3a24a',
  '--pi-focus': '#125365',
  '--pi-shadow': '0 1px 2px rgb(27 37 39 / 5%), 0 6px 20px -8px rgb(27 37 39 / 10%)',
};

const night: typeof light = {
  '--pi-paper': '#12181a',
  '--pi-surface': '#1a2225',
  '--pi-sunken': '#222c30',
  '--pi-ink': '#e9e6df',
  '--pi-muted': '#a7b0b2',
  '--pi-line': '#2f3b40',
  '--pi-line-strong': '#6f7b7f',
  '--pi-brand': '#86ccd9',
  '--pi-brand-strong': '#a9dde7',
  '--pi-brand-tint': '#17353d',
  '--pi-ok': '#8fd0a8',
  '--pi-ok-tint': '#15301f',
  '--pi-warn': '#e7bd6b',
  '--pi-warn-tint': '#33270d',
  '--pi-bad': '#f2a69e',
  '--pi-bad-tint': '#3a1b19',
  '--pi-bar': '#57a2b3',
  '--pi-bar-pending': '#c9973e',
  '--pi-focus': '#86ccd9',
  '--pi-shadow': 'none',
};

/** Mantine's own variables, told in our words. */
const mantine = {
  '--mantine-color-body': 'var(--pi-paper)',
  '--mantine-color-text': 'var(--pi-ink)',
  '--mantine-color-dimmed': 'var(--pi-muted)',
  '--mantine-color-placeholder': 'var(--pi-muted)',
  '--mantine-color-anchor': 'var(--pi-brand)',
  '--mantine-color-error': 'var(--pi-bad)',
  '--mantine-color-default': 'var(--pi-surface)',
  '--mantine-color-default-hover': 'var(--pi-sunken)',
  '--mantine-color-default-color': 'var(--pi-ink)',
  '--mantine-color-default-border': 'var(--pi-line-strong)',
  '--mantine-color-laut-light': 'var(--pi-brand-tint)',
  '--mantine-color-laut-light-hover': 'var(--pi-brand-tint)',
  '--mantine-color-laut-light-color': 'var(--pi-brand)',
  '--mantine-color-laut-outline': 'var(--pi-brand)',
  '--mantine-color-laut-text': 'var(--pi-brand)',
  '--mantine-color-red-light-color': 'var(--pi-bad)',
  '--mantine-color-red-text': 'var(--pi-bad)',
  '--mantine-color-red-outline': 'var(--pi-bad)',
};

export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {
    '--pi-radius': '0.75rem',
    '--pi-touch': '2.75rem',
    '--pi-measure': '42rem',
    '--pi-page': '68rem',
  },
  light: { ...light, ...mantine, '--mantine-color-red-filled': '#9f2b2b', '--mantine-color-red-filled-hover': '#832222' },
  dark: {
    ...night,
    ...mantine,
    '--mantine-color-laut-filled': '#26788b',
    '--mantine-color-laut-filled-hover': '#2f8598',
    '--mantine-color-red-filled': '#a53a37',
    '--mantine-color-red-filled-hover': '#8f302e',
  },
});

/** Inputs and buttons are at least 44 px high: a thumb on a small phone. */
const touch = { size: 'md' } as const;

export const theme = createTheme({
  colors: { laut, gray, dark },
  primaryColor: 'laut',
  primaryShade: { light: 7, dark: 7 },
  fontFamily: "'Plus Jakarta Sans Variable', 'Segoe UI', Roboto, system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { md: '1.6' },
  defaultRadius: 'md',
  radius: { sm: '0.375rem', md: '0.625rem', lg: '0.875rem' },
  headings: {
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: 'clamp(1.5rem, 1.2rem + 1.4vw, 2.125rem)', lineHeight: '1.22' },
      h2: { fontSize: '1.25rem', lineHeight: '1.35' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  // Plain objects: `Button.extend` would draw every component named here into the first load.
  components: {
    Button: { defaultProps: touch, vars: () => ({ root: { '--button-height': 'var(--pi-touch)' } }) },
    TextInput: { defaultProps: touch },
    PasswordInput: { defaultProps: touch },
    NumberInput: { defaultProps: touch },
    Textarea: { defaultProps: touch },
    NativeSelect: { defaultProps: touch },
    Select: { defaultProps: touch },
    MultiSelect: { defaultProps: touch },
    Checkbox: { defaultProps: touch },
    Radio: { defaultProps: touch },
  },
});
