-- The reason of a step of a training enrolment is kept as the kind of reason and its code. The kinds have new names; the codes are the same.
-- The log is append-only for the application's account; the migration account changes this one column.
update donghanh_log.enrolment_move set cause = concat('EnrolmentRejectReason', substring(cause, length('RejectCause') + 1)) where cause like 'RejectCause.%';
update donghanh_log.enrolment_move set cause = concat('EnrolmentCancelReason', substring(cause, length('CancelCause') + 1)) where cause like 'CancelCause.%';
update donghanh_log.enrolment_move set cause = concat('DropOutReason', substring(cause, length('DropCause') + 1)) where cause like 'DropCause.%';
update donghanh_log.enrolment_move set cause = concat('PauseReason', substring(cause, length('PauseCause') + 1)) where cause like 'PauseCause.%';
