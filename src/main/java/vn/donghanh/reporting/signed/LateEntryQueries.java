package vn.donghanh.reporting.signed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.reporting.programme.Period;

/**
 * Finds what was recorded after the cutoff of a period about days until its end. It reads what every feature stores of its entries, case, day and instant of
 * recording, and nothing else: no kind, no text, no person.
 */
@ApplicationScoped
class LateEntryQueries {
    /** Each branch gives kind, case and instant of recording. Parameters: the cutoff, the last and the first day. */
    private static final String LATE =
            """
            select 'REFERRAL', m.case_id, m.moved_at from donghanh_log.referral_move m
                where m.moved_at > ?1 and (m.corrects is not null or m.happened_on <= ?2)
            union all select if(d.version_number = 1, 'SERVICE', 'SERVICE_CORRECTED'), d.case_id, d.recorded_at
                from donghanh_log.service_delivery d where d.recorded_at > ?1 and (d.version_number > 1 or d.happened_on <= ?2)
            union all select 'NEED_WITHDRAWN', w.case_id, w.recorded_at from need_withdrawal w
                where w.recorded_at > ?1 and w.withdrawn_on <= ?2
            union all select 'TRAITS', t.case_id, t.recorded_at from donghanh_log.counted_traits t where t.recorded_at > ?1
            union all select 'TRAITS', c.id, f.recorded_at from person_field f join case_file c on c.person_ref = f.person_ref
                where f.recorded_at > ?1 and f.field = 'BIRTH'
            union all select if(c.reason = 'DUPLICATE', 'CLOSED_AS_DUPLICATE', 'CLOSED_AS_ERROR'), c.case_id, c.decided_at from closure c
                where c.decided_at > ?1 and c.state = 'APPROVED' and c.reason in ('DUPLICATE', 'ENTERED_IN_ERROR')
            union all select 'CASES_MERGED', m.merged_case, greatest(m.merged_at, coalesce(m.undone_at, m.merged_at)) from case_merge m
                where m.merged_at > ?1 or m.undone_at > ?1
            union all select 'CASES_MERGED', m.kept_case, greatest(m.merged_at, coalesce(m.undone_at, m.merged_at)) from case_merge m
                where m.merged_at > ?1 or m.undone_at > ?1
            union all select 'LATE_FOLLOW_UP', f.case_id, f.recorded_at from donghanh_log.follow_up f
                where f.recorded_at > ?1 and f.held_on <= ?2
            union all select 'TRAINING', m.case_id, m.moved_at from donghanh_log.enrolment_move m
                where m.moved_at > ?1 and (m.step in ('TAKE_BACK', 'CORRECT') or m.happened_on <= ?2)
            union all select 'PLACEMENT', m.case_id, m.moved_at from donghanh_log.placement_move m
                where m.moved_at > ?1 and (m.step in ('TAKE_BACK', 'CORRECT') or m.happened_on <= ?2)
            union all select 'PLACEMENT', c.case_id, c.recorded_at from donghanh_log.placement_check c
                where c.recorded_at > ?1 and c.held_on <= ?2
            union all select 'PLACEMENT_START', s.case_id, s.recorded_at from donghanh_log.placement_start s
                where s.recorded_at > ?1 and s.replaces_ref is not null
            union all select 'LOAN', p.case_id, p.recorded_at from donghanh_log.loan_payment p
                where p.recorded_at > ?1 and (p.corrects is not null or p.paid_on <= ?2)
            union all select 'LEGAL_AID', t.case_id, t.recorded_at from donghanh_log.legal_aid_transition t
                where t.recorded_at > ?1 and (t.step in ('TAKE_BACK', 'CORRECT') or t.happened_on <= ?2)
            union all select 'LOAN', m.case_id, m.moved_at from donghanh_log.loan_move m
                where m.moved_at > ?1 and m.step in ('TAKE_BACK', 'CORRECT')
            union all select 'SUPPORT', m.case_id, m.moved_at from donghanh_log.support_referral_move m
                where m.moved_at > ?1 and (m.step in ('TAKE_BACK', 'CORRECT') or m.happened_on <= ?2)
            union all select 'STAY', m.case_id, m.moved_at from donghanh_log.emergency_stay_move m
                where m.moved_at > ?1 and date(m.happened_at + interval 7 hour) <= ?2
            union all select 'ERASED', c.id, c.erased_at from case_file c where c.erased_at > ?1
            union all select 'OUTREACH', null, o.recorded_at from donghanh_log.outreach_contact o
                where o.recorded_at > ?1 and (o.version_number > 1 or o.happened_on <= ?2)
            union all select 'DATA_PROTECTION', null, r.recorded_at from erasure_request r where r.recorded_at > ?1 and r.asked_on <= ?2
            union all select 'DATA_PROTECTION', null, r.entered_at from lawful_request r where r.entered_at > ?1 and r.received_on <= ?2
            union all select 'REGISTER', null, m.recorded_at from donghanh_log.community_model m
                where m.recorded_at > ?1 and (m.version_number > 1 or m.begun_year <= year(?2))
            union all select 'REGISTER', null, t.recorded_at from donghanh_log.community_training t
                where t.recorded_at > ?1 and (t.version_number > 1 or t.last_day <= ?2)
            union all select 'REGISTER', null, e.recorded_at from donghanh_log.register_entry e
                where e.recorded_at > ?1 and (e.version_number > 1 or e.happened_on <= ?2)
            union all select 'HOLIDAY', null, h.recorded_at from holiday h where h.recorded_at > ?1 and h.day <= ?2
            union all select 'RETURN', null, greatest(r.entered_at, coalesce(r.approved_at, r.entered_at)) from target_return r
                join reporting_period p on p.id = r.period_id
                where (r.entered_at > ?1 or r.approved_at > ?1) and p.from_day <= ?2 and p.to_day >= ?3
            union all select 'PLAN', null, v.decided_at from programme_plan v
                where v.decided_at > ?1 and v.status = 'IN_FORCE' and v.valid_from <= ?2
            union all select 'STAFF_COURSE', null, c.recorded_at from donghanh_log.staff_course c
                where c.recorded_at > ?1 and exists (select 1 from donghanh_log.staff_course v
                where v.course_ref = c.course_ref and v.version_number <= c.version_number and v.last_day between ?3 and ?2)
            union all select 'STAFF_COURSE', null, p.recorded_at from donghanh_log.staff_course_participation p
                where p.recorded_at > ?1 and p.course_ref in
                (select c.course_ref from donghanh_log.staff_course c where c.last_day between ?3 and ?2)""";

    @PersistenceContext
    EntityManager em;

    /** Returns the entries with one statement. */
    List<LateEntry> find(Period period) {
        return find(period.from(), period.to(), period.cutoff());
    }

    private List<LateEntry> find(LocalDate from, LocalDate to, Instant cutoff) {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<@Nullable Object[]> rows = em.createNativeQuery(LATE)
                .setParameter(1, LocalDateTime.ofInstant(cutoff, ZoneOffset.UTC))
                .setParameter(2, to)
                .setParameter(3, from)
                .getResultList();
        return rows.stream()
                .map(row -> new LateEntry(
                        DriftKind.valueOf(String.valueOf(row[0])),
                        row[1] == null ? null : new CaseId(((Number) row[1]).longValue()),
                        instant(Objects.requireNonNull(row[2]))))
                .toList();
    }

    private static Instant instant(Object recorded) {
        return recorded instanceof Timestamp timestamp
                ? timestamp.toInstant()
                : ((LocalDateTime) recorded).toInstant(ZoneOffset.UTC);
    }
}
