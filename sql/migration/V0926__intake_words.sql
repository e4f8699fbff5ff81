-- in English a case is taken in at an intake; the word reception is no longer used beside it
update code_list_item set en = 'Emergency intake minutes' where list = 'document_type' and code = 'EMERG_MINUTES';
update eligibility_rule set name_en = 'Basic support during intake' where code = 'BASIC_NEEDS';
