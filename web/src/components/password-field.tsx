import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { texts } from '../texts';

/** A password that can be shown while it is typed; its button speaks the reader's language. */
export function PasswordField(props: PasswordInputProps) {
  return <PasswordInput visibilityToggleButtonProps={{ 'aria-label': texts.common.showPassword }} {...props} />;
}
