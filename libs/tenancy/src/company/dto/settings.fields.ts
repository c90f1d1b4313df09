import { applyDecorators } from '@nestjs/common';
import { IsInt, Max, Min, ValidateBy, type ValidationArguments } from 'class-validator';

/** A whole number between the two, both included. */
export const Within = ({ min, max }: { min: number; max: number }): PropertyDecorator => applyDecorators(IsInt(), Min(min), Max(max));

/** Not the value of another property of the same object. */
export const DiffersFrom = (other: string, message: string): PropertyDecorator =>
  ValidateBy({
    name: 'differsFrom',
    validator: {
      validate: (value: unknown, context?: ValidationArguments) => (context?.object as Record<string, unknown> | undefined)?.[other] !== value,
      defaultMessage: () => message,
    },
  });
