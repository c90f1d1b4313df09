export const account = {
  title: 'Account',
  name: {
    title: 'Name',
    label: 'Your name',
    hint: 'It is shown in every company that you are a member of.',
    submit: 'Change name',
    done: 'Your name is changed.',
  },
  appearance: {
    title: 'Appearance',
    lead: 'For this browser.',
    scheme: 'Colours',
  },
  password: {
    title: 'Password',
    current: 'Present password',
    fresh: 'New password',
    endDevices: 'Sign out the desktop trackers too',
    endDevicesHint: 'Choose this if somebody else may know the old password.',
    submit: 'Change password',
    wrong: 'This is not your present password.',
    done: 'Your password is changed. Everywhere else on the web you are signed out.',
  },
  sessions: {
    title: 'Where you are signed in',
    columns: { browser: 'Browser', used: 'Last used', since: 'Signed in', address: 'From' },
    here: 'This one',
    end: 'Sign out',
    endOf: (browser: string) => `Sign out ${browser}`,
    done: (browser: string) => `${browser} is signed out.`,
    unknown: 'Unknown browser',
  },
};
