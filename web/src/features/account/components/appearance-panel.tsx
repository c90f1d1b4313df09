import { SegmentedControl, Select, Stack, Text, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { Panel } from '../../../components/panel';
import { type Language, LANGUAGES, texts } from '../../../texts';
import { chooseLanguage, chosenLanguage } from '../../../texts/language';

const SCHEMES: readonly MantineColorScheme[] = ['light', 'dark', 'auto'];
const CODES = Object.keys(LANGUAGES) as Language[];

/** Colours and language of this browser. A language that is added to the catalogue is a choice here by itself. */
export function AppearancePanel() {
  const told = texts.account.appearance;
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Panel title={told.title} note={told.lead}>
      <Stack gap="md" maw={440}>
        <div>
          <Text size="sm" fw={500} mb={4} id="account-scheme">
            {told.scheme}
          </Text>
          <SegmentedControl
            aria-labelledby="account-scheme"
            data={SCHEMES.map((value) => ({ value, label: texts.shell.appearance[value] }))}
            value={colorScheme}
            onChange={(value) => setColorScheme(value)}
          />
        </div>
        <Select
          label={texts.shell.language}
          data={CODES.map((value) => ({ value, label: LANGUAGES[value] }))}
          value={chosenLanguage()}
          allowDeselect={false}
          onChange={(value) => (value === null || value === chosenLanguage() ? undefined : chooseLanguage(value))}
        />
      </Stack>
    </Panel>
  );
}
