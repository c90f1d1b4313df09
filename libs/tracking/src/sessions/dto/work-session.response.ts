import { ApiProperty } from '@nestjs/swagger';
import { WORK_SESSION_STATUSES, type WorkSessionStatus } from '#contracts';

const ID = { format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' } as const;

/** A session as the desktop protocol shows it. */
export class WorkSessionView {
  @ApiProperty(ID) id: string;
  @ApiProperty({ format: 'date-time', type: String, example: '2026-11-02T09:00:00.000Z' }) startedAt: Date;
  @ApiProperty({ format: 'date-time', type: String, nullable: true, example: null, description: 'Null while it is OPEN; the latest instant recorded where it has LAPSED' })
  endedAt: Date | null;
  @ApiProperty({ enum: WORK_SESSION_STATUSES, example: 'OPEN' }) status: WorkSessionStatus;
}

export class WorkSessionResponse {
  @ApiProperty({ enum: [true] }) status: true;
  @ApiProperty({ type: WorkSessionView }) session: WorkSessionView;
}

export class OtherDeviceView {
  @ApiProperty(ID) id: string;
  @ApiProperty({ example: 'Laptop' }) name: string;
  @ApiProperty({ type: WorkSessionView }) session: WorkSessionView;
}

export class ActiveSessionResponse {
  @ApiProperty({ enum: [true] }) status: true;
  @ApiProperty({ description: 'Whether this device has an open session' }) active: boolean;
  @ApiProperty({ type: WorkSessionView, nullable: true }) session: WorkSessionView | null;
  @ApiProperty({ type: [OtherDeviceView], description: 'Other devices of the same employee with an open session' }) otherDevices: OtherDeviceView[];
}
