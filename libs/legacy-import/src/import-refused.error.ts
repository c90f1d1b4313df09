/** The import as a whole is refused and nothing of it was done. The message tells the operator what would help. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
}
