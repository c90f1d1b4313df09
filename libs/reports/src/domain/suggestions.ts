import type { Category, Rule } from './categories.js';
import { decider } from './categories.js';
import { matches, normalisedPattern, type RuleKind } from './patterns.js';

export interface Suggestion {
  readonly kind: RuleKind;
  readonly pattern: string;
  readonly category: Category;
}

/** What most companies would say of the most common applications and sites. Only a beginning: nothing applies unless it is accepted. */
const USUAL: Readonly<Record<RuleKind, Readonly<Record<Exclude<Category, 'NEUTRAL'>, readonly string[]>>>> = {
  APPLICATION: {
    PRODUCTIVE: [
      'visual studio*', 'code', 'code.exe', 'intellij*', 'pycharm*', 'webstorm*', 'xcode', 'android studio*', 'terminal', 'windows terminal*', 'iterm*', 'postman*', 'dbeaver*',
      '*word', 'winword.exe', '*excel', 'excel.exe', '*powerpoint', 'powerpnt.exe', 'libreoffice*', '*outlook', 'outlook.exe', 'thunderbird*', 'microsoft teams*', 'teams', 'ms-teams*', 'slack*', 'zoom*',
      'figma*', 'adobe photoshop*', 'adobe illustrator*', 'autocad*', 'sap*', 'datev*', 'notion*', 'obsidian*',
    ],
    UNPRODUCTIVE: ['steam*', 'spotify*', 'netflix*', 'discord*', 'whatsapp*', 'telegram*', 'epic games*', 'solitaire*', 'minecraft*'],
  },
  WEBSITE: {
    PRODUCTIVE: [
      'github.com', 'gitlab.com', 'bitbucket.org', 'stackoverflow.com', 'atlassian.net', 'docs.google.com', 'drive.google.com', 'mail.google.com', 'calendar.google.com', 'office.com', 'sharepoint.com',
      'outlook.office.com', 'figma.com', 'notion.so', 'salesforce.com', 'hubspot.com', 'trello.com', 'asana.com', 'linear.app', 'miro.com', 'developer.mozilla.org',
    ],
    UNPRODUCTIVE: ['facebook.com', 'instagram.com', 'tiktok.com', 'youtube.com', 'netflix.com', 'twitch.tv', 'reddit.com', 'x.com', 'twitter.com', 'pinterest.com', '9gag.com', 'ebay.com', 'ebay.de'],
  },
};

const ALL: readonly Suggestion[] = (['APPLICATION', 'WEBSITE'] as const).flatMap((kind) =>
  (['PRODUCTIVE', 'UNPRODUCTIVE'] as const).flatMap((category) =>
    USUAL[kind][category].flatMap((typed) => {
      const pattern = normalisedPattern(kind, typed);
      return pattern === null ? [] : [{ kind, pattern, category }];
    }),
  ),
);

/** Those that match something which was used and about which no rule of the company's decides yet. */
export function suggestions(used: readonly { readonly kind: RuleKind; readonly name: string }[], rules: readonly Rule[]): Suggestion[] {
  const decide = decider(rules);
  const open = used.filter(({ kind, name }) => decide(kind, name, null) === null);
  return ALL.filter(({ kind, pattern }) => open.some((item) => item.kind === kind && matches(kind, pattern, item.name)));
}
