-- A request for a lower level says which; a decision names the request that it answers. Both are unknown for what was recorded before.
alter table donghanh_log.level_request add column proposed_level varchar(10) null;
alter table donghanh_log.case_level_change add column request_ref char(26) character set ascii collate ascii_bin null;
