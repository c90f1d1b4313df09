import { ValidateIf } from 'class-validator';

/** Absent is allowed, null is not: where there is nothing to clear, null is a mistake of the client. */
export const IfGiven = (): PropertyDecorator => ValidateIf((_body, value) => value !== undefined);
