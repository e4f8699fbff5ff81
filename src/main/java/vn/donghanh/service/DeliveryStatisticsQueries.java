package vn.donghanh.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.encryption.KeysDestroyedException;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.PersonRef;

/**
 * Reads all deliveries for statistics, as they were known at a cutoff. Every service that was delivered is accessed by the client, with cash above the bound
 * only once it is confirmed. Guidance towards work is no work. The caller must filter by access.
 */
@ApplicationScoped
public class DeliveryStatisticsQueries implements ServiceAccessProvider {
    /** What the audit log says was opened for counting. */
    public static final String OPENED = "SERVICE_KIND";

    private static final String DELIVERED =
            """
            select new vn.donghanh.service.DeliveryStatisticsQueries$Delivered(d.caseId, d.serviceGroup, d.needKey, d.kindKey, d.happenedOn)
            from ServiceDelivery d where d.happenedOn <= :until and d.mistake = false and d.outcome = :delivered and\s"""
                    + ServiceRepository.LATEST_AT_CUTOFF + " and " + ServiceRepository.CASH_COUNTS_AT_CUTOFF;

    private static final String SUPPORT =
            """
            select new vn.donghanh.service.DeliveryStatisticsQueries$Support(d.lineRef, d.caseId, d.episode) from ServiceDelivery d
            where d.happenedOn between :from and :until and d.mistake = false and d.outcome = :delivered and d.serviceGroup in :groups and\s"""
                    + ServiceRepository.LATEST_AT_CUTOFF + " and " + ServiceRepository.CASH_COUNTS_AT_CUTOFF
                    + " order by d.id";

    private static final String GIVEN =
            """
            select new vn.donghanh.service.DeliveryStatisticsQueries$Given(d, c.personRef) from ServiceDelivery d join CaseFile c on c.id = d.caseId
            where d.happenedOn between :from and :until and d.mistake = false and d.outcome = :delivered and\s"""
                    + ServiceRepository.LATEST_AT_CUTOFF + " and " + ServiceRepository.CASH_COUNTS_AT_CUTOFF
                    + " order by d.id";

    @PersistenceContext
    EntityManager em;

    @Inject
    ServiceCipher cipher;

    @Inject
    AuditContext auditContext;

    /**
     * A service that was delivered. Its kind is open for counting alone.
     *
     * @param type null when it is sealed and the client's keys are destroyed
     * @param quantity null when nothing was counted
     * @param livelihood what was given for a livelihood; null for any other kind, and in records of the time before it was asked
     * @param amount the money spent in đồng; null if none was
     */
    public record DeliveryFact(
            String lineRef,
            CaseId caseId,
            int episode,
            @Nullable DeliveryType type,
            @Nullable Integer quantity,
            @Nullable LivelihoodItem livelihood,
            @Nullable Long amount)
            implements Serializable {}

    /** Help towards work or a loan that was delivered: a service, though it answers no need. */
    public record Support(String lineRef, CaseId caseId, int episode) implements Serializable {
        Support(String lineRef, Long file, int episode) {
            this(lineRef, new CaseId(file), episode);
        }
    }

    record Given(ServiceDelivery delivery, PersonRef person) {}

    /** Returns what was delivered since a day, in one statement. The audit event says that kinds were counted. */
    public List<DeliveryFact> findGiven(LocalDate from, AsOf asOf) {
        auditContext.about("counted", OPENED);
        return em
                .createQuery(GIVEN, Given.class)
                .setParameter("from", from)
                .setParameter("until", asOf.day())
                .setParameter("cutoff", asOf.cutoff())
                .setParameter("delivered", DeliveryOutcome.DELIVERED)
                .getResultList()
                .stream()
                .map(given -> fact(given.delivery(), item(given)))
                .toList();
    }

    /** Returns what was delivered since a day and is no access to a service, in one statement; no kind is opened. */
    public List<Support> findSupport(LocalDate from, AsOf asOf) {
        return em.createQuery(SUPPORT, Support.class)
                .setParameter("from", from)
                .setParameter("until", asOf.day())
                .setParameter("cutoff", asOf.cutoff())
                .setParameter("delivered", DeliveryOutcome.DELIVERED)
                .setParameter(
                        "groups",
                        Arrays.stream(ServiceGroup.values())
                                .filter(group -> !group.isReachedByDelivery())
                                .toList())
                .getResultList();
    }

    private static DeliveryFact fact(ServiceDelivery delivery, @Nullable ServiceItem item) {
        return new DeliveryFact(
                delivery.lineRef(),
                delivery.caseId(),
                delivery.episode(),
                item == null ? null : item.type(),
                item == null ? null : item.quantity(),
                delivery.livelihood(),
                delivery.cost().amount());
    }

    @Nullable
    ServiceItem item(Given given) {
        ServiceDelivery delivery = given.delivery();
        if (!delivery.isSealed()) {
            return new ServiceItem(delivery.openType(), delivery.openQuantity(), delivery.openUnit());
        }
        try {
            return cipher.decryptItem(given.person(), delivery);
        } catch (KeysDestroyedException destroyed) {
            return null; // the person's keys are destroyed, so the kind is unknown
        }
    }

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
