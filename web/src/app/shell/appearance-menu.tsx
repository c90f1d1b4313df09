import { ActionIcon, Menu, useComputedColorScheme, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { type Language, LANGUAGES, texts } from '../../texts';
import { chooseLanguage, chosenLanguage } from '../../texts/language';

const CHOICES: readonly MantineColorScheme[] = ['light', 'dark', 'auto'];
const LANGUAGE_CHOICES = Object.keys(LANGUAGES) as Language[];

export function AppearanceMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Current = useComputedColorScheme('light') === 'dark' ? IconMoon : IconSun;
  function choose(value: string): void {
    const choice = CHOICES.find((candidate) => candidate === value);
    if (choice !== undefined) setColorScheme(choice);
  }

  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size={36} aria-label={texts.shell.appearance.label}>
          <Current size={19} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{texts.shell.appearance.label}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={choose}>
          {CHOICES.map((choice) => (
            <Menu.RadioItem key={choice} value={choice} closeMenuOnClick>
              {texts.shell.appearance[choice]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {LANGUAGE_CHOICES.length > 1 ? <LanguageChoice /> : null}
      </Menu.Dropdown>
    </Menu>
  );
}

function LanguageChoice() {
  function choose(value: string): void {
    const choice = LANGUAGE_CHOICES.find((candidate) => candidate === value);
    if (choice !== undefined && choice !== chosenLanguage()) chooseLanguage(choice);
  }
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{texts.shell.language}</Menu.Label>
      <Menu.RadioGroup value={chosenLanguage()} onChange={choose}>
        {LANGUAGE_CHOICES.map((choice) => (
          <Menu.RadioItem key={choice} value={choice} closeMenuOnClick lang={choice}>
            {LANGUAGES[choice]}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
