import { Injectable } from '@nestjs/common';
import { unavailable } from '#platform';
import { BoundedQueue } from './bounded-queue.js';

/** Each holds up to 10 MB from the first byte of its body until its picture is stored. */
const AT_ONCE = 12;
/** These have been let in and not been read: they hold a connection and no more. */
const IN_LINE = 120;

/** How many uploads of screenshots are under way. Beyond the line they are refused as UNAVAILABLE, to come back later. */
@Injectable()
export class UploadPlaces extends BoundedQueue {
  constructor() {
    super(AT_ONCE, IN_LINE, () => unavailable());
  }
}
