-- "No offence" stands in the prosecutor's and the Commissioner's list by itself, newest first.
create index notices_no_offence on notices (region, disposed_at desc, id desc) where disposition = 'no-offence';
