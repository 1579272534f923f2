CREATE TABLE `feedback_events` (
	`id` integer PRIMARY KEY NOT NULL,
	`feedback_id` integer NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`staff_name` text,
	`text` text,
	`value` text,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `feedback_events_feedback` ON `feedback_events` (`feedback_id`,`id`);--> statement-breakpoint
DROP INDEX `feedback_state`;--> statement-breakpoint
DROP INDEX `feedback_agency`;--> statement-breakpoint
ALTER TABLE `feedback` ADD `due_on` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `feedback` ADD `assigned_to` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `feedback` ADD `version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `feedback_open` ON `feedback` (`due_on`,`id`) WHERE state || '' IN ('received', 'inProgress');--> statement-breakpoint
CREATE INDEX `feedback_assigned` ON `feedback` (`assigned_to`,`state`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `feedback_state` ON `feedback` (`state`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `feedback_agency` ON `feedback` (`agency_id`,`state`,`due_on`,`id`);--> statement-breakpoint
UPDATE `feedback` SET `due_on` = date(`created_at` / 1000 + 8 * 3600, 'unixepoch', '+28 days');--> statement-breakpoint
CREATE VIRTUAL TABLE `feedback_words` USING fts5(subject, text, content='feedback', content_rowid='id', tokenize='trigram');--> statement-breakpoint
CREATE TRIGGER `feedback_words_insert` AFTER INSERT ON `feedback` BEGIN
  INSERT INTO `feedback_words`(`rowid`, `subject`, `text`) VALUES (NEW.`id`, NEW.`subject`, NEW.`text`);
END;--> statement-breakpoint
CREATE TRIGGER `feedback_words_delete` AFTER DELETE ON `feedback` BEGIN
  INSERT INTO `feedback_words`(`feedback_words`, `rowid`, `subject`, `text`) VALUES ('delete', OLD.`id`, OLD.`subject`, OLD.`text`);
END;--> statement-breakpoint
INSERT INTO `feedback_words`(`feedback_words`) VALUES ('rebuild');
