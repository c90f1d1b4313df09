/** What a mail says, before it has a form. Paragraphs are plain text; whatever came from a person is escaped by the layout. */
export interface Letter {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  /** The one thing that there is to do. */
  readonly action?: { readonly label: string; readonly url: string };
  /** After the action. */
  readonly afterwards?: readonly string[];
  /** Why the reader gets this. */
  readonly reason: string;
}

/** A letter in its form. */
export interface RenderedMail {
  readonly subject: string;
  /** Lines end in \n. */
  readonly text: string;
  readonly html: string;
}
