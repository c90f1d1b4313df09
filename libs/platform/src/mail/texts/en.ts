/**
 * Every sentence of every mail. A second language is a second file of this type; the form of mails is in
 * `render-letter.ts`. Instants come formatted, see `spokenInstant`.
 */
import type { Letter } from '../letter.js';

const ABOUT_ACCOUNT = 'You get this because of your account on Employee Progress Tracker.';
const aboutCompany = (company: string): string => `You get this as the contact of ${company} or as one of its administrators.`;
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

export const MAIL_TEXTS = {
  /** The first admin of a new company. */
  newCompany: ({ name, company, url, until }: { name: string; company: string; url: string; until: string }): Letter => ({
    subject: `${company} is ready on Employee Progress Tracker`,
    greeting: `Hello ${name},`,
    paragraphs: [
      `${company} has been set up on Employee Progress Tracker, and you are its first administrator.`,
      'Accept the invitation to choose your password. Then you can invite your people, decide what is recorded, and connect their computers.',
    ],
    action: { label: 'Accept the invitation', url },
    afterwards: [`The link works once, until ${until}.`, 'If you did not expect this, ignore this message.'],
    reason: `You get this because the vendor named you as the first administrator of ${company} there.`,
  }),

  invitation: ({ name, company, invitedBy, url, until }: { name: string; company: string; invitedBy: string; url: string; until: string }): Letter => ({
    subject: `${invitedBy} invites you to ${company}`,
    greeting: `Hello ${name},`,
    paragraphs: [`${invitedBy} invites you to join ${company} on Employee Progress Tracker.`],
    action: { label: 'Accept the invitation', url },
    afterwards: [`The link works once, until ${until}.`, 'If you did not expect this invitation, ignore this message.'],
    reason: `You get this because ${invitedBy} entered your address.`,
  }),

  passwordReset: ({ name, url, minutes }: { name: string; url: string; minutes: number }): Letter => ({
    subject: 'Choose a new password',
    greeting: `Hello ${name},`,
    paragraphs: ['Somebody, probably you, asked for a new password for your account on Employee Progress Tracker.'],
    action: { label: 'Choose a new password', url },
    afterwards: [`The link works once, for ${minutes} minutes. If you did not ask for it, ignore this message: your password stays as it is.`],
    reason: ABOUT_ACCOUNT,
  }),

  passwordChanged: ({ name }: { name: string }): Letter => ({
    subject: 'Your password was changed',
    greeting: `Hello ${name},`,
    paragraphs: [
      'The password of your account on Employee Progress Tracker was changed just now, and other browsers were signed out.',
      'If it was not you, choose a new one with “Forgot your password?” on the sign-in page, and tell an administrator of your company.',
    ],
    reason: ABOUT_ACCOUNT,
  }),

  /** `daysLeft` is rounded up: on the last day it is 1. */
  ending: ({ company, trial, daysLeft, end, url }: { company: string; trial: boolean; daysLeft: number; end: string; url: string }): Letter => ({
    subject: `The ${trial ? 'trial' : 'subscription'} of ${company} ends in ${days(daysLeft)}`,
    greeting: 'Hello,',
    paragraphs: [
      `The ${trial ? 'trial' : 'subscription'} of ${company} ends on ${end}.`,
      'From then on your people can no longer sign in and their trackers send nothing. What has been recorded is kept, and an administrator can still take it along.',
      `To go on without a break, talk to your contact at the vendor before that day${trial ? ' and choose a plan' : ''}.`,
    ],
    action: { label: 'Sign in', url },
    reason: aboutCompany(company),
  }),

  ended: ({ company, trial, end, url }: { company: string; trial: boolean; end: string; url: string }): Letter => ({
    subject: `The ${trial ? 'trial' : 'subscription'} of ${company} has ended`,
    greeting: 'Hello,',
    paragraphs: [
      `The ${trial ? 'trial' : 'subscription'} of ${company} ended on ${end}. Your people can no longer sign in, and their trackers keep what they record until they may send it again.`,
      'Nothing has been deleted. An administrator can still sign in to take the data along, and your contact at the vendor can reactivate the company at any time.',
    ],
    action: { label: 'Sign in', url },
    reason: aboutCompany(company),
  }),

  /** Why is between the vendor and the company: what the vendor noted may not be meant for everybody who reads this. */
  suspended: ({ company }: { company: string }): Letter => ({
    subject: `${company} has been suspended`,
    greeting: 'Hello,',
    paragraphs: [
      `The vendor of Employee Progress Tracker has suspended ${company}. Your people can no longer sign in, and their trackers keep what they record until they may send it again.`,
      'Nothing has been deleted. Your contact at the vendor knows the reason and can reactivate the company.',
    ],
    reason: aboutCompany(company),
  }),

  /** `until` null: no end was agreed. */
  reactivated: ({ company, until, url }: { company: string; until: string | null; url: string }): Letter => ({
    subject: `${company} is active${until === null ? '' : ` until ${until}`}`,
    greeting: 'Hello,',
    paragraphs: [
      `${company} is active on Employee Progress Tracker${until === null ? '' : `, until ${until}`}.`,
      'Your people can sign in, and trackers send by themselves what they have kept.',
    ],
    action: { label: 'Sign in', url },
    reason: aboutCompany(company),
  }),

  /** The archive itself never goes by mail. */
  exportReady: ({ name, ofCompany, url }: { name: string; ofCompany: boolean; url: string }): Letter => ({
    subject: ofCompany ? 'Your company’s data is ready' : 'Your data is ready',
    greeting: `Hello ${name},`,
    paragraphs: [`The archive of ${ofCompany ? 'everything that was recorded in your company' : 'everything that was recorded about you'} is ready: tables as JSON and CSV, and the pictures.`],
    action: { label: 'Fetch the archive', url },
    afterwards: ['Sign in to fetch it. It is deleted after seven days.', 'If you did not ask for it, tell an administrator of your company.'],
    reason: 'You get this because the archive was asked for with your account.',
  }),

  /** Of a tracker that signed in on a device for the first time. `device` with its platform. */
  newDevices: ({ name, company, person, device, url }: { name: string; company: string; person: string; device: string; url: string }): Letter => ({
    subject: `A new device of ${person}`,
    greeting: `Hello ${name},`,
    paragraphs: [`The tracker of ${person} has been set up on a device that was not known to ${company}: ${device}.`],
    action: { label: 'Open the devices', url },
    afterwards: ['If this is no device of theirs, revoke it and ask them to choose a new password.'],
    reason: `You get this because mails about new devices of ${company} are switched on in your notifications.`,
  }),
  /** The key itself is in no mail. `oldKeyEnd` null: it has ended. */
  keyRotated: ({ company, hint, oldKeyEnd }: { company: string; hint: string; oldKeyEnd: string | null }): Letter => ({
    subject: `${company} has a new company key`,
    greeting: 'Hello,',
    paragraphs: [
      `The key by which the trackers of ${company} sign in was replaced. The new one ends in “${hint}”; your contact at the vendor gives it to you by a safe way.`,
      oldKeyEnd === null
        ? 'The old key no longer works: trackers keep what they record and send it once they have the new key.'
        : `The old key works until ${oldKeyEnd}. Give the trackers the new one before that.`,
    ],
    reason: aboutCompany(company),
  }),

  /** Durations come in words. Percentages with one decimal, null where there is nothing to say. */
  weeklyReport: (week: {
    name: string;
    company: string;
    from: string;
    to: string;
    worked: string;
    active: string;
    activityPercent: number | null;
    productivePercent: number | null;
    people: number;
    applications: readonly string[];
    websites: readonly string[];
    url: string;
  }): Letter => ({
    subject: `${week.company}: the week from ${week.from} to ${week.to}`,
    greeting: `Hello ${week.name},`,
    paragraphs: [
      `In the week from ${week.from} to ${week.to}, ${week.people === 1 ? '1 person' : `${week.people} people`} of ${week.company} worked ${week.worked}, of which ${week.active} were active${week.activityPercent === null ? '' : ` (${week.activityPercent.toFixed(0)} %)`}.`,
      ...(week.productivePercent === null ? [] : [`${week.productivePercent.toFixed(0)} % of the time in applications and on websites counted as productive by your rules.`]),
      ...(week.applications.length === 0 ? [] : [`Most used applications: ${week.applications.join('; ')}.`]),
      ...(week.websites.length === 0 ? [] : [`Most used websites: ${week.websites.join('; ')}.`]),
    ],
    action: { label: 'Open the reports of the week', url: week.url },
    reason: `You get this every week because the weekly report of ${week.company} is switched on in your notifications.`,
  }),
};
