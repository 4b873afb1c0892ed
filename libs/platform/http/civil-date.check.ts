import { registerDecorator } from 'class-validator';
import { isCivilDate } from '../clock/civil-date';

/** A real calendar date, yyyy-MM-dd; broken, it is told as class-validator's own rule of dates. */
export const IsCivilDate = () => (target: object, propertyName: string) =>
  registerDecorator({
    name: 'isDateString',
    target: target.constructor,
    propertyName,
    validator: { validate: (value: unknown) => typeof value === 'string' && isCivilDate(value) },
  });
