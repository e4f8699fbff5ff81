package vn.donghanh.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import vn.donghanh.operations.StatusFinding;
import vn.donghanh.operations.StatusProvider;
import vn.donghanh.operations.StatusRow;
import vn.donghanh.shared.CentreTime;

/** Whether there is a partner to whom something can be referred: an organisation that offers a service today. */
@ApplicationScoped
class PartnerStatusProvider implements StatusProvider {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public List<StatusRow> status() {
        long offering = em.createQuery(
                        """
                        select count(o) from PartnerOrganisation o
                        where o.validity.validFrom <= :day and (o.validity.validTo is null or o.validity.validTo >= :day)
                          and exists (select 1 from OfferedService s where s.organisationId = o.id
                            and s.validity.validFrom <= :day and (s.validity.validTo is null or s.validity.validTo >= :day))""",
                        Long.class)
                .setParameter("day", CentreTime.today(clock))
                .getSingleResult();
        return List.of(
                offering > 0
                        ? StatusRow.of(StatusFinding.PARTNERS_ENTERED, offering)
                        : StatusRow.of(StatusFinding.PARTNERS_MISSING));
    }
}
