package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.referral.ReferralStatisticsQueries;
import vn.donghanh.referral.ReferralStatisticsQueries.ReferralFact;
import vn.donghanh.referral.ReferralStatus;
import vn.donghanh.reporting.ReportData;
import vn.donghanh.reporting.table.ReportTable.Row;
import vn.donghanh.reporting.table.TableCell.Count;
import vn.donghanh.reporting.table.TableCell.MedianDays;
import vn.donghanh.reporting.table.TableCell.Rate;

/**
 * Form 04: the health referrals sent in the period, by kind of service and by how they stood on the last day. Treatment with ARV is counted with that of
 * other lasting diseases, so that a small number says nothing of anybody. No column tells a result.
 */
@ApplicationScoped
class HealthReferralTable implements ReportTableProvider {
    private static final int RULE_VERSION = 2;
    private static final List<String> COLUMNS = List.of(
            "SENT",
            "PERSONS",
            "ATTENDED",
            "IN_SERVICE",
            "COMPLETED",
            "NOT_ATTENDED",
            "REJECTED",
            "CLOSED_LOOP",
            "MEDIAN_DAYS");

    @Inject
    ReferralStatisticsQueries referrals;

    /** The rows of the form. */
    private enum Service {
        STI,
        HIV_COUNSELLING_AND_TEST,
        PREP,
        PEP,
        CONTINUOUS_TREATMENT,
        METHADONE,
        REPRODUCTIVE_HEALTH,
        AFTER_SEXUAL_ABUSE,
        MENTAL_HEALTH,
        GENERAL;

        static Service of(HealthReferralType type) {
            return switch (type) {
                case STI_EXAM -> STI;
                case HIV_TEST, HIV_CONFIRM -> HIV_COUNSELLING_AND_TEST;
                case PREP -> PREP;
                case PEP -> PEP;
                case ART, HEP, TB, PMTCT -> CONTINUOUS_TREATMENT;
                case OST -> METHADONE;
                case ANC, FP, ABORTION_CARE -> REPRODUCTIVE_HEALTH;
                case MEDICAL_EXAM_SV, FORENSIC -> AFTER_SEXUAL_ABUSE;
                case MENTAL -> MENTAL_HEALTH;
                case GENERAL, EMERGENCY -> GENERAL;
            };
        }
    }

    @Override
    public String code() {
        return "B04";
    }

    @Override
    public Set<String> opened() {
        return Set.of(ReferralStatisticsQueries.OPENED);
    }

    @Override
    public ReportTable compute(ReportedPeriod period) {
        return table(period.data(), referrals.findFacts(period.data().asOf()));
    }

    static ReportTable table(ReportData data, List<ReferralFact> known) {
        List<Sent> sent = new ArrayList<>();
        known.stream()
                .filter(fact -> data.isInPeriod(fact.sentOn()) && !data.isMistakenOn(fact.caseId(), fact.sentOn()))
                .forEach(fact ->
                        data.counted(fact.caseId()).ifPresent(caseFact -> sent.add(new Sent(caseFact.id(), fact))));
        List<Row> rows = new ArrayList<>();
        for (Service service : Service.values()) {
            List<Sent> own = sent.stream()
                    .filter(referral -> referral.service() == service)
                    .toList();
            rows.add(row(service.name(), false, own));
            if (service == Service.PEP) {
                rows.add(row(
                        "PEP_IN_TIME",
                        true,
                        own.stream()
                                .filter(referral -> referral.fact().attendedInTime())
                                .toList()));
            }
        }
        return new ReportTable("B04", RULE_VERSION, COLUMNS, rows);
    }

    private static Row row(String key, boolean part, List<Sent> own) {
        Count attended = count(own, fact -> fact.attendedOn() != null);
        return new Row(
                key,
                part,
                List.of(
                        count(own, fact -> true),
                        TableCell.clients(own.stream().map(Sent::entry).toList()),
                        attended,
                        count(own, fact -> fact.status() == ReferralStatus.IN_SERVICE),
                        count(own, fact -> fact.status() == ReferralStatus.COMPLETED),
                        count(own, fact -> fact.attendedOn() == null && fact.missed()),
                        count(own, fact -> fact.status() == ReferralStatus.REJECTED),
                        new Rate(attended.value(), own.size()),
                        new MedianDays(medianHalfDays(own))));
    }

    private static Count count(List<Sent> own, Predicate<ReferralFact> condition) {
        return TableCell.events(own.stream()
                .filter(referral -> condition.test(referral.fact()))
                .map(Sent::entry)
                .toList());
    }

    /** Returns the median time from sending to the first visit in half days; null when nobody came. */
    private static @Nullable Long medianHalfDays(List<Sent> own) {
        List<Long> days = own.stream()
                .flatMap(referral -> referral.days().stream())
                .sorted()
                .toList();
        int half = days.size() / 2;
        return days.isEmpty() ? null : days.size() % 2 == 1 ? 2 * days.get(half) : days.get(half - 1) + days.get(half);
    }

    /** @param caseId the case by which it counts */
    private record Sent(CaseId caseId, ReferralFact fact) {
        /** Returns the row; null when the type is unknown, because the client's keys are destroyed. */
        @Nullable
        Service service() {
            HealthReferralType type = fact.type();
            return type == null ? null : Service.of(type);
        }

        LedgerEntry entry() {
            return new LedgerEntry(caseId, fact.ref(), fact.status().name());
        }

        Optional<Long> days() {
            LocalDate attendedOn = fact.attendedOn();
            return attendedOn == null
                    ? Optional.empty()
                    : Optional.of(Math.max(0, ChronoUnit.DAYS.between(fact.sentOn(), attendedOn)));
        }
    }
}
