import { ApiProperty } from '@nestjs/swagger';
import { AnyUuid, Instant } from '../../fields.js';

const ID = { format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10', description: 'Made by the client' } as const;
const INSTANT = { format: 'date-time', example: '2026-11-02T09:00:00.000Z' } as const;

export class StartWorkSessionBody {
  @ApiProperty(ID) @AnyUuid() id: string;
  @ApiProperty(INSTANT) @Instant() startedAt: string;
}

export class WorkSessionHeartbeatBody {
  @ApiProperty(ID) @AnyUuid() id: string;
  @ApiProperty(INSTANT) @Instant() at: string;
}

export class StopWorkSessionBody {
  @ApiProperty(ID) @AnyUuid() id: string;
  @ApiProperty(INSTANT) @Instant() endedAt: string;
}
