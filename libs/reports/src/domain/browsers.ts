import { fold, matchesFolded, normalisedPattern } from './patterns.js';

/** Applications in which websites are shown, as the systems' trackers call them. */
const BROWSERS = [
  'chrome', 'chrome.exe', 'google chrome*', 'google-chrome*', 'chromium*', 'firefox*', 'mozilla firefox*', 'msedge', 'msedge.exe', 'microsoft edge*', 'microsoftedge*', 'safari*',
  'opera', 'opera.exe', 'opera gx*', 'brave', 'brave.exe', 'brave browser*', 'brave-browser*', 'vivaldi*', 'arc', 'arc.exe', 'duckduckgo*', 'tor browser*', 'internet explorer*', 'iexplore*',
].map((name) => normalisedPattern('APPLICATION', name) ?? '');

export function isBrowser(application: string): boolean {
  const name = fold(application);
  return BROWSERS.some((pattern) => matchesFolded('APPLICATION', pattern, name));
}
