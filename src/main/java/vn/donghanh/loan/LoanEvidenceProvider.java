package vn.donghanh.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceEvidenceProvider;

/** Provides loans of which money was paid out as evidence of plan actions. */
@ApplicationScoped
class LoanEvidenceProvider implements ServiceEvidenceProvider {
    private static final String DISBURSED =
            "select l from Loan l where l.caseId = :c and l.balance.firstDisbursedOn is not null";

    @PersistenceContext
    EntityManager em;

    @Override
    public EvidenceKind kind() {
        return EvidenceKind.LOAN;
    }

    @Override
    public List<ServiceEvidence> findRecent(CaseView caseView, int limit) {
        return em
                .createQuery(DISBURSED + " order by l.balance.firstDisbursedOn desc, l.id desc", Loan.class)
                .setParameter("c", caseView.id().value())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(LoanEvidenceProvider::evidence)
                .toList();
    }

    @Override
    public List<ServiceEvidence> findByRefs(CaseView caseView, Collection<String> refs) {
        return em
                .createQuery(DISBURSED + " and l.ref in :refs", Loan.class)
                .setParameter("c", caseView.id().value())
                .setParameter("refs", refs)
                .getResultList()
                .stream()
                .map(LoanEvidenceProvider::evidence)
                .toList();
    }

    private static ServiceEvidence evidence(Loan loan) {
        return new ServiceEvidence(
                EvidenceKind.LOAN,
                loan.ref(),
                Objects.requireNonNull(loan.balance().firstDisbursedOn()),
                "EvidenceKind.LOAN",
                ServiceGroup.LOAN,
                loan.needKey(),
                null);
    }
}
