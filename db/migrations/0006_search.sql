CREATE TABLE `portal_totals` (
	`is_fictitious` integer NOT NULL,
	`year` integer NOT NULL,
	`basis` text NOT NULL,
	`reports` integer NOT NULL,
	`received` integer NOT NULL,
	`received_given` integer NOT NULL,
	`carried_in` integer NOT NULL,
	`carried_in_given` integer NOT NULL,
	`concluded` integer NOT NULL,
	`concluded_given` integer NOT NULL,
	`carried_out` integer NOT NULL,
	`carried_out_given` integer NOT NULL,
	PRIMARY KEY(`is_fictitious`, `year`, `basis`)
);
--> statement-breakpoint
CREATE TABLE `published_reports` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`agency_id` integer NOT NULL,
	`year` integer NOT NULL,
	`kind` text NOT NULL,
	`parent_id` integer,
	`form` text,
	`has_findings` integer NOT NULL,
	`is_fictitious` integer NOT NULL,
	`is_counted` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `published_reports_agency_year` ON `published_reports` (`agency_id`,`year`);--> statement-breakpoint
DROP INDEX `agencies_parent`;--> statement-breakpoint
ALTER TABLE `agencies` ADD `latest_year` integer;--> statement-breakpoint
ALTER TABLE `agencies` ADD `latest_received` integer;--> statement-breakpoint
CREATE INDEX `agencies_kind` ON `agencies` (`kind`,`pinyin`);--> statement-breakpoint
CREATE INDEX `agencies_by_latest` ON `agencies` ("latest_year" desc,`pinyin`);--> statement-breakpoint
CREATE INDEX `agencies_by_received` ON `agencies` ("latest_received" desc,`pinyin`);--> statement-breakpoint
CREATE INDEX `agencies_parent` ON `agencies` (`parent_id`,`pinyin`);--> statement-breakpoint
DROP INDEX `reports_latest`;--> statement-breakpoint
CREATE INDEX `reports_latest` ON `reports` (`status`,`published_on`,`year`,`id`);--> statement-breakpoint
CREATE VIRTUAL TABLE `report_words` USING fts5(facets, name, text, content='', contentless_delete=1, tokenize='ascii');--> statement-breakpoint
CREATE VIRTUAL TABLE `agency_words` USING fts5(han, initials, latin, content='', contentless_delete=1, tokenize='ascii');

