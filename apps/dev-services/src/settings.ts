/** What every process of the product is told; libs/platform/config reads it. */
export interface Surroundings {
  environment: 'development' | 'test';
  databaseUrl: string;
  ownerUrl: string;
  redisUrl: string;
  publicUrl: string;
  secret: string;
  filesFolder: string;
  smtpUrl: string | null;
}

/** The settings of the three services and of the database command, as environment variables. */
export function settingsFor(surroundings: Surroundings): Record<string, string> {
  const settings: Record<string, string> = {
    PIAWAI_ENV: surroundings.environment,
    DATABASE_URL: surroundings.databaseUrl,
    DATABASE_OWNER_URL: surroundings.ownerUrl,
    REDIS_URL: surroundings.redisUrl,
    PIAWAI_PUBLIC_URL: surroundings.publicUrl,
    PIAWAI_TOKEN_SECRET: surroundings.secret,
    PIAWAI_FILES: surroundings.filesFolder,
    // Whoever tries the product out does not want to wait a minute for a mail.
    PIAWAI_MAIL_PAUSE_SECONDS: surroundings.environment === 'test' ? '0' : '5',
  };
  return surroundings.smtpUrl === null ? settings : { ...settings, SMTP_URL: surroundings.smtpUrl };
}
