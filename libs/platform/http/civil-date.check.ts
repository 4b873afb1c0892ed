import { registerDecorator } from 'class-validator';
import { isCivilDate } from '../clock/civil-date';

/** A real calendar date, yyyy-MM-dd. */
export const IsCivilDate = () => (target: object, propertyName: string) =>
  registerDecorator({
    name: 'isCivilDate',
    target: target.constructor,
    propertyName,
    validator: { validate: (value: unknown) => typeof value === 'string' && isCivilDate(value) },
  });
