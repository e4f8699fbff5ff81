package vn.donghanh.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.NeedKind;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.casefile.spi.UnkeyedHealthRecordProvider;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.shared.PersonRef;

/** Provides the health needs of completed assessments from before needs had a key of their kind. */
@ApplicationScoped
class UnkeyedNeedProvider implements UnkeyedHealthRecordProvider {
    private static final List<PresentingNeed> READABLE_HEALTH_NEEDS = Arrays.stream(PresentingNeed.values())
            .filter(need -> !need.isSealed() && isHealth(need))
            .toList();

    @PersistenceContext
    EntityManager em;

    @Inject
    FieldEncryption encryption;

    @Override
    public List<CaseId> findCases() {
        return em
                .createQuery(
                        "select distinct n.assessment.caseId from Need n join CaseFile c on c.id = n.assessment.caseId"
                                + " where n.kindKey is null and n.assessment.state = :done and c.erasedAt is null"
                                + " and (n.need is null or n.need in :readable)",
                        Long.class)
                .setParameter("done", AssessmentStatus.COMPLETED)
                .setParameter("readable", READABLE_HEALTH_NEEDS)
                .getResultList()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    @Override
    public void assignKeys(CaseId caseId, PersonRef person, Function<NeedKind, String> keys) {
        NeedCipher cipher = new NeedCipher(encryption, person);
        em
                .createQuery(
                        "select n from Need n where n.assessment.caseId = :case and n.kindKey is null"
                                + " and n.assessment.state = :done",
                        Need.class)
                .setParameter("case", caseId.value())
                .setParameter("done", AssessmentStatus.COMPLETED)
                .getResultList()
                .stream()
                .forEach(need -> {
                    NeedKind kind = cipher.kind(need).kind();
                    if (kind != null && kind.isHealth()) {
                        need.assignKindKey(keys.apply(kind));
                    }
                });
    }

    private static boolean isHealth(PresentingNeed need) {
        NeedKind kind = need.kind();
        return kind != null && kind.isHealth();
    }
}
