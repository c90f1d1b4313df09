import { sessionState } from '../domain/work-session-status.js';
import type { SessionAt } from '../sessions/work-sessions.repository.js';
import type { ActivityMinuteView, SessionView } from './dto/reads.responses.js';
import type { Listed } from './page.js';

export function sessionView(session: SessionAt): SessionView {
  const { id, employeeId, deviceId, startedAt, lastActivityAt } = session;
  return { id, employeeId, deviceId, startedAt, ...sessionState(session, session.now), lastActivityAt };
}

export function activityView({ cursorAt: _at, cursorId: _id, ...minute }: ActivityMinuteView & Listed): ActivityMinuteView {
  return minute;
}
