CREATE TABLE `feedback_mails` (
	`id` integer PRIMARY KEY NOT NULL,
	`feedback_id` integer NOT NULL,
	`event_id` integer NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL,
	`problem` text,
	`sent_at` integer,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `feedback_events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_mails_eventId_unique` ON `feedback_mails` (`event_id`);--> statement-breakpoint
CREATE INDEX `feedback_mails_next` ON `feedback_mails` (`state`,`next_at`);--> statement-breakpoint
CREATE INDEX `feedback_mails_feedback` ON `feedback_mails` (`feedback_id`);--> statement-breakpoint
ALTER TABLE `feedback` ADD `answered_in_time` integer;--> statement-breakpoint
ALTER TABLE `feedback` ADD `done_at` integer;--> statement-breakpoint
ALTER TABLE `feedback` ADD `language` text DEFAULT 'zh-CN' NOT NULL;--> statement-breakpoint
CREATE INDEX `feedback_contact` ON `feedback` (`done_at`) WHERE name IS NOT NULL OR contact IS NOT NULL;--> statement-breakpoint
UPDATE `feedback` SET `answered_in_time` = date(`answered_at` / 1000 + 8 * 3600, 'unixepoch') <= `due_on` WHERE `answered_at` IS NOT NULL;--> statement-breakpoint
UPDATE `feedback` SET `done_at` = COALESCE((SELECT max(`at`) FROM `feedback_events` WHERE `feedback_id` = `feedback`.`id` AND (`kind` = 'answer' OR (`kind` = 'state' AND `value` = 'closed'))), `created_at`) WHERE `state` IN ('answered', 'closed');
