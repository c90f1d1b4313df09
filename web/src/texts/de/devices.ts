import { platforms, type devices as source } from '../en/devices';

export const devices: typeof source = {
  title: 'Geräte',
  columns: { person: 'Person', device: 'Gerät', version: 'Tracker', seen: 'Zuletzt gesehen', status: 'Status' },
  nameAndPlatform: (name, platform) => `${name}, ${platforms[platform.toLowerCase()] ?? platform}`,
  mayRecord: 'Darf aufzeichnen',
  revoked: 'Gesperrt',
  revoke: 'Sperren',
  revokeOf: (device, person) => `${device} von ${person} sperren`,
  consequence:
    'Von der nächsten Anfrage an wird dieser Tracker abgewiesen, bis sich jemand daran wieder anmeldet. Was er noch nicht hochgeladen hat, bleibt auf dem Computer; was aufgezeichnet wurde, bleibt erhalten.',
  done: (device, person) => `${device} von ${person} ist gesperrt.`,
  empty: { title: 'Noch kein Gerät', text: 'Ein Gerät erscheint hier, sobald sich jemand zum ersten Mal am Desktop-Tracker anmeldet.' },
};
