package vn.donghanh.partnerbusiness.loop;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceEvidenceProvider;

/** Provides the records of a kind of business by which the client was served as evidence of plan actions. */
public abstract class BusinessEvidenceProvider<R extends BusinessRecord<?, ?, ?>> implements ServiceEvidenceProvider {
    private final EvidenceKind kind;
    private final Class<R> records;
    private final String day;

    @PersistenceContext
    EntityManager em;

    /** @param day the path in JPQL of the day on which the client was served; null on records that prove nothing */
    protected BusinessEvidenceProvider(EvidenceKind kind, Class<R> records, String day) {
        this.kind = kind;
        this.records = records;
        this.day = "b." + day;
    }

    /** Returns the day on which the client was served. */
    protected abstract @Nullable LocalDate servedOn(R business);

    protected abstract ServiceGroup group(R business);

    @Override
    public EvidenceKind kind() {
        return kind;
    }

    @Override
    public List<ServiceEvidence> findRecent(CaseView caseView, int limit) {
        return em
                .createQuery(served() + " order by " + day + " desc, b.id desc", records)
                .setParameter("c", caseView.id().value())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(this::evidence)
                .toList();
    }

    @Override
    public List<ServiceEvidence> findByRefs(CaseView caseView, Collection<String> refs) {
        return em
                .createQuery(served() + " and b.ref in :refs", records)
                .setParameter("c", caseView.id().value())
                .setParameter("refs", refs)
                .getResultList()
                .stream()
                .map(this::evidence)
                .toList();
    }

    private String served() {
        return "select b from " + records.getSimpleName() + " b where b.caseId = :c and " + day + " is not null";
    }

    private ServiceEvidence evidence(R business) {
        return new ServiceEvidence(
                kind,
                business.ref(),
                Objects.requireNonNull(servedOn(business)),
                "EvidenceKind." + kind,
                group(business),
                business.needKey(),
                null);
    }
}
