export const settings = {
  title: 'Settings',
  tabs: { company: 'Company', look: 'Look and formats', policy: 'Recording', holidays: 'Holidays', notifications: 'My mails', devices: 'Devices', audit: 'Audit', export: 'Export' },
  label: 'Parts of the settings',
  readOnly: 'As a viewer you can see the settings but not change them.',
  profile: {
    title: 'Company',
    nameHint: 'Only your provider can change the name.',
    timezoneHint: 'The days of everyone are counted in this zone. Another one moves where they begin and end.',
    done: 'The company’s details are saved.',
  },
};
