import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import { invalid } from '#platform';
import { MembersService } from '#tenancy';

const RECORDING: readonly Role[] = ['ADMIN', 'EMPLOYEE'];

/** Who tasks may be given to. */
@Injectable()
export class Assignees {
  constructor(private readonly members: MembersService) {}

  /** Throws VALIDATION_FAILED, the same for one who has left, who only views, of another company, and for nobody at all. */
  async mustRecord(employeeId: string): Promise<void> {
    const member = await this.members.find(employeeId);
    if (!member || member.status !== 'ACTIVE' || !RECORDING.includes(member.role)) {
      throw invalid([{ path: 'employeeId', message: 'employeeId must be an active member who records' }]);
    }
  }
}
