package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Function;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.NeedKind;
import vn.donghanh.casefile.spi.UnkeyedHealthRecordProvider;
import vn.donghanh.shared.PersonRef;

/** Provides the referrals that were sent before referrals had a key of the kind of need that they answer. */
@ApplicationScoped
class UnkeyedReferralProvider implements UnkeyedHealthRecordProvider {
    @PersistenceContext
    EntityManager em;

    @Inject
    ReferralCipher cipher;

    @Override
    public List<CaseId> findCases() {
        return em
                .createQuery(
                        "select distinct r.caseId from Referral r join CaseFile c on c.id = r.caseId"
                                + " where r.kindKey is null and r.sentAt is not null and c.erasedAt is null",
                        Long.class)
                .getResultList()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    @Override
    public void assignKeys(CaseId caseId, PersonRef person, Function<NeedKind, String> keys) {
        em
                .createQuery(
                        "select r from Referral r where r.caseId = :case and r.kindKey is null and r.sentAt is not null",
                        Referral.class)
                .setParameter("case", caseId.value())
                .getResultList()
                .stream()
                .forEach(referral -> assignKey(
                        referral, keys.apply(cipher.decryptSubject(referral).needKind())));
    }

    /** An update past the entity: the referral stays at its version, so that no open form of it is refused. */
    private void assignKey(Referral referral, String key) {
        em.createQuery("update Referral r set r.kindKey = :key where r.ref = :ref")
                .setParameter("key", key)
                .setParameter("ref", referral.ref())
                .executeUpdate();
    }
}
