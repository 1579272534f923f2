DROP INDEX `findings_by_year`;--> statement-breakpoint
DROP INDEX `findings_by_kind`;--> statement-breakpoint
DROP INDEX `findings_by_form`;--> statement-breakpoint
DROP INDEX `findings_by_kind_and_form`;--> statement-breakpoint
DROP INDEX `findings_by_outcome`;--> statement-breakpoint
DROP INDEX `findings_answered`;--> statement-breakpoint
ALTER TABLE `findings` ADD `is_fictitious` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `findings` SET `is_fictitious` = (SELECT `is_fictitious` FROM `agencies` WHERE `agencies`.`id` = `findings`.`agency_id`);--> statement-breakpoint
CREATE INDEX `findings_by_year` ON `findings` (`is_fictitious`,`year`,`id`) WHERE is_shown = 1;--> statement-breakpoint
CREATE INDEX `findings_by_kind` ON `findings` (`is_fictitious`,`kind`,`year`,`id`) WHERE is_shown = 1;--> statement-breakpoint
CREATE INDEX `findings_by_form` ON `findings` (`is_fictitious`,`form`,`year`,`id`) WHERE is_shown = 1;--> statement-breakpoint
CREATE INDEX `findings_by_kind_and_form` ON `findings` (`is_fictitious`,`kind`,`form`,`year`,`id`) WHERE is_shown = 1;--> statement-breakpoint
CREATE INDEX `findings_by_outcome` ON `findings` (`is_fictitious`,`outcome`,`year`,`id`) WHERE is_shown = 1;--> statement-breakpoint
CREATE INDEX `findings_answered` ON `findings` (`is_fictitious`,`year`,`id`) WHERE is_shown = 1 AND is_answered = 1;