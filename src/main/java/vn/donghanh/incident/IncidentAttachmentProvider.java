package vn.donghanh.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.attachment.AttachmentProvider;
import vn.donghanh.shared.CentreTime;

/** Provides the incidents of a case by the day on which they were recorded, to which documents can belong. */
@ApplicationScoped
class IncidentAttachmentProvider implements AttachmentProvider {
    private static final int MOST = 50;

    @Inject
    IncidentRepository incidents;

    @Override
    public AttachmentKind kind() {
        return AttachmentKind.INCIDENT;
    }

    @Override
    public List<Attachable> attachables(CaseView caseView, ReaderScope scope) {
        return scope.whole()
                ? incidents.findLatest(caseView.id(), MOST).stream()
                        .map(incident -> Attachable.ofDay(
                                AttachmentKind.INCIDENT,
                                incident.incidentRef(),
                                "document.incident",
                                CentreTime.day(incident.recordedAt())))
                        .toList()
                : List.of();
    }
}
