import { Injectable } from '@nestjs/common';
import { type Role, SEATED_ROLES } from '#contracts';
import { limitReached } from '#platform';
import { SeatsRepository } from './seats.repository.js';

/**
 * Seats of the plan. ADMIN and EMPLOYEE take one from the invitation on, VIEWER none. Inside the transaction that adds
 * or removes the person, so that the count and the people never differ.
 */
@Injectable()
export class Seats {
  constructor(private readonly seats: SeatsRepository) {}

  /** Throws LIMIT_REACHED with limit and use when the plan has no seat left. */
  async take(role: Role): Promise<void> {
    if (!SEATED_ROLES.includes(role)) return;
    const { taken, used, limit } = await this.seats.take();
    if (!taken) throw limitReached(`The plan has ${limit} seats and all are taken`, { resource: 'employees', limit, used });
  }

  /** For a change of role. Throws as `take`. */
  async move(from: Role, to: Role): Promise<void> {
    if (SEATED_ROLES.includes(from) === SEATED_ROLES.includes(to)) return;
    await this.take(to);
    await this.giveBack(from);
  }

  async giveBack(role: Role): Promise<void> {
    if (SEATED_ROLES.includes(role)) await this.seats.giveBack();
  }
}
