/**
 * What a desktop tracker is set up with, ready to be pasted into a shell: the server, the key, and the request by which
 * an employee signs in on it. `deviceId` stands for this one installation.
 */
export function trackerSnippet(server: string, companyKey: string, deviceId: string): string {
  const signIn = { email: 'EMPLOYEE_EMAIL', password: 'PASSWORD', device: { id: deviceId, name: 'My computer', platform: 'linux', appVersion: '1.0.0' } };
  return [
    `TRACKER_SERVER=${server}`,
    `TRACKER_COMPANY_KEY=${companyKey}`,
    `curl -sS "$TRACKER_SERVER/api/login" -H "X-Company-Key: $TRACKER_COMPANY_KEY" -H 'Content-Type: application/json' \\`,
    `  -d '${JSON.stringify(signIn)}'`,
  ].join('\n');
}
