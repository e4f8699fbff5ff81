package vn.donghanh.plan.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.spi.ServiceEvidenceProvider;
import vn.donghanh.casefile.spi.ServiceEvidenceProvider.ServiceEvidence;

/** Finds the records of a case that may prove, or prove, plan actions, with one statement for each feature that records services. */
@ApplicationScoped
public class ActionEvidenceQueries {
    /** How many records of each kind are offered. */
    private static final int OFFERED = 12;

    @Inject
    @Any
    Instance<ServiceEvidenceProvider> providers;

    /** Returns the records to choose from, newest first. */
    public List<ServiceEvidence> findOffered(CaseView caseView) {
        return providers.stream()
                .flatMap(provider -> provider.findRecent(caseView, OFFERED).stream())
                .sorted(Comparator.comparing(ServiceEvidence::on).reversed())
                .toList();
    }

    /** Returns the records with these references that prove something, by reference. */
    public Map<String, ServiceEvidence> findProving(CaseView caseView, Set<String> refs) {
        if (refs.isEmpty()) {
            return Map.of();
        }
        return providers.stream()
                .flatMap(provider -> provider.findByRefs(caseView, refs).stream())
                .collect(Collectors.toMap(ServiceEvidence::ref, Function.identity(), (first, other) -> first));
    }

    public boolean exists(CaseView caseView, EvidenceKind kind, String ref) {
        return providers.stream().filter(provider -> provider.kind() == kind).anyMatch(provider -> !provider.findByRefs(
                        caseView, List.of(ref))
                .isEmpty());
    }
}
