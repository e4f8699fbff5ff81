-- Before a person's first key is made every sealed column is asked whether it knows that person, under a lock: each has to find it by an index.
create index referral_of_person on referral (person_ref);
create index enrolment_of_person on enrolment (person_ref);
create index emergency_stay_of_person on emergency_stay (person_ref);
create index lawful_letter_of_person on donghanh_log.lawful_letter (person_ref);
create index disclosure_of_person on donghanh_log.disclosure (person_ref);
