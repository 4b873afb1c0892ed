import { BadRequestException, ValidationPipe, type ValidationError } from '@nestjs/common';

/** Turns nested class-validator errors into `path -> rules that failed`. */
function flatten(errors: readonly ValidationError[], prefix = ''): Record<string, string[]> {
  return Object.assign(
    {},
    ...errors.map((error) => {
      const path = `${prefix}${error.property}`;
      const own = error.constraints ? { [path]: Object.keys(error.constraints) } : {};
      return { ...own, ...flatten(error.children ?? [], `${path}.`) };
    }),
  ) as Record<string, string[]>;
}

/** Every body and query is checked against its DTO; what the DTO does not know is refused, not ignored. */
export const validation = new ValidationPipe({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  validationError: { target: false, value: false },
  exceptionFactory: (errors) => new BadRequestException({ fields: flatten(errors) }),
});
