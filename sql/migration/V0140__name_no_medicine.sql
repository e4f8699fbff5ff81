-- Two clocks were called after the medicine they are for. Outside the health section such a visit has no type: the codes say no more than the words on screen.
update legal_deadline set code = 'SPECIALIST_EXAM_72H' where code = 'PEP';
update legal_deadline set code = 'SPECIALIST_EXAM_120H' where code = 'EMERGENCY_CONTRACEPTION';
update case_task set kind = 'SPECIALIST_EXAM_72H' where kind = 'PEP';
update case_task set kind = 'SPECIALIST_EXAM_120H' where kind = 'EMERGENCY_CONTRACEPTION';
update case_file set next_task = 'SPECIALIST_EXAM_72H' where next_task = 'PEP';
update case_file set next_task = 'SPECIALIST_EXAM_120H' where next_task = 'EMERGENCY_CONTRACEPTION';
update donghanh_log.reception_event set subject = 'SPECIALIST_EXAM_72H' where subject = 'PEP';
update donghanh_log.reception_event set subject = 'SPECIALIST_EXAM_120H' where subject = 'EMERGENCY_CONTRACEPTION';
