export * from './first-day/first-day.rules';
