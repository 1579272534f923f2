CREATE INDEX `agencies_pinyin` ON `agencies` (`pinyin`);--> statement-breakpoint
CREATE INDEX `reports_published` ON `reports` (`status`,CASE WHEN "published_on" IS NULL THEN '' ELSE "published_on" END);--> statement-breakpoint
CREATE INDEX `reports_updated` ON `reports` (`status`,`updated_at`);