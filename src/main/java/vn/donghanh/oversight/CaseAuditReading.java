package vn.donghanh.oversight;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
import vn.donghanh.assessment.NeedHistory;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.AccessEventSource;
import vn.donghanh.casefile.AuditedCases;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.casefile.ReferralFigureSource;
import vn.donghanh.casefile.ServiceGroup;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.VietNam;

/**
 * What an auditor reads: the sample of her own audits under the codes of each, states, levels, needs and services by their neutral
 * group, deadlines kept or not, days told to the month. She changes nothing but adds findings.
 */
@UseCases
public class CaseAuditReading {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAudits audits;

    @Inject
    AuditedCases cases;

    @Inject
    NeedHistory needs;

    @Inject
    @Any
    Instance<AccessEventSource> services;

    @Inject
    @Any
    Instance<ReferralFigureSource> referrals;

    @Inject
    CurrentUser user;

    @Inject
    Vault vault;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    public record Sampled(String code, AuditedCases.Head head) implements Serializable {}

    public record Audit(CaseAuditRow audit, List<Sampled> sample, List<FindingRow> findings) implements Serializable {}

    /** @param eligibility null when nobody has judged it */
    public record NeedLine(ServiceGroup group, YearMonth named, @Nullable Eligibility eligibility)
            implements Serializable {}

    public record ServiceLine(ServiceGroup group, YearMonth on) implements Serializable {}

    /** @param state the message that names it */
    public record ReferralLine(String state, YearMonth sent, @Nullable YearMonth attended) implements Serializable {}

    public record OneCase(
            CaseAuditRow audit,
            String code,
            AuditedCases.Facts facts,
            List<NeedLine> needs,
            List<ServiceLine> services,
            List<ReferralLine> referrals)
            implements Serializable {}

    @Requires(Permission.AUDIT_READ)
    @AuditAction("case-audit.list-own")
    public List<CaseAuditRow> mine() {
        return audits.rows(audits.mine());
    }

    @Requires(Permission.AUDIT_READ)
    @AuditAction("case-audit.view-sample")
    public Audit audit(String ref) {
        trail.about("audit", ref);
        CaseAudit audit = audits.mine(ref).orElseThrow(NotFound::new);
        List<SampledCase> sample = audits.sample(audit);
        Map<CaseId, AuditedCases.Head> heads =
                cases.heads(sample.stream().map(SampledCase::file).toList());
        return new Audit(
                audits.rows(List.of(audit)).get(0),
                sample.stream()
                        .flatMap(one ->
                                Stream.ofNullable(heads.get(one.file())).map(head -> new Sampled(one.code(), head)))
                        .toList(),
                audits.told(audit, Map.of()));
    }

    /** One case of a sample, by the code of that audit. */
    @Requires(Permission.AUDIT_READ)
    @AuditAction("case-audit.view-case")
    public OneCase sample(String code) {
        CaseAudit audit = audits.ofCode(code).orElseThrow(NotFound::new);
        trail.about("audit", audit.ref());
        trail.about("sample", code);
        CaseId file = coded(audit, code).file();
        AuditedCases.Facts facts = cases.facts(file).orElseThrow(NotFound::new);
        LocalDate today = VietNam.day(clock.instant());
        return new OneCase(
                audits.rows(List.of(audit)).get(0),
                code,
                facts,
                needs(file, today),
                services(file, today),
                referrals(file, today));
    }

    /** @param code of the case it is about; null for the whole sample */
    @Requires(Permission.AUDIT_READ)
    @AuditAction("case-audit.record-finding")
    public void find(
            String ref,
            @Nullable String code,
            @NotNull FindingKind kind,
            @NotBlank @Size(min = 10, max = 2000) String words) {
        trail.about("audit", ref);
        CaseAudit audit = audits.mine(ref).orElseThrow(NotFound::new);
        SampledCase of = code == null ? null : coded(audit, code);
        String finding = Refs.random();
        byte[] sealed = vault.seal(Purpose.DOCUMENTS, "case_audit_finding", "words", finding, words.strip());
        em.persist(new AuditFinding(finding, audit, of, kind, sealed, user.id(), clock.instant()));
        trail.about("finding", finding, kind.name());
    }

    private SampledCase coded(CaseAudit audit, String code) {
        return audits.sample(audit).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<NeedLine> needs(CaseId file, LocalDate today) {
        Optional<NeedHistory.Assessed> last = needs.until(today).stream()
                .filter(one -> one.file().equals(file))
                .max(Comparator.comparingInt(NeedHistory.Assessed::episode)
                        .thenComparingInt(NeedHistory.Assessed::number));
        return last.stream()
                .flatMap(assessed -> assessed.needs().stream())
                .map(need -> new NeedLine(need.group(), YearMonth.from(need.identifiedOn()), need.eligibility()))
                .sorted(Comparator.comparing(NeedLine::group).thenComparing(NeedLine::named))
                .toList();
    }

    private List<ServiceLine> services(CaseId file, LocalDate today) {
        return services.stream()
                .flatMap(source -> source.accessEvents(today).stream())
                .filter(event -> event.file().equals(file))
                .map(event -> new ServiceLine(event.group(), YearMonth.from(event.on())))
                .distinct()
                .sorted(Comparator.comparing(ServiceLine::on).thenComparing(ServiceLine::group))
                .toList();
    }

    private List<ReferralLine> referrals(CaseId file, LocalDate today) {
        return referrals.stream()
                .flatMap(source -> source.sentReferrals(LocalDate.EPOCH, today).stream())
                .filter(one -> one.file().equals(file))
                .map(one -> new ReferralLine(
                        one.state(),
                        YearMonth.from(one.sentOn()),
                        one.attendedOn() == null ? null : YearMonth.from(one.attendedOn())))
                .sorted(Comparator.comparing(ReferralLine::sent).thenComparing(ReferralLine::state))
                .toList();
    }
}
