package vn.donghanh.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.shared.AsOf;

/**
 * Reports every service that was delivered as accessed by the client, with cash above the bound only once it is confirmed. Guidance towards work is no
 * work.
 */
@ApplicationScoped
class DeliveryAccessProvider implements ServiceAccessProvider {
    private static final String DELIVERED =
            """
            select new vn.donghanh.service.DeliveryAccessProvider$Delivered(d.caseId, d.serviceGroup, d.needKey, d.kindKey, d.happenedOn)
            from ServiceDelivery d where d.happenedOn <= :until and d.mistake = false and d.outcome = :delivered and\s"""
                    + ServiceRepository.LATEST_AT_CUTOFF + " and " + ServiceRepository.CASH_COUNTS_AT_CUTOFF;

    @PersistenceContext
    EntityManager em;

    record Delivered(Long caseId, ServiceGroup group, @Nullable String need, @Nullable String kindKey, LocalDate on) {
        AccessEvent event() {
            return new AccessEvent(new CaseId(caseId), group, need, kindKey == null ? Set.of() : Set.of(kindKey), on);
        }
    }

    @Override
    public List<AccessEvent> accessEvents(AsOf asOf) {
        return em
                .createQuery(DELIVERED, Delivered.class)
                .setParameter("until", asOf.day())
                .setParameter("cutoff", asOf.cutoff())
                .setParameter("delivered", DeliveryOutcome.DELIVERED)
                .getResultList()
                .stream()
                .filter(delivered -> delivered.group().isReachedByDelivery())
                .map(Delivered::event)
                .toList();
    }
}
