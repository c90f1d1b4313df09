import { sessionState } from '../domain/work-session-status.js';
import type { WorkSessionView } from './dto/work-session.response.js';
import type { SessionAt } from './work-sessions.repository.js';

export function sessionView(session: SessionAt): WorkSessionView {
  return { id: session.id, startedAt: session.startedAt, ...sessionState(session, session.now) };
}
