-- In English two reasons supposed that the client is a woman; what a Centre has worded itself stays
update code_list_item set en = 'Changed their mind' where list = 'need_withdrawal_reason' and code = 'CHANGED_MIND' and en = 'Changed her mind';
update code_list_item set en = 'Another reason, in the client''s words' where list = 'need_withdrawal_reason' and code = 'OTHER' and en = 'Another reason, in her words';
