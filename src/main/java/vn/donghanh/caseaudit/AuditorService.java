package vn.donghanh.caseaudit;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.assessment.NeedHistoryQueries;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ReferralStatisticsProvider;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.casefile.task.AuditedCaseQueries;
import vn.donghanh.reporting.records.BulkReadRepository;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/**
 * Service for auditors: the samples of their own audits under audit-specific codes, with statuses, levels, needs and services by
 * their neutral group, deadlines kept or missed, and dates reduced to the month. Auditors change nothing but record findings.
 */
@UseCases
public class AuditorService {
    @Inject
    CaseAuditRepository audits;

    @Inject
    AuditedCaseQueries cases;

    @Inject
    NeedHistoryQueries needs;

    @Inject
    @Any
    Instance<ServiceAccessProvider> services;

    @Inject
    @Any
    Instance<ReferralStatisticsProvider> referrals;

    @Inject
    BulkReadRepository reading;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    public record SampledCaseRow(String code, AuditedCaseQueries.AuditedCaseHead head) implements Serializable {}

    public record AuditView(CaseAuditRow audit, List<SampledCaseRow> sample, List<FindingRow> findings)
            implements Serializable {}

    /** @param eligibility null if it has not been assessed */
    public record NeedRow(ServiceGroup group, YearMonth named, @Nullable Eligibility eligibility)
            implements Serializable {}

    public record AuditedServiceRow(ServiceGroup group, YearMonth on) implements Serializable {}

    /** @param state the message key of the status */
    public record AuditedReferralRow(String state, YearMonth sent, @Nullable YearMonth attended)
            implements Serializable {}

    public record SampledCaseView(
            CaseAuditRow audit,
            String code,
            AuditedCaseQueries.CaseFacts facts,
            List<NeedRow> needs,
            List<AuditedServiceRow> services,
            List<AuditedReferralRow> referrals)
            implements Serializable {}

    @Requires(Permission.AUDIT_READ)
    @AuditAction("case-audit.list-own")
    public List<CaseAuditRow> listOwn() {
        return audits.rows(audits.findOwn());
    }

    @Requires(Permission.AUDIT_READ)
    @AuditAction("case-audit.view-sample")
    public AuditView getAudit(String ref) {
        auditContext.about("audit", ref);
        CaseAudit audit = audits.findOwn(ref).orElseThrow(NotFoundException::new);
        List<SampledCase> sample = audits.findSample(audit);
        Map<CaseId, AuditedCaseQueries.AuditedCaseHead> heads =
                cases.heads(sample.stream().map(SampledCase::caseId).toList());
        return new AuditView(
                audits.rows(List.of(audit)).get(0),
                sample.stream()
                        .flatMap(sampledCase -> Stream.ofNullable(heads.get(sampledCase.caseId()))
                                .map(head -> new SampledCaseRow(sampledCase.code(), head)))
                        .toList(),
                audits.findingRows(audit, Map.of()));
    }

    /** Returns one case of a sample by its code in that audit. */
    @Requires(Permission.AUDIT_READ)
    @AuditAction("case-audit.view-case")
    public SampledCaseView getSampledCase(String code) {
        CaseAudit audit = audits.findByCode(code).orElseThrow(NotFoundException::new);
        auditContext.about("audit", audit.ref());
        auditContext.about("sample", code);
        reading.begin();
        CaseId caseId = findByCode(audit, code).caseId();
        AuditedCaseQueries.CaseFacts facts = cases.facts(caseId).orElseThrow(NotFoundException::new);
        CaseAuditRow row = audits.rows(List.of(audit)).get(0);
        LocalDate today = CentreTime.today(clock);
        return reading.readOf(
                List.of(caseId),
                () -> new SampledCaseView(
                        row, code, facts, needs(caseId, today), services(caseId, today), referrals(caseId, today)));
    }

    /** @param code the code of the case; null for the whole sample */
    @Requires(Permission.AUDIT_READ)
    @AuditAction("case-audit.record-finding")
    public void recordFinding(
            String ref,
            @Nullable String code,
            @NotNull FindingKind kind,
            @NotBlank @Size(min = 10, max = 2000) String words) {
        auditContext.about("audit", ref);
        CaseAudit audit = audits.findOwn(ref).orElseThrow(NotFoundException::new);
        SampledCase sampledCase = code == null ? null : findByCode(audit, code);
        String findingRef = audits.addFinding(audit, sampledCase, kind, words.strip());
        auditContext.about("finding", findingRef, kind.name());
    }

    private SampledCase findByCode(CaseAudit audit, String code) {
        return audits.findSample(audit).stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private List<NeedRow> needs(CaseId caseId, LocalDate today) {
        Optional<NeedHistoryQueries.Assessed> last = needs.findCompleted(AsOf.endOf(today)).stream()
                .filter(assessed -> assessed.caseId().equals(caseId))
                .max(Comparator.comparingInt(NeedHistoryQueries.Assessed::episode)
                        .thenComparingInt(NeedHistoryQueries.Assessed::number));
        return last.stream()
                .flatMap(assessed -> assessed.needs().stream())
                .map(need -> new NeedRow(need.group(), YearMonth.from(need.identifiedOn()), need.eligibility()))
                .sorted(Comparator.comparing(NeedRow::group).thenComparing(NeedRow::named))
                .toList();
    }

    private List<AuditedServiceRow> services(CaseId caseId, LocalDate today) {
        return services.stream()
                .flatMap(provider -> provider.accessEvents(AsOf.endOf(today)).stream())
                .filter(event -> event.caseId().equals(caseId))
                .map(event -> new AuditedServiceRow(event.group(), YearMonth.from(event.on())))
                .distinct()
                .sorted(Comparator.comparing(AuditedServiceRow::on).thenComparing(AuditedServiceRow::group))
                .toList();
    }

    private List<AuditedReferralRow> referrals(CaseId caseId, LocalDate today) {
        return referrals.stream()
                .flatMap(provider -> provider.sentReferrals(LocalDate.EPOCH, AsOf.endOf(today)).stream())
                .filter(sentReferral -> sentReferral.caseId().equals(caseId))
                .map(sentReferral -> new AuditedReferralRow(
                        sentReferral.statusKey(),
                        YearMonth.from(sentReferral.sentOn()),
                        sentReferral.attendedOn() == null ? null : YearMonth.from(sentReferral.attendedOn())))
                .sorted(Comparator.comparing(AuditedReferralRow::sent).thenComparing(AuditedReferralRow::state))
                .toList();
    }
}
