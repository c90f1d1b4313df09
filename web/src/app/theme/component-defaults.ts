import type { MantineThemeComponents } from '@mantine/core';

const OVERLAY = { backgroundOpacity: 0.45, blur: 1 };
/** Nothing moves for longer than 200 ms; under reduced motion nothing moves at all. */
const QUICK = { duration: 140 };

export const componentDefaults: MantineThemeComponents = {
  ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
  Alert: { defaultProps: { variant: 'light' } },
  Anchor: { defaultProps: { underline: 'hover' } },
  Button: { defaultProps: { size: 'sm' } },
  Drawer: {
    defaultProps: { position: 'right', size: 460, overlayProps: OVERLAY, transitionProps: QUICK, padding: 'lg' },
  },
  Menu: {
    defaultProps: {
      shadow: 'md',
      transitionProps: { duration: 100 },
      position: 'bottom-end',
      width: 232,
      // Its element is no menu item, which a menu may not hold; without it the focus goes to the first item.
      withInitialFocusPlaceholder: false,
    },
  },
  Modal: {
    defaultProps: { centered: true, overlayProps: OVERLAY, transitionProps: QUICK, padding: 'lg', size: 460 },
  },
  PasswordInput: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
  Select: {
    defaultProps: {
      allowDeselect: false,
      inputWrapperOrder: ['label', 'input', 'description', 'error'],
      comboboxProps: { shadow: 'md', transitionProps: { duration: 100 } },
    },
  },
  Text: { defaultProps: { size: 'md' } },
  TextInput: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
  Textarea: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
  Tooltip: { defaultProps: { openDelay: 250, transitionProps: { duration: 100 }, withArrow: true, multiline: true } },
};
