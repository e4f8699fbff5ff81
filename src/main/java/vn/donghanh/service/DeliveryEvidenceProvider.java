package vn.donghanh.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.spi.ServiceEvidenceProvider;

/** Provides deliveries as evidence of plan actions. */
@ApplicationScoped
class DeliveryEvidenceProvider implements ServiceEvidenceProvider {
    @Inject
    ServiceRepository services;

    @Override
    public EvidenceKind kind() {
        return EvidenceKind.DELIVERY;
    }

    @Override
    public List<ServiceEvidence> findRecent(CaseView caseView, int limit) {
        return services.findGiven(caseView.id(), limit).stream()
                .map(DeliveryEvidenceProvider::evidence)
                .toList();
    }

    @Override
    public List<ServiceEvidence> findByRefs(CaseView caseView, Collection<String> refs) {
        return services.findGivenByLines(caseView.id(), refs).stream()
                .map(DeliveryEvidenceProvider::evidence)
                .toList();
    }

    private static ServiceEvidence evidence(ServiceDelivery delivery) {
        return new ServiceEvidence(
                EvidenceKind.DELIVERY,
                delivery.lineRef(),
                delivery.happenedOn(),
                delivery.neutralLabelKey(),
                delivery.group(),
                delivery.needKey(),
                delivery.actionKey());
    }
}
