package vn.donghanh.reporting;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import vn.donghanh.casefile.counted.CountedCase;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.PartialDate;
import vn.donghanh.person.value.RecordedAddress;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.GrantOrder;

/**
 * Writes cases of the last two years, or of more, to the tables, with all that figures count of them: steps, levels, traits, assessments with needs, referrals, deliveries,
 * courses, work with its checks, goals, closings and follow-ups. Some are merged, erased, opened again, refuse statistics or were recorded late. Births, addresses and contacts with health care are encrypted for each client, any other
 * encrypted column holds a byte. Half of the cases belong to the unit of lead1, the other half to that of lead2, and the director sees all.
 */
@ApplicationScoped
public class GeneratedCases {
    private static final int BATCH = 200;
    private static final int DAYS = 730;
    private static final byte[] NOTHING = {0};

    /** Creating keys takes long: of further clients nothing is encrypted, and their age is the stated one. */
    private static final int MOST_KEYS = 500;

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private DataSource database;

    @Inject
    StaffFixture staff;

    @Inject
    FieldEncryption encryption;

    @Inject
    Clock clock;

    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();
    private final Set<PersonRef> sealed = new HashSet<>();
    private LocalDate today;
    private int keys;
    private int days = DAYS;
    private LocalDate recorded;
    private final Map<Long, LocalDate> until = new LinkedHashMap<>();

    /** Writes some cases; the ids begin with {@code first}, and each case has ids of its own in every table. */
    public void write(long first, int count) {
        write(first, count, MOST_KEYS);
    }

    /**
     * Writes cases that were opened in as many days, of which two thirds are closed: some without follow-up, some once more after they had been opened again. Nothing is encrypted.
     */
    public void writeOver(int manyDays, long first, int count) {
        days = manyDays;
        write(first, count, 0);
        days = DAYS;
    }

    private boolean hasManyDays() {
        return days > DAYS;
    }

    /** @param mostKeys of further clients nothing is encrypted */
    public void write(long first, int count, int mostKeys) {
        keys = mostKeys;
        today = CentreTime.today(clock);
        recorded = today;
        add(
                "partner_organisation (id, ref, name, type, valid_from, version)",
                first,
                first + "",
                "Nơi nhận " + first,
                "HEALTH_DEPT",
                today.minusDays(DAYS),
                0);
        for (int i = 0; i < count; i++) {
            write(first, first + i, i);
            if (i % 1000 == 999) {
                flush();
            }
        }
        until.forEach((id, day) -> add(
                "counted_case (case_id, mark, counts_until)",
                id,
                ThreadLocalRandom.current().nextLong(),
                day));
        until.clear();
        flush();
        try (Connection connection = database.getConnection()) {
            GrantOrder.writeUntil(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(long partner, long id, int i) {
        boolean firstUnit = i % 2 == 0;
        long manager = staff.id(firstUnit ? i % 10 == 0 ? "worker1" : "worker2" : "worker3")
                .value();
        LocalDate opened = today.minusDays(i * 37L % days);
        recorded = opened;
        PersonRef person = addPerson(i, opened, manager);
        List<String[]> steps = new ArrayList<>(List.of(
                new String[] {"SCREEN", "DRAFT", "SCREENING", "0"},
                new String[] {"ACCEPT", "SCREENING", "ACCEPTED", "1"},
                new String[] {"BEGIN_ASSESSMENT", "ACCEPTED", "ASSESSING", "2"},
                new String[] {"COMPLETE_ASSESSMENT", "ASSESSING", "PLANNING", "6"},
                new String[] {"SUBMIT_PLAN", "PLANNING", "PLAN_PENDING", "10"},
                new String[] {"APPROVE_PLAN", "PLAN_PENDING", "ACTIVE", "12"}));
        boolean closes = i % 3 == 0 || (hasManyDays() && i % 3 == 2);
        boolean followed = !hasManyDays() || i % 6 != 0;
        if (closes) {
            steps.add(new String[] {"REQUEST_CLOSING", "ACTIVE", "CLOSING", "180"});
            String closed = followed ? "FOLLOW_UP" : "CLOSED";
            steps.add(new String[] {followed ? "CLOSE_WITH_FOLLOW_UP" : "CLOSE", "CLOSING", closed, "182"});
            if (i % 9 == 0) {
                steps.add(new String[] {"REOPEN", closed, "ASSESSING", "400"});
                if (hasManyDays()) {
                    steps.add(new String[] {"GIVE_UP", "ASSESSING", "CLOSED", "700", "2"});
                }
            } else if (followed) {
                steps.add(new String[] {"END_FOLLOW_UP", "FOLLOW_UP", "CLOSED", "550"});
            }
        }
        String status = "DRAFT";
        for (String[] step : steps) {
            LocalDate on = opened.plusDays(Long.parseLong(step[3]));
            if (!on.isAfter(today)) {
                status = step[2];
                add(
                        "donghanh_log.case_move (ref, case_id, episode, step, from_status, to_status, moved_at, moved_by)",
                        RandomReference.random(),
                        id,
                        step.length > 4 ? Integer.parseInt(step[4]) : 1,
                        step[0],
                        step[1],
                        step[2],
                        at(on, 1),
                        manager);
            }
        }
        boolean over = status.equals("CLOSED");
        if (i % 29 == 7) {
            merge(id, opened.plusDays(50), i, manager);
        }
        if (i % 13 == 4) {
            refuse(id, opened.plusDays(20), manager);
        }
        String level = List.of("LOW", "MEDIUM", "HIGH", "CRITICAL").get(i % 13 % 4);
        rows.computeIfAbsent(
                        "case_file (id, number, person_ref, unit_id, episode, mode, source, age_band, stated_age_band, stated_age_band_on, child_path, status,"
                                + " status_since, level, level_provisional, manager_id, received_by, opened_at, next_due, next_task, updated_at, erased_at, version)",
                        table -> new ArrayList<>())
                .add(new Object[] {
                    id,
                    CaseNumber.random().value(),
                    person.value(),
                    staff.unitOf(firstUnit ? "worker1" : "worker3"),
                    1,
                    "WALK_IN",
                    "SELF",
                    "FROM_25_TO_34",
                    "FROM_25_TO_34",
                    opened,
                    0,
                    status,
                    at(opened, 2),
                    level,
                    0,
                    manager,
                    manager,
                    at(opened, 0),
                    over ? null : at(today, i % 24),
                    over ? null : "NOTE_DUE",
                    at(opened, 2),
                    i % 41 == 3 ? at(today, 0) : null,
                    0
                });
        for (int ended = 0; ended < 6; ended++) {
            add(
                    "case_task (ref, case_id, kind, assignee_id, opened_at, due_at, ended_at, version)",
                    RandomReference.random(),
                    id,
                    "NOTE_DUE",
                    manager,
                    at(opened.plusDays(ended), 1),
                    at(opened.plusDays(ended + 3), 3),
                    at(opened.plusDays(ended + 2), 3),
                    1);
        }
        for (String[] grant : new String[][] {
            {String.valueOf(manager), "ASSIGNMENT"},
            {String.valueOf(staff.id(firstUnit ? "lead1" : "lead2").value()), "SUPERVISION"},
            {String.valueOf(staff.id("director1").value()), "DIRECTION"}
        }) {
            add(
                    "case_grant (case_id, staff_id, ground, from_at, granted_at)",
                    id,
                    Long.valueOf(grant[0]),
                    grant[1],
                    at(opened, 0),
                    at(opened, 0));
        }
        if (!over) {
            add(
                    "case_task (ref, case_id, kind, assignee_id, opened_at, due_at, version)",
                    RandomReference.random(),
                    id,
                    "NOTE_DUE",
                    manager,
                    at(opened, 1),
                    at(today.plusDays(i % 90 - 10), 3),
                    0);
        }
        add(
                "donghanh_log.counted_traits (case_id, stated_age_band, stated_age_band_on, sex, education_band, recorded_at)",
                id,
                "FROM_25_TO_34",
                opened,
                "UNKNOWN",
                "UNKNOWN",
                at(opened, 0));
        add(
                "donghanh_log.counted_traits (case_id, stated_age_band, stated_age_band_on, sex, education_band, recorded_at)",
                id,
                "FROM_25_TO_34",
                opened,
                "FEMALE",
                "LOWER_SECONDARY",
                at(opened, 3));
        if (i % 4 == 0) {
            add(
                    "donghanh_log.case_level_change (ref, case_id, from_level, to_level, changed_at, changed_by)",
                    RandomReference.random(),
                    id,
                    "MEDIUM",
                    level,
                    at(opened, 5),
                    manager);
        }
        String job = RandomReference.random();
        String health = RandomReference.random();
        String course = RandomReference.random();
        String kind = RandomReference.random();
        assess(id * 2, id, 1, 1, opened.plusDays(6), i, manager, job, health, course, kind);
        if (i % 2 == 0) {
            assess(id * 2 + 1, id, 1, 2, opened.plusDays(100), i, manager, job, health, course, kind);
        } else if (i % 9 == 0) {
            assess(id * 2 + 1, id, 2, 1, opened.plusDays(410), i, manager, job, health, RandomReference.random(), kind);
        }
        plan(id, i, opened.plusDays(10), manager, job);
        if (i % 11 == 0 && !opened.plusDays(40).isAfter(today)) {
            add(
                    "need_withdrawal (need_key, ref, case_id, withdrawn_on, reason, recorded_by, recorded_at)",
                    course,
                    RandomReference.random(),
                    id,
                    opened.plusDays(40),
                    "TOO_FAR",
                    manager,
                    at(opened.plusDays(i % 2 == 0 ? 40 : 200), 1));
        }
        refer(partner, id, person, opened.plusDays(14), i, manager, kind);
        refer(partner, id, person, opened.plusDays(60), i + 1, manager, kind);
        for (int delivery = 0; delivery < 4; delivery++) {
            deliver(id, opened.plusDays(8 + delivery * 30L), delivery, i % 7 == 0 ? 90 : 0, manager);
        }
        if (i % 5 < 2) {
            work(partner, id, person, opened.plusDays(30), i, manager, job);
        }
        if (i % 3 == 1) {
            learn(partner, id, person, opened.plusDays(25), course);
        }
        if (closes) {
            close(id, person, opened.plusDays(182), i, manager);
        }
        LocalDate changed = i % 41 == 3 ? today : recorded;
        LocalDate last = over ? changed : CountedCase.OPEN;
        until.put(id, last);
        if (i % 29 == 7) {
            until.merge(id - 1, last, (own, other) -> own.isBefore(other) ? other : own);
        }
    }

    /** The case before it continues; some of these merges were undone. */
    private void merge(long id, LocalDate on, int i, long manager) {
        add(
                "case_merge (ref, pair_id, kept_case, merged_case, status_before, status_since, merged_at, merged_by, reason_sealed, undone_at, version)",
                RandomReference.random(),
                id,
                id - 1,
                id,
                "ACTIVE",
                at(on, 0),
                at(on, 1),
                manager,
                NOTHING,
                i % 2 == 0 ? at(on.plusDays(9), 0) : null,
                0);
    }

    private void refuse(long id, LocalDate on, long manager) {
        add(
                "donghanh_log.consent_event (ref, consent_ref, case_id, scope, from_status, to_status, happened_at, happened_by)",
                RandomReference.random(),
                RandomReference.random(),
                id,
                "STATISTICS",
                "GRANTED",
                "WITHDRAWN",
                at(on, 1),
                manager);
    }

    private PersonRef addPerson(int i, LocalDate on, long recorder) {
        PersonRef person = new PersonRef(RandomReference.random());
        add("person (ref, created_at, synthetic, version)", person.value(), at(on, 0), 1, 0);
        if (sealed.size() >= keys) {
            return person;
        }
        sealed.add(person);
        sealedField(
                person,
                IdentityField.BIRTH,
                PartialDate.day(LocalDate.of(1970 + i % 36, 1 + i % 9, 10 + i % 9))
                        .text(),
                on,
                recorder);
        sealedField(
                person, IdentityField.ADDRESS, new RecordedAddress("Số " + i, 501 + i % 60, on).text(), on, recorder);
        return person;
    }

    private void assess(
            long assessment,
            long id,
            int episode,
            int number,
            LocalDate on,
            int i,
            long manager,
            String job,
            String health,
            String course,
            String kind) {
        if (on.isAfter(today)) {
            return;
        }
        add(
                "assessment (id, ref, case_id, episode, number, state, client_ranked, self_rating, employment, income, started_by, started_at, edited_by, edited_at, completed_by, completed_at, version)",
                assessment,
                RandomReference.random(),
                id,
                episode,
                number,
                "COMPLETED",
                1,
                4,
                "UNEMPLOYED",
                1_000_000L * (i % 5),
                manager,
                at(on, 0),
                manager,
                at(on, 1),
                manager,
                at(on, 2),
                1);
        add("assessment_group (assessment_id, client_group)", assessment, i % 10 < 7 ? "SEX_WORKER" : "HIGH_RISK");
        need(assessment, 1, job, "JOB", null, "YES", on, manager, null);
        need(assessment, 2, health, null, NOTHING, i % 7 == 0 ? "PENDING" : "YES", on, manager, kind);
        need(assessment, 3, course, "TRAINING", null, i % 5 == 0 ? "NO" : "YES", on, manager, null);
    }

    private void need(
            long assessment,
            int position,
            String lineage,
            String need,
            byte[] sealed,
            String eligibility,
            LocalDate on,
            long manager,
            String kind) {
        add(
                "need (ref, lineage, assessment_id, position, need, need_sealed, eligibility, pending_since, identified_on, recorded_by, kind_key)",
                RandomReference.random(),
                lineage,
                assessment,
                position,
                need,
                sealed,
                eligibility,
                eligibility.equals("PENDING") ? on : null,
                on,
                manager,
                kind);
    }

    private void plan(long id, int i, LocalDate on, long manager, String need) {
        if (on.isAfter(today)) {
            return;
        }
        add(
                "care_plan (id, ref, case_id, episode, number, state, created_by, created_at, edited_by, edited_at, version)",
                id,
                RandomReference.random(),
                id,
                1,
                1,
                "APPROVED",
                manager,
                at(on, 0),
                manager,
                at(on, 0),
                1);
        LocalDate reached = on.plusDays(120);
        add(
                "plan_goal (ref, lineage, plan_id, position, need_key, reached_on)",
                RandomReference.random(),
                RandomReference.random(),
                id,
                1,
                need,
                i % 4 == 0 && !reached.isAfter(today) ? reached : null);
    }

    private void refer(long partner, long id, PersonRef person, LocalDate on, int i, long manager, String kind) {
        if (on.isAfter(today)) {
            return;
        }
        String ref = RandomReference.random();
        boolean came = i % 3 != 0;
        LocalDate later = today.plusDays(30);
        add(
                "referral (ref, code, case_id, person_ref, author_id, organisation_id, status, status_since, priority, matter_sealed, created_at, sent_at, receipt_due, reply_due, expires_at, attended_on, no_shows, version, kind_key)",
                ref,
                DisclosureCode.random().value(),
                id,
                person.value(),
                manager,
                partner,
                came ? "ATTENDED" : "SENT",
                at(on, 4),
                "ROUTINE",
                NOTHING,
                at(on, 0),
                at(on, 1),
                at(later, 0),
                at(later, 0),
                at(later, 0),
                came ? on.plusDays(7) : null,
                0,
                5,
                kind);
        referralMove(ref, id, "ASK", "DRAFT", "CONSENT_PENDING", at(on, 0), null);
        referralMove(ref, id, "SEND", "CONSENT_PENDING", "SENT", at(on, 1), null);
        if (came) {
            referralMove(ref, id, "RECEIVE", "SENT", "RECEIVED", at(on, 2), null);
            referralMove(ref, id, "ACCEPT", "RECEIVED", "ACCEPTED", at(on, 3), null);
            referralMove(ref, id, "SCHEDULE", "ACCEPTED", "SCHEDULED", at(on, 4), null);
            referralMove(ref, id, "ATTEND", "SCHEDULED", "ATTENDED", at(on.plusDays(7), 4), on.plusDays(7));
        }
    }

    private void referralMove(
            String referral, long id, String step, String from, String to, Timestamp at, LocalDate on) {
        add(
                "donghanh_log.referral_move (ref, referral_ref, case_id, step, from_status, to_status, source, moved_at, happened_on)",
                RandomReference.random(),
                referral,
                id,
                step,
                from,
                to,
                "PARTNER",
                at,
                on);
    }

    private void deliver(long id, LocalDate on, int i, int late, long manager) {
        if (on.isAfter(today)) {
            return;
        }
        String ref = RandomReference.random();
        add(
                "donghanh_log.service_delivery (ref, line_ref, version_number, case_id, episode, service_type, service_group, quantity, unit, outcome, mistake, happened_on, recorded_at, given_by, staff_id, funding_source, cash, needs_confirmation)",
                ref,
                ref,
                1,
                id,
                1,
                i % 2 == 0 ? "INDIVIDUAL_COUNSELLING" : "HEALTH_INSURANCE",
                i % 2 == 0 ? "COUNSELLING_LEGAL" : "PAPERS_SOCIAL",
                1,
                i % 2 == 0 ? "SESSION" : "CARD",
                "DELIVERED",
                0,
                on,
                at(on.plusDays(late), 5),
                manager,
                manager,
                "CENTRE",
                0,
                0);
    }

    private void work(long partner, long id, PersonRef person, LocalDate on, int i, long manager, String need) {
        if (on.isAfter(today)) {
            return;
        }
        String ref = RandomReference.random();
        boolean starts = !on.plusDays(10).isAfter(today);
        add(
                "placement (ref, code, case_id, person_ref, need_key, organisation_id, status, status_since, work, proposed_on, introduction, introduced_on, start_on, version)",
                ref,
                DisclosureCode.random().value(),
                id,
                person.value(),
                need,
                partner,
                starts ? "STARTED" : "INTRODUCED",
                at(on, 0),
                "KITCHEN",
                on,
                "EMPLOYMENT_SERVICE",
                on,
                starts ? on.plusDays(10) : null,
                3);
        placementMove(ref, id, "PROPOSE", null, "PROPOSED", at(on, 0), manager, null);
        placementMove(ref, id, "INTRODUCE", "PROPOSED", "INTRODUCED", at(on, 1), manager, null);
        if (starts) {
            placementMove(ref, id, "OFFER", "INTRODUCED", "OFFERED", at(on.plusDays(5), 0), manager, null);
            placementMove(ref, id, "START", "OFFERED", "STARTED", at(on.plusDays(10), 0), manager, on.plusDays(10));
            add(
                    "donghanh_log.placement_start (ref, placement_ref, case_id, start_on, employment, source, recorded_at, recorded_by)",
                    RandomReference.random(),
                    ref,
                    id,
                    on.plusDays(10),
                    "INFORMAL_WAGE",
                    "PARTNER",
                    at(on.plusDays(10), 0),
                    manager);
            for (String[] check : new String[][] {{"MONTH_1", "40"}, {"MONTH_3", "100"}, {"MONTH_6", "190"}}) {
                LocalDate held = on.plusDays(Long.parseLong(check[1]));
                if (!held.isAfter(today)) {
                    add(
                            "donghanh_log.placement_check (placement_ref, case_id, milestone, answer, held_on, recorded_at, recorded_by)",
                            ref,
                            id,
                            check[0],
                            i % 4 == 0 ? "NOT_REACHED" : "STILL_THERE",
                            held,
                            at(held, 2),
                            manager);
                }
            }
        }
    }

    private void placementMove(
            String placement, long id, String step, String from, String to, Timestamp at, long manager, LocalDate on) {
        add(
                "donghanh_log.placement_move (placement_ref, case_id, step, from_status, to_status, source, moved_at, moved_by, happened_on)",
                placement,
                id,
                step,
                from,
                to,
                "CENTRE",
                at,
                manager,
                on);
    }

    private void learn(long partner, long id, PersonRef person, LocalDate on, String need) {
        if (on.isAfter(today)) {
            return;
        }
        String ref = RandomReference.random();
        add(
                "enrolment (ref, code, case_id, person_ref, need_key, organisation_id, status, status_since, trade, level, fee_source, applied_at, begun_on, version)",
                ref,
                DisclosureCode.random().value(),
                id,
                person.value(),
                need,
                partner,
                "IN_PROGRESS",
                at(on, 0),
                "SEWING",
                "ELEMENTARY",
                "PROGRAMME",
                at(on, 0),
                on,
                3);
        String from = null;
        for (String[] step : new String[][] {
            {"PROPOSE", "PROPOSED"}, {"APPLY", "APPLIED"}, {"ENROL", "ENROLLED"}, {"BEGIN", "IN_PROGRESS"}
        }) {
            add(
                    "donghanh_log.enrolment_move (enrolment_ref, case_id, step, from_status, to_status, source, moved_at, happened_on)",
                    ref,
                    id,
                    step[0],
                    from,
                    step[1],
                    "PARTNER",
                    at(on, 1),
                    step[0].equals("BEGIN") ? on : null);
            from = step[1];
        }
    }

    private void close(long id, PersonRef person, LocalDate on, int i, long manager) {
        if (on.isAfter(today)) {
            return;
        }
        add(
                "closure (id, ref, case_id, episode, round, state, reason, drafted_by, saved_at, requested_by, requested_at, proposed_by, proposed_at, decided_by, decided_at, decision, version, employment, income)",
                id,
                RandomReference.random(),
                id,
                1,
                1,
                "APPROVED",
                i % 97 == 0
                        ? "ENTERED_IN_ERROR"
                        : i % 45 == 0 ? "DUPLICATE" : i % 2 == 0 ? "GOALS_MET" : "LOST_CONTACT",
                manager,
                at(on, 0),
                manager,
                at(on, 0),
                manager,
                at(on, 0),
                manager,
                at(on, 1),
                "CLOSE_WITH_FOLLOW_UP",
                3,
                i % 4 == 0 ? "UNEMPLOYED" : "INFORMAL_WAGE",
                4_000_000L);
        for (ReintegrationOutcome outcome : ReintegrationOutcome.values()) {
            add(
                    "closure_outcome (closure_id, outcome, answer)",
                    id,
                    outcome.name(),
                    i % 3 == 0 ? "MET" : "NOT_APPLICABLE");
        }
        int index = 0;
        for (String[] milestone : new String[][] {{"MONTH_1", "32"}, {"MONTH_3", "95"}, {"MONTH_6", "185"}}) {
            LocalDate held = on.plusDays(Long.parseLong(milestone[1]));
            if (held.isAfter(today)) {
                return;
            }
            boolean reached = (i / 3 + index) % 4 != 0;
            String ref = RandomReference.random();
            long followUp = id * 3 + index++;
            add(
                    "donghanh_log.follow_up (id, ref, case_id, episode, milestone, result, held_on, recorded_at, staff_id, employment, health_contact_sealed)",
                    followUp,
                    ref,
                    id,
                    1,
                    milestone[0],
                    reached ? "REACHED" : "NOT_REACHED",
                    held,
                    at(held, 2),
                    manager,
                    reached ? "INFORMAL_WAGE" : null,
                    reached && sealed.contains(person)
                            ? encryption.seal(
                                    KeyPurpose.HEALTH,
                                    new EncryptedCell(person, "follow_up", "health_contact", ref),
                                    "REGULAR")
                            : null);
            for (ReintegrationOutcome outcome : reached ? ReintegrationOutcome.values() : new ReintegrationOutcome[0]) {
                if (outcome != ReintegrationOutcome.HEALTH_LINKED) {
                    add(
                            "donghanh_log.follow_up_outcome (follow_up_id, outcome, answer)",
                            followUp,
                            outcome.name(),
                            (i + index) % 5 == 0 ? "NOT_MET" : "MET");
                }
            }
        }
    }

    private void sealedField(PersonRef person, IdentityField field, String text, LocalDate on, long manager) {
        String ref = RandomReference.random();
        add(
                "person_field (ref, person_ref, field, value_sealed, recorded_at, recorded_by, version, position)",
                ref,
                person.value(),
                field.name(),
                encryption.seal(field.purpose(), new EncryptedCell(person, "person_field", "value_sealed", ref), text),
                at(on, 0),
                manager,
                0,
                0);
    }

    private Timestamp at(LocalDate day, int hour) {
        Instant instant = day.atTime(LocalTime.of(6, 0))
                .plusHours(hour % 12)
                .atZone(CentreTime.ZONE)
                .toInstant();
        return Timestamp.from(instant);
    }

    private void add(String table, Object... values) {
        for (Object value : values) {
            LocalDate day = value instanceof Timestamp time
                    ? CentreTime.day(time.toInstant())
                    : value instanceof LocalDate date ? date : recorded;
            if (day != null && day.isAfter(recorded) && !day.isAfter(today)) {
                recorded = day;
            }
        }
        rows.computeIfAbsent(table, name -> new ArrayList<>()).add(values);
    }

    /** Writes the rows, those to which others refer first. */
    private void flush() {
        List<String> tables = new ArrayList<>(rows.keySet());
        List<String> first =
                List.of("partner_organisation ", "person ", "case_file ", "assessment ", "care_plan ", "closure ");
        tables.sort((left, right) -> Integer.compare(rank(first, left), rank(first, right)));
        try (Connection connection = database.getConnection()) {
            for (String table : tables) {
                List<Object[]> all = rows.get(table);
                for (int from = 0; from < all.size(); from += BATCH) {
                    insert(connection, table, all.subList(from, Math.min(all.size(), from + BATCH)));
                }
            }
            GrantOrder.write(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        rows.clear();
    }

    private static int rank(List<String> first, String table) {
        for (int rank = 0; rank < first.size(); rank++) {
            if (table.startsWith(first.get(rank))) {
                return rank;
            }
        }
        return first.size();
    }

    private static void insert(Connection connection, String table, List<Object[]> some) throws SQLException {
        String row = "(" + String.join(", ", Collections.nCopies(some.get(0).length, "?")) + ")";
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + table + " values " + String.join(", ", Collections.nCopies(some.size(), row)))) {
            int parameter = 1;
            for (Object[] values : some) {
                for (Object value : values) {
                    insert.setObject(parameter++, value);
                }
            }
            insert.executeUpdate();
        }
    }
}
