package vn.donghanh.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceEvidenceProvider;

/** Provides matters that a legal aid centre has accepted as evidence of plan actions. */
@ApplicationScoped
class LegalAidEvidenceProvider implements ServiceEvidenceProvider {
    @Inject
    LegalAidRepository matters;

    @Override
    public EvidenceKind kind() {
        return EvidenceKind.LEGAL_AID;
    }

    @Override
    public List<ServiceEvidence> findRecent(CaseView caseView, int limit) {
        return matters.findAccepted(caseView.id(), limit).stream()
                .map(LegalAidEvidenceProvider::evidence)
                .toList();
    }

    @Override
    public List<ServiceEvidence> findByRefs(CaseView caseView, Collection<String> refs) {
        return matters.findAccepted(caseView.id(), refs).stream()
                .map(LegalAidEvidenceProvider::evidence)
                .toList();
    }

    private static ServiceEvidence evidence(LegalAidMatter matter) {
        return new ServiceEvidence(
                EvidenceKind.LEGAL_AID,
                matter.ref(),
                Objects.requireNonNull(matter.acceptedOn()),
                "EvidenceKind.LEGAL_AID",
                ServiceGroup.COUNSELLING_LEGAL,
                matter.needKey(),
                null);
    }
}
