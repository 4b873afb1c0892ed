// Importing a domain folder registers its entities with TypeORM; the drift check wants them all.
import '@piawai/domain/organisation';
import '@piawai/domain/accounts';
import '@piawai/domain/standards';
import '@piawai/domain/catalogue';
import '@piawai/domain/learning';
import '@piawai/domain/evaluation';
import '@piawai/domain/certificates';
import '@piawai/domain/competency';
import '@piawai/domain/reporting';
import '@piawai/domain/notifications';
