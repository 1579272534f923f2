CREATE TABLE `corrections` (
	`id` integer PRIMARY KEY NOT NULL,
	`revision_id` integer NOT NULL,
	`table` text NOT NULL,
	`row` text NOT NULL,
	`column` text NOT NULL,
	`before` text,
	`after` text,
	`reason` text NOT NULL,
	`staff_id` text,
	`staff_name` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `corrections_revision` ON `corrections` (`revision_id`);--> statement-breakpoint
CREATE TABLE `report_versions` (
	`report_id` integer NOT NULL,
	`number` integer NOT NULL,
	`revision_id` integer,
	`published_at` integer NOT NULL,
	`reason` text,
	`content` text,
	`document_sha256` text,
	PRIMARY KEY(`report_id`, `number`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_sha256`) REFERENCES `documents`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `report_versions_revision` ON `report_versions` (`revision_id`);--> statement-breakpoint
CREATE INDEX `report_versions_document` ON `report_versions` (`document_sha256`);--> statement-breakpoint
CREATE TABLE `revision_steps` (
	`id` integer PRIMARY KEY NOT NULL,
	`revision_id` integer NOT NULL,
	`action` text NOT NULL,
	`staff_id` text NOT NULL,
	`staff_name` text NOT NULL,
	`remark` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `revision_steps_revision` ON `revision_steps` (`revision_id`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`agency_id` integer NOT NULL,
	`year` integer NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`content` text NOT NULL,
	`document_sha256` text,
	`reason` text,
	`answers` text DEFAULT '[]' NOT NULL,
	`edition` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_sha256`) REFERENCES `documents`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_open` ON `revisions` (`agency_id`,`year`) WHERE closed_at IS NULL;--> statement-breakpoint
CREATE INDEX `revisions_worked_on` ON `revisions` (`updated_at`) WHERE closed_at IS NULL;--> statement-breakpoint
CREATE INDEX `revisions_state` ON `revisions` (`state`,`updated_at`) WHERE closed_at IS NULL;--> statement-breakpoint
CREATE INDEX `revisions_agency` ON `revisions` (`agency_id`,`year`);--> statement-breakpoint
CREATE INDEX `revisions_document` ON `revisions` (`document_sha256`);--> statement-breakpoint
CREATE TABLE `__new_reports` (
	`id` integer PRIMARY KEY NOT NULL,
	`agency_id` integer NOT NULL,
	`year` integer NOT NULL,
	`form` text,
	`status` text DEFAULT 'published' NOT NULL,
	`withdrawn_reason` text,
	`withdrawn_at` integer,
	`title` text,
	`period_from` text,
	`period_to` text,
	`published_on` text,
	`processing_fee` text,
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
INSERT INTO `__new_reports`("id", "agency_id", "year", "form", "status", "withdrawn_reason", "withdrawn_at", "title", "period_from", "period_to", "published_on", "processing_fee", "source_url", "source_note", "source_sha256", "document_sha256", "is_sample", "updated_at") SELECT "id", "agency_id", "year", "form", "status", NULL, NULL, "title", "period_from", "period_to", "published_on", "processing_fee", "source_url", "source_note", "source_sha256", "document_sha256", "is_sample", "updated_at" FROM `reports`;--> statement-breakpoint
DROP TABLE `reports`;--> statement-breakpoint
ALTER TABLE `__new_reports` RENAME TO `reports`;--> statement-breakpoint
CREATE UNIQUE INDEX `reports_agency_year` ON `reports` (`agency_id`,`year`);--> statement-breakpoint
CREATE INDEX `reports_year` ON `reports` (`year`,`status`);--> statement-breakpoint
CREATE INDEX `reports_latest` ON `reports` (`status`,`published_on`,`year`,`id`);--> statement-breakpoint
CREATE INDEX `reports_published` ON `reports` (`status`,CASE WHEN "published_on" IS NULL THEN '' ELSE "published_on" END);--> statement-breakpoint
CREATE INDEX `reports_updated` ON `reports` (`status`,`updated_at`);--> statement-breakpoint
CREATE INDEX `reports_document` ON `reports` (`document_sha256`);