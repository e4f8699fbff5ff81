-- What colleagues had of a case for a section or as stand-ins went on after it was declined; it ends with the case, as it does when a case is closed.
update case_grant g join case_file c on c.id = g.case_id
set g.until_at = utc_timestamp(6)
where c.status = 'DECLINED' and g.ground in ('TEAM', 'SUBSTITUTE') and (g.until_at is null or g.until_at > utc_timestamp(6));
