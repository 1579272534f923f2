CREATE TABLE `finding_remarks` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`check_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`role` text NOT NULL,
	`text` text NOT NULL,
	`language` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `finding_remarks_finding` ON `finding_remarks` (`report_id`,`check_id`,`fingerprint`);--> statement-breakpoint
CREATE TABLE `findings` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`agency_id` integer NOT NULL,
	`year` integer NOT NULL,
	`form` text NOT NULL,
	`kind` text NOT NULL,
	`check_id` text NOT NULL,
	`outcome` text NOT NULL,
	`cells` text NOT NULL,
	`evidence` text NOT NULL,
	`fingerprint` text NOT NULL,
	`is_shown` integer NOT NULL,
	`is_answered` integer NOT NULL,
	`shown_at` integer,
	`resolved_at` integer,
	`cause` text,
	`became` text,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `findings_report` ON `findings` (`report_id`,`check_id`,`fingerprint`);--> statement-breakpoint
CREATE INDEX `findings_by_year` ON `findings` (`year`,`id`) WHERE is_shown = 1;--> statement-breakpoint
CREATE INDEX `findings_by_kind` ON `findings` (`kind`,`year`,`id`) WHERE is_shown = 1;--> statement-breakpoint
CREATE INDEX `findings_by_form` ON `findings` (`form`,`year`,`id`) WHERE is_shown = 1;--> statement-breakpoint
CREATE INDEX `findings_by_kind_and_form` ON `findings` (`kind`,`form`,`year`,`id`) WHERE is_shown = 1;--> statement-breakpoint
CREATE INDEX `findings_by_outcome` ON `findings` (`outcome`,`year`,`id`) WHERE is_shown = 1;--> statement-breakpoint
CREATE INDEX `findings_by_agency` ON `findings` (`agency_id`,`year`,`id`) WHERE is_shown = 1;--> statement-breakpoint
CREATE INDEX `findings_answered` ON `findings` (`year`,`id`) WHERE is_shown = 1 AND is_answered = 1;--> statement-breakpoint
CREATE TABLE `report_checks` (
	`report_id` integer PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`form` text NOT NULL,
	`is_fictitious` integer NOT NULL,
	`is_published` integer NOT NULL,
	`pass` integer NOT NULL,
	`fail` integer NOT NULL,
	`cannot_tell` integer NOT NULL,
	`notice` integer NOT NULL,
	`told` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `rule_totals` (
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`form` text NOT NULL,
	`is_fictitious` integer NOT NULL,
	`told` integer NOT NULL,
	`found` integer NOT NULL,
	`findings` integer NOT NULL,
	`failures` integer NOT NULL,
	`answered` integer NOT NULL,
	`answered_failures` integer NOT NULL,
	PRIMARY KEY(`kind`, `year`, `form`, `is_fictitious`)
);
--> statement-breakpoint
DROP TABLE `check_results`;