/** What is done to one person of a company, and what follows from it. */
export const people = {
  what: 'This person',
  menu: (name: string) => `Actions for ${name}`,
  notNow: (name: string) => `This cannot be done for ${name} any more: the list has changed.`,
  resend: {
    menu: 'Send invitation again',
    consequence: (name: string, email: string) =>
      `${name} gets a new link at ${email}, good for seven days. The earlier link stops working.`,
    submit: 'Send again',
    done: (name: string) => `${name} got a new invitation.`,
  },
  revoke: {
    menu: 'Take invitation back',
    consequence: (name: string) => `The link of ${name} stops working and the seat is free again. You can invite them anew at any time.`,
    submit: 'Take back',
    done: (name: string) => `The invitation of ${name} is taken back.`,
  },
  role: {
    menu: 'Change role',
    consequence: 'It takes effect with the next request. Admins and employees take a seat; viewers do not.',
    label: (name: string) => `Role of ${name}`,
    done: (name: string, role: string) => `${name} is ${role} now.`,
  },
  suspend: {
    menu: 'Suspend',
    consequence: (name: string) =>
      `${name} can neither sign in to this company nor record until you lift it. The seat stays taken, and nothing is deleted.`,
    submit: 'Suspend person',
    done: (name: string) => `${name} is suspended.`,
  },
  restore: {
    menu: 'Lift suspension',
    consequence: (name: string) => `${name} can sign in and record again at once.`,
    submit: 'Lift suspension',
    done: (name: string) => `${name} is active again.`,
  },
  remove: {
    menu: 'Remove',
    consequence: (name: string) =>
      `${name} leaves the company at once: no sign-in, no recording, and the seat is free. To come back they need a new invitation.`,
    recorded: 'What was recorded',
    choices: { KEEP: 'Keep what was recorded', ERASE: 'Erase everything recorded' },
    choiceHints: { KEEP: 'Days, reports and screenshots stay as they are. It can be erased later.', ERASE: 'For good. Nobody can bring it back.' },
    submit: 'Remove person',
    submitErasing: 'Remove and erase',
    done: (name: string) => `${name} is removed.`,
    doneErasing: (name: string) => `${name} is removed. What was recorded is erased within minutes.`,
  },
  erase: {
    menu: 'Erase data',
    submit: 'Erase for good',
    done: (name: string) => `What was recorded of ${name} is erased within minutes.`,
  },
  erasing: {
    goes: (name: string) => `Within minutes this is gone of ${name}, for good:`,
    taken: [
      'sessions, activity, applications, websites and screenshots with their files, and the days made from them',
      'requests for manual time, comments on tasks, reports kept to themselves, choices of mails, and devices',
      'their archives, and the archives of the company made before: they hold this data too',
      'name and e-mail address in this company',
    ],
    stays:
      'The company’s totals shrink by what goes. Tasks and their history stay, without the name. The audit stays as it is, as it always does. Their account is theirs and is not deleted.',
  },
};
