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
      `${name} leaves the company at once: no sign-in, no recording, and the seat is free. What was recorded so far stays. To come back they need a new invitation.`,
    submit: 'Remove person',
    done: (name: string) => `${name} is removed.`,
  },
};
