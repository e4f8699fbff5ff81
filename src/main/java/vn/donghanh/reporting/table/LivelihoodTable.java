package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.loan.LoanStatisticsQueries;
import vn.donghanh.loan.LoanStatisticsQueries.LoanFact;
import vn.donghanh.loan.LoanStatus;
import vn.donghanh.partner.PartnerType;
import vn.donghanh.placement.PlacementStatisticsQueries;
import vn.donghanh.placement.PlacementStatisticsQueries.PlacementFact;
import vn.donghanh.placement.WorkRetentionQueries;
import vn.donghanh.placement.WorkRetentionQueries.MilestoneResult;
import vn.donghanh.placement.value.CheckMilestone;
import vn.donghanh.reporting.ReportData;
import vn.donghanh.reporting.table.ReportTable.Row;
import vn.donghanh.reporting.table.TableCell.Amount;
import vn.donghanh.reporting.table.TableCell.NotApplicable;
import vn.donghanh.service.DeliveryStatisticsQueries;
import vn.donghanh.service.DeliveryStatisticsQueries.DeliveryFact;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.LivelihoodItem;
import vn.donghanh.training.EnrolmentStatisticsQueries;
import vn.donghanh.training.EnrolmentStatisticsQueries.EnrolmentFact;

/**
 * Form 06: training, work and loans, in persons. Needs and eligibility are those of the last judgement by the last day; what was begun, completed and dropped
 * is counted by its day in the period. A loan is one when money was paid out.
 * What was given for a livelihood stands once as a whole, and by kind where kinds were recorded.
 */
@ApplicationScoped
class LivelihoodTable implements ReportTableProvider {
    private static final int RULE_VERSION = 2;
    private static final List<String> COLUMNS =
            List.of("IN_NEED", "ELIGIBLE", "CONNECTED", "STARTED", "KEPT", "DROPPED", "AMOUNT");
    private static final NotApplicable NONE = new NotApplicable();
    private static final Set<LoanStatus> IN_ORDER =
            EnumSet.of(LoanStatus.DISBURSED, LoanStatus.REPAYING, LoanStatus.RESTRUCTURED, LoanStatus.SETTLED);

    @Inject
    EnrolmentStatisticsQueries enrolments;

    @Inject
    PlacementStatisticsQueries placements;

    @Inject
    WorkRetentionQueries retentions;

    @Inject
    LoanStatisticsQueries loans;

    @Inject
    DeliveryStatisticsQueries deliveries;

    /** The kinds of work of the form. */
    private enum Work {
        FORMAL,
        HOUSEHOLD,
        SELF_EMPLOYED,
        SEASONAL;

        static @Nullable Work of(@Nullable EmploymentType type) {
            if (type == null) {
                return null;
            }
            return switch (type) {
                case FORMAL, LABOUR_EXPORT -> FORMAL;
                case HOUSEHOLD, FARM, DOMESTIC -> HOUSEHOLD;
                case SELF, COOP -> SELF_EMPLOYED;
                case SEASONAL, INFORMAL_WAGE -> SEASONAL;
                case UNEMPLOYED -> null;
            };
        }
    }

    /** The lenders of the form. */
    private enum Lender {
        SOCIAL_POLICY_BANK,
        WOMEN_UNION,
        OTHER;

        static Lender of(@Nullable PartnerType type) {
            return type == PartnerType.VBSP
                    ? SOCIAL_POLICY_BANK
                    : type == PartnerType.WOMEN_UNION ? WOMEN_UNION : OTHER;
        }
    }

    @Override
    public String code() {
        return "B06";
    }

    @Override
    public ReportTable compute(ReportedPeriod period) {
        ReportData data = period.data();
        Counter counter = new Counter(data);
        List<Row> rows = new ArrayList<>();
        List<EnrolmentFact> courses = counter.counted(enrolments.findAsOf(data.asOf()), EnrolmentFact::caseId);
        rows.add(training(counter, "TRAINING", false, courses));
        new TreeSet<>(courses.stream().map(EnrolmentFact::trade).toList())
                .forEach(trade -> rows.add(training(
                        counter,
                        "TRAINING." + trade,
                        true,
                        courses.stream()
                                .filter(course -> course.trade().equals(trade))
                                .toList())));
        List<PlacementFact> works = counter.counted(placements.findAsOf(data.asOf()), PlacementFact::caseId);
        rows.add(work(counter, "WORK", false, works));
        for (Work kind : Work.values()) {
            rows.add(work(
                    counter,
                    "WORK_" + kind,
                    true,
                    works.stream()
                            .filter(work -> Work.of(work.employment()) == kind)
                            .toList()));
        }
        List<MilestoneResult> results =
                counter.counted(retentions.findSettled(data.from(), data.asOf()), MilestoneResult::caseId);
        for (CheckMilestone milestone :
                List.of(CheckMilestone.MONTH_3, CheckMilestone.MONTH_6, CheckMilestone.MONTH_12)) {
            rows.add(retained(
                    counter,
                    milestone,
                    results.stream()
                            .filter(result -> result.milestone() == milestone)
                            .toList()));
        }
        List<LoanFact> credits = counter.counted(loans.findAsOf(data.asOf()), LoanFact::caseId);
        rows.add(loan(counter, "LOAN", false, credits));
        for (Lender lender : Lender.values()) {
            rows.add(loan(
                    counter,
                    "LOAN_" + lender,
                    true,
                    credits.stream()
                            .filter(loan -> Lender.of(loan.lender()) == lender)
                            .toList()));
        }
        List<DeliveryFact> supports =
                counter.counted(deliveries.findGiven(data.from(), data.asOf()), DeliveryFact::caseId).stream()
                        .filter(delivery -> delivery.type() == DeliveryType.LIVELIHOOD_SUPPORT
                                && !data.isMistaken(delivery.caseId(), delivery.episode()))
                        .toList();
        rows.add(support(counter, "LIVELIHOOD_SUPPORT", false, supports));
        for (LivelihoodItem item : LivelihoodItem.values()) {
            List<DeliveryFact> own = supports.stream()
                    .filter(support -> support.livelihood() == item)
                    .toList();
            if (!own.isEmpty()) {
                rows.add(support(counter, "LIVELIHOOD_" + item, true, own));
            }
        }
        return new ReportTable("B06", RULE_VERSION, COLUMNS, rows);
    }

    private static Row training(Counter counter, String key, boolean part, List<EnrolmentFact> own) {
        Function<Predicate<EnrolmentFact>, TableCell> persons =
                condition -> counter.persons(own, condition, EnrolmentFact::caseId, EnrolmentFact::ref, key);
        return new Row(
                key,
                part,
                List.of(
                        part ? NONE : counter.inNeed(ServiceGroup.TRAINING),
                        part ? NONE : counter.eligible(ServiceGroup.TRAINING),
                        persons.apply(course -> counter.isInPeriod(course.appliedOn())),
                        persons.apply(course -> counter.isInPeriod(course.begunOn())),
                        persons.apply(course -> counter.isInPeriod(course.completedOn())),
                        persons.apply(course -> counter.isInPeriod(course.droppedOn())),
                        NONE));
    }

    private static Row work(Counter counter, String key, boolean part, List<PlacementFact> own) {
        Function<Predicate<PlacementFact>, TableCell> persons =
                condition -> counter.persons(own, condition, PlacementFact::caseId, PlacementFact::ref, key);
        return new Row(
                key,
                part,
                List.of(
                        part ? NONE : counter.inNeed(ServiceGroup.JOB),
                        part ? NONE : counter.eligible(ServiceGroup.JOB),
                        persons.apply(work -> counter.isInPeriod(work.introducedOn())),
                        persons.apply(work -> counter.isInPeriod(work.startedOn())),
                        persons.apply(work -> work.startedOn() != null && work.endedOn() == null),
                        persons.apply(work -> counter.isInPeriod(work.endedOn())),
                        NONE));
    }

    private static Row retained(Counter counter, CheckMilestone milestone, List<MilestoneResult> own) {
        Function<Predicate<MilestoneResult>, TableCell> persons = condition -> counter.persons(
                own, condition, MilestoneResult::caseId, result -> result.on().toString(), milestone.name());
        return new Row(
                "RETAINED_" + milestone,
                false,
                List.of(
                        NONE,
                        NONE,
                        NONE,
                        persons.apply(result -> true),
                        persons.apply(MilestoneResult::isRetained),
                        NONE,
                        NONE));
    }

    private static Row loan(Counter counter, String key, boolean part, List<LoanFact> own) {
        Function<Predicate<LoanFact>, TableCell> persons =
                condition -> counter.persons(own, condition, LoanFact::caseId, LoanFact::ref, key);
        List<LoanFact> paid = own.stream()
                .filter(loan -> loan.payments().keySet().stream().anyMatch(counter::isInPeriod))
                .toList();
        long amount = paid.stream()
                .flatMap(loan -> loan.payments().entrySet().stream())
                .filter(payment -> counter.isInPeriod(payment.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Row(
                key,
                part,
                List.of(
                        part ? NONE : counter.inNeed(ServiceGroup.LOAN),
                        part ? NONE : counter.eligible(ServiceGroup.LOAN),
                        persons.apply(loan -> counter.isInPeriod(loan.submittedOn())),
                        persons.apply(loan -> counter.isInPeriod(loan.firstDisbursedOn())),
                        persons.apply(loan -> loan.firstDisbursedOn() != null && IN_ORDER.contains(loan.status())),
                        NONE,
                        new Amount(amount, counter.entries(paid, LoanFact::caseId, LoanFact::ref, key))));
    }

    private static Row support(Counter counter, String key, boolean part, List<DeliveryFact> own) {
        return new Row(
                key,
                part,
                List.of(
                        NONE,
                        NONE,
                        NONE,
                        counter.persons(own, delivery -> true, DeliveryFact::caseId, DeliveryFact::lineRef, key),
                        NONE,
                        NONE,
                        new Amount(
                                own.stream()
                                        .mapToLong(delivery -> delivery.amount() == null ? 0 : delivery.amount())
                                        .sum(),
                                counter.entries(own, DeliveryFact::caseId, DeliveryFact::lineRef, key))));
    }

    private record Counter(ReportData data) {
        boolean isInPeriod(@Nullable LocalDate day) {
            return day != null && data.isInPeriod(day);
        }

        /** Returns the facts of counted clients. */
        <T> List<T> counted(Collection<T> all, Function<T, CaseId> caseId) {
            return all.stream()
                    .filter(fact -> data.counted(caseId.apply(fact)).isPresent())
                    .toList();
        }

        TableCell inNeed(ServiceGroup group) {
            return needs(group, eligibility -> true, "IN_NEED");
        }

        TableCell eligible(ServiceGroup group) {
            return needs(group, eligibility -> eligibility == Eligibility.YES, "ELIGIBLE");
        }

        private TableCell needs(ServiceGroup group, Predicate<@Nullable Eligibility> condition, String reason) {
            return TableCell.clients(data.needs().stream()
                    .filter(need -> need.group() == group && condition.test(need.eligibility()))
                    .map(need -> new LedgerEntry(need.caseId(), need.key(), reason))
                    .toList());
        }

        <T> TableCell persons(
                List<T> own,
                Predicate<T> condition,
                Function<T, CaseId> caseId,
                Function<T, String> ref,
                String reason) {
            return TableCell.clients(entries(own.stream().filter(condition).toList(), caseId, ref, reason));
        }

        <T> List<LedgerEntry> entries(List<T> own, Function<T, CaseId> caseId, Function<T, String> ref, String reason) {
            return own.stream()
                    .map(fact -> new LedgerEntry(
                            data.counted(caseId.apply(fact)).orElseThrow().id(), ref.apply(fact), reason))
                    .collect(Collectors.toList());
        }
    }
}
