export interface StreamedEvent {
  name: string;
  data: string;
}

/** Takes whole events off the front of what has arrived; `rest` is what has not ended yet. Comments are passed over. */
export function takeEvents(text: string): { events: StreamedEvent[]; rest: string } {
  const blocks = text.replaceAll('\r\n', '\n').split('\n\n');
  const rest = blocks.pop() ?? '';
  return { events: blocks.flatMap((block) => readEvent(block) ?? []), rest };
}

function readEvent(block: string): StreamedEvent | null {
  const lines = block.split('\n');
  const valueOf = (field: string): string[] => lines.filter((line) => line.startsWith(`${field}:`)).map((line) => line.slice(field.length + 1).trimStart());
  const data = valueOf('data');
  return data.length === 0 ? null : { name: valueOf('event')[0] ?? 'message', data: data.join('\n') };
}
