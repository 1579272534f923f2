CREATE TABLE `agencies` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`kind` text NOT NULL,
	`level` text NOT NULL,
	`parent_id` integer,
	`is_fictitious` integer DEFAULT false NOT NULL,
	`is_sample` integer DEFAULT false NOT NULL,
	`pinyin` text NOT NULL,
	`pinyin_initials` text NOT NULL,
	`address` text,
	`postcode` text,
	`telephone` text,
	`fax` text,
	`email` text,
	`website` text,
	FOREIGN KEY (`parent_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agencies_slug_unique` ON `agencies` (`slug`);--> statement-breakpoint
CREATE INDEX `agencies_parent` ON `agencies` (`parent_id`);--> statement-breakpoint
CREATE INDEX `agencies_name` ON `agencies` (`name`);--> statement-breakpoint
CREATE TABLE `agency_aliases` (
	`id` integer PRIMARY KEY NOT NULL,
	`agency_id` integer NOT NULL,
	`alias` text NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `agency_aliases_agency` ON `agency_aliases` (`agency_id`);--> statement-breakpoint
CREATE INDEX `agency_aliases_alias` ON `agency_aliases` (`alias`);--> statement-breakpoint
CREATE TABLE `check_results` (
	`report_id` integer NOT NULL,
	`check_id` text NOT NULL,
	`outcome` text NOT NULL,
	`left` integer,
	`right` integer,
	`took_blanks_as_zero` integer NOT NULL,
	PRIMARY KEY(`report_id`, `check_id`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `check_results_outcome` ON `check_results` (`outcome`,`check_id`);--> statement-breakpoint
CREATE TABLE `feedback` (
	`id` integer PRIMARY KEY NOT NULL,
	`receipt` text NOT NULL,
	`lookup_code_hash` text NOT NULL,
	`submission_key` text NOT NULL,
	`kind` text NOT NULL,
	`channel` text NOT NULL,
	`state` text DEFAULT 'received' NOT NULL,
	`agency_id` integer,
	`report_id` integer,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`name` text,
	`contact` text,
	`wants_answer` integer NOT NULL,
	`may_publish` integer NOT NULL,
	`answer` text,
	`answered_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_receipt_unique` ON `feedback` (`receipt`);--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_submissionKey_unique` ON `feedback` (`submission_key`);--> statement-breakpoint
CREATE INDEX `feedback_state` ON `feedback` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `feedback_agency` ON `feedback` (`agency_id`);--> statement-breakpoint
CREATE TABLE `dispute_figures` (
	`report_id` integer NOT NULL,
	`row` text NOT NULL,
	`states` text NOT NULL,
	`origin` text NOT NULL,
	`upheld` integer,
	`corrected` integer,
	`other_result` integer,
	`pending` integer,
	`total` integer,
	PRIMARY KEY(`report_id`, `row`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `proactive_figures` (
	`report_id` integer NOT NULL,
	`row` text NOT NULL,
	`states` text NOT NULL,
	`origin` text NOT NULL,
	`issued` integer,
	`repealed` integer,
	`in_force` integer,
	`made` integer,
	`newly_public` integer,
	`public_total` integer,
	`items_last_year` integer,
	`items_change` integer,
	`decisions` integer,
	`items` integer,
	`amount` text,
	PRIMARY KEY(`report_id`, `row`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `request_figures` (
	`report_id` integer NOT NULL,
	`row` text NOT NULL,
	`states` text NOT NULL,
	`origin` text NOT NULL,
	`natural_person` integer,
	`business` integer,
	`research` integer,
	`public_interest` integer,
	`legal_service` integer,
	`other_organisation` integer,
	`total` integer,
	PRIMARY KEY(`report_id`, `row`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `documents` (
	`sha256` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `notes` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`code` text NOT NULL,
	`severity` text NOT NULL,
	`place` text,
	`values` text,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `notes_report` ON `notes` (`report_id`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` integer PRIMARY KEY NOT NULL,
	`agency_id` integer NOT NULL,
	`year` integer NOT NULL,
	`form` text,
	`status` text DEFAULT 'draft' NOT NULL,
	`title` text,
	`period_from` text,
	`period_to` text,
	`published_on` text,
	`source_url` text,
	`source_note` text,
	`source_sha256` text,
	`document_sha256` text,
	`is_sample` integer DEFAULT false NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_sha256`) REFERENCES `documents`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_agency_year` ON `reports` (`agency_id`,`year`);--> statement-breakpoint
CREATE INDEX `reports_year` ON `reports` (`year`,`status`);--> statement-breakpoint
CREATE INDEX `reports_latest` ON `reports` (`status`,`published_on`);--> statement-breakpoint
CREATE INDEX `reports_document` ON `reports` (`document_sha256`);--> statement-breakpoint
CREATE TABLE `sections` (
	`report_id` integer NOT NULL,
	`number` integer NOT NULL,
	`heading` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`report_id`, `number`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
