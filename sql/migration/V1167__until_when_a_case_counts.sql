-- The last day on which something was recorded of a case that is over; of an open one, and of one with open tasks, a day that never comes. Figures of later days read nothing of it.
alter table counted_case
    add column counts_until date not null default '9999-12-31',
    add key counted_case_until (counts_until, case_id, mark);

-- When something was recorded last of the cases that are over was not noted: they count on as if it were now. A session may have another day than the Centre.
update counted_case k join case_file c on c.id = k.case_id
set k.counts_until = case
    when exists (select 1 from case_task t where t.case_id = c.id and t.ended_at is null) then '9999-12-30'
    else current_date + interval 1 day
end
where not c.open_case;
