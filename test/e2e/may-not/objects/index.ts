import type { ObjectOfRoute } from '../belonging';
import { accountObjects } from './accounts';
import { catalogueObjects } from './catalogue';
import { evaluationObjects } from './evaluation';
import { learningObjects } from './learning';
import { notificationObjects } from './notifications';
import { orderObjects } from './orders';
import { organisationObjects } from './organisation';
import { recordObjects } from './records';
import { standardsObjects } from './standards';
import { threadObjects } from './thread';

/** Every route that changes something, and reading routes whose objects take some making: what it is about, and whose that is. */
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
  ...notificationObjects,
};
