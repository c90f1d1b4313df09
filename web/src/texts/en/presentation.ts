export const presentation = {
  title: 'Look and formats',
  what: 'Look and formats',
  lead: 'How the workspace looks and writes for everybody in the company.',
  formats: 'Formats',
  currency: 'Currency',
  dateFormat: 'Dates',
  dateFormats: { LOCALE: 'As each reader’s browser writes them', DMY: '31/12/2026', MDY: '12/31/2026', YMD: '2026-12-31' },
  firstDay: 'The week begins on',
  firstDays: { '1': 'Monday', '6': 'Saturday', '7': 'Sunday' },
  brand: 'Logo and colour',
  colour: 'Colour',
  colourHint: 'Behind the company’s initial, where there is no logo.',
  colourWrong: 'Enter a colour like #0b5cad.',
  colourLight: (contrast: string) => `Too light: white text on it has a contrast of ${contrast} : 1 and needs 4.5 : 1. Choose a darker one.`,
  colourGood: (contrast: string) => `White text can be read on it (${contrast} : 1).`,
  noColour: 'No colour of your own',
  done: 'Look and formats are saved.',
  logo: 'Logo',
  logoHint: 'PNG, JPEG or WebP, at most 2 MB. It is shown with at most 512 pixels.',
  chooseLogo: 'Choose a picture',
  removeLogo: 'Remove logo',
  logoDone: 'The logo is saved.',
  logoRemoved: 'The logo is removed.',
  logoOf: (company: string) => `Logo of ${company}`,
  none: 'None',
};

export const notifications = {
  title: 'My mails',
  what: 'Your mails',
  lead: 'Which mails about this company you want. What concerns your account, like a new password, always comes.',
  kinds: {
    weeklyReport: { label: 'Weekly report', hint: 'When the company’s week is over: its hours and activity.' },
    expiryReminders: { label: 'Reminders before the end', hint: 'Before the trial or the subscription ends.' },
    newDevices: { label: 'New devices', hint: 'When a tracker is set up on a device that was not known.' },
  },
  done: 'Saved.',
};

export const unsaved = {
  hint: 'You have changes that are not saved.',
  title: 'Leave without saving?',
  text: 'What you changed here is lost.',
  stay: 'Stay here',
  leave: 'Leave',
};
