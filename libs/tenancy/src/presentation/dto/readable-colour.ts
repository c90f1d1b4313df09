import { ValidateBy, type ValidationArguments } from 'class-validator';
import { contrastWithWhite, isHexColour, TEXT_CONTRAST } from '#contracts';

/** `#rrggbb` on which white text can be read. */
export const ReadableColour = (): PropertyDecorator =>
  ValidateBy({
    name: 'readableColour',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isHexColour(value) && contrastWithWhite(value) >= TEXT_CONTRAST,
      defaultMessage: (context?: ValidationArguments) => problem(context?.property ?? 'colour', context?.value as unknown),
    },
  });

function problem(property: string, value: unknown): string {
  if (typeof value !== 'string' || !isHexColour(value)) return `${property} must be a colour like #0b5cad`;
  return `${property} is too light: white text on it has a contrast of ${contrastWithWhite(value).toFixed(1)} : 1, and needs ${TEXT_CONTRAST} : 1`;
}
