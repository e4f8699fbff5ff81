package vn.donghanh.ui.inside;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.donghanh.assessment.NeedWithdrawalService;
import vn.donghanh.assessment.WithdrawNeedCommand;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.register.CommunityTrainingFacts;
import vn.donghanh.reporting.register.CommunityTrainingService;
import vn.donghanh.reporting.register.RecordCommunityTrainingCommand;
import vn.donghanh.reporting.register.TrainingAudience;
import vn.donghanh.reporting.returns.EnterReturnCommand;
import vn.donghanh.reporting.returns.ReturnService;
import vn.donghanh.reporting.signed.DriftKind;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.RecordServiceCommand;
import vn.donghanh.service.ServiceCost;
import vn.donghanh.service.ServiceDeliveryService;
import vn.donghanh.service.ServiceItem;
import vn.donghanh.service.ServicePurpose;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;

/** One late entry of each kind, about cases of the demonstration. */
final class LateEntries {
    /** Who refuses statistics is in no figure. */
    private static final String COUNTED =
            """
            and not exists (select 1 from consent k where k.case_id = c.id and k.scope = 'STATISTICS' and k.status in ('REFUSED', 'WITHDRAWN'))
            """;

    private static final String CLIENT =
            """
            select c.id, c.number, c.sex, a.username from case_file c join staff_account a on a.id = c.manager_id
            where c.status = 'ACTIVE' and c.episode = 1 and date(c.opened_at) between ? and ?
            and not exists (select 1 from closure d where d.case_id = c.id)
            """
                    + COUNTED + "order by c.opened_at, c.id limit 1 offset ";

    /** Somebody eligible for work or training, before there is a plan for it. */
    private static final String WAITING =
            """
            select c.id, c.number, a.username, n.lineage from case_file c join staff_account a on a.id = c.manager_id
            join assessment s on s.case_id = c.id join need n on n.assessment_id = s.id and n.eligibility = 'YES' and n.need in ('JOB', 'TRAINING')
            where c.status = 'PLANNING' and c.episode = 1 and date(c.opened_at) between ? and ?
            """
                    + COUNTED + "order by c.opened_at, n.id limit 1";

    private final StoredRecords records;
    private final Clock clock = bean(Clock.class);
    private final Period half;
    private final Period before;
    private final LocalDate last;
    private final LocalDate earlier;

    /**
     * @param username who makes it
     * @param about the day on which it happened
     */
    record Entry(DriftKind kind, String username, LocalDate about, Runnable work) {}

    /** @param halves of the year; of the one that has not begun there are no cases */
    LateEntries(StoredRecords records, List<Period> halves) {
        LocalDate now = CentreTime.today(clock);
        this.records = records;
        this.before = halves.get(0);
        this.half = halves.get(1).from().isAfter(now) ? before : halves.get(1);
        this.last = now.isAfter(half.to()) ? half.to() : now;
        this.earlier = before.contains(last) ? last : before.to();
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    /** Nothing else is entered of a case that has an entry: a figure names all that was entered of who is counted in it. */
    List<Entry> all() {
        Map<String, String> served = client(before, 0);
        Map<String, String> learnt = client(before, 1);
        Map<String, String> kept = client(before, 2);
        Map<String, String> merged = client(before, 3);
        Map<String, String> duplicate = client(before, 4);
        Map<String, String> mistake = client(half, half.equals(before) ? 5 : 0);
        Map<String, String> withdrawn = records.first(WAITING, half.from(), half.to());
        String chosen = Stream.of(served, learnt, kept, merged, duplicate, mistake, withdrawn)
                .map(client -> client.get("id"))
                .collect(Collectors.joining(", ", "(", ")"));
        return List.of(
                new Entry(DriftKind.REFERRAL, "worker1", last, () -> attendance(chosen)),
                new Entry(DriftKind.SERVICE, served.get("username"), earlier, () -> service(served)),
                new Entry(DriftKind.SERVICE_CORRECTED, "worker1", last, () -> serviceTakenBack(chosen)),
                new Entry(DriftKind.NEED_WITHDRAWN, withdrawn.get("username"), last, () -> withdrawal(withdrawn)),
                new Entry(DriftKind.TRAITS, learnt.get("username"), earlier, () -> traits(learnt)),
                new Entry(DriftKind.CLOSED_AS_DUPLICATE, "lead1", earlier, () -> closing(duplicate, "DUPLICATE")),
                new Entry(DriftKind.CLOSED_AS_ERROR, "lead1", last, () -> closing(mistake, "ENTERED_IN_ERROR")),
                new Entry(DriftKind.CASES_MERGED, "lead1", earlier, () -> merge(kept, merged)),
                new Entry(DriftKind.OUTREACH, "worker1", last, this::contacts),
                new Entry(DriftKind.RETURN, "report1", last, this::returned),
                new Entry(DriftKind.REGISTER, "programme1", earlier, this::training),
                new Entry(DriftKind.DATA_PROTECTION, "dpo1", last, () -> request(withdrawn)));
    }

    private Map<String, String> client(Period period, int offset) {
        return records.first(CLIENT + offset, period.from(), period.to());
    }

    private void attendance(String others) {
        records.insert(
                """
                insert into donghanh_log.referral_move (ref, referral_ref, case_id, step, from_status, to_status, source, happened_on, moved_at)
                select ?, r.ref, r.case_id, 'ATTEND', 'SENT', 'ATTENDED', 'CLIENT', ?, ? from referral r join case_file c on c.id = r.case_id
                where r.status = 'SENT'
                """
                        + COUNTED + "and c.id not in " + others + " order by r.id limit 1",
                RandomReference.random(),
                last,
                clock.instant());
    }

    private void service(Map<String, String> client) {
        bean(ServiceDeliveryService.class)
                .record(RecordServiceCommand.delivered(
                        client.get("number"),
                        ServiceItem.single(DeliveryType.SOCIAL_ALLOWANCE),
                        earlier,
                        ServicePurpose.NONE,
                        ServiceCost.NONE,
                        null));
    }

    private void serviceTakenBack(String others) {
        records.insert(
                """
                insert into donghanh_log.service_delivery (ref, line_ref, version_number, case_id, episode, service_type, service_group, quantity, unit,
                    outcome, mistake, happened_on, recorded_at, given_by, staff_id, funding_source, funding_missing, amount, cash, needs_confirmation)
                select ?, d.line_ref, 2, d.case_id, d.episode, d.service_type, d.service_group, d.quantity, d.unit,
                    d.outcome, true, d.happened_on, ?, d.given_by, d.staff_id, d.funding_source, d.funding_missing, d.amount, d.cash, d.needs_confirmation
                from donghanh_log.service_delivery d join case_file c on c.id = d.case_id
                where d.service_type is not null and d.outcome = 'DELIVERED' and c.status = 'ACTIVE' and date(c.opened_at) >= ?
                    and not exists (select 1 from donghanh_log.service_delivery n where n.line_ref = d.line_ref and n.id <> d.id)
                    and not exists (select 1 from donghanh_log.service_delivery o
                        where o.case_id = d.case_id and o.service_type = d.service_type and o.line_ref <> d.line_ref)
                """
                        + COUNTED + "and c.id not in " + others + " order by d.id limit 1",
                RandomReference.random(),
                clock.instant(),
                half.from());
    }

    private void withdrawal(Map<String, String> client) {
        bean(NeedWithdrawalService.class)
                .withdraw(
                        client.get("number"),
                        new WithdrawNeedCommand(client.get("lineage"), "TOO_FAR", "Đường xa quá.", last));
    }

    private void traits(Map<String, String> client) {
        records.insert(
                """
                insert into donghanh_log.counted_traits (case_id, stated_age_band, stated_age_band_on, sex, education_band, recorded_at)
                values (?, 'FROM_50', ?, ?, 'LOWER_SECONDARY', ?)""",
                client.get("id"),
                earlier,
                client.get("sex").equals("MALE") ? "FEMALE" : "MALE",
                clock.instant());
    }

    private void closing(Map<String, String> client, String reason) {
        records.insert(
                """
                insert into closure (ref, case_id, episode, round, state, reason, drafted_by, saved_at, decided_by, decided_at, decision, version)
                values (?, ?, 1, 1, 'APPROVED', ?, 1, ?, 2, ?, 'CLOSE', 0)""",
                RandomReference.random(),
                client.get("id"),
                reason,
                clock.instant(),
                clock.instant());
    }

    private void merge(Map<String, String> kept, Map<String, String> merged) {
        records.insert(
                """
                insert into case_merge (ref, pair_id, kept_case, merged_case, status_before, status_since, merged_at, merged_by, reason_sealed, version)
                select ?, 1, ?, id, status, status_since, ?, 1, 0x00, 0 from case_file where id = ?""",
                RandomReference.random(),
                kept.get("id"),
                clock.instant(),
                merged.get("id"));
    }

    private void contacts() {
        String ref = RandomReference.random();
        records.insert(
                """
                insert into donghanh_log.outreach_contact (ref, line_ref, version_number, happened_on, place_id, kind, target_group, contacts,
                    persons_missing, funding_missing, mistake, recorded_at, staff_id)
                select ?, ?, 1, ?, min(id), 'PEER_CONTACT', 'HIGH_RISK', 7, 'UNKNOWN', 'UNKNOWN', 0, ?, 1 from admin_unit""",
                ref,
                ref,
                last,
                clock.instant());
    }

    private void returned() {
        bean(ReturnService.class)
                .enter(new EnterReturnCommand(
                        "T6", half.id(), null, "Công an thành phố", "9/BC", half.to(), List.of(List.of("5", "6"))));
    }

    private void training() {
        bean(CommunityTrainingService.class)
                .record(new RecordCommunityTrainingCommand(new CommunityTrainingFacts(
                        "HARM_REDUCTION", TrainingAudience.PEERS, earlier, earlier, 1, 12, 12)));
    }

    private void request(Map<String, String> client) {
        records.insert(
                """
                insert into erasure_request (ref, case_id, ground, identified, asked_on, recorded_by, recorded_at, due_at, version)
                values (?, ?, 'CLIENT_ASKED', 'KNOWN_TO_WORKER', ?, 1, ?, ?, 0)""",
                RandomReference.random(),
                client.get("id"),
                last,
                clock.instant(),
                clock.instant());
    }
}
