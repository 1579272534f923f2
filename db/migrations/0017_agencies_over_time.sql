CREATE TABLE `former_slugs` (
	`slug` text PRIMARY KEY NOT NULL,
	`agency_id` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `former_slugs_agency` ON `former_slugs` (`agency_id`);--> statement-breakpoint
ALTER TABLE `agencies` ADD `region` text;--> statement-breakpoint
ALTER TABLE `agencies` ADD `closed_on` text;--> statement-breakpoint
ALTER TABLE `agencies` ADD `closing_reason` text;--> statement-breakpoint
ALTER TABLE `agencies` ADD `office_hours` text;--> statement-breakpoint
ALTER TABLE `agency_aliases` ADD `alias_en` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `agency_aliases` ADD `kind` text DEFAULT 'alias' NOT NULL;--> statement-breakpoint
ALTER TABLE `agency_aliases` ADD `until` text;