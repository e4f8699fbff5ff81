package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceEvidenceProvider;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** Provides admissions to the shelter as evidence of plan actions, to users who may see stays. */
@ApplicationScoped
class StayEvidenceProvider implements ServiceEvidenceProvider {
    @Inject
    StayRepository stays;

    @Inject
    CurrentUser user;

    @Override
    public EvidenceKind kind() {
        return EvidenceKind.STAY;
    }

    @Override
    public List<ServiceEvidence> findRecent(CaseView caseView, int limit) {
        return admitted(caseView).limit(limit).toList();
    }

    @Override
    public List<ServiceEvidence> findByRefs(CaseView caseView, Collection<String> refs) {
        return admitted(caseView)
                .filter(evidence -> refs.contains(evidence.ref()))
                .toList();
    }

    private Stream<ServiceEvidence> admitted(CaseView caseView) {
        if (!user.may(Permission.STAY_SEE)) {
            return Stream.empty();
        }
        return stays.findByCase(caseView.id()).stream().flatMap(stay -> stay.admittedOn().stream()
                .map(day -> new ServiceEvidence(
                        EvidenceKind.STAY, stay.ref(), day, "EvidenceKind.STAY", ServiceGroup.PROTECTION, null, null)));
    }
}
