package vn.donghanh.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.ExternalDisclosureProvider;

/** Provides the notices given by law for the register of disclosures of a case. */
@ApplicationScoped
class IncidentNoticeDisclosureProvider implements ExternalDisclosureProvider {
    private static final int MOST = 100;

    @Inject
    IncidentRepository incidents;

    @Override
    public List<ExternalDisclosure> findExternalDisclosures(CaseView caseView) {
        return incidents.findNotices(caseView.id(), MOST).stream()
                .map(notice -> new ExternalDisclosure(
                        "@NoticeRecipient." + notice.recipient(),
                        null,
                        List.of("incident.notice.item"),
                        "incident.notice.ground",
                        notice.at(),
                        notice.decidedBy(),
                        "ClientInformed." + notice.informed(),
                        "/incident/list/"))
                .toList();
    }
}
