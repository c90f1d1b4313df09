import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { componentDefaults } from './component-defaults';

/** The primary hue. It means activity everywhere, so nothing else is painted with it but what one can act on. */
const petrol: MantineColorsTuple = [
  '#eef7f9', '#d9edf2', '#b3dae4', '#86c4d4', '#58adc3', '#3396af', '#1a7f99', '#0d6882', '#0a556b', '#084354',
];

/** Warm neutrals, so that white surfaces rest on paper rather than on steel. */
const gray: MantineColorsTuple = [
  '#fafaf8', '#f4f4f1', '#eaeae6', '#dededa', '#c9c9c3', '#9fa19a', '#666a65', '#535753', '#373b39', '#1e2221',
];

const dark: MantineColorsTuple = [
  '#dee5e7', '#bdc8cb', '#98a6ab', '#6c7b81', '#37444b', '#2a353b', '#1f282d', '#171e22', '#101619', '#0a0f11',
];

const red: MantineColorsTuple = [
  '#fdf1ef', '#fadfdb', '#f3bdb6', '#eb988d', '#e5796b', '#dc5a4a', '#cc4333', '#b23426', '#93291d', '#741f15',
];

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  colors: { petrol, gray, dark, red },
  black: '#1e2221',
  fontFamily: "'Inter Variable', 'Inter Fallback', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'Roboto Mono', Menlo, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  defaultRadius: 'md',
  breakpoints: { xs: '30em', sm: '40em', md: '48em', lg: '68.75em', xl: '90em' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.125rem', lineHeight: '1.35' },
      h2: { fontSize: '0.9375rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
      h4: { fontSize: '0.8125rem', lineHeight: '1.4' },
      h5: { fontSize: '0.8125rem', lineHeight: '1.4' },
      h6: { fontSize: '0.75rem', lineHeight: '1.4' },
    },
  },
  shadows: {
    xs: '0 1px 2px rgb(20 30 34 / 6%)',
    sm: '0 1px 3px rgb(20 30 34 / 8%)',
    md: '0 4px 14px rgb(20 30 34 / 10%)',
    lg: '0 10px 30px rgb(20 30 34 / 14%)',
    xl: '0 18px 48px rgb(20 30 34 / 18%)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: componentDefaults,
});

/** Mantine's own variables where its defaults miss a contrast of 4.5 : 1 or the surfaces of this design. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5f645f',
    '--mantine-color-placeholder': '#6d716c',
    '--mantine-color-error': '#b23426',
    '--mantine-color-anchor': '#0d6882',
    '--mantine-color-default-border': '#d3d3cd',
    '--mantine-color-default-hover': '#f4f4f1',
    '--mantine-color-disabled-color': '#6d716c',
  },
  dark: {
    '--mantine-color-body': '#171e22',
    '--mantine-color-bright': '#f2f6f7',
    '--mantine-color-dimmed': '#98a6ab',
    '--mantine-color-placeholder': '#87969c',
    '--mantine-color-error': '#f08d80',
    '--mantine-color-anchor': '#6cbdd1',
    '--mantine-color-default-border': '#37444b',
    '--mantine-color-disabled-color': '#87969c',
  },
});
