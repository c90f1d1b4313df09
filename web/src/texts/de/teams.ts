import type { teams as source } from '../en/teams';

export const teams: typeof source = {
  title: 'Teams',
  what: 'Die Teams',
  filter: 'Team',
  everybody: 'Alle',
  none: 'Kein Team',
  manage: 'Teams',
  lead: 'Eine Person gehört höchstens einem Team an. Listen, Summen und Berichte lassen sich auf ein Team eingrenzen.',
  name: 'Name des Teams',
  add: 'Team hinzufügen',
  added: (name) => `Das Team ${name} ist angelegt.`,
  taken: 'Ein Team mit diesem Namen gibt es bereits.',
  people: (count, one) => (one ? '1 Person' : `${count} Personen`),
  rename: { menu: (name) => `${name} umbenennen`, submit: 'Speichern', done: (name) => `Das Team heißt jetzt ${name}.` },
  remove: {
    menu: (name) => `${name} löschen`,
    sure: (name) => `${name} löschen? Die Personen bleiben, ohne Team.`,
    submit: 'Team löschen',
    done: (name) => `Das Team ${name} ist gelöscht.`,
  },
  empty: { title: 'Noch keine Teams', text: 'Legen Sie das erste an und ordnen Sie ihm in der Liste der Mitarbeitenden Personen zu.' },
  assign: {
    menu: 'Team wechseln',
    label: (name) => `Team von ${name}`,
    submit: 'Speichern',
    done: (name, team) => `${name} gehört jetzt zu ${team}.`,
    released: (name) => `${name} gehört jetzt keinem Team an.`,
  },
};
