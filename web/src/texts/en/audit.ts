const vendorActions: Readonly<Record<string, string>> = {
  COMPANY_CREATED: 'Company created',
  COMPANY_UPDATED: 'Company edited',
  TRIAL_STARTED: 'Trial started',
  PLAN_CHANGED: 'Plan changed',
  COMPANY_SUSPENDED: 'Company suspended',
  COMPANY_REACTIVATED: 'Company reactivated',
  COMPANY_CANCELLED: 'Company cancelled',
  KEY_ROTATED: 'Key replaced',
  KEY_SHOWN: 'Key looked at',
};

const companyActions: Readonly<Record<string, string>> = {
  'company.changed': 'Company profile changed',
  'settings.changed': 'Recording policy changed',
  'employee.invited': 'Person invited',
  'employee.changed': 'Person changed',
  'employee.removed': 'Person removed',
  'invitation.accepted': 'Invitation accepted',
  'invitation.resent': 'Invitation sent again',
  'invitation.revoked': 'Invitation taken back',
  'device.revoked': 'Device revoked',
  'screenshot.viewed': 'Screenshot looked at',
  'task.created': 'Task created',
  'task.changed': 'Task changed',
  'task.deleted': 'Task deleted',
};

export const audit = {
  vendorTitle: 'Audit',
  companyTitle: 'Audit trail',
  what: 'The audit trail',
  lead: 'What the provider’s people did to companies. Rows are only ever added.',
  ownLead: 'What was done in this company, and who looked at whose data. Rows are only ever added.',
  columns: { when: 'When', actor: 'Who', action: 'What', company: 'Company', details: 'Details', address: 'From' },
  vendorActions,
  companyActions,
  anyAction: 'Anything',
  filter: 'What happened',
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  empty: { title: 'Nothing is noted yet', text: 'Each change of a company is listed here from the first one on.' },
  ownEmpty: { title: 'Nothing is noted', text: 'No entry of this kind exists.' },
};
