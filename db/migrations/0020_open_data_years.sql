CREATE INDEX `agencies_fictitious` ON `agencies` (`is_fictitious`,`pinyin`);--> statement-breakpoint
CREATE INDEX `reports_year_updated` ON `reports` (`status`,`year`,`updated_at`);--> statement-breakpoint
CREATE INDEX `reports_year_published` ON `reports` (`status`,`year`,CASE WHEN "published_on" IS NULL THEN '' ELSE "published_on" END);