import { Injectable } from '@nestjs/common';
import { AppError, invalid, notFound, TenantTransaction } from '#platform';
import { parseInstant } from '../domain/instant.js';
import { sessionVerdicts } from '../domain/session-verdicts.js';
import { timeProblem, timeWindow } from '../domain/time-window.js';
import { TIME_PROBLEMS } from '../domain/time-problem-messages.js';
import { currentRecorder } from '../recorder.js';
import type { StartWorkSessionBody, StopWorkSessionBody, WorkSessionHeartbeatBody } from './dto/work-session.bodies.js';
import type { ActiveSessionResponse, WorkSessionResponse } from './dto/work-session.response.js';
import { sessionView } from './session-view.js';
import { type SessionAt, WorkSessionsRepository } from './work-sessions.repository.js';

/** The life of a work session on the device that asks. Every call is safe to repeat. */
@Injectable()
export class WorkSessions {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly sessions: WorkSessionsRepository,
  ) {}

  /** Throws CONFLICT where the session is known with another start. */
  start({ id, startedAt }: StartWorkSessionBody): Promise<WorkSessionResponse> {
    const recorder = currentRecorder();
    const start = acceptable('startedAt', startedAt);
    return this.transaction.run(async () => {
      if (await this.sessions.add(recorder, id, start)) {
        await this.sessions.closeEarlier(recorder, id, start);
        await this.sessions.announce(recorder.employeeId, start);
      }
      const session = found(await this.sessions.byId(recorder.employeeId, id));
      if (session.startedAt.getTime() !== start.getTime()) throw new AppError('CONFLICT', 'This session has started at another time');
      return answer(session);
    });
  }

  /** Throws NOT_FOUND where the employee has no such session. */
  heartbeat({ id, at }: WorkSessionHeartbeatBody): Promise<WorkSessionResponse> {
    const { employeeId } = currentRecorder();
    const instant = acceptable('at', at);
    return this.transaction.run(async () => answer(found(await this.sessions.touch(employeeId, id, instant))));
  }

  /** Throws NOT_FOUND, VALIDATION_FAILED for an end before the start, or CONFLICT where the client ended it otherwise. */
  stop({ id, endedAt }: StopWorkSessionBody): Promise<WorkSessionResponse> {
    const { employeeId } = currentRecorder();
    const end = acceptable('endedAt', endedAt);
    return this.transaction.run(async () => {
      const session = found(await this.sessions.byId(employeeId, id, { lock: true }));
      const problem = timeProblem(session.startedAt.getTime(), end.getTime(), { oldest: -Infinity, latest: Infinity });
      if (problem) throw invalid([{ path: 'endedAt', message: TIME_PROBLEMS[problem] }]);
      switch (verdict(session, end)) {
        case 'CONFLICT':
          throw new AppError('CONFLICT', 'This session has ended at another time');
        case 'DUPLICATE':
          return answer(session);
        case 'ACCEPTED':
          return answer(found(await this.sessions.end(employeeId, id, end)));
      }
    });
  }

  active(): Promise<ActiveSessionResponse> {
    const { employeeId, deviceId } = currentRecorder();
    return this.transaction.run(async () => {
      const open = await this.sessions.open(employeeId);
      const here = open.find((session) => session.deviceId === deviceId);
      const others = open.filter((session) => session.deviceId !== deviceId);
      return {
        status: true,
        active: here !== undefined,
        session: here ? sessionView(here) : null,
        otherDevices: others.map((session) => ({ id: session.deviceId, name: session.deviceName, session: sessionView(session) })),
      };
    });
  }
}

const answer = (session: SessionAt): WorkSessionResponse => ({ status: true, session: sessionView(session) });

function found(session: SessionAt | null): SessionAt {
  if (!session) throw notFound();
  return session;
}

/** The rules of a batch, so that both ways of ending a session agree. */
function verdict(session: SessionAt, end: Date): ReturnType<typeof sessionVerdicts>[number] {
  const startedAt = session.startedAt.getTime();
  const stored = { startedAt, endedAt: session.endedAt?.getTime() ?? null, endEstimated: session.endEstimated };
  const [judged = 'CONFLICT'] = sessionVerdicts([{ index: 0, id: session.id, startedAt, endedAt: end.getTime() }], new Map([[session.id, stored]]));
  return judged;
}

/** An instant of a body, which has been parsed before. Throws VALIDATION_FAILED where it is too far from now. */
function acceptable(path: string, text: string): Date {
  const at = parseInstant(text);
  const problem = timeProblem(at, at, timeWindow(Date.now()));
  if (problem) throw invalid([{ path, message: TIME_PROBLEMS[problem] }]);
  return new Date(at);
}
