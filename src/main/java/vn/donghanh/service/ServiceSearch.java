package vn.donghanh.service;

import jakarta.persistence.Query;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ServiceGroup;

/**
 * The criteria of the list of a case's deliveries.
 *
 * @param group null for all
 * @param outcome null for all
 * @param healthOnly whether the reader sees the health section only
 */
record ServiceSearch(@Nullable ServiceGroup group, @Nullable DeliveryOutcome outcome, boolean healthOnly)
        implements Serializable {
    static final Set<DeliveryOutcome> GIVEN = Arrays.stream(DeliveryOutcome.values())
            .filter(DeliveryOutcome::isGiven)
            .collect(Collectors.toUnmodifiableSet());

    ServiceSearch {
        group = healthOnly ? ServiceGroup.HEALTH : group;
    }

    /** Returns the JPQL of the newest versions found, with the alias {@code d}. */
    String from() {
        return "from ServiceDelivery d where d.caseId = :c and " + ServiceRepository.LATEST
                + (group == null ? "" : " and d.serviceGroup = :group")
                + (outcome == null ? "" : " and d.outcome = :outcome");
    }

    <Q extends Query> Q bind(Q query, CaseId caseId) {
        query.setParameter("c", caseId.value());
        if (group != null) {
            query.setParameter("group", group);
        }
        if (outcome != null) {
            query.setParameter("outcome", outcome);
        }
        return query;
    }
}
