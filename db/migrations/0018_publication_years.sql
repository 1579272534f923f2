CREATE TABLE `agency_changes` (
	`id` integer PRIMARY KEY NOT NULL,
	`agencies` integer NOT NULL,
	`changes` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `publication_years` (
	`agency_id` integer NOT NULL,
	`year` integer NOT NULL,
	`state` text NOT NULL,
	`is_first` integer NOT NULL,
	`kind` text NOT NULL,
	`is_fictitious` integer NOT NULL,
	`pinyin` text NOT NULL,
	PRIMARY KEY(`agency_id`, `year`),
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `publication_years_state` ON `publication_years` (`year`,`state`,`pinyin`,`agency_id`);--> statement-breakpoint
CREATE INDEX `publication_years_totals` ON `publication_years` (`is_fictitious`,`year`,`kind`,`state`,`is_first`);--> statement-breakpoint
CREATE INDEX `agencies_closed` ON `agencies` (`closed_on`) WHERE closed_on IS NOT NULL;--> statement-breakpoint
INSERT INTO `agency_changes` (`id`, `agencies`, `changes`) SELECT 1, count(*), 0 FROM `agencies`;--> statement-breakpoint
CREATE TRIGGER `agency_changes_insert` AFTER INSERT ON `agencies` BEGIN
  UPDATE `agency_changes` SET `agencies` = `agencies` + 1, `changes` = `changes` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `agency_changes_delete` AFTER DELETE ON `agencies` BEGIN
  UPDATE `agency_changes` SET `agencies` = `agencies` - 1, `changes` = `changes` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `agency_changes_update` AFTER UPDATE OF `slug`, `name`, `name_en`, `kind`, `level`, `parent_id`, `is_fictitious`, `region`, `closed_on` ON `agencies` BEGIN
  UPDATE `agency_changes` SET `changes` = `changes` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `agency_changes_alias_insert` AFTER INSERT ON `agency_aliases` BEGIN
  UPDATE `agency_changes` SET `changes` = `changes` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `agency_changes_alias_delete` AFTER DELETE ON `agency_aliases` BEGIN
  UPDATE `agency_changes` SET `changes` = `changes` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `agency_changes_alias_update` AFTER UPDATE ON `agency_aliases` BEGIN
  UPDATE `agency_changes` SET `changes` = `changes` + 1;
END;
