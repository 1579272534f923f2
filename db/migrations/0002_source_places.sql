CREATE TABLE `document_pages` (
	`sha256` text NOT NULL,
	`page` integer NOT NULL,
	`width` real NOT NULL,
	`height` real NOT NULL,
	`picture` blob NOT NULL,
	PRIMARY KEY(`sha256`, `page`),
	FOREIGN KEY (`sha256`) REFERENCES `documents`(`sha256`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `excerpts` (
	`report_id` integer NOT NULL,
	`position` integer NOT NULL,
	`place` text NOT NULL,
	`cells` text NOT NULL,
	PRIMARY KEY(`report_id`, `position`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `reports` ADD `processing_fee` text;