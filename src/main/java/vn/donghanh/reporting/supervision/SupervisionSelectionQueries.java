package vn.donghanh.reporting.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseloadQueries;
import vn.donghanh.casefile.CaseloadQueries.ManagedCase;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.referral.ReferralStatisticsQueries;
import vn.donghanh.reporting.SupervisionData;
import vn.donghanh.reporting.SupervisionDataQueries;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.supervision.SupervisionFrame.PartnerChoice;
import vn.donghanh.reporting.supervision.SupervisionFrame.UnitCases;
import vn.donghanh.reporting.supervision.SupervisionFrame.WorkerChoice;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.VietnameseText;
import vn.donghanh.staff.OrgUnitQueries;
import vn.donghanh.staff.StaffQueries;

/**
 * Selects the cases of a page for supervisors, in a constant number of SQL statements: those that the reader may see without break-glass, as they are known
 * now. What was recorded late counts on the day on which it happened.
 */
@ApplicationScoped
class SupervisionSelectionQueries {
    private static final List<PeriodKind> KINDS =
            List.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR);

    @Inject
    SupervisionDataQueries facts;

    @Inject
    PeriodQueries periods;

    @Inject
    OrgUnitQueries units;

    @Inject
    StaffQueries staff;

    @Inject
    CaseloadQueries caseload;

    @Inject
    PartnerQueries partners;

    @Inject
    ReferralStatisticsQueries referrals;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * @param earliest returns the earliest day that a page looks at, besides the first days of the spans
     * @throws NotFoundException when there is no such period or worker
     */
    SupervisionSelection load(SupervisionCriteria criteria, Function<ComparedSpan, LocalDate> earliest) {
        Instant now = clock.instant();
        LocalDate today = CentreTime.day(now);
        List<ComparedSpan> spans = spans(criteria, today);
        LocalDate since = Stream.concat(spans.stream().map(ComparedSpan::from), Stream.of(earliest.apply(spans.get(0))))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        SupervisionData data = facts.load(new AsOf(today, now), since);
        Map<StaffId, String> usernames = usernames(criteria, managers(data));
        boolean namesAllPartners = referrals.mayNamePartners();
        return new SupervisionSelection(
                new SupervisionFrame(
                        criteria,
                        since,
                        unitCases(data),
                        data.cases().size(),
                        spans,
                        periods.findBegun(KINDS, today),
                        workers(usernames),
                        partnerChoices(data, namesAllPartners),
                        user.displayName(),
                        now),
                data,
                worker(criteria, usernames),
                partners.names(asked(data, true)),
                namesAllPartners);
    }

    /** Returns who has the cases, and who was chosen on a page of other days. */
    private Map<StaffId, String> usernames(SupervisionCriteria criteria, Set<StaffId> managers) {
        Map<StaffId, String> usernames = new HashMap<>(staff.usernames(managers));
        String chosen = criteria.worker();
        if (chosen != null && !usernames.containsValue(chosen)) {
            staff.findByUsername(chosen).filter(caseload::isManager).ifPresent(id -> usernames.put(id, chosen));
        }
        return usernames;
    }

    private static @Nullable StaffId worker(SupervisionCriteria criteria, Map<StaffId, String> usernames) {
        return criteria.worker() == null
                ? null
                : usernames.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(criteria.worker()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
    }

    private static Set<StaffId> managers(SupervisionData data) {
        return data.managed().values().stream()
                .map(ManagedCase::manager)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private List<WorkerChoice> workers(Map<StaffId, String> usernames) {
        Map<StaffId, String> names = staff.names(usernames.keySet());
        return usernames.entrySet().stream()
                .map(entry -> new WorkerChoice(entry.getValue(), names.getOrDefault(entry.getKey(), entry.getValue())))
                .sorted(Comparator.comparing(WorkerChoice::name, VietnameseText.alphabetical()))
                .toList();
    }

    /** Returns the partners of requests; without those whose name tells the subject, unless the reader may know them. */
    private static Set<OrganisationId> asked(SupervisionData data, boolean all) {
        return data.requests().stream()
                .filter(request -> all || !request.partnerTellsSubject())
                .map(PartnerRequest::partner)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private List<PartnerChoice> partnerChoices(SupervisionData data, boolean all) {
        return partners.names(asked(data, all)).entrySet().stream()
                .map(entry -> new PartnerChoice(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(PartnerChoice::name, VietnameseText.alphabetical()))
                .toList();
    }

    private List<UnitCases> unitCases(SupervisionData data) {
        Map<Long, String> names = units.names();
        return data.managed().values().stream()
                .filter(held -> data.caseIds().contains(held.id()))
                .collect(Collectors.groupingBy(ManagedCase::unitId, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new UnitCases(names.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .sorted(Comparator.comparing(UnitCases::name, VietnameseText.alphabetical()))
                .toList();
    }

    /** Returns the chosen period, the one beside it, and the same one a year ago, each once. */
    private List<ComparedSpan> spans(SupervisionCriteria criteria, LocalDate today) {
        Period period = criteria.period() == null
                ? periods.findBegun(List.of(PeriodKind.HALF_YEAR), today).stream()
                        .findFirst()
                        .orElseThrow(NotFoundException::new)
                : begun(criteria.period(), today);
        ComparedSpan chosen = ComparedSpan.chosen(period, today);
        Optional<Period> beside =
                criteria.compared() == null ? before(period) : Optional.of(begun(criteria.compared(), today));
        List<ComparedSpan> spans = new ArrayList<>(List.of(chosen));
        Set<Long> taken = new HashSet<>(Set.of(period.id()));
        beside.filter(other -> taken.add(other.id())).ifPresent(other -> spans.add(chosen.beside(other)));
        periods.findSame(period, period.year() - 1)
                .filter(other -> taken.add(other.id()))
                .ifPresent(other -> spans.add(chosen.beside(other)));
        return spans;
    }

    private Period begun(long id, LocalDate today) {
        return periods.findById(id)
                .filter(period -> !period.from().isAfter(today))
                .orElseThrow(NotFoundException::new);
    }

    /** Returns the period of the same kind that ended before this one. */
    private Optional<Period> before(Period period) {
        return periods.findBegun(List.of(period.kind()), period.from().minusDays(1)).stream()
                .findFirst();
    }
}
