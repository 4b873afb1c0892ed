export type { ListPage } from './api';
export { ApiError, brokenRules, isMissing } from './api-error';
export { api, withQuery } from './api';
export { newId } from './new-id';
export { saveFile } from './save-file';
export { send } from './send';
export { upload } from './upload';
export type { CourseSchema, ProgressSchema } from './schema';
