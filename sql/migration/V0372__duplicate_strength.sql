-- How much a pair says, weighed when somebody who decides looks, and anew when one of the two is corrected. What is alike is not written down.
alter table duplicate_pair add column strength int null;
create index duplicate_pair_by_strength on duplicate_pair (decided_at, strength);
