CREATE TABLE `reply_templates` (
	`id` integer PRIMARY KEY NOT NULL,
	`agency_id` integer,
	`title` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `reply_templates_agency` ON `reply_templates` (`agency_id`);