-- A case is looked up by the beginning of either half of its number, without reading all numbers.
alter table case_file
    add column number_start char(4) character set ascii collate ascii_bin generated always as (substring(rtrim(number), 4, 4)) virtual,
    add column number_end   char(4) character set ascii collate ascii_bin generated always as (substring(rtrim(number), 9, 4)) virtual;
create index case_file_by_number_start on case_file (number_start);
create index case_file_by_number_end on case_file (number_end);
