import { ApiProperty } from '@nestjs/swagger';
import { type Presence, PRESENCES } from '../../domain/presence.js';

const ID = { format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' } as const;
const INSTANT = { format: 'date-time', type: String, example: '2026-11-02T09:00:00.000Z' } as const;

class LiveTeam {
  @ApiProperty(ID) id: string;
  @ApiProperty({ example: 'Design' }) name: string;
}

/** Nothing of what somebody is doing: neither titles nor applications. */
export class LivePerson {
  @ApiProperty(ID) id: string;
  @ApiProperty({ example: 'Grace Hopper' }) name: string;
  @ApiProperty({ type: LiveTeam, nullable: true }) team: LiveTeam | null;
  @ApiProperty({ enum: PRESENCES, enumName: 'Presence', example: 'WORKING' }) status: Presence;
  @ApiProperty({ ...INSTANT, description: 'Since when it is this status' }) since: string;
  @ApiProperty({ ...INSTANT, description: 'When the session began that runs' }) sessionStartedAt: string;
  @ApiProperty({ example: 14_520, description: 'Of the company’s today' }) activeSeconds: number;
  @ApiProperty({ example: 1_980, description: 'Of the company’s today' }) idleSeconds: number;
}

/** `event: snapshot` with everybody who has a session, or `event: change` with who is another now. */
export class LiveEvent {
  @ApiProperty({ ...INSTANT, description: 'The server’s clock' }) at: string;
  @ApiProperty({ type: [LivePerson] }) people: LivePerson[];
  @ApiProperty({ type: [String], format: 'uuid', description: 'Who has no session any more; empty in a snapshot' }) gone: string[];
}
