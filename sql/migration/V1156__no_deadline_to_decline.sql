-- The deadline of declining a case governed nothing: the acceptance, which says yes or no, has its own.
delete from legal_deadline where code = 'DECLINE';
