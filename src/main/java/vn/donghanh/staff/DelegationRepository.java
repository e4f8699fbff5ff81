package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/** Stores delegations, and encrypts number and date of the document by which one was given. */
@ApplicationScoped
public class DelegationRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    FieldEncryption encryption;

    public void add(Delegation delegation) {
        em.persist(delegation);
    }

    public Delegation getByRef(String ref) {
        return em
                .createQuery("select d from Delegation d where d.ref = :ref", Delegation.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    public boolean hasOverlap(StaffId holder, LocalDate from, LocalDate until) {
        return em.createQuery(
                                """
                                select count(d) from Delegation d
                                where d.givenTo = :holder and d.withdrawnAt is null and d.fromDay <= :until and d.untilDay >= :from""",
                                Long.class)
                        .setParameter("holder", holder)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .getSingleResult()
                > 0;
    }

    /**
     * Withdraws what somebody who has left still holds; earlier approvals remain valid.
     *
     * @param at the time of the withdrawal
     */
    public void withdrawAll(StaffId holder, Instant at) {
        em.createQuery(
                        "select d from Delegation d where d.givenTo = :holder and d.withdrawnAt is null and d.untilDay >= :today",
                        Delegation.class)
                .setParameter("holder", holder)
                .setParameter("today", CentreTime.day(at))
                .getResultList()
                .forEach(delegation -> delegation.withdraw(at));
    }

    /** Returns delegations, newest first. */
    public List<Delegation> findNewest(int maxRows) {
        return em.createQuery("select d from Delegation d order by d.fromDay desc, d.id desc", Delegation.class)
                .setMaxResults(maxRows)
                .getResultList();
    }

    public byte[] sealDocument(String ref, String document) {
        return encryption.seal(KeyPurpose.DOCUMENTS, "delegation", "document", ref, document);
    }

    public String openDocument(Delegation delegation) {
        return encryption.open(
                KeyPurpose.DOCUMENTS, "delegation", "document", delegation.ref(), delegation.documentSealed());
    }
}
