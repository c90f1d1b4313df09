/** A LIKE pattern in which nothing that was typed is special. */
export function contains(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
