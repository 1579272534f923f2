CREATE TABLE `section_sketches` (
	`section` integer NOT NULL,
	`hash` integer NOT NULL,
	`report_id` integer NOT NULL,
	PRIMARY KEY(`section`, `hash`, `report_id`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `section_sketches_report` ON `section_sketches` (`report_id`);