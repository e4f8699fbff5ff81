package vn.donghanh.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.NeedKind;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;

/**
 * Reads assessment histories for statistics: groups, needs and eligibility, without texts. It covers every case;
 * callers filter by access.
 */
@ApplicationScoped
public class NeedHistoryQueries {
    @PersistenceContext
    EntityManager em;

    /**
     * One need in one assessment. A sealed kind is reported only as service group HEALTH.
     *
     * @param kindKey key of its kind, by which access events may answer it; null when its group says enough
     */
    public record AssessedNeed(
            String key,
            ServiceGroup group,
            @Nullable String kindKey,
            LocalDate identifiedOn,
            @Nullable Eligibility eligibility,
            @Nullable String rule,
            @Nullable LocalDate pendingSince)
            implements Serializable {}

    /** One completed assessment. */
    public record Assessed(
            CaseId caseId,
            int episode,
            int number,
            LocalDate completedOn,
            Set<ClientGroup> groups,
            List<AssessedNeed> needs)
            implements Serializable {}

    /** A need that the client has withdrawn. */
    public record WithdrawnNeed(CaseId caseId, String key, LocalDate on, String reason) implements Serializable {
        WithdrawnNeed(Long caseId, String key, LocalDate on, String reason) {
            this(new CaseId(caseId), key, on, reason);
        }
    }

    record NeedOfAssessment(
            Long assessment,
            String key,
            @Nullable PresentingNeed kind,
            @Nullable String healthKindKey,
            LocalDate identifiedOn,
            @Nullable Eligibility eligibility,
            @Nullable String rule,
            @Nullable LocalDate pendingSince) {
        AssessedNeed need() {
            return new AssessedNeed(
                    key,
                    kind == null ? ServiceGroup.HEALTH : kind.group(),
                    kindKey(),
                    identifiedOn,
                    eligibility,
                    rule,
                    pendingSince);
        }

        private @Nullable String kindKey() {
            NeedKind named = kind == null ? null : kind.kind();
            return named == null || named.isHealth() ? healthKindKey : named.name();
        }
    }

    record AssessmentHead(Long id, Long caseId, int episode, int number, Instant completedAt) {}

    /** Returns every assessment completed by the end of the day, in three statements. */
    public List<Assessed> findCompleted(AsOf asOf) {
        Map<Long, Set<ClientGroup>> groups = new HashMap<>();
        em
                .createQuery("select a.id, g from Assessment a join a.groups g where a.state = :done", Object[].class)
                .setParameter("done", AssessmentStatus.COMPLETED)
                .getResultList()
                .stream()
                .forEach(row -> groups.computeIfAbsent((Long) row[0], id -> EnumSet.noneOf(ClientGroup.class))
                        .add((ClientGroup) row[1]));
        Map<Long, List<AssessedNeed>> needs = em
                .createQuery(
                        """
                        select new vn.donghanh.assessment.NeedHistoryQueries$NeedOfAssessment(
                            n.assessment.id, n.lineage, n.need, n.kindKey, n.identifiedOn, n.eligibility, n.ruleCode, n.pendingSince)
                        from Need n where n.assessment.state = :done order by n.position""",
                        NeedOfAssessment.class)
                .setParameter("done", AssessmentStatus.COMPLETED)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        NeedOfAssessment::assessment, Collectors.mapping(NeedOfAssessment::need, Collectors.toList())));
        return em
                .createQuery(
                        """
                        select new vn.donghanh.assessment.NeedHistoryQueries$AssessmentHead(a.id, a.caseId, a.episode, a.number, a.completedAt)
                        from Assessment a where a.state = :done and a.completedAt <= :end order by a.caseId, a.episode, a.number""",
                        AssessmentHead.class)
                .setParameter("done", AssessmentStatus.COMPLETED)
                .setParameter("end", asOf.instant())
                .getResultList()
                .stream()
                .map(head -> new Assessed(
                        new CaseId(head.caseId()),
                        head.episode(),
                        head.number(),
                        CentreTime.day(head.completedAt()),
                        groups.getOrDefault(head.id(), Set.of()),
                        needs.getOrDefault(head.id(), List.of())))
                .toList();
    }

    /** Returns the needs withdrawn by the end of the day, as recorded at the cutoff. */
    public List<WithdrawnNeed> findWithdrawn(AsOf asOf) {
        return em.createQuery(
                        """
                        select new vn.donghanh.assessment.NeedHistoryQueries$WithdrawnNeed(w.caseId, w.needKey, w.withdrawnOn, w.reason)
                        from NeedWithdrawal w where w.withdrawnOn <= :until and w.recordedAt <= :cutoff""",
                        WithdrawnNeed.class)
                .setParameter("until", asOf.day())
                .setParameter("cutoff", asOf.cutoff())
                .getResultList();
    }
}
