/**
 * What a desktop tracker is set up with, ready to be pasted into a shell: the server, the key, an id for this one
 * installation, and the request by which an employee signs in on it.
 */
export function trackerSnippet(server: string, companyKey: string): string {
  const signIn = `{"email":"EMPLOYEE_EMAIL","password":"PASSWORD","device":{"id":"'$TRACKER_DEVICE'","name":"My computer","platform":"linux","appVersion":"1.0.0"}}`;
  return [
    `TRACKER_SERVER=${server}`,
    `TRACKER_COMPANY_KEY=${companyKey}`,
    `TRACKER_DEVICE=$(uuidgen)`,
    `curl -sS "$TRACKER_SERVER/api/login" -H "X-Company-Key: $TRACKER_COMPANY_KEY" -H 'Content-Type: application/json' \\`,
    `  -d '${signIn}'`,
  ].join('\n');
}
