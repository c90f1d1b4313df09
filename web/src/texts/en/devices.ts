/** As trackers say it, and as its maker writes it. Others stand as they come. */
export const platforms: Readonly<Record<string, string>> = { windows: 'Windows', win32: 'Windows', macos: 'macOS', darwin: 'macOS', linux: 'Linux' };

export const devices = {
  title: 'Devices',
  columns: { person: 'Person', device: 'Device', version: 'Tracker', seen: 'Last seen', status: 'Status' },
  nameAndPlatform: (name: string, platform: string) => `${name}, ${platforms[platform.toLowerCase()] ?? platform}`,
  mayRecord: 'May record',
  revoked: 'Revoked',
  revoke: 'Revoke',
  revokeOf: (device: string, person: string) => `Revoke ${device} of ${person}`,
  consequence:
    'From the next request on this tracker is refused, until somebody signs in on it again. What it has not uploaded yet stays on the computer; what was recorded stays.',
  done: (device: string, person: string) => `${device} of ${person} is revoked.`,
  empty: { title: 'No device yet', text: 'A device appears here when somebody signs in on the desktop tracker for the first time.' },
};
