package vn.donghanh.loan.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Repository of channels and of what was read of them. */
@ApplicationScoped
public class LoanChannelRepository {
    @PersistenceContext
    EntityManager em;

    /** Finds the versions that are valid on a day: neutral channels first, those that tell the group last. */
    public List<LoanChannelVersion> findValid(LocalDate day) {
        return em
                .createQuery(
                        "select distinct v from LoanChannelVersion v left join fetch v.disclosures where v.validFrom <= :day and (v.validTo is null or v.validTo >= :day)",
                        LoanChannelVersion.class)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(LoanChannelVersion::revealsGroup).thenComparing(LoanChannelVersion::place))
                .toList();
    }

    /** Finds versions by their ids, with one statement. */
    public List<LoanChannelVersion> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select distinct v from LoanChannelVersion v left join fetch v.disclosures where v.id in :ids",
                                LoanChannelVersion.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    public void add(LoanReading reading) {
        em.persist(reading);
    }

    /** Finds what was read for a loan, latest first. */
    public List<LoanReading> findReadings(String loanRef) {
        return em.createQuery(
                        "select r from LoanReading r where r.loanRef = :ref order by r.id desc", LoanReading.class)
                .setParameter("ref", loanRef)
                .getResultList();
    }
}
