import type { ImportReport } from '#legacy-import';

/** So many refused rows are told; all are in the report file. */
const TOLD_MAX = 20;

/** What an import did, or would do, for the person who gave the command. */
export function sentencesOfImport(report: ImportReport): string[] {
  return [companySentence(report), ...countSentences(report), ...refusalSentences(report), ...report.notes, ...invitationSentences(report), ...endSentence(report)];
}

function companySentence({ company, dryRun }: ImportReport): string {
  if (!company) return '';
  const made = dryRun ? 'would be made' : 'was made';
  return company.created ? `${company.name} ${made} now, in trial on ${company.plan}, time zone ${company.timezone}.` : `${company.name} is there already, on ${company.plan}.`;
}

function countSentences({ kinds, dryRun }: ImportReport): string[] {
  return Object.entries(kinds)
    .filter(([, { read }]) => read > 0)
    .map(([kind, { read, taken, known, refused }]) => `${kind}: ${read} read, ${taken} ${dryRun ? 'could be ' : ''}taken, ${known} there already, ${refused} refused`);
}

function refusalSentences({ refused, refusedNotListed }: ImportReport): string[] {
  const told = refused.slice(0, TOLD_MAX).map(({ place, code, reason }) => `  refused: ${place}: ${code ? `${code}: ` : ''}${reason}`);
  const more = refused.length + refusedNotListed - told.length;
  return more > 0 ? [...told, `  … and ${more} more; --report FILE writes them all`] : told;
}

function invitationSentences({ invitations, company }: ImportReport): string[] {
  const key = company?.companyKey ? [`Company key for the trackers: ${company.companyKey}`] : [];
  if (invitations.length === 0) return key;
  return [...key, 'Invitations, mailed now and good for 7 days:', ...invitations.map(({ name, email, invitationUrl }) => `  ${name} <${email}>: ${invitationUrl}`)];
}

function endSentence({ dryRun, changedNothing }: ImportReport): string[] {
  if (dryRun) return ['Nothing was written.'];
  return changedNothing ? ['Everything was there already: nothing was changed.'] : [];
}
