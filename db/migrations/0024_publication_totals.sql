CREATE TABLE `publication_totals` (
	`is_fictitious` integer NOT NULL,
	`year` integer NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`is_first` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`is_fictitious`, `year`, `kind`, `state`, `is_first`)
);
--> statement-breakpoint
DROP INDEX `publication_years_totals`;--> statement-breakpoint
INSERT INTO `publication_totals` (`is_fictitious`, `year`, `kind`, `state`, `is_first`, `count`) SELECT `is_fictitious`, `year`, `kind`, `state`, `is_first`, count(*) FROM `publication_years` GROUP BY 1, 2, 3, 4, 5;--> statement-breakpoint
CREATE TRIGGER `publication_totals_insert` AFTER INSERT ON `publication_years` BEGIN
  INSERT INTO `publication_totals` (`is_fictitious`, `year`, `kind`, `state`, `is_first`, `count`) VALUES (NEW.`is_fictitious`, NEW.`year`, NEW.`kind`, NEW.`state`, NEW.`is_first`, 1)
  ON CONFLICT DO UPDATE SET `count` = `count` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `publication_totals_delete` AFTER DELETE ON `publication_years` BEGIN
  UPDATE `publication_totals` SET `count` = `count` - 1 WHERE `is_fictitious` = OLD.`is_fictitious` AND `year` = OLD.`year` AND `kind` = OLD.`kind` AND `state` = OLD.`state` AND `is_first` = OLD.`is_first`;
END;
