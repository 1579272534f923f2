import type { Locale as PortalLocale } from './locales';
import type { Messages as PortalMessages } from './messages';

declare module 'use-intl/core' {
  interface AppConfig {
    Locale: PortalLocale;
    Messages: PortalMessages;
  }
}
