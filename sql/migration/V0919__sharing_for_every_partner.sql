-- Pages of documents go with any disclosure, not only with a referral: the two actions at the Centre have the name of what they are about.
-- As in V0700, the migration account changes one column of the log; who did what, when and with which result is the same as before.
update donghanh_log.audit_event
set action = case action when 'referral.share-document' then 'document.share' else 'document.open-sharing-form' end
where action in ('referral.share-document', 'referral.open-document-form');
