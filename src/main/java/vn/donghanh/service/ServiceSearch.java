package vn.donghanh.service;

import jakarta.persistence.Query;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.ServiceGroup;

/**
 * The criteria of the list of a case's deliveries.
 *
 * @param group null for all
 * @param outcome null for all
 * @param scope the reader's access; with access to sections alone, only their deliveries are found
 */
record ServiceSearch(@Nullable ServiceGroup group, @Nullable DeliveryOutcome outcome, ReaderScope scope)
        implements Serializable {
    static final Set<DeliveryOutcome> GIVEN = Arrays.stream(DeliveryOutcome.values())
            .filter(DeliveryOutcome::isGiven)
            .collect(Collectors.toUnmodifiableSet());

    /** Returns the JPQL of the newest versions found, with the alias {@code d}. */
    String from() {
        return "from ServiceDelivery d where d.caseId = :c and " + ServiceRepository.LATEST
                + (group == null ? "" : " and d.serviceGroup = :group")
                + (outcome == null ? "" : " and d.outcome = :outcome") + inSections();
    }

    private String inSections() {
        if (scope.whole()) {
            return "";
        }
        List<String> sections = new ArrayList<>();
        if (scope.covers(CaseSection.HEALTH)) {
            sections.add("d.serviceGroup = vn.donghanh.casefile.model.ServiceGroup.HEALTH");
        }
        if (scope.covers(CaseSection.COUNSELLING)) {
            sections.add("d.serviceType in ("
                    + DeliveryType.sessions().stream()
                            .map(type -> "vn.donghanh.service.DeliveryType." + type.name())
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        return sections.isEmpty() ? " and 1 = 0" : " and (" + String.join(" or ", sections) + ")";
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
