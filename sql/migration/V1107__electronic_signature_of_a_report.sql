-- Whether the PDF file of a report was signed with the Centre's certificate, and why not.
alter table donghanh_log.report_issue add column pdf_key varchar(15) character set ascii collate ascii_bin not null default 'ABSENT';
alter table donghanh_log.report_issue add constraint report_issue_pdf_key check (pdf_key in ('ABSENT', 'VALID', 'EXPIRED', 'NOT_YET_VALID'));
