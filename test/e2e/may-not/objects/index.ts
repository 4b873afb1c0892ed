import type { ObjectOfRoute } from '../belonging';
import { accountObjects } from './accounts';
import { catalogueObjects } from './catalogue';
import { evaluationObjects } from './evaluation';
import { learningObjects } from './learning';
import { notificationObjects } from './notifications';
import { orderObjects } from './orders';
import { organisationObjects } from './organisation';
import { readingObjects } from './reading';
import { recordObjects } from './records';
import { standardsObjects } from './standards';
import { threadObjects } from './thread';

/** Every route that changes something or names something by a parameter: what it is about, and whose that is. A word in brackets tells two objects of one route apart. */
export const OBJECTS: Readonly<Record<string, ObjectOfRoute>> = {
  ...accountObjects,
  ...organisationObjects,
  ...standardsObjects,
  ...catalogueObjects,
  ...learningObjects,
  ...orderObjects,
  ...threadObjects,
  ...evaluationObjects,
  ...recordObjects,
  ...readingObjects,
  ...notificationObjects,
};
