import { describe, expect, it } from 'vitest';
import { renderLetter } from './render-letter.js';
import { MAIL_TEXTS } from './texts/en.js';

const letter = { subject: 'A & <b>', greeting: 'Hello "you",', paragraphs: ['<script>alert(1)</script>'], action: { label: 'Open', url: 'https://tracker.example.com/a?b=1&c="' }, reason: 'Because.' };

describe('renderLetter', () => {
  it('lets nothing that came from a person become markup', () => {
    const { html } = renderLetter(letter);
    expect(html).not.toMatch(/<b>|<script/);
    expect(html).toContain('href="https://tracker.example.com/a?b=1&#38;c=&#34;"');
  });

  it('says the same in text, with the link', () => {
    expect(renderLetter(letter).text).toBe('Hello "you",\n\n<script>alert(1)</script>\n\nOpen: https://tracker.example.com/a?b=1&c="\n\n-- \nEmployee Progress Tracker\nBecause.\n');
  });

  it('fetches nothing, and is readable in the dark', () => {
    const { html } = renderLetter(letter);
    expect(html).not.toMatch(/<img|<link|url\(|@import|src=/);
    expect(html).toContain('@media (prefers-color-scheme: dark)');
  });
});

describe('the texts', () => {
  it('say how much is left in the number that it is', () => {
    const ending = (daysLeft: number): string => MAIL_TEXTS.ending({ company: 'Harbor', trial: true, daysLeft, end: 'then', url: 'https://x.test/' }).subject;
    expect([ending(1), ending(3)]).toEqual(['The trial of Harbor ends in 1 day', 'The trial of Harbor ends in 3 days']);
  });

  it('name no end where none was agreed, and when an old key ends', () => {
    expect(MAIL_TEXTS.reactivated({ company: 'Harbor', until: null, url: 'https://x.test/' }).subject).toBe('Harbor is active');
    expect(MAIL_TEXTS.keyRotated({ company: 'Harbor', hint: 'abcd', oldKeyEnd: null }).paragraphs.join()).toContain('The old key no longer works');
  });
});
